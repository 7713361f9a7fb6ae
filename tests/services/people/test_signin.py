"""At the door: founding, signing in, waiting after wrong tries."""

from datetime import timedelta

import pytest

from data.database import Database
from domain.customer import Address
from domain.errors import BadInput, NotSignedIn, SignInTooSoon, WrongSignIn
from domain.password import FREE_TRIES
from domain.person import Role
from services.customer.contacts import Contacts
from services.customer.customers import Customers
from services.office import Office
from services.people.people import People
from services.people.signin import SignIn
from tests.builders import Clock, SmallAgency

PASSWORD = "Herbst-2026"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def signin(database_url: str, clock: Clock) -> SignIn:
    return SignIn(Office(Database(database_url), clock))


@pytest.fixture
def founded(signin: SignIn) -> SignIn:
    signin.found("Fleißige Hände", "Alma Ähre", "alma@example.org", PASSWORD)
    return signin


def test_an_empty_database_has_no_agency(signin: SignIn) -> None:
    assert not signin.has_agency()
    assert list(signin.names()) == []


def test_the_founder_can_sign_in_and_do_everything(founded: SignIn) -> None:
    session = founded.sign_in("Alma Ähre", PASSWORD)
    assert session.agency == "Fleißige Hände"
    assert session.actor.roles == {Role.ADMIN}
    assert list(founded.names()) == ["Alma Ähre"]


@pytest.mark.parametrize("name", ["alma ähre", "  Alma Ähre ", "ALMA AEHRE"])
def test_a_name_is_known_however_it_is_typed(founded: SignIn, name: str) -> None:
    assert founded.sign_in(name, PASSWORD).actor.name == "Alma Ähre"


@pytest.mark.parametrize(
    ("agency", "name", "password", "why"),
    [
        (" ", "Alma", PASSWORD, "missing"),
        ("Agentur", "\t", PASSWORD, "missing"),
        ("Agentur", "Alma", "kurz-1", "too_short"),
        ("Agentur", "Alma", "ohne-Ziffer", "no_digit"),
        ("Agentur", "Alma", "ohneZeichen1", "no_special"),
    ],
)
def test_a_founding_is_refused_for_its_field(
    signin: SignIn, agency: str, name: str, password: str, why: str
) -> None:
    with pytest.raises(BadInput) as refused:
        signin.found(agency, name, "", password)
    assert refused.value.why == why
    assert not signin.has_agency()


def test_no_agency_is_founded_with_what_is_no_address(signin: SignIn) -> None:
    with pytest.raises(BadInput) as refused:
        signin.found("Agentur", "Frieda", "frieda", PASSWORD)
    assert (refused.value.field, refused.value.why) == ("email", "not_an_email")
    assert not signin.has_agency()


def test_a_second_agency_is_refused(founded: SignIn) -> None:
    with pytest.raises(BadInput):
        founded.found("Zweite", "Zora", "", PASSWORD)


@pytest.mark.parametrize(("name", "password"), [("Alma Ähre", "falsch-123"), ("Nie", PASSWORD)])
def test_a_wrong_pair_is_refused_without_saying_which(
    founded: SignIn, name: str, password: str
) -> None:
    with pytest.raises(WrongSignIn):
        founded.sign_in(name, password)


def _try_wrongly(signin: SignIn, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongSignIn):
            signin.sign_in("Alma Ähre", "falsch-123")


def test_after_three_wrong_tries_even_the_right_one_has_to_wait(
    founded: SignIn, clock: Clock
) -> None:
    _try_wrongly(founded, FREE_TRIES)
    with pytest.raises(SignInTooSoon) as refused:
        founded.sign_in("Alma Ähre", PASSWORD)
    assert refused.value.until == clock() + timedelta(seconds=2)
    clock.on(seconds=2)
    assert founded.sign_in("Alma Ähre", PASSWORD).agency


def test_each_further_wrong_try_doubles_the_wait(founded: SignIn, clock: Clock) -> None:
    _try_wrongly(founded, FREE_TRIES)
    clock.on(seconds=2)
    _try_wrongly(founded, 1)
    with pytest.raises(SignInTooSoon) as refused:
        founded.sign_in("Alma Ähre", PASSWORD)
    assert refused.value.until == clock() + timedelta(seconds=4)


def test_a_right_try_forgives_the_wrong_ones(founded: SignIn) -> None:
    _try_wrongly(founded, FREE_TRIES - 1)
    founded.sign_in("Alma Ähre", PASSWORD)
    _try_wrongly(founded, FREE_TRIES - 1)
    assert founded.sign_in("Alma Ähre", PASSWORD).agency


def test_a_disabled_person_comes_neither_in_nor_back(founded: SignIn) -> None:
    alma = founded.sign_in("Alma Ähre", PASSWORD)
    people = People(founded.office)
    zora = people.add(alma.actor, "Zora", "", frozenset({Role.ASSISTANT}), PASSWORD)
    session = founded.sign_in("Zora", PASSWORD)
    founded.unlock(session, PASSWORD)
    people.disable(alma.actor, zora.id)
    with pytest.raises(WrongSignIn):
        founded.sign_in("Zora", "falsch-1!")
    with pytest.raises(NotSignedIn):
        founded.sign_in("Zora", PASSWORD)
    with pytest.raises(NotSignedIn):
        founded.unlock(session, PASSWORD)


def test_nobody_comes_in_without_a_password_but_in_the_demo(founded: SignIn) -> None:
    with pytest.raises(WrongSignIn):
        founded.as_known("Alma Ähre")


def test_a_session_knows_how_its_customer_is_spoken_to(agency: SmallAgency) -> None:
    Contacts(agency.office).add(agency.admin, agency.acme, "Kim Kundin", "", PASSWORD)
    signin = SignIn(agency.office)
    Customers(agency.office).speak_to(agency.manager, agency.acme, Address.SIE)
    assert not signin.sign_in("Kim Kundin", PASSWORD).says_du
    Customers(agency.office).speak_to(agency.manager, agency.acme, Address.DU)
    assert signin.sign_in("Kim Kundin", PASSWORD).says_du
