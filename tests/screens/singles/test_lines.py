"""Single chats as lines and bubbles."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.ids import CustomerId, MessageId, PersonId
from domain.message import Side, Tag
from domain.person import Role
from domain.single import SingleMessage
from screens.singles import lines
from screens.singles.showing import _empty, _hint
from services.chat.singles import SingleRow, Someone
from widgets.keys.present import use_keys
from widgets.reader import speak_to

AT = datetime(2026, 11, 23, 20, tzinfo=UTC)
ADA = Someone(PersonId(1), "Ada [/x]", seen_at=AT)
KIM = Someone(PersonId(2), "Kim", "Acme", CustomerId(9))
SAID = SingleMessage(
    MessageId(5),
    7,
    Side.OURS,
    ADA.id,
    "Ada",
    "Geheim",
    AT,
    AT + timedelta(seconds=10),
    tags=frozenset({Tag.QUESTION}),
)


def row(**details: Any) -> SingleRow:
    plain: dict[str, Any] = {
        "id": 7,
        "one": KIM,
        "two": None,
        "last_message_at": AT,
        "waits_for": ADA.id,
        "unanswered_count": 2,
        "answer_due_at": AT,
        "read_upto": MessageId(0),
        "unread": 1,
    }
    return SingleRow(**(plain | details))


def test_a_line_counts_down_only_what_the_reader_owes() -> None:
    assert lines.line(row(), ADA.id, has_draft=True).due == AT
    assert lines.line(row(), ADA.id, has_draft=True).cells[0].text == "●✎"
    assert lines.line(row(one=ADA), KIM.id, has_draft=False).due is None
    along = lines.line(row(two=ADA), PersonId(3), has_draft=False)
    assert along.due == AT and along.cells[1].text == "Kim · Acme – Ada [/x]"


def test_a_customer_sees_nobody_there_in_the_evening() -> None:
    assert "online" in lines.top([ADA], AT, to_customer=False)
    assert "offline" in lines.top([ADA], AT, to_customer=True)


def test_a_message_shows_when_it_may_be_seen() -> None:
    hidden = lines.bubble_of(SAID, KIM.id, MessageId(0), AT)
    assert hidden.text == "" and hidden.tags == () and "10 s" in hidden.status
    mine = lines.bubble_of(SAID, ADA.id, MessageId(0), AT)
    assert mine.text == "Geheim" and mine.pending
    later = AT + timedelta(seconds=10)
    assert lines.bubble_of(SAID, ADA.id, MessageId(0), later).status == "✓ gesendet"
    assert lines.bubble_of(SAID, ADA.id, SAID.id, later).status == "✓✓ gelesen"


def test_a_customer_does_not_read_that_she_needs_no_answer() -> None:
    hers = replace(SAID, side=Side.CUSTOMER, author_id=KIM.id, no_answer_needed=True)
    late = AT + timedelta(hours=1)
    assert lines.bubble_of(hers, ADA.id, MessageId(0), late).status == "keine Antwort nötig"
    speak_to([Role.CUSTOMER])
    assert lines.bubble_of(hers, KIM.id, MessageId(5), late).status == "✓✓ gelesen"


def test_keys_are_named_as_they_are_bound() -> None:
    assert "n beginnt" in _hint() and "n beginnt" in _empty()
    use_keys({"singles.new": "f6"})
    try:
        assert "F6 beginnt" in _hint() and "F6 beginnt" in _empty()
    finally:
        use_keys({})
