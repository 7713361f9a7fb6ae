"""A customer's own account: booked, worked, reserved, available, line by line (BUD-5)."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from domain.ids import TaskId
from screens.account_export import export_statement
from screens.navigation import OpenTask
from screens.room import Room
from services.people.session import Session
from widgets.account.statement import StatementPane
from widgets.commands import account, bindings
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class AccountScreen(Room):
    """The statement of the customer who sits here; from its lines to the tasks."""

    MODE: ClassVar[str] = "account"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(account.EXPORT)]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.statement = StatementPane(id="statement")
        """The statement."""

    def compose_room(self) -> ComposeResult:
        """Nothing but the statement."""
        yield self.statement

    def on_mount(self) -> None:
        """Stand on the lines."""
        self.statement.rows.focus()

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "export" and self.statement.told is None:
            return _("The account is still being read.")
        return super().why_not(action)

    def reload(self) -> object:
        """Read the statement again."""
        return self._read()

    def action_export(self) -> None:
        """Save the statement as a file."""
        self._export()

    @work(exclusive=True, group="reload")
    async def _read(self) -> None:
        with self.refusals_shown():
            mine = await self.ask(self.desk.statements.mine, self.session.actor)
            self.statement.show(mine)
            self.refresh_bindings()

    @work(group="write")
    async def _export(self) -> None:
        if self.statement.told is not None:
            await export_statement(self, self.statement.told)

    @on(Rows.Picked, "#lines")
    def _open_task(self, event: Rows.Picked) -> None:
        event.stop()
        kind, key = event.key if isinstance(event.key, tuple) else ("", 0)
        if kind in ("work", "reserve"):
            self.post_message(OpenTask(TaskId(key)))
