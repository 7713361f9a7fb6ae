"""Customers of the demo agency who sign in: with their own words and their own reading."""

from datetime import UTC, datetime

from data.demo.make import DemoAgency
from data.demo.sign_ins import SIGN_INS, spoken_by
from domain.message import Side
from domain.person import Role

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def test_some_sign_in_numbered_behind_the_staff_and_as_customers_only() -> None:
    made = DemoAgency(1, NOW)
    contacts = [one.contact for one in made.portions() if one.contact is not None]
    assert len(contacts) == len(SIGN_INS)
    assert sorted(one.number for one in contacts) == list(
        range(len(made.staff) + 1, made.people + 1)
    )
    assert {one.roles for one in contacts} == {frozenset({Role.CUSTOMER})}
    assert len({one.name for one in contacts} - {one.person.name for one in made.staff}) == 5


def test_her_words_are_hers_and_she_has_read_what_is_old() -> None:
    portion = next(one for one in DemoAgency(1, NOW).portions() if one.contact is not None)
    assert portion.contact is not None
    said = list(spoken_by(portion.contact, iter(portion.lives[0].messages)))
    hers = {one.author_id for one in said if one.side is Side.CUSTOMER}
    assert hers == {portion.contact.id}
    read = [mark for mark in portion.marks if mark.person_id == portion.contact.id]
    assert len(read) == len(portion.lives)
