"""A deed in the history of a task."""

from datetime import datetime

from domain.calendar import BERLIN
from domain.ids import PersonId, TaskId
from domain.permission import Act
from domain.person import Role
from domain.trail import Deed, Subject

AT = datetime(2026, 11, 27, 14, 1, tzinfo=BERLIN)

DEED = Deed(
    at=AT,
    actor_id=PersonId(1),
    actor_name="Mia",
    role=Role.ASSISTANT_MANAGER,
    act=Act.RETURN,
    subject=Subject("task", 1, TaskId(1)),
)
