"""The end of a collaboration, and what is kept of it, from the customers' room (RET-1)."""

from textual import work

from domain.permission import MAY, Act
from screens.customers.attorneys import CustomersAttorneys
from services.customer.customers import CustomerCard
from widgets import formats
from widgets.commands import customers
from widgets.privacy import customer_name
from widgets.words import _


class CustomersKeptData(CustomersAttorneys):
    """Acts on the customer whose card is shown, and on everything that is kept."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action in ("recap", "letters") and self.card.card is None:
            return _("Choose a customer in the list first.")
        if action == "end":
            if not self.session.actor.roles & MAY[Act.END_CUSTOMER].keys():
                return _("Customer managers and admins end it with the customer. Please ask one.")
            if self.card.card is None:
                return _("Choose a customer in the list first.")
        return super().why_not(action)

    def action_end(self) -> None:
        """End the collaboration with the customer, or take it up again."""
        if self.card.card is not None:
            self._end_with(self.card.card)

    @work(group="write")
    async def action_recap(self) -> None:
        """Save what is open and known as a document (HAND-10)."""
        from screens.moves.recap import save_recap  # not before it is needed

        if self.card.card is not None:
            await save_recap(self, self.card.card.row.id)

    @work(group="write")
    async def action_tables(self) -> None:
        """All customers' files saved as a table, or brought in from one (CUST-1)."""
        from screens.moves.tables import file_tables  # not before it is needed

        if await file_tables(self):
            self.reload()

    @work(group="write")
    async def action_letters(self) -> None:
        """Write what a customer is told who is handed over (HAND-5, HAND-10)."""
        from screens.moves.letters import letters_of_customer  # not before it is needed

        if self.card.card is not None:
            await letters_of_customer(self, self.card.card.row.id)

    @work(group="write")
    async def action_kept(self) -> None:
        """Show what is kept until when, and delete what is due."""
        from screens.moves.retention import kept_data  # not before it is needed

        if await kept_data(self, customers.KEPT.key):
            self.reload()

    @work(group="write")
    async def _end_with(self, card: CustomerCard) -> None:
        from screens.moves.retention import end_customer

        row = card.row
        named = formats.plain(customer_name(row.name, row.number), 40)
        if await end_customer(self, row.id, named, customers.END.key):
            self.reload()
