"""Competences are hers to add and her lead's to activate (ROLE-4)."""

import pytest

from domain.area import WorkArea
from domain.competence import HasCompetence, Level
from domain.errors import BadInput, Forbidden, NotFound
from services.team.competences import Competences
from tests.builders import SmallAgency


@pytest.fixture
def competences(agency: SmallAgency) -> Competences:
    return Competences(agency.office)


def test_it_waits_until_it_is_activated_and_again_at_another_level(
    competences: Competences, agency: SmallAgency
) -> None:
    competences.add(agency.ada, "logo", Level.BASIC)
    with pytest.raises(HasCompetence):
        competences.add(agency.ada, "logo", Level.BASIC)
    (waiting,) = competences.waiting(agency.manager)
    assert (waiting.person, waiting.competence.name) == ("Ada Assistent", "Logo")
    active = competences.activate(agency.manager, agency.ada.id, "logo")
    assert (active.counts, active.activated_name) == (True, "Mia Manager")
    assert competences.waiting(agency.manager) == []
    better = competences.add(agency.ada, "logo", Level.EXPERT)
    assert not better.counts
    lower = competences.activate(agency.manager, agency.ada.id, "logo", Level.GOOD)
    assert lower.level is Level.GOOD


def test_she_or_her_lead_removes_it(competences: Competences, agency: SmallAgency) -> None:
    competences.add(agency.ada, "logo", Level.BASIC)
    with pytest.raises(Forbidden):
        competences.drop(agency.bea, agency.ada.id, "logo")
    competences.drop(agency.manager, agency.ada.id, "logo")
    with pytest.raises(NotFound):
        competences.drop(agency.ada, agency.ada.id, "logo")
    with pytest.raises(NotFound):
        competences.activate(agency.manager, agency.ada.id, "logo")


def test_nobody_else_activates(competences: Competences, agency: SmallAgency) -> None:
    competences.add(agency.ada, "logo", Level.BASIC)
    for who in (agency.ada, agency.customer()):
        with pytest.raises(Forbidden):
            competences.activate(who, agency.ada.id, "logo")
        with pytest.raises(NotFound):
            competences.waiting(who)
    with pytest.raises(BadInput):
        competences.activate(agency.manager, agency.manager.id, "logo")


def test_the_list_grows_by_names_that_are_new(
    competences: Competences, agency: SmallAgency
) -> None:
    made = competences.extend(agency.manager, " Übersetzung [/x] ", WorkArea.SECRETARIAT)
    assert made in competences.everything(agency.ada)
    with pytest.raises(BadInput):
        competences.extend(agency.manager, "übersetzung [/x]", WorkArea.SECRETARIAT)
    with pytest.raises(Forbidden):
        competences.extend(agency.ada, "Anderes", WorkArea.DESIGN)
    with pytest.raises(NotFound):
        competences.everything(agency.customer())
