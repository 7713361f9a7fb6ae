"""Letting customers sign in: who may, for whom, and as nothing else (ROLE-3)."""

import pytest

from domain.errors import BadInput, Forbidden
from domain.permission import Act
from domain.person import Actor, Role
from services.customer.contacts import Contacts
from services.customer.customers import Customers
from services.people.people import People
from services.people.signin import SignIn
from tests.builders import SmallAgency

PASSWORD = "Herbst-2026"
CUSTOMER = frozenset({Role.CUSTOMER})


@pytest.fixture
def contacts(agency: SmallAgency) -> Contacts:
    return Contacts(agency.office)


def test_she_signs_in_locks_and_changes_her_password_like_everybody(
    agency: SmallAgency, contacts: Contacts
) -> None:
    added = contacts.add(agency.admin, agency.acme, " Kim  Kundin ", "kim@example.org", PASSWORD)
    door = SignIn(agency.office)
    session = door.sign_in("kim kundin", PASSWORD)
    assert session.actor == Actor(added.id, "Kim Kundin", CUSTOMER)
    door.unlock(session, PASSWORD)
    People(agency.office).change_own_password(session.actor, PASSWORD, "Winter-2027")
    assert door.sign_in("Kim Kundin", "Winter-2027").actor.id == added.id


def test_the_card_says_who_signs_in_and_the_door_offers_no_customers_name(
    agency: SmallAgency, contacts: Contacts
) -> None:
    contacts.add(agency.admin, agency.acme, "Kim Kundin", "", PASSWORD)
    assert Customers(agency.office).card(agency.ada, agency.acme).signs_in == ("Kim Kundin",)
    assert "Kim Kundin" not in SignIn(agency.office).names()
    with agency.office.reading() as work:
        told = work.trail.everything()[-1]
    assert (told.act, told.subject.customer_id) == (Act.ADD_CONTACT, agency.acme)


@pytest.mark.parametrize("who", ["ada", "manager"])
def test_only_those_who_keep_customers_let_in(
    agency: SmallAgency, contacts: Contacts, who: str
) -> None:
    with pytest.raises(Forbidden):
        contacts.add(getattr(agency, who), agency.acme, "Kim", "", PASSWORD)
    with pytest.raises(Forbidden):
        contacts.add(agency.customer(), agency.acme, "Kim", "", PASSWORD)


@pytest.mark.parametrize(
    ("name", "password"), [("", PASSWORD), ("Ada Assistent", PASSWORD), ("Kim", "kurz")]
)
def test_a_name_that_is_taken_and_a_weak_password_are_refused(
    agency: SmallAgency, contacts: Contacts, name: str, password: str
) -> None:
    with pytest.raises(BadInput):
        contacts.add(agency.admin, agency.acme, name, "", password)
    with pytest.raises(BadInput):
        contacts.add(agency.admin, agency.acme, "Kim", "kim@acme", PASSWORD)
    assert Customers(agency.office).card(agency.admin, agency.acme).signs_in == ()


@pytest.mark.parametrize("more", [CUSTOMER, CUSTOMER | {Role.ASSISTANT}])
def test_a_customers_role_is_given_with_no_other_and_with_a_customer_only(
    agency: SmallAgency, more: frozenset[Role]
) -> None:
    with pytest.raises(BadInput) as refusal:
        People(agency.office).add(agency.admin, "Kim", "", more, PASSWORD)
    assert (refusal.value.field, refusal.value.why) == ("role", "needs_customer")
