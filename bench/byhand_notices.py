"""How the rows of plans, absences, stops and competences become values, by hand."""

from datetime import date

from bench.byhand import EPOCH, TICK, Rows, moment
from data.reader import Row
from data.reads.away import Away
from data.reads.care import WaitingCare
from data.reads.duties import DutyRow
from data.reads.handover_steps import NextStep
from data.reads.leavings import OpenLeaving
from data.reads.notices import Noticed
from domain.absence import Absence, AbsenceKind, begins
from domain.care import Care, CareKind, CareState
from domain.handover_terms import NEEDS, Step, Target
from domain.handover_turns import StepFacts
from domain.leaving import LeavingState, look_again_on
from domain.retention import Duty, Ending, Kept
from domain.stop import StopEvent, StopEventKind, StopKind
from domain.triage import TriageKind

CARE = {one.value: one for one in CareKind}
STATE = {one.value: one for one in CareState}
ABSENCE = {one.value: one for one in AbsenceKind}
EVENT = {one.value: one for one in StopEventKind}
STOP = {one.value: one for one in StopKind}
ENDING = {one.value: one for one in Ending}
KEPT = {one.value: one for one in Kept}
LEAVING = {one.value: one for one in LeavingState}
STEP = {one.value: one for one in Step}
BEFORE = {one.value: {need.value for need in needs} for one, needs in NEEDS.items()}
TARGET = {one.value: one for one in Target}
KIND = {one.value: one for one in TriageKind}


def confirmed(rows: Rows) -> object:
    """When she confirmed her plan last."""
    return moment(rows[0][0])


def absences(rows: Rows) -> object:
    """Hers that are not over."""
    return [(_absence(row), bool(row[11])) for row in rows]


def away(rows: Rows) -> object:
    """Who is away for the whole day, who stands in, and whose accounts are closed."""
    since, named, closed = {}, {}, set()
    for row in rows:
        if row[1] is None:
            closed.add(row[0])
            continue
        day = begins(date.fromisoformat(row[1]), EPOCH + row[2] * TICK)
        since[row[0]] = day
        if row[4] is not None:
            named[row[0], row[3]] = row[4], row[5]
    return Away(since, named, frozenset(closed))


def noticed(rows: Rows) -> object:
    """What waits for management."""
    return [Noticed(*_noticed(row)) for row in rows]


def events(rows: Rows) -> object:
    """What others did about stops; none of it about a task or a customer."""
    return [StopEvent(*_event(row)) for row in rows]


def cares(rows: Rows) -> object:
    """Customers who are to be heard of."""
    return [
        WaitingCare(_care(row), row[15], row[16], row[17], row[18], bool(row[19])) for row in rows
    ]


def leavings(rows: Rows) -> object:
    """Leavings that are not over."""
    return [OpenLeaving(row[0], row[1], LEAVING[row[2]], _look(row)) for row in rows]


def _look(row: Row) -> date:
    days = (day and date.fromisoformat(day) for day in row[3:6])
    return look_again_on(LEAVING[row[2]], *days)


def duties(rows: Rows) -> object:
    """What is to be deleted now."""
    return [_duty(row) for row in rows]


def handover_steps(rows: Rows) -> object:
    """The steps that can be next, of each handover."""
    left: dict[int, set[str]] = {}
    for row in rows:
        left.setdefault(row[0], set()).add(row[1])
    return [_next_step(row) for row in rows if not BEFORE[row[1]] & left[row[0]]]


def _next_step(row: Row) -> NextStep:
    flags = row[9] is not None, row[10] is not None, row[11] is not None, bool(row[12])
    target = None if row[8] is None else TARGET[row[8]]
    facts = StepFacts(STEP[row[1]], date.fromisoformat(row[2]), target, *flags, *row[13:17])
    return NextStep(row[0], row[3], row[4], row[5], row[6], row[7], facts)


def _duty(row: Row) -> DutyRow:
    days = date.fromisoformat(row[6]), date.fromisoformat(row[7])
    kinds = ENDING[row[2]], KEPT[row[3]]
    made, told, done = EPOCH + row[8] * TICK, moment(row[9]), moment(row[12])
    whom = row[4], row[5]
    duty = Duty(
        row[0], row[1], *kinds, *whom, *days, made, told, row[10], row[11], done, *row[13:17]
    )
    return DutyRow(duty, row[17], row[18], row[19], bool(row[20]))


def _care(row: Row) -> Care:
    due, made = EPOCH + row[5] * TICK, EPOCH + row[6] * TICK
    kind, state, settled = CARE[row[2]], STATE[row[4]], moment(row[8])
    told = row[9], row[10], row[11], moment(row[12]), moment(row[13]), row[14]
    return Care(row[0], row[1], kind, row[3], state, due, made, row[7], settled, *told)


def _absence(row: Row) -> Absence:
    days = date.fromisoformat(row[3]), date.fromisoformat(row[4])
    entered = EPOCH + row[6] * TICK
    told = moment(row[9]), moment(row[10])
    return Absence(row[0], row[1], ABSENCE[row[2]], *days, row[5], entered, row[7], row[8], *told)


def _noticed(row: Row) -> Row:
    return KIND[row[0]], row[1], row[2], row[3], moment(row[4])


def _event(row: Row) -> Row:
    stop = STOP[row[7]], date.fromisoformat(row[8])
    return EVENT[row[0]], *row[1:4], EPOCH + row[4] * TICK, row[5], row[6], *stop
