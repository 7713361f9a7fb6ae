"""The honorarium's room: six views, months, and an assistant's invoices (HON-6, HON-7)."""

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from domain.calendar import local
from domain.invoice import Invoice
from screens.dialogs.ask import Ask
from screens.dialogs.invoice import SubmitInvoice
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.saving import cannot_write, save_text
from screens.honorarium.pricing import HonorariumPricing
from screens.navigation import GoBack
from widgets import formats
from widgets.commands import bindings, honorarium, lists
from widgets.honorarium_export import honorarium_csv, invoices_csv
from widgets.honorarium_words import View, cents
from widgets.words import _


class HonorariumScreen(HonorariumPricing):
    """The lines of one view below its sum; each opens to how it came about."""

    MODE: ClassVar[str] = "honorarium"
    CSS_PATH = Path(__file__).with_name("honorarium.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            honorarium.VIEW,
            honorarium.EARLIER,
            honorarium.LATER,
            honorarium.BY_RELEASE,
            honorarium.INVOICE,
            honorarium.DAY,
            honorarium.WHOSE,
            honorarium.CHART,
            honorarium.PDF,
            honorarium.EXPORT,
            honorarium.RATE,
            honorarium.PROFILE,
            honorarium.BOOK,
            honorarium.AGENCY,
            honorarium.PAID,
            honorarium.CANCEL,
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

    def on_mount(self) -> None:
        """Stand on the lines."""
        self.rows.focus()

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        actor = self.session.actor
        if action == "invoice" and not (actor.is_assistant and self.person_id == actor.id):
            return _("Assistants submit their own invoices, nobody else's.")
        if action == "pdf" and self._chosen() is None:
            return _("Choose an invoice in the view of the invoices first.")
        return super().why_not(action)

    def _chosen(self) -> Invoice | None:
        """The invoice under the cursor, whatever its status."""
        if self.book is None or self.view is not View.ARCHIVE:
            return None
        here = self.rows.key_at_cursor
        return next((one for one in self.book.invoices if one.id == here), None)

    @work(group="write")
    async def action_pdf(self) -> None:
        """Save the invoice as a PDF with its data in it."""
        invoice = self._chosen()
        if invoice is None:
            return
        sure = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in invoice.number)
        asked = Ask(_("Save the invoice as"), text=f"rechnung-{sure}.pdf", check=cannot_write)
        name = await self.app.push_screen_wait(asked)
        if not name:
            return
        with self.refusals_shown():
            save = self.desk.invoices.save
            written = await self.ask(save, self.session.actor, invoice.id, Path(name))
            self.notify(_("Saved as {file}.").format(file=written), markup=False)

    @work(group="write")
    async def action_day(self) -> None:
        """Go through the recorded days of whose honorarium it is, from today backwards."""
        from screens.moves.day import go_through_days  # not before it is needed

        today = local(self.desk.office.now()).date()
        if await go_through_days(self, today, self.person_id):
            self.reload()

    def action_chart(self) -> None:
        """Show the last twelve months as bars below the lines, or put them away."""
        from widgets.month_chart import MonthChart  # heavy, and often not wanted

        shown = self.query(MonthChart)
        if shown:
            shown.remove()
        elif self.book is not None:
            chart = MonthChart(id="chart")
            self.query_one("#honorarium").mount(chart, before="#step")
            self.call_after_refresh(chart.show, self.book.months(12))

    def action_back(self) -> None:
        """Back to where she came from."""
        if self.came_from:
            self.post_message(GoBack())

    @work(group="write")
    async def action_invoice(self) -> None:
        """Check what an invoice would hold, give it a number, submit it."""
        marked = [key for key in self.rows.marked if isinstance(key, str)]
        keys = frozenset(marked) if marked and self.view is View.PAYOUT else None
        actor, invoices = self.session.actor, self.desk.invoices
        with self.refusals_shown():
            shown = await self.ask(invoices.preview, actor, keys)
            number = await self.app.push_screen_wait(SubmitInvoice(shown))
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

    @work(group="write")
    async def action_export(self) -> None:
        """Save the month, or the invoices, as a table."""
        if self.book is None:
            return
        choices = [
            Choice(True, "CSV", _("for a spreadsheet, German numbers")),
            Choice(False, "CSV", _("plain numbers, whole seconds")),
        ]
        german = await self.app.push_screen_wait(Pick(_("Save the table how?"), choices))
        if german is None:
            return
        if self.view is View.ARCHIVE:
            name, text = "rechnungen.csv", invoices_csv(self.book, german=german)
        else:
            name = f"honorar-{self.month:%Y-%m}.csv"
            text = honorarium_csv(self.book, self.month, german=german, by_release=self.by_release)
        await save_text(self, _("Save the table as"), name, text)
