"""Somebody who leaves: from the talk to the last day."""

from datetime import UTC, date, datetime, timedelta

from domain.ids import PersonId
from domain.leaving import Leaving, NoticePeriod, with_notice

TODAY = date(2026, 11, 23)

TALK = Leaving(
    id=1,
    person_id=PersonId(7),
    name="Clara",
    talked_on=date(2026, 11, 20),
    talk="Sie zieht um",
    recorded_by=PersonId(1),
    recorded_name="Miriam",
    recorded_at=datetime(2026, 11, 20, 9, tzinfo=UTC),
)

NOTICE = with_notice(TALK, "Kündigung.pdf", TODAY, NoticePeriod(), TODAY)
LAST = date(2026, 12, 21)
AFTER = LAST + timedelta(days=1)
