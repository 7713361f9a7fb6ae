"""What a file needs to be complete, and what never stands in one (CUST-1, HAND-4)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.customer_file import (
    NEEDED,
    Channel,
    ContactSought,
    FileNote,
    Heading,
    HoldsSecret,
    NoteClosed,
    checked_contact,
    checked_note,
    completeness,
    refuse_closed,
)
from domain.errors import BadInput
from domain.guard import Secret
from domain.ids import CustomerId, PersonId
from domain.values import replace
from tests.builders import MONDAY_NINE as NOW

NOTE = FileNote(
    1, CustomerId(2), Heading.ABOUT, "Mag es kurz", NOW, PersonId(3), "Ada Assistent", NOW
)
headings = st.sets(st.sampled_from(Heading))


class TestCompleteness:
    @pytest.mark.parametrize(
        ("filled", "missing"),
        [
            (set(), NEEDED),
            (set(Heading), ()),
            (set(NEEDED), ()),
            ({Heading.CURRENT}, NEEDED),
            (set(NEEDED) - {Heading.LOGINS}, (Heading.LOGINS,)),
            (
                {Heading.ABOUT, Heading.WORK, Heading.VOLUME, Heading.PLANS},
                (Heading.TRAINING, Heading.LOGINS, Heading.CONTACTS),
            ),
        ],
    )
    def test_what_is_missing_stands_in_the_order_of_the_file(
        self, filled: set[Heading], missing: tuple[Heading, ...]
    ) -> None:
        score = completeness(filled)
        assert score.missing == missing
        assert score.filled == 7 - len(missing) and score.needed == 7
        assert score.is_complete is not bool(missing)

    @given(headings, st.sampled_from(Heading))
    def test_a_note_never_makes_a_file_less_complete(
        self, filled: set[Heading], more: Heading
    ) -> None:
        before, after = completeness(filled), completeness(filled | {more})
        assert set(after.missing) <= set(before.missing)
        assert after.filled - before.filled == (more in NEEDED and more not in filled)

    @given(headings)
    def test_current_tasks_are_told_by_the_tasks(self, filled: set[Heading]) -> None:
        assert completeness(filled) == completeness(filled ^ {Heading.CURRENT})


class TestNote:
    @pytest.mark.parametrize(
        ("text", "kinds"),
        [
            ("Passwort: Herbst-2026", (Secret.PASSWORD,)),
            ("Konto DE89 3704 0044 0532 0130 00", (Secret.IBAN,)),
            ("Karte 4111 1111 1111 1111", (Secret.CARD,)),
        ],
    )
    def test_what_looks_secret_is_refused(self, text: str, kinds: tuple[Secret, ...]) -> None:
        with pytest.raises(HoldsSecret) as refusal:
            checked_note(text)
        assert refusal.value.kinds == kinds

    def test_where_a_password_is_found_may_stand_there(self) -> None:
        said = "Passwörter liegen im Tresor der Kundin, Ordner „Assistenz“."
        assert checked_note(f"  {said}\n") == said

    def test_an_empty_one_is_refused(self) -> None:
        with pytest.raises(BadInput) as refusal:
            checked_note(" \n")
        assert refusal.value == BadInput("note", "missing")

    def test_a_closed_one_tells_who_closed_it(self) -> None:
        refuse_closed(NOTE)
        with pytest.raises(NoteClosed) as refusal:
            refuse_closed(replace(NOTE, closed_at=NOW, closed_name="Mia"))
        assert refusal.value.by == "Mia"


class TestContact:
    def test_only_a_note_about_one_has_a_contact(self) -> None:
        for half in (NOTE, replace(NOTE, channel=Channel.PHONE), replace(NOTE, reached=True)):
            assert half.contact is None
        told = replace(NOTE, channel=Channel.PHONE, reached=False)
        assert told.contact == ContactSought(Channel.PHONE, False, NOW)

    @pytest.mark.parametrize(
        ("reached", "text", "is_taken"),
        [
            (True, "Braucht bald mehr", True),
            (False, "Mailbox", True),
            (False, "", True),
            (True, " ", False),
        ],
    )
    def test_who_was_reached_said_something(self, reached: bool, text: str, is_taken: bool) -> None:
        contact = ContactSought(Channel.PHONE, reached, NOW)
        if is_taken:
            assert checked_contact(contact, text, NOW) == text
        else:
            with pytest.raises(BadInput):
                checked_contact(contact, text, NOW)

    @pytest.mark.parametrize(("seconds", "is_taken"), [(0, True), (-1, True), (1, False)])
    def test_it_does_not_lie_ahead(self, seconds: int, is_taken: bool) -> None:
        contact = ContactSought(Channel.MAIL, False, NOW + timedelta(seconds=seconds))
        if is_taken:
            assert checked_contact(contact, "", NOW) == ""
        else:
            with pytest.raises(BadInput) as refusal:
                checked_contact(contact, "", NOW)
            assert refusal.value == BadInput("contact_at", "future")
