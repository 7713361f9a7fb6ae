"""A hint at a new package, ready to be read and sent to the customer (BUD-6, CUST-6)."""

from textual import work

from domain.care import Care
from domain.template import Template
from screens.customers.assignments import CustomersAssignments
from screens.customers.card import runs_low
from screens.dialogs.pick import Choice, Pick
from screens.navigation import OpenSingle
from services.customer.customers import CustomerCard
from widgets.labels.care import care_kind, care_what
from widgets.words import _


class CustomersRebookingHint(CustomersAssignments):
    """Acts on the customer whose card is shown; nothing is sent from here."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "care":
            if self.card.card is None:
                return _("Choose a customer in the list first.")
            if not self.card.card.cares:
                return _("Nothing waits for a word with this customer now.")
        if action == "rebook":
            if self.card.card is None:
                return _("Choose a customer in the list first.")
            if not runs_low(self.card.card, self.desk.office.now()):
                return _("The hint is for an account that is nearly used up; this one is not.")
        return super().why_not(action)

    def action_care(self) -> None:
        """See to what she is to be heard of for (CUST-3 to CUST-6)."""
        if self.card.card is not None:
            self._see_to_care(self.card.card)

    @work(group="write")
    async def _see_to_care(self, card: CustomerCard) -> None:
        from screens.moves.care import see_to_care  # with its dialogs: not before it is needed

        care: Care | None = card.cares[0]
        if len(card.cares) > 1:
            choices = [Choice(one, care_kind(one.kind), care_what(one)) for one in card.cares]
            care = await self.app.push_screen_wait(Pick(_("Which of them?"), choices))
        if care is not None:
            await see_to_care(self, care.id)
        self.reload()

    def action_rebook(self) -> None:
        """Go to the customer's single chat with the hint in the composer."""
        if self.card.card is not None:
            self._hint(self.card.card)

    @work(group="write")
    async def _hint(self, card: CustomerCard) -> None:
        actor, templates = self.session.actor, self.desk.templates
        with self.refusals_shown():
            partners = await self.ask(self.desk.singles.partners, actor)
            hers = [one.who for one in partners if one.who.customer_id == card.row.id]
            who = hers[0] if hers else None
            if who is None:
                self.refuse(
                    _("Nobody signs in for this customer yet: tell her by phone or e-mail.")
                )
            elif len(hers) > 1:
                choices = [Choice(one, one.name) for one in hers]
                who = await self.app.push_screen_wait(Pick(_("Write to whom?"), choices))
            if who is None:
                return
            offered = await self.ask(templates.for_person, actor, who.id)
            text = next(one.text for one in offered if one.template is Template.REBOOKING)
            self.post_message(OpenSingle(who.id, to_write=True, text=text))
