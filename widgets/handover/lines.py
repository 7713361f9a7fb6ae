"""The board of handovers: customers by steps, with days, lateness and what holds (HAND-7)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from domain.calendar import local
from domain.handover import Handover
from domain.handover_terms import Cause, Step
from domain.ids import PersonId
from domain.leaving import Leaving, LeavingState, days_left
from services.handover.handovers import HandoverBoard, HandoverLine, LeavingView
from widgets import formats
from widgets.countdown import Grade
from widgets.handover.words import blockers_told
from widgets.labels import handover as labels
from widgets.privacy import customer_name
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.words import N_, _, ngettext

STEP = 10
"""Cells of a step: a sign and a day."""

BAR = 20
"""Cells of the bar of progress."""

DONE, LATE, HELD, OPEN, AHEAD = "✓", "▲", "◇", "▶", "·"
"""How a step stands: done, late, held, to be done now, still ahead."""


def board_columns() -> tuple[Column, ...]:
    """Customer, the five steps, what holds the next one."""
    return (
        Column(N_("Customer"), share=3, least=18),
        *(Column(title, width=STEP, align=Align.LEFT) for title in _TITLES),
        Column(N_("Next, and what holds it"), share=4, least=14, priority=1),
    )


_TITLES = (N_("Dossier"), N_("Successor"), N_("Informed"), N_("Training"), N_("Closed"))


def board_lines(board: HandoverBoard, me: PersonId) -> list[Line]:
    """Who leaves with her customers, then single customers, then what comes to the reader."""
    lines = []
    for view in board.leavings:
        lines.append(_leaving(view, board))
        hers = [one for one in board.lines if one.handover.leaving_id == view.leaving.id]
        lines += [_handover(one) for one in hers if one.handover.successor_id != me]
    alone = [one for one in board.lines if one.handover.leaving_id is None]
    taking = [one for one in board.lines if _takes(one.handover, me)]
    shown = {view.leaving.id for view in board.leavings}
    alone = [one for one in alone if one not in taking]
    lines += _section("alone", _("One customer only"), alone)
    lines += _section("taking", _("Comes to you"), taking)
    lost = [
        one
        for one in board.lines
        if one.handover.leaving_id is not None
        and one.handover.leaving_id not in shown
        and one not in taking
    ]
    return lines + _section("others", _("Others"), lost)


def step_sign(line: HandoverLine, step: Step) -> str:
    """How the step stands, as one sign."""
    handover = line.handover
    if handover.has_done(step):
        return DONE
    if step in line.late:
        return LATE
    if step is not handover.current:
        return AHEAD
    return HELD if line.held_by(step) else OPEN


def legend() -> str:
    """What the signs mean."""
    return _("✓ done  ▲ late  ▶ can be done now  ◇ held  · ahead")


def leaving_told(view: LeavingView, board: HandoverBoard) -> str:
    """Name, last day, how many days are left."""
    leaving = view.leaving
    name = formats.plain(leaving.name, 40)
    state = labels.leaving_state(leaving.state)
    if leaving.last_day is None:
        return " · ".join(filter(None, (name, str(state), _fewer(leaving))))
    day = _("last day {day}").format(day=formats.day_full(leaving.last_day))
    return f"{name} · {day} ({_left(view, board)})"


def progress_bar(view: LeavingView) -> str:
    """All steps of all customers as a bar, with its share and what is late in words."""
    far = view.progress
    if not far.steps:
        return ""
    full = far.done * BAR // far.steps
    bar = f"{'█' * full}{'░' * (BAR - full)} {formats.percent(far.done / far.steps)}"
    given = ngettext(
        "{done} of {n} customer handed over", "{done} of {n} customers handed over", far.customers
    ).format(done=far.handed_over, n=far.customers)
    told = f"{bar} · {given}"
    if not far.late:
        return told + " · " + _("nothing is late")
    late = ngettext("{n} customer late", "{n} customers late", far.late).format(n=far.late)
    return f"{told} · {LATE} {late}"


def _fewer(leaving: Leaving) -> str:
    """How much she works for a time instead of leaving; empty where that was not agreed."""
    if leaving.fewer_seconds is None or leaving.fewer_until is None or leaving.last_day is not None:
        return ""
    return _("{hours} a week until {day}").format(
        hours=formats.duration(timedelta(seconds=leaving.fewer_seconds)),
        day=formats.day_full(leaving.fewer_until),
    )


def _left(view: LeavingView, board: HandoverBoard) -> str:
    days = days_left(view.leaving, board.today) or 0
    if days == 0:
        return _("today")
    if days < 0:
        return ngettext("{n} day ago", "{n} days ago", -days).format(n=-days)
    return _("{days} left").format(days=formats.days(days))


def _leaving(view: LeavingView, board: HandoverBoard) -> Line:
    leaving = view.leaving
    counted = [one for one in board.lines if one.handover.leaving_id == leaving.id]
    steps = [
        Cell(f"{sum(one.handover.has_done(step) for one in counted)}/{len(counted)}", bold=True)
        if counted
        else Cell("")
        for step in Step
    ]
    state = labels.leaving_state(leaving.state)
    more = _fewer(leaving) or str(state)
    if leaving.state is LeavingState.NOTICE and leaving.last_day is not None:
        day = _("last day {day}").format(day=formats.day(leaving.last_day))
        more = f"{day} · {_left(view, board)}"
    name = Cell(f"{state.symbol} {leaving.name}", bold=True)
    return Line(("leaving", leaving.id), (name, *steps, Cell(more, state.tone)))


def _handover(line: HandoverLine) -> Line:
    handover = line.handover
    name = customer_name(line.place.customer, line.place.number)
    steps = [_step(line, step) for step in Step]
    return Line(("handover", handover.id), (Cell(f"  {name}"), *steps, _next(line)))


def _step(line: HandoverLine, step: Step) -> Cell:
    stage, sign = line.handover.stage(step), step_sign(line, step)
    at = local(stage.done_at).date() if stage.done_at is not None else stage.planned_on
    grades = {DONE: Grade.OK, LATE: Grade.OVERDUE, OPEN: Grade.SOON}
    return Cell(f"{sign} {formats.day_short(at)}", grades.get(sign, Grade.MUTED))


def next_told(line: HandoverLine) -> str:
    """The next step, and what holds it."""
    step = line.handover.current
    if step is None:
        return _("handed over")
    told = labels.step(step)
    if held := line.held_by(step):
        return f"{told}: {blockers_told(held)}"
    return _("{step}: can be done now").format(step=told)


def _next(line: HandoverLine) -> Cell:
    step = line.handover.current
    grade = Grade.OK if step is None else Grade.PLAIN if line.held_by(step) else Grade.SOON
    return Cell(next_told(line), grade)


def _section(key: str, words: str, lines: Sequence[HandoverLine]) -> list[Line]:
    if not lines:
        return []
    return [Line(key, (Cell(words),), heading=True), *_named(lines)]


def _named(lines: Iterable[HandoverLine]) -> Iterator[Line]:
    for line in lines:
        yield _handover(line)


def _takes(handover: Handover, me: PersonId) -> bool:
    return handover.successor_id == me and handover.person_id != me


def cause_told(handover: Handover) -> str:
    """Why it is handed over, and by whom."""
    told = labels.cause(handover.cause)
    name = formats.plain(handover.person_name, 40)
    return told if handover.cause is Cause.CUSTOMER else f"{name} {told}"
