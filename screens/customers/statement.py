"""The account statement of the customer under the cursor, in place of list and card."""

from typing import TYPE_CHECKING

from textual import on, work

from domain.ids import CustomerId, TaskId
from screens.account_export import export_statement
from screens.customers.bookings import CustomersBookings
from screens.navigation import OpenTask
from services.people.session import Session
from widgets.account.statement import StatementPane
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

SHOWN = "-statement"
"""The class of the room while the statement is shown."""


class CustomersStatement(CustomersBookings):
    """Shows how a customer's account came about, and saves it."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.statement = StatementPane(id="statement")
        """The statement."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "statement" and self.card.card is None:
            return _("Choose a customer in the list first.")
        if action == "export" and not self.has_class(SHOWN):
            return _("Open the account statement or the customer file first.")
        return super().why_not(action)

    def action_statement(self) -> None:
        """Show the statement of this customer, or go back to her card."""
        if self.has_class(SHOWN):
            self.close_statement()
            return
        self.wanted = self.card.card.row.id if self.card.card else None
        self.statement.show(None)
        self.add_class(SHOWN)
        self.call_after_refresh(self.statement.rows.focus)
        self.refresh_bindings()
        self.reload()

    def close_statement(self) -> None:
        """Back to list and card."""
        self.remove_class(SHOWN)
        self.call_after_refresh(self.list.focus)
        self.refresh_bindings()

    def action_export(self) -> None:
        """Save the statement as a file."""
        self._export()

    @work(group="write")
    async def _export(self) -> None:
        if self.statement.told is not None:
            await export_statement(self, self.statement.told)

    async def _read_card(self, customer_id: CustomerId | None) -> None:
        await super()._read_card(customer_id)
        if customer_id is not None and self.has_class(SHOWN):
            of = self.desk.statements.of
            self.statement.show(await self.ask(of, self.session.actor, customer_id))

    @on(Rows.Picked, "#lines")
    def _open_what_is_told(self, event: Rows.Picked) -> None:
        event.stop()
        kind, key = event.key if isinstance(event.key, tuple) else ("", 0)
        if kind in ("work", "reserve"):
            self.post_message(OpenTask(TaskId(key)))
