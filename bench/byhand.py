"""What the rows of each statement become, written by hand: the reference, with no layer of ours.

One function a statement, from the driver's rows to the very values that the screens are given, as
fast as plain Python makes them: arguments by position, members of enumerations from a dictionary,
instants by one addition. Nothing is kept from one call to the next.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from data.reader import Row
from data.reads.dashboard import Kept, KeptRow, KnownCustomer, RatingRecord
from data.reads.owed import OwedSingle
from data.reads.task_lists import TaskRow
from data.reads.triage import Snoozed, WaitingTask
from data.reads.wishes import ReportedWish
from domain.absence import begins
from domain.area import WorkArea
from domain.category import CustomerFacts
from domain.feedback import FeedbackStep
from domain.ids import PersonId
from domain.snooze import Snooze
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from domain.wish import Wish, WishKind

Rows = Sequence[Row]

ByHand = Callable[[Rows], object]
"""From the rows of one statement to the value that the screen's reading gives."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)

STATUS = {one.value: one for one in TaskStatus}
STEP = {one.value: one for one in FeedbackStep}
AREA = {one.value: one for one in WorkArea}
WISH = {one.value: one for one in WishKind}


UNREAD = (None, None, None, None)
"""The instants of a task's way that the lists do not read."""


def moment(stored: int | None) -> datetime | None:
    """The instant, if there is one."""
    return None if stored is None else EPOCH + stored * TICK


def waiting(rows: Rows) -> object:
    """The tasks that may yield something."""
    return [WaitingTask(_task(row), row[29], row[30], row[31]) for row in rows]


def about_time(rows: Rows) -> object:
    """The tasks with requests about recorded time, and since when they wait."""
    return [(WaitingTask(_task(row), row[29], row[30], row[31]), moment(row[32])) for row in rows]


def reported(rows: Rows) -> object:
    """The tasks about which something was reported, why, and since when it waits."""
    return [
        (TriageKind(row[33]), WaitingTask(_task(row), row[29], row[30], row[31]), moment(row[32]))
        for row in rows
    ]


def standing_in(rows: Rows) -> object:
    """The tasks of those she stands in for, and since when she does."""
    return [
        (
            WaitingTask(_task(row), row[29], row[30], row[31]),
            begins(date.fromisoformat(row[32]), EPOCH + row[33] * TICK),
        )
        for row in rows
    ]


def _task(row: Row) -> Task:
    return Task(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        "",
        STATUS[row[5]],
        row[6],
        EPOCH + row[10] * TICK,
        None,
        None if row[9] is None else EPOCH + row[9] * TICK,
        AREA[row[19]] if row[19] else None,
        "",
        None if row[8] is None else Decimal(row[8]) / 1000,
        None,
        None if row[20] is None else EPOCH + row[20] * TICK,
        *UNREAD,
        None if row[11] is None else EPOCH + row[11] * TICK,
        "",
        row[7],
        0,
        None if row[12] is None else EPOCH + row[12] * TICK,
        None if row[13] is None else EPOCH + row[13] * TICK,
        None if row[14] is None else EPOCH + row[14] * TICK,
        row[15],
        None if row[16] is None else EPOCH + row[16] * TICK,
        None if row[17] is None else EPOCH + row[17] * TICK,
        None if row[18] is None else EPOCH + row[18] * TICK,
        handed_since=None if row[23] is None else EPOCH + row[23] * TICK,
        handed_due_at=None if row[24] is None else EPOCH + row[24] * TICK,
        rating_step=STEP[row[25]] if row[25] else None,
        rating_due_at=None if row[26] is None else EPOCH + row[26] * TICK,
        complaint_step=STEP[row[27]] if row[27] else None,
        complaint_due_at=None if row[28] is None else EPOCH + row[28] * TICK,
        shift_millis=row[22],
        version=row[21],
    )


def snoozed(rows: Rows) -> object:
    """What was put off."""
    return {
        (task, kind): Snoozed(Snooze(moment(until), seen, moment(due)), newest)
        for task, kind, until, seen, due, newest in rows
    }


