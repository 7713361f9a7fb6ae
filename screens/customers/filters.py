"""Narrowing the list of customers: to a category, to hers, to those without a VPA (CUST-2)."""

from typing import TYPE_CHECKING

from textual import on, work

from domain.category import EVERYBODY, Category, CustomerFilter, Whose
from domain.person import Actor
from domain.values import replace
from screens.customers.chips import FilterChips
from screens.customers.reading import CustomersReading
from screens.dialogs.pick import Choice, Pick
from services.people.session import Session
from widgets.labels.urgency import category
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class CustomersFilters(CustomersReading):
    """Keeps the filter; the cursor stays on its customer while she is among those shown."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.chips = FilterChips(_offered(session.actor))
        """The line of filters."""

    def narrow(self, wanted: CustomerFilter) -> None:
        """Show the customers of this filter."""
        self.filter = wanted
        self.chips.show(wanted)
        self.look_again()

    @work(group="write")
    async def action_category(self) -> None:
        """Choose a category."""
        choices: list[Choice[Category | str]] = [Choice("", _("any"))]
        choices += [Choice(one, str(category(one))) for one in Category]
        chosen = await self.app.push_screen_wait(Pick(_("Which customers?"), choices))
        if chosen is not None:
            one = chosen if isinstance(chosen, Category) else None
            self.narrow(replace(self.filter, category=one))

    def action_whose(self) -> None:
        """Go on to the next of those whose customers can be shown."""
        self.narrow(self.chips.next_whose())

    def show_all(self) -> None:
        """Every customer again."""
        self.narrow(EVERYBODY)

    @on(FilterChips.Chosen)
    def _chosen(self, event: FilterChips.Chosen) -> None:
        event.stop()
        self.narrow(event.wanted)


def _offered(actor: Actor) -> tuple[Whose, ...]:
    """Whose customers she can ask for: an assistant sees none without a VPA."""
    if not actor.is_management:
        return (Whose.ALL, Whose.MINE, Whose.TEAM)
    if not actor.is_assistant:
        return (Whose.ALL, Whose.NOBODY)
    return tuple(Whose)
