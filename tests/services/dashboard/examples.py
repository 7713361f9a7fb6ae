"""What a dashboard shows something of: tasks owed, an agency at work."""

from datetime import timedelta
from decimal import Decimal

from domain.ids import PersonId, TaskId
from domain.task import TaskStatus
from domain.triage import TriageKind
from services.chat.singles import Singles
from services.dashboard.board import Pending
from tests.builders import MONDAY_NINE, SmallAgency
from tests.builders import MONDAY_NINE as NOW

MINUTE = timedelta(minutes=1)

OWED = Pending(
    TriageKind.ANSWER_OWED,
    TaskId(1),
    1,
    "[/x]",
    "Acme",
    1,
    PersonId(1),
    "Ada",
    due=NOW + 60 * MINUTE,
    soon_from=NOW + 30 * MINUTE,
    late_from=NOW + 61 * MINUTE,
)

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def furnished(agency: SmallAgency) -> None:
    """Something of everything, for both assistants and for nobody."""
    for customer in (agency.acme, agency.bolt):
        agency.clock.at = MONDAY_NINE - 3 * DAY
        agency.says(agency.task(customer, title="Frage vom Freitag"))
        agency.clock.at = MONDAY_NINE
        agency.says(agency.task(customer, title="Frage von heute"))
        agency.says(agency.task(customer, status=TaskStatus.DONE, title="Frage danach"))
        agency.task(customer, status=TaskStatus.REVIEW)
        agency.task(customer, status=TaskStatus.REVIEW, check_since=None)
        agency.task(
            customer,
            status=TaskStatus.IN_PROGRESS,
            returned_at=MONDAY_NINE,
            check_since=MONDAY_NINE,
            check_due_at=MONDAY_NINE + 9 * HOUR,
        )
        for days in (-1, 0, 1, 2, 4, 8):
            agency.task(customer, deadline_at=MONDAY_NINE + days * DAY + HOUR)
        agency.task(customer, deadline_at=MONDAY_NINE + 3 * DAY, budget_seconds=40 * 3600)
        low = agency.task(customer, status=TaskStatus.IN_PROGRESS)
        agency.works(low, agency.ada, 50 * MINUTE)
        marketing = agency.task(
            customer,
            status=TaskStatus.IN_PROGRESS,
            customer_factor=Decimal("1.3"),
            budget_seconds=4 * 3600,
        )
        agency.works(marketing, agency.ada, 3 * HOUR + 5 * MINUTE)
    agency.task(agency.acme, status=TaskStatus.REVIEW, assistant_id=None)
    for me, other in ((agency.bea, agency.ada), (agency.bea, agency.manager)):
        Singles(agency.office).post(me, other.id, "Kannst du einspringen?")
    agency.clock.on(seconds=20)
