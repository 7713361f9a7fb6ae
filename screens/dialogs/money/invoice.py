"""Shows exactly what an invoice will hold, and asks for its number (HON-7)."""

from collections.abc import Sequence
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from domain.errors import VPAError
from domain.invoice import NumberTaken, checked_number
from screens.dialogs.form import Field, Form
from services.invoice.invoices import Preview
from widgets import formats
from widgets.entry.one_line import OneLine
from widgets.explain import explain
from widgets.honorarium.words import cents
from widgets.words import _

_WIDE = 54
"""Cells beside the amounts, so that what is long goes on below its own beginning."""


class SubmitInvoice(Form[str]):
    """The number of the invoice, or None; its contents are shown to the last cent."""

    DEFAULT_CSS = """
    SubmitInvoice #contents { height: auto; max-height: 25vh; }
    SubmitInvoice.-tall #contents { max-height: 40vh; }
    SubmitInvoice #sum { height: auto; margin: 1 0; }
    SubmitInvoice #contents Static { height: auto; }
    """

    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012 (as Textual declares it)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "read(1)", show=False),
        Binding("up", "read(-1)", show=False),
        Binding("pagedown", "read(5)", show=False),
        Binding("pageup", "read(-5)", show=False),
    ]
    """Up and down read on in what it holds while the number is typed."""

    def __init__(self, shown: Preview, used: Sequence[str] = ()) -> None:
        super().__init__(_("Check your invoice"), _("Submit it"))
        self._shown = shown
        self._used = used
        """Her numbers so far, oldest first; none is taken twice."""

    def compose_fields(self) -> ComposeResult:
        """What it holds, then the number."""
        with VerticalScroll(id="contents"):
            yield Static(lines_told(self._shown), markup=False)
        yield Static(sum_told(self._shown), id="sum", markup=False)
        last = _("last: {number}").format(number=self._used[-1]) if self._used else ""
        yield Field("number", _("Your number"), OneLine(id="number", placeholder=last))

    def action_read(self, lines: int) -> None:
        """Go on in what it holds, or back."""
        self.query_one("#contents").scroll_relative(y=lines, animate=False)

    def answer(self) -> str:
        """The number; the store looks once more whether it is free."""
        return checked_number(self.query_one(OneLine).value, self._used)

    def _refuse(self, refusal: VPAError) -> None:
        if isinstance(refusal, NumberTaken):
            self.query_one("#field-number", Field).refuse(explain(refusal))
        else:
            super()._refuse(refusal)


def lines_told(shown: Preview) -> str:
    """The lines as they will stand on it."""
    lines = []
    for line in shown.contents.lines:
        told = wrap(formats.plain(line.text, 160), _WIDE) or [""]
        if line.detail:
            told += wrap(formats.plain(line.detail, 160), _WIDE)
        for place, text in enumerate(told):
            amount = cents(line.cents) if not place else ""
            lines.append(f"{amount:>12}  {text}")
    return "\n".join(lines)


def sum_told(shown: Preview) -> str:
    """Tax, sum, period and parties."""
    one = shown.contents
    lines = []
    if one.vat_percent:
        vat = _("VAT {percent}%").format(percent=one.vat_percent)
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
