"""The honorarium's room: six views, months, and an assistant's invoices (HON-6, HON-7)."""

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from domain.calendar import local
from domain.invoice import InvoiceStatus
from screens.dialogs.money.invoice import SubmitInvoice
from screens.honorarium.saving import HonorariumSaving
from widgets import formats
from widgets.commands import bindings, honorarium, lists
from widgets.honorarium.words import View, cents
from widgets.words import _

_HERS = {
    View.TOTAL: (honorarium.EARLIER, honorarium.LATER, honorarium.BY_RELEASE, honorarium.CHART),
    View.PAYOUT: (honorarium.INVOICE, honorarium.EXPORT),
    View.RELEASE: (honorarium.EXPORT, honorarium.DAY),
    View.HOURLY: (honorarium.CHART,),
    View.FORECAST: (honorarium.CHART,),
    View.ARCHIVE: (honorarium.PDF, honorarium.INVOICE),
}
"""The keys that each view needs beside going to the next, for whose honorarium it is."""

_STEERING = {
    View.TOTAL: (honorarium.EARLIER, honorarium.LATER, honorarium.BOOK, honorarium.RATE),
    View.ARCHIVE: (honorarium.PAID, honorarium.CANCEL, honorarium.PDF, honorarium.ALLOW),
}
"""The same for management."""

_PAID = (honorarium.UNPAID, honorarium.PDF, honorarium.ALLOW)
"""What management has to do with a paid invoice: marking it paid is not among it."""


class HonorariumScreen(HonorariumSaving):
    """The lines of one view below its sum; each opens to how it came about."""

    MODE: ClassVar[str] = "honorarium"
    CSS_PATH = Path(__file__).with_name("honorarium.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            honorarium.VIEW,
            honorarium.VIEW_BACK,
            honorarium.WHOSE,
            honorarium.PAID,
            honorarium.UNPAID,
            honorarium.INVOICE,
            honorarium.EARLIER,
            honorarium.LATER,
            honorarium.BY_RELEASE,
            honorarium.DAY,
            honorarium.CHART,
            honorarium.PDF,
            honorarium.EXPORT,
            honorarium.RATE,
            honorarium.PROFILE,
            honorarium.BOOK,
            honorarium.AGENCY,
            honorarium.CANCEL,
            honorarium.ALLOW,
            lists.BACK,
        )
    ]

    def compose_room(self) -> ComposeResult:
        """Views, sum, lines, the way to the next premium step."""
        with Vertical(id="honorarium"):
            yield Static("", id="views", markup=False)
            yield Static("", id="told", markup=False)
            yield self.rows
            yield Static("", id="step", markup=False)

    def shows_here(self, command_id: str) -> bool | None:
        """Of this room's keys those that the view needs; the others are in the help."""
        is_hers = self.person_id == self.session.actor.id
        if command_id == lists.MARK.id:
            return is_hers and self.view is View.PAYOUT
        if not command_id.startswith("honorarium."):
            return None
        keys = (honorarium.VIEW, *_HERS[self.view])
        if not is_hers:
            keys = (honorarium.VIEW, honorarium.WHOSE, *_STEERING.get(self.view, ()))
            if self.invoice_here(InvoiceStatus.PAID) is not None:
                keys = (honorarium.VIEW, honorarium.WHOSE, *_PAID)
        return command_id in {one.id for one in keys}

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        actor = self.session.actor
        if action == "invoice" and not (actor.is_assistant and self.person_id == actor.id):
            return _("Assistants submit their own invoices, nobody else's.")
        return super().why_not(action)

    @work(group="write")
    async def action_day(self) -> None:
        """Go through the recorded days of whose honorarium it is, from today backwards."""
        from screens.moves.day import go_through_days  # not before it is needed

        today = local(self.desk.office.now()).date()
        if await go_through_days(self, today, self.person_id):
            self.reload()

    def _used(self) -> list[str]:
        """The numbers of her invoices, without the records that cancel some."""
        known = self.book.invoices if self.book is not None else ()
        return [one.number for one in known if one.cancels_id is None]

    def action_chart(self) -> None:
        """Show the last twelve months as bars below the lines, or put them away."""
        from widgets.honorarium.month_chart import MonthChart  # heavy, and often not wanted

        shown = self.query(MonthChart)
        if shown:
            shown.remove()
        elif self.book is not None:
            chart = MonthChart(id="chart")
            self.query_one("#honorarium").mount(chart, before="#step")
            self.call_after_refresh(chart.show, self.book.months(12))

    def show_view(self, *, keep_key: bool = True, unfolded: bool = False) -> None:
        """Show the view of what was read, and its months where the chart is shown."""
        super().show_view(keep_key=keep_key, unfolded=unfolded)
        shown = self.query("#chart")
        if shown and self.book is not None:
            from widgets.honorarium.month_chart import MonthChart  # loaded already: it is shown

            shown.first(MonthChart).show(self.book.months(12))

    @work(group="write")
    async def action_invoice(self) -> None:
        """Check what an invoice would hold, give it a number, submit it."""
        marked = [key for key in self.rows.marked if isinstance(key, str)]
        keys = frozenset(marked) if marked and self.view is View.PAYOUT else None
        actor, invoices = self.session.actor, self.desk.invoices
        with self.refusals_shown():
            shown = await self.ask(invoices.preview, actor, keys)
            number = await self.app.push_screen_wait(SubmitInvoice(shown, self._used()))
            if number is None:
                return
            invoice = await self.ask(invoices.submit, actor, number, shown)
            told = _("Invoice {number} over {amount} is submitted, due on {day}.").format(
                number=formats.plain(invoice.number, 30),
                amount=cents(invoice.gross_cents),
                day=formats.day_full(invoice.due_on),
            )
            self.notify(told, markup=False)
            self.rows.unmark()
        self.reload()
