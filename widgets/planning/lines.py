"""A plan in lines: four weeks with what is wished for and what there is to do (PLAN-1, PLAN-6)."""

from collections.abc import Hashable, Iterator
from datetime import date, timedelta

from domain.absence import Absence
from domain.utilisation import Load
from services.team.planning import PlanningBoard, StandingIn
from services.team.utilisation import WeekLoad
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.planning import absence_kind, level, load
from widgets.planning.day_signs import AWAY, HOLIDAY, STANDS_IN, TODAY, WORKDAY
from widgets.planning.utilisation_words import load_bar
from widgets.privacy import customer_name
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.words import N_, _, ngettext

BAR = 12
"""Cells of the bar of a week."""

_WEEK = timedelta(days=7)
_DAYS = 7
_DAY = timedelta(days=1)


def plan_columns() -> tuple[Column, ...]:
    """The columns of the planning; the first always stays."""
    return (
        Column(N_("What"), share=3, least=24),
        Column(N_("Days"), width=_DAYS, priority=3),
        Column(N_("Bar"), width=BAR, priority=4),
        Column(N_("Hours"), width=20, align=Align.RIGHT, priority=1),
        Column(N_("More"), share=2, least=16, priority=2),
    )


def plan_lines(board: PlanningBoard) -> list[Line]:
    """Everything about the planning, section by section."""
    return [
        _heading("weeks", _("The next four weeks") + "   " + _legend()),
        *(_week(one, board) for one in board.weeks),
        _heading("absences", _("Absences")),
        Line(("absence", 0), (Cell(_("＋ enter an absence"), runs_on=True),)),
        *(_absence(one, board) for one in board.absences),
        *(_standing_in(one, board.today) for one in board.standing_in),
        _heading("competences", _("What you can do")),
        Line(("competence", ""), (Cell(_("＋ add a competence"), runs_on=True),)),
        *_competences(board),
        _heading("ahead", _("Active tasks")),
        *_ahead(board),
    ]


def state_told(board: PlanningBoard) -> tuple[str, Grade]:
    """Whether the plan holds, and since when."""
    if board.plan is None:
        return "◆ " + _("No plan yet. Say how many hours you want to work."), Grade.SOON
    confirmed = formats.moment(board.plan.confirmed_at)
    if board.is_stale:
        said = _("The plan is out of date, confirmed {time}. Confirm it for the next four weeks.")
        return "◆ " + said.format(time=confirmed), Grade.SOON
    wants = [_("new customers")] if board.plan.wants_customers else []
    wants += [_("tasks of other customers")] if board.plan.wants_tasks else []
    wished = ", ".join(wants) or _("nothing more")
    said = _("The plan holds, confirmed {time}. Wanted: {wished}.")
    return "✓ " + said.format(time=confirmed, wished=wished), Grade.PLAIN


def _legend() -> str:
    return _("█ vacation  ▒ ill  ▪ stands in  F holiday  | today")


def _heading(key: str, words: str) -> Line:
    return Line(key, (Cell(words),), heading=True)


def _week(one: WeekLoad, board: PlanningBoard) -> Line:
    figure = one.utilisation
    label = load(figure.load)
    hours = _("{taken} of {planned}").format(
        taken=formats.duration(figure.worked + figure.left),
        planned=formats.duration(figure.planned),
    )
    last = one.week + _WEEK - timedelta(days=1)
    named = f"{formats.day(one.week)} – {formats.day(last)}"
    more = special(one.week, board)
    tone = label.tone if figure.load is not Load.FREE else Grade.PLAIN
    return Line(
        ("week", one.week.isoformat()),
        (
            Cell(f"{label.symbol} {named}", tone),
            Cell(_strip(one.week, board), drawn=True),
            Cell(load_bar(figure, BAR), tone),
            Cell(hours),
            Cell(more, Grade.MUTED),
        ),
    )


def _strip(week: date, board: PlanningBoard) -> str:
    """The week day by day: absences, days she stands in, holidays, today."""
    return "".join(_sign(week + nth * _DAY, board) for nth in range(_DAYS))


