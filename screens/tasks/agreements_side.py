"""The panel of agreements: proposals, approvals, versions of what is agreed (DEAD-1, TASK-10)."""

from textual.app import ComposeResult
from textual.widget import Widget

from domain.ids import TaskId
from screens.room import Room
from screens.tasks.side import Side
from services.agreement.agreements import Agreed
from widgets.rows.record_list import RecordList
from widgets.task.agreements import records_of


class AgreementsSide(Side):
    """What was agreed; enter on a line tells what can be done with it."""

    NAME = "agreements"

    def __init__(self) -> None:
        super().__init__()
        self.agreed: Agreed | None = None
        """What is shown."""

    def compose(self) -> ComposeResult:
        """One list."""
        yield RecordList(id="agreements")

    @property
    def target(self) -> Widget:
        """The list."""
        return self.query_one(RecordList)

    async def read(self, room: Room, task_id: TaskId) -> None:
        """Read everything that was agreed."""
        actor = room.session.actor
        self.agreed = await room.ask(room.desk.agreements.of, actor, task_id)
        records = records_of(self.agreed, to_customer=actor.is_customer)
        self.query_one(RecordList).show(records)
