"""The list of competences as a new database brings it along, and who has which (AREA-2, ROLE-4)."""

import pytest

from data.database import Database
from domain.area import WorkArea
from domain.competence import DEFAULT_COMPETENCES, Competence, HeldCompetence, Level
from domain.errors import NotFound
from domain.values import replace
from tests.data.records import AT, Kept


def test_every_competence_of_the_list_is_there(database_url: str) -> None:
    with Database(database_url).read() as work:
        assert [work.competences.get(one.code) for one in DEFAULT_COMPETENCES] == list(
            DEFAULT_COMPETENCES
        )
        assert set(work.competences.everything()) == set(DEFAULT_COMPETENCES)
        with pytest.raises(NotFound):
            work.competences.get("juggling")


def test_the_list_grows(kept: Kept) -> None:
    juggling = Competence("juggling", WorkArea.FRONTDESK, "Jonglieren")
    with kept.database.write() as work:
        work.competences.add(juggling)
        assert work.competences.get("juggling") == juggling


def test_what_she_has_waits_until_it_is_activated(kept: Kept) -> None:
    added = HeldCompetence(kept.ada.id, "logo", Level.BASIC, AT)
    with kept.database.write() as work:
        work.competences.keep_held(added)
        assert list(work.competences.waiting()) == [added]
        active = replace(added, level=Level.GOOD, activated_at=AT, activated_name="Miriam")
        work.competences.keep_held(active)
        assert list(work.competences.waiting()) == []
        assert list(work.competences.held_by(kept.ada.id)) == [active]
        assert list(work.competences.held()) == [active]
        work.competences.drop_held(kept.ada.id, "research")
        assert list(work.competences.held()) == [active]
        work.competences.drop_held(kept.ada.id, "logo")
        assert list(work.competences.held()) == []