def _sign(day: date, board: PlanningBoard) -> str:
    for away in board.absences:
        if away.first_day <= day <= away.last_day:
            return AWAY[away.kind]
    if day in board.holidays:
        return HOLIDAY
    if day.weekday() > 4:
        return " "
    if any(one.first_day <= day <= one.last_day for one in board.standing_in):
        return STANDS_IN
    return TODAY if day == board.today else WORKDAY


def special(week: date, board: PlanningBoard) -> str:
    """The week's holidays and absences; empty without any."""
    end = week + _WEEK
    days = board.holidays.items()
    told = [f"{formats.day(day)} {name}" for day, name in days if week <= day < end]
    for one in board.absences:
        if one.first_day < end and one.last_day >= week:
            first, last = max(one.first_day, week), min(one.last_day, end - timedelta(days=1))
            told.append(f"{absence_kind(one.kind)} {formats.day_span(first, last)}")
    return "; ".join(told)


def _absence(one: Absence, board: PlanningBoard) -> Line:
    days = formats.day_full(one.last_day)
    if one.first_day != one.last_day:
        days = f"{formats.day(one.first_day)} – {days}"
    is_now = one.first_day <= board.today <= one.last_day
    mark = "● " if is_now else "○ "
    told = f"{mark}{absence_kind(one.kind)} {days}"
    left = [*_left(one, board), _announced(one), one.reachable]
    parts = filter(None, [told, formats.days(one.days), *left])
    return Line(("absence", one.id), (Cell(" · ".join(parts), runs_on=True),))


def _left(one: Absence, board: PlanningBoard) -> Iterator[str]:
    """What is still to be arranged before it is off her mind."""
    if alone := board.alone.get(one.id, 0):
        told = ngettext("{n} customer without", "{n} customers without", alone)
        yield "◆ " + told.format(n=formats.count(alone))
    if one.id in board.to_say:
        yield "◆ " + _("chats to tell")
    if one.id in board.to_mail:
        yield "◆ " + _("e-mail to send")


def _announced(one: Absence) -> str:
    """When her customers were told in the chat (PLAN-4)."""
    if one.announced_at is None:
        return ""
    return "✓ " + _("told {when}").format(when=formats.moment(one.announced_at))


def _standing_in(one: StandingIn, today: date) -> Line:
    """For whom she is there, and when."""
    mark = "● " if one.first_day <= today <= one.last_day else "○ "
    days = formats.day_span(one.first_day, one.last_day)
    told = _("you stand in for {name}, {days}").format(name=formats.plain(one.name, 40), days=days)
    customers = ngettext("{n} customer", "{n} customers", one.customers)
    parts = [told, customers.format(n=formats.count(one.customers))]
    if one.reachable:
        parts.append(_("reachable: {how}").format(how=formats.plain(one.reachable, 80)))
    cell = Cell(mark + " · ".join(parts), runs_on=True)
    return Line(("standing_in", one.absence_id), (cell,))


def _competences(board: PlanningBoard) -> Iterator[Line]:
    for competence, held in board.competences:
        told = f"{competence.name} · {level(held.level)}"
        if not held.counts:
            told += " · ◇ " + _("waits for your team lead")
        yield Line(("competence", competence.code), (Cell(told, runs_on=True),))


def _ahead(board: PlanningBoard) -> Iterator[Line]:
    if not board.ahead:
        yield Line("no tasks", (Cell(_("No active task.")),), heading=True)
    for task in board.ahead:
        key: Hashable = ("task", task.task_id)
        due = "" if task.deadline_at is None else formats.moment(task.deadline_at)
        customer = customer_name(task.customer, task.customer_number)
        left = _("{time} left").format(time=formats.duration(task.left))
        named = Cell(f"#{task.number} {task.title} · {customer}", runs_on=True)
        cells = (named, Cell(""), Cell(""), Cell(left), Cell(due))
        yield Line(key, cells)