def owed(rows: Rows) -> object:
    """The answers she owes in single chats."""
    return [
        OwedSingle(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            None if row[5] is None else EPOCH + row[5] * TICK,
            row[6],
            None if row[7] is None else EPOCH + row[7] * TICK,
            row[8],
            None if row[9] is None else Snooze(moment(row[10]), row[9], moment(row[11])),
            row[12],
            row[13],
            row[14],
            False,
            bool(row[15]),
        )
        for row in rows
    ]


def wishes(rows: Rows) -> object:
    """What customers wished for."""
    return [
        ReportedWish(
            Wish(
                row[0],
                row[1],
                row[2],
                WISH[row[3]],
                row[4],
                row[5],
                row[6],
                EPOCH + row[7] * TICK,
            ),
            row[8],
            row[9],
        )
        for row in rows
    ]


def kept(rows: Rows) -> object:
    """Answers kept or missed, by assistant."""
    found: dict[PersonId | None, list[int]] = {}
    for span, whose, answers, in_time in rows:
        if answers:
            sums = found.setdefault(whose, [0] * 6)
            for n in range(2 * span, 6, 2):
                sums[n] += answers
                sums[n + 1] += in_time
    return [
        KeptRow(whose, Kept(of[0], of[1]), Kept(of[2], of[3]), Kept(of[4], of[5]))
        for whose, of in found.items()
    ]


def medians(rows: Rows) -> object:
    """The median time to an answer, by assistant and of all."""
    by_assistant: dict[int | None, list[int]] = {}
    for assistant, seconds in rows:
        by_assistant.setdefault(assistant, []).append(seconds)
    everybody: list[int] = []
    for some in by_assistant.values():
        some.sort()
        everybody += some
    everybody.sort()
    each = {assistant: _middle(some) for assistant, some in by_assistant.items()}
    return each, _middle(everybody) if everybody else None


def _middle(ordered: list[int]) -> timedelta:
    half, odd = divmod(len(ordered), 2)
    return timedelta(seconds=(ordered[half - 1 + odd] + ordered[half]) // 2)


def by_hour(rows: Rows) -> object:
    """Answers given in time, by hour."""
    found: dict[int, int] = {}
    for hour, answers in rows:
        found[hour] = found.get(hour, 0) + answers
    return {EPOCH + hour * HOUR: answers for hour, answers in found.items()}


def ratings(rows: Rows) -> object:
    """What customers thought of results, by assistant."""
    return {row[0]: RatingRecord(row[5], row[3], row[4], row[1], row[2]) for row in rows}


def number(rows: Rows) -> object:
    """The single number that a statement yields."""
    return rows[0][0]


def customers(rows: Rows) -> object:
    """Her customers with what their categories follow from."""
    return [
        KnownCustomer(
            row[0],
            row[1],
            row[2],
            CustomerFacts(
                EPOCH + row[3] * TICK,
                row[8],
                row[9],
                None if row[10] is None else EPOCH + row[10] * TICK,
                row[11],
                None if row[12] is None else EPOCH + row[12] * TICK,
                None if row[7] is None else EPOCH + row[7] * TICK,
                timedelta(0, row[4] - row[5]),
                timedelta(0, row[4] - row[5] - row[6]),
                row[13] == 1,
            ),
        )
        for row in rows
    ]


def assistants(rows: Rows) -> object:
    """Identity and name of everybody who works on tasks: the rows themselves."""
    return rows


def task_rows(rows: Rows) -> object:
    """The lines of a list of tasks."""
    return [
        TaskRow(
            row[0],
            row[1],
            row[2],
            STATUS[row[3]],
            row[4],
            row[5],
            row[6],
            row[7],
            row[8] or "",
            None if row[9] is None else EPOCH + row[9] * TICK,
            None if row[10] is None else EPOCH + row[10] * TICK,
            None if row[11] is None else EPOCH + row[11] * TICK,
            row[12],
            row[13] == 1,
        )
        for row in rows
    ]
