"""Saving what the honorarium shows: invoices as paper or data, tables, recorded time."""

from pathlib import Path

from textual import work

from domain.invoice import Invoice
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.saving import save_file, save_text
from screens.honorarium.pricing import HonorariumPricing
from services.honorarium.fee_book import FeeBook
from widgets import formats
from widgets.honorarium.export import (
    honorarium_csv,
    honorarium_json,
    invoices_csv,
    invoices_json,
)
from widgets.honorarium.shown import WITH_LINES
from widgets.honorarium.words import View, file_name
from widgets.time.export import time_csv, time_json
from widgets.words import _

_TIME = "time"


class HonorariumSaving(HonorariumPricing):
    """Files are never written over others; the sums of tables are the screen's."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "export" and self.view not in (*WITH_LINES, View.ARCHIVE):
            return _("The total, the payout, what awaits release and the invoices can be saved.")
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
        question = _("Save the invoice as (to a file called .xml its data alone)")
        with self.refusals_shown():

            async def save(place: Path) -> Path:
                invoices, actor = self.desk.invoices, self.session.actor
                return await self.ask(invoices.save, actor, invoice.id, place)

            await save_file(self, question, f"{file_name(invoice)}.pdf", save)

    @work(group="write")
    async def action_export(self) -> None:
        """Save what the view shows as a table, or the recorded time of the month."""
        if self.book is None:
            return
        book, view = self.book, self.view
        forms = {
            "csv-de": ("CSV", _("for a spreadsheet, German numbers")),
            "csv": ("CSV", _("plain numbers, whole seconds")),
            "json": ("JSON", _("for programs")),
        }
        choices = [Choice((view.value, form), *told) for form, told in forms.items()]
        if view is View.TOTAL:
            recorded = _("Recorded time")
            choices += [
                Choice((_TIME, form), f"{recorded}, {name}", hint)
                for form, (name, hint) in forms.items()
            ]
        chosen = await self.app.push_screen_wait(Pick(_("Save the table how?"), choices))
        if chosen is None:
            return
        what, form = chosen
        with self.refusals_shown():
            name, text = await self._time(book, form) if what == _TIME else self._table(book, form)
            await save_text(self, _("Save the table as"), f"{name}.{form.partition('-')[0]}", text)

    async def _time(self, book: FeeBook, form: str) -> tuple[str, str]:
        """What was recorded in the month, up to now."""
        month, name = f"{self.month:%Y-%m}", f"zeiten-{self.month:%Y-%m}"
        await self.ask(self.desk.clocking.settle)
        of_month = self.desk.time_log.of_month
        lines = await self.ask(of_month, self.session.actor, book.person_id, self.month)
        if form == "json":
            return name, time_json(lines, formats.plain(book.name, 80), month)
        return name, time_csv(lines, german=form == "csv-de")

    def _table(self, book: FeeBook, form: str) -> tuple[str, str]:
        """What a file of the view is called, and what stands in it."""
        german, view = form == "csv-de", self.view
        if view is View.ARCHIVE:
            told = [(book.name, one) for one in book.invoices]
            if form == "json":
                return "rechnungen", invoices_json(told, person=book.name)
            return "rechnungen", invoices_csv(told, german=german)
        name = f"honorar-{self.month:%Y-%m}" if view is View.TOTAL else f"honorar-{view.value}"
        if form == "json":
            return name, honorarium_json(book, self.month, by_release=self.by_release, view=view)
        text = honorarium_csv(
            book, self.month, german=german, by_release=self.by_release, view=view
        )
        return name, text
