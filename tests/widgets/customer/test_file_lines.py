"""How a customer's file reads: headings, notes, what is missing, the last contact."""

from datetime import timedelta

import pytest

from domain.customer_file import NEEDED, Channel, FileNote, Heading, completeness
from domain.ids import CustomerId, PersonId
from domain.values import replace
from services.customer.files import CustomerFile
from tests.builders import MONDAY_NINE as NOW
from widgets.countdown import Grade
from widgets.customer.file_lines import (
    contact_told,
    file_columns,
    file_lines,
    note_told,
    score_grade,
    score_told,
)
from widgets.labels.customer_file import heading
from widgets.words import use_language

NOTE = FileNote(
    7, CustomerId(2), Heading.PLANS, "Im Mai [/x]\nmehr", NOW, PersonId(3), "Ada [/x]", NOW
)
CALL = replace(NOTE, id=8, heading=Heading.CONTACTS, channel=Channel.PHONE, reached=False)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def file_of(*notes: FileNote, open_tasks: int = 0) -> CustomerFile:
    return CustomerFile(CustomerId(2), "Acme", 1, notes, True, open_tasks)


def test_every_heading_stands_there_and_an_empty_one_says_its_key() -> None:
    lines = file_lines(file_of(NOTE, CALL, open_tasks=2))
    headings = [line for line in lines if line.heading]
    assert [line.key for line in headings] == [("heading", one.value) for one in Heading]
    told = {line.key: line.cells[1].text for line in lines if not line.heading}
    assert told["note", 7] == "Im Mai [/x]"
    assert told["note", 8] == "by phone, not reached · Im Mai [/x]"
    assert told["empty", "about"] == "◆ nothing yet; n writes it down"
    assert told["tasks", 0] == "2 open tasks; t shows them"
    assert ("empty", "plans") not in told and ("empty", "current") not in told
    assert len({line.key for line in lines}) == len(lines)
    assert all(len(line.cells) <= len(file_columns()) for line in lines)


def test_a_file_without_contacts_and_tasks_says_so() -> None:
    told = {line.key: line.cells for line in file_lines(file_of())}
    assert told["empty", "contacts"][1].text == "◆ nothing yet; l writes it down"
    assert told["tasks", 0][1].text == "0 open tasks"


def test_the_score_names_what_is_missing() -> None:
    some = completeness(set(NEEDED) - {Heading.LOGINS, Heading.CONTACTS})
    assert score_told(some) == "◆ 5 of 7 headings; missing: Logins, Contacts"
    assert score_told(completeness(NEEDED)) == "✓ 7 of 7 headings"
    assert (score_grade(some), score_grade(completeness(NEEDED))) == (Grade.SOON, Grade.OK)


def test_a_contact_is_told_in_one_line() -> None:
    assert contact_told(CALL).endswith("by phone, not reached, Ada [/x]")
    assert contact_told(NOTE) == ""


def test_the_whole_note_and_what_it_said_before() -> None:
    former = replace(NOTE, text="Im April")
    after = replace(NOTE, id=9, follows=7, written_at=NOW + timedelta(days=1))
    ((head, said),) = note_told(NOTE)
    assert said == "Im Mai [/x]\nmehr" and head.startswith("Plans · Ada [/x]")
    ((head, _said),) = note_told(after)
    assert "corrected" in head
    (head, _said), (before, was) = note_told(after, [former])
    assert "corrected" not in head
    assert before.startswith("Before: Plans") and was == "Im April"
    ((_head, said),) = note_told(replace(CALL, text=""))
    assert said == "by phone, not reached"


@pytest.mark.parametrize("one", list(Heading))
def test_every_heading_has_a_name_in_both_languages(one: Heading) -> None:
    english = heading(one)
    use_language("de")
    assert english and heading(one)
