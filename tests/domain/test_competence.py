"""Competences count once they are activated (ROLE-4), and belong to an area (AREA-2)."""

from datetime import datetime

from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.competence import DEFAULT_COMPETENCES, HeldCompetence, Level
from domain.ids import PersonId
from domain.values import replace

AT = datetime(2026, 11, 2, 10, tzinfo=BERLIN)
ADDED = HeldCompetence(PersonId(7), "research", Level.GOOD, AT)


def test_every_area_but_project_management_has_some_and_codes_are_unique() -> None:
    areas = {one.area for one in DEFAULT_COMPETENCES}
    assert areas == set(WorkArea) - {WorkArea.PROJECT_MANAGEMENT}
    assert len({one.code for one in DEFAULT_COMPETENCES}) == len(DEFAULT_COMPETENCES)


def test_what_is_not_activated_does_not_count() -> None:
    assert not ADDED.counts
    assert replace(ADDED, activated_at=AT).counts
