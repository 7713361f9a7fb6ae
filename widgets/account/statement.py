"""The account statement on the screen: the figures, the lines that add up to them, the reserve."""

from collections.abc import Iterator
from datetime import timedelta

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from domain.calendar import local
from domain.statement import Posting, Reserve, Statement, StatementLine
from services.customer.statements import AccountTold
from widgets import formats
from widgets.account.bar import account_bar
from widgets.account.statement_words import about, figures, hint_told, kind_told
from widgets.countdown import Grade
from widgets.labels.task import task_status
from widgets.privacy import customer_name
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.rows.rows import Rows
from widgets.words import N_, _

WIDEST_BAR = 60
"""Cells of the bar, where there is room."""


class StatementPane(Vertical):
    """Shows one statement; the newest line stands first, what is reserved above it."""

    DEFAULT_CSS = """
    StatementPane { height: 1fr; }
    StatementPane #figures { height: auto; padding: 0 1; }
    StatementPane #lines { height: 1fr; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.told: AccountTold | None = None
        """What is shown."""

    def compose(self) -> ComposeResult:
        """Figures, then lines."""
        yield Static("", id="figures", markup=False)
        yield Rows(*_columns(), header=True, markable=False, empty=_said_when_empty(), id="lines")

    @property
    def rows(self) -> Rows:
        """The lines."""
        return self.query_one(Rows)

    def show(self, told: AccountTold | None) -> None:
        """Show this statement; None empties the pane."""
        other = told is None or self.told is None or told.holder.id != self.told.holder.id
        self.told = told
        self.rows.empty = _said_when_empty()
        self.rows.show(list(_lines(told.statement)) if told else [], keep_key=not other)
        self._paint()

    def on_resize(self) -> None:
        """Draw the bar anew."""
        self._paint()

    def _paint(self) -> None:
        width = self.size.width - 2
        if self.told is not None and width > 0:
            text = Content("\n").join(_figures(self.told, width))
            self.query_one("#figures", Static).update(text)


def _figures(told: AccountTold, width: int) -> Iterator[Content]:
    """Whose it is, the bar, the figures and what to do about them."""
    holder, one = told.holder, told.statement
    named = formats.plain(customer_name(holder.name, holder.number), max(width - 24, 8))
    yield Content.styled(f"{named}  #{holder.number}", "bold")
    short = "$text-error" if one.available_seconds < 0 else ""
    bar = account_bar(
        one.booked_seconds, one.worked_seconds, one.reserved_seconds, min(width, WIDEST_BAR)
    )
    yield Content.styled(bar, short)
    told_figures = [
        f"{formats.duration(timedelta(seconds=seconds))} {name}" for name, seconds in figures(one)
    ]
    for line in _wrapped(told_figures, width):
        yield Content.styled(line, f"bold {short}".strip())
    if hint := hint_told(one):
        yield Content.styled(f"◆ {hint}", "$text-warning")


def _wrapped(parts: list[str], width: int) -> Iterator[str]:
    """The parts side by side, as many as fit into a line."""
    line = ""
    for part in parts:
        longer = f"{line} · {part}" if line else part
        if line and len(longer) > width:
            yield line
            longer = part
        line = longer
    yield line


def _columns() -> tuple[Column, ...]:
    return (
        Column(N_("Day"), width=15),
        Column(N_("Kind"), width=16, priority=1),
        Column(N_("What for"), share=1, least=16),
        Column(N_("Time"), width=12, align=Align.RIGHT),
        Column(N_("Balance"), width=12, align=Align.RIGHT, priority=2),
    )


def _lines(one: Statement) -> Iterator[Line]:
    if one.reserves:
        yield Line(("heading", "reserved"), (Cell(_("Reserved for running tasks")),), heading=True)
        for held in one.reserves:
            yield _reserve(held)
        yield Line(("heading", "booked"), (Cell(_("Booked and worked")),), heading=True)
    for line in reversed(one.lines):
        yield _posting(line)


def _reserve(held: Reserve) -> Line:
    status = task_status(held.status)
    return Line(
        ("reserve", held.task_id),
        (
            Cell(""),
            Cell(str(status), status.tone),
            Cell(f"#{held.number} {held.title}"),
            Cell(formats.exact(timedelta(seconds=held.seconds)), Grade.MUTED),
            Cell(""),
        ),
    )


def _posting(line: StatementLine) -> Line:
    one = line.posting
    return Line(
        (one.kind, one.key),
        (
            Cell(formats.day_full(local(one.at).date())),
            Cell(kind_told(one)),
            Cell(about(one)),
            Cell(_signed(one), Grade.OK if one.seconds > 0 else Grade.PLAIN),
            Cell(
                formats.exact(timedelta(seconds=line.balance_seconds)),
                Grade.OVERDUE if line.balance_seconds < 0 else Grade.PLAIN,
            ),
        ),
    )


def _signed(one: Posting) -> str:
    told = formats.exact(timedelta(seconds=one.seconds))
    return f"+{told}" if one.seconds > 0 else told


def _said_when_empty() -> str:
    return _("Nothing was booked or worked yet.")
