"""What is asked for about recorded time, in words."""

from datetime import datetime

from domain.calendar import BERLIN
from domain.entry import Entry
from domain.ids import CustomerId, PersonId, TaskId
from domain.time_request import TimeRequest, TimeRequestKind, TimeRequestStatus
from domain.values import replace
from widgets.time.request_words import request_told, surcharge_told
from widgets.words import use_language

NINE = datetime(2026, 11, 11, 9, tzinfo=BERLIN)
ASKED = TimeRequest(
    id=1,
    kind=TimeRequestKind.CHANGE,
    status=TimeRequestStatus.OPEN,
    task_id=TaskId(4),
    customer_id=CustomerId(2),
    entry_id=7,
    person_id=PersonId(3),
    person_name="Ada",
    started_at=NINE,
    seconds=5400,
    note="",
    reason="Zu früh [/x]",
    message_id=None,
    filed_at=NINE,
)


def test_it_says_what_when_and_why() -> None:
    use_language("de")
    assert request_told(ASKED).endswith("Mi 11.11.2026 09:00 – 10:30 · Zu früh [/x]")
    plain = replace(ASKED, kind=TimeRequestKind.DELETE, started_at=None, seconds=None)
    assert "09:00" not in request_told(plain)
    assert request_told(plain).endswith(" · Zu früh [/x]")


def test_it_says_what_becomes_of_the_surcharge() -> None:
    use_language("de")
    entry = Entry(7, TaskId(4), PersonId(3), NINE, 5400, "Gearbeitet", doubled=True)
    assert surcharge_told(replace(entry, doubled=False), NINE, 60) == ""
    assert surcharge_told(entry, NINE, 60) == "Der Wochenendzuschlag bleibt."
    assert "bleibt für 1:30:00 h; 0:30:00 h zählen" in surcharge_told(entry, NINE, 7200)
    assert "entfällt" in surcharge_told(entry, NINE.replace(hour=7), 60)
