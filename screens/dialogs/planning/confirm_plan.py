"""The weekly questions: hours for four weeks, new customers, other tasks (PLAN-1)."""

from collections.abc import Sequence
from datetime import timedelta

from textual.app import ComposeResult
from textual.widgets import Static

from domain.plan import FULLEST, checked_hours
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing, entered
from services.team.planning import PlanningBoard
from services.team.utilisation import WeekLoad
from widgets import formats
from widgets.entry.entry import EntryField, parse_hours
from widgets.entry.hours import EntryCode, EntryError
from widgets.entry.yes_no import YesNo
from widgets.planning.lines import special
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Planned:
    """The answers."""

    hours: Sequence[timedelta]
    wants_customers: bool
    wants_tasks: bool
    note: str


class ConfirmPlan(Form[Planned]):
    """The answers for the next four weeks, or None; last week's stand there at first.

    Holidays and absences stand below their week, for the hours are promised (PLAN-2).
    """

    DEFAULT_CSS = "ConfirmPlan .special { margin-left: 18; color: $text-warning; }"

    def __init__(self, board: PlanningBoard) -> None:
        super().__init__(_("How many hours do you want to work?"), _("Confirm the plan"))
        self._board = board

    def compose_fields(self) -> ComposeResult:
        """Four weeks, two questions, a word."""
        board, plan = self._board, self._board.plan
        detail = _("Pure working time. It is binding: work is given by it without asking again.")
        yield Static(detail, id="detail", markup=False)
        for nth, (week, hours) in enumerate(zip(board.weeks, board.offer, strict=True)):
            text = _typed(hours)
            field = EntryField(_span, text, placeholder=_("20, 7:30, 12.5"), id=f"hours{nth}")
            yield Field(f"hours{nth}", _named(week), field)
            if told := special(week.week, board):
                yield Static(told, classes="special", markup=False)
        customers = plan.wants_customers if plan else False
        yield Field("customers", _("New customers"), YesNo(customers, id="customers"))
        tasks = plan.wants_tasks if plan else False
        yield Field("tasks", _("Others' tasks"), YesNo(tasks, id="tasks"))
        note = Writing(plan.note if plan else "", id="note", height=2)
        yield Field("note", _("A word on it"), note)

    def answer(self) -> Planned:
        """The answers, each week understood."""
        return Planned(
            hours=checked_hours([self._hours(nth) for nth in range(len(self._board.weeks))]),
            wants_customers=self.query_one("#customers", YesNo).value,
            wants_tasks=self.query_one("#tasks", YesNo).value,
            note=self.query_one("#note", Writing).text,
        )

    def _hours(self, nth: int) -> timedelta:
        typed = self.query_one(f"#hours{nth}", EntryField).text
        return entered(f"hours{nth}", typed, _span, "not_a_number")


def _span(text: str) -> timedelta:
    """Hours of a week as people type them; nothing typed, or 0, is no hour."""
    if text.strip() in ("", "0", "0:00"):
        return timedelta(0)
    hours = parse_hours(text)
    if hours > FULLEST:
        raise EntryError(EntryCode.TOO_LONG)
    return hours


def _typed(hours: timedelta) -> str:
    whole, rest = divmod(int(hours.total_seconds()) // 60, 60)
    return f"{whole}:{rest:02}"


def _named(week: WeekLoad) -> str:
    return formats.day(week.week)
