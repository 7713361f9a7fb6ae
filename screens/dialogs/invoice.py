"""Shows exactly what an invoice will hold, and asks for its number (HON-7)."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from domain.invoice import checked_number
from screens.dialogs.form import Field, Form
from services.invoices import Preview
from widgets import formats
from widgets.honorarium_words import cents
from widgets.one_line import OneLine
from widgets.words import _


class SubmitInvoice(Form[str]):
    """The number of the invoice, or None; its contents are shown to the last cent."""

    DEFAULT_CSS = """
    SubmitInvoice #contents { height: auto; max-height: 8; }
    SubmitInvoice #sum { height: auto; margin: 1 0; }
    SubmitInvoice #contents Static { height: auto; }
    """

    def __init__(self, shown: Preview) -> None:
        super().__init__(_("Check your invoice"), _("Submit it"))
        self._shown = shown

    def compose_fields(self) -> ComposeResult:
        """What it holds, then the number."""
        with VerticalScroll(id="contents"):
            yield Static(lines_told(self._shown), markup=False)
        yield Static(sum_told(self._shown), id="sum", markup=False)
        yield Field("number", _("Your number"), OneLine(id="number"))

    def answer(self) -> str:
        """The number; whether it is free is known to the store."""
        return checked_number(self.query_one(OneLine).value, ())


def lines_told(shown: Preview) -> str:
    """The lines as they will stand on it."""
    lines = []
    for line in shown.contents.lines:
        lines.append(f"{cents(line.cents):>12}  {formats.plain(line.text, 80)}")
        if line.detail:
            lines.append(f"{'':>12}  {formats.plain(line.detail, 80)}")
    return "\n".join(lines)


def sum_told(shown: Preview) -> str:
    """Tax, sum, period and parties."""
    one = shown.contents
    lines = []
    if one.vat_percent:
        vat = _("VAT {percent} %").format(percent=one.vat_percent)
        lines.append(f"{cents(one.vat_cents):>12}  {vat}")
    else:
        lines.append(f"{'':>12}  " + _("No VAT is charged (§ 19 UStG)."))
    lines.append(f"{cents(one.gross_cents):>12}  " + _("to be paid"))
    begins, ends, due = (formats.day_full(day) for day in (one.begins, one.ends, one.due))
    told = _("Services {begins} – {ends}, due on {due}.")
    lines.append(told.format(begins=begins, ends=ends, due=due))
    lines.append(
        _("{seller} to {buyer}. Once submitted, nothing on it changes.").format(
            seller=formats.plain(one.seller.name, 40), buyer=formats.plain(one.buyer.name, 40)
        )
    )
    return "\n".join(lines)
