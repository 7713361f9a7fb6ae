"""People of the agency: who may add, disable and give passwords."""

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.permission import Act
from domain.person import Role
from services.people.people import People
from services.people.signin import SignIn
from tests.builders import SmallAgency

PASSWORD = "Herbst-2026"
ASSISTANT = frozenset({Role.ASSISTANT})


@pytest.fixture
def people(agency: SmallAgency) -> People:
    return People(agency.office)


def test_a_new_person_can_sign_in_at_once(agency: SmallAgency, people: People) -> None:
    added = people.add(agency.manager, " Zora  Ziegler ", "z@example.org", ASSISTANT, PASSWORD)
    session = SignIn(agency.office).sign_in("Zora Ziegler", PASSWORD)
    assert (session.actor.id, session.actor.roles) == (added.id, ASSISTANT)
    with agency.office.reading() as work:
        assert work.trail.everything()[-1].act == Act.ADD_PERSON


def test_only_an_admin_makes_managers(agency: SmallAgency, people: People) -> None:
    manager = frozenset({Role.CUSTOMER_MANAGER})
    with pytest.raises(BadInput):
        people.add(agency.manager, "Zora", "", manager, PASSWORD)
    assert people.add(agency.admin, "Zora", "", manager, PASSWORD).roles == manager


@pytest.mark.parametrize("name", ["Ada Assistent", "ada assistent", ""])
def test_a_taken_or_empty_name_is_refused(agency: SmallAgency, people: People, name: str) -> None:
    with pytest.raises(BadInput):
        people.add(agency.admin, name, "", ASSISTANT, PASSWORD)


def test_it_is_refused_before_there_is_a_password(agency: SmallAgency, people: People) -> None:
    before = len(people.everybody())
    people.check_new(agency.manager, "Zora", "", ASSISTANT)
    for actor, name, roles, refusal in (
        (agency.ada, "Zora", ASSISTANT, Forbidden),
        (agency.manager, "Zora", frozenset({Role.ADMIN}), BadInput),
        (agency.admin, "ada assistent", ASSISTANT, BadInput),
        (agency.admin, "", ASSISTANT, BadInput),
    ):
        with pytest.raises(refusal):
            people.check_new(actor, name, "", roles)
    with pytest.raises(Forbidden):
        people.check_reset(agency.ada, agency.ada.name)
    with pytest.raises(BadInput):
        people.check_own_password(agency.ada, PASSWORD)
    assert len(people.everybody()) == before


def test_what_is_no_address_is_refused(agency: SmallAgency, people: People) -> None:
    with pytest.raises(BadInput) as refused:
        people.add(agency.admin, "Zora", "zora", ASSISTANT, PASSWORD)
    assert refused.value.field == "email"
    added = people.add(agency.admin, "Zora", " zora@agentur.example ", ASSISTANT, PASSWORD)
    assert added.email == "zora@agentur.example"


def test_an_assistant_neither_adds_nor_disables_nor_resets(
    agency: SmallAgency, people: People
) -> None:
    before = len(people.everybody())
    with pytest.raises(Forbidden):
        people.add(agency.ada, "Zora", "", ASSISTANT, PASSWORD)
    with pytest.raises(Forbidden):
        people.disable(agency.ada, agency.bea.id)
    with pytest.raises(Forbidden):
        people.reset_password(agency.ada, agency.bea.id, PASSWORD)
    assert len(people.everybody()) == before


def test_the_last_admin_stays(agency: SmallAgency, people: People) -> None:
    with pytest.raises(BadInput):
        people.disable(agency.admin, agency.admin.id)
    second = people.add(agency.admin, "Zora", "", frozenset({Role.ADMIN}), PASSWORD)
    assert people.disable(agency.admin, second.id).disabled_at == agency.clock()


def test_who_was_disabled_is_let_in_again_unless_somebody_else_is_called_so(
    agency: SmallAgency, people: People
) -> None:
    people.disable(agency.manager, agency.ada.id)
    assert people.enable(agency.manager, people.former("ada assistent").id).is_active
    people.disable(agency.manager, agency.ada.id)
    people.add(agency.manager, "Ada Assistent", "", ASSISTANT, PASSWORD)
    with pytest.raises(BadInput):
        people.enable(agency.manager, agency.ada.id)


def test_only_an_admin_lets_management_in_again(agency: SmallAgency, people: People) -> None:
    people.disable(agency.admin, agency.manager.id)
    helping = people.add(agency.admin, "Zora", "", frozenset({Role.ASSISTANT_MANAGER}), PASSWORD)
    zora = SignIn(agency.office).sign_in(helping.name, PASSWORD).actor
    with pytest.raises(BadInput):
        people.enable(zora, agency.manager.id)
    assert people.enable(agency.admin, agency.manager.id).is_active


def test_a_new_password_replaces_the_old_one(agency: SmallAgency, people: People) -> None:
    people.reset_password(agency.admin, agency.ada.id, PASSWORD)
    people.change_own_password(agency.ada, PASSWORD, "Winter-2027")
    assert SignIn(agency.office).sign_in("Ada Assistent", "Winter-2027").agency
    with pytest.raises(BadInput):
        people.change_own_password(agency.ada, PASSWORD, "Sommer-2027")


def test_an_unknown_name_is_not_found(people: People) -> None:
    with pytest.raises(NotFound):
        people.named("Niemand")
