"""Powers of attorney of the customer under the cursor (POA-1)."""

from textual import work

from domain.permission import MAY, Act
from screens.customers.file import CustomersFile
from services.customer.customers import CustomerCard
from widgets.words import _


class CustomersAttorneys(CustomersFile):
    """Acts on the customer whose card is shown."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "attorney":
            if self.card.card is None:
                return _("Choose a customer in the list first.")
            enters = self.session.actor.roles & MAY[Act.ENTER_ATTORNEY].keys()
            if not enters and not self.card.card.attorneys:
                return _("Management enters powers of attorney; send it the document.")
        return super().why_not(action)

    def action_attorney(self) -> None:
        """Open the document of a power of attorney; for management enter one, or revoke one."""
        if self.card.card is not None:
            self._see_to(self.card.card)

    @work(group="write")
    async def _see_to(self, card: CustomerCard) -> None:
        from screens.moves.attorney import see_to_attorneys  # not before it is needed

        if await see_to_attorneys(self, card):
            self.reload()
