"""A rating and a complaint with everything that can become of them."""

from datetime import UTC, datetime

from domain.complaint import Cause, Complaint, Gravity
from domain.ids import CustomerId, PersonId, TaskId
from domain.rating import Rating

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)

RATING = Rating(
    id=1,
    task_id=TaskId(1),
    customer_id=CustomerId(1),
    assistant_id=None,
    stars=2,
    text="",
    rated_by=PersonId(1),
    rated_at=AT,
    inquired_at=AT,
    assessment="Eilig",
    decision="Gespräch",
)
COMPLAINT = Complaint(
    id=1,
    task_id=TaskId(1),
    customer_id=CustomerId(1),
    assistant_id=None,
    cause=Cause.DEADLINE,
    text="",
    claimed_by=PersonId(1),
    claimed_name="Kim",
    claimed_at=AT,
    step=None,
    due_at=None,
    gravity=Gravity.LOSS,
    contacted_at=AT,
    contact_note="Anruf",
    solved_at=AT,
    solution="Neu",
    ruled_at=AT,
    ruling="So",
)
