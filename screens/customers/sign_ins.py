"""Letting somebody sign in for the customer under the cursor."""

from textual import work

from domain.permission import MAY, Act
from screens.customers.statement import CustomersStatement
from screens.dialogs.customer.let_in import LetIn
from services.customer.customers import CustomerCard
from widgets import formats
from widgets.privacy import customer_name
from widgets.words import _


class CustomersSignIns(CustomersStatement):
    """Acts on the customer whose card is shown."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "let_in":
            if not self.session.actor.roles & MAY[Act.ADD_CONTACT].keys():
                return _("Customer managers and admins let customers sign in. Please ask one.")
            if self.card.card is None:
                return _("Choose a customer in the list first.")
        return super().why_not(action)

    def action_let_in(self) -> None:
        """Ask for somebody who signs in for the customer."""
        if self.card.card is not None:
            self._let_in(self.card.card)

    @work(group="write")
    async def _let_in(self, card: CustomerCard) -> None:
        row = card.row
        named = formats.plain(customer_name(row.name, row.number), 40)
        known = card.contact not in card.signs_in
        contact, email = (card.contact, card.email) if known else ("", "")
        given = await self.app.push_screen_wait(LetIn(named, contact, email))
        if given is None:
            return
        with self.refusals_shown():
            add, actor = self.desk.contacts.add, self.session.actor
            added = await self.ask(add, actor, row.id, given.name, given.email, given.password)
            said = _("{name} can sign in now.").format(name=formats.plain(added.name, 40))
            self.notify(said, markup=False)
            self.reload()
