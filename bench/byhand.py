"""What the rows of each statement become, written by hand: the reference, with no layer of ours.

One function a statement, from the driver's rows to the very values that the screens are given, as
fast as plain Python makes them: arguments by position, members of enumerations from a dictionary,
instants by one addition. Nothing is kept from one call to the next.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from data.reader import Row
from data.reads.chat import OLDEST, ChatHead, ChatPerson
from data.reads.dashboard import Kept, KeptRow, KnownCustomer
from data.reads.task_lists import TaskRow
from data.reads.triage import Snoozed, WaitingTask
from domain.area import WorkArea
from domain.category import CustomerFacts
from domain.ids import TaskId
from domain.message import Message, Side, Tag
from domain.snooze import Snooze
from domain.task import Task, TaskStatus

Rows = Sequence[Row]

ByHand = Callable[[Rows], object]
"""From the rows of one statement to the value that the screen's reading gives."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)

STATUS = {one.value: one for one in TaskStatus}
AREA = {one.value: one for one in WorkArea}
SIDE = {one.value: one for one in Side}
TAG = {one.value: one for one in Tag}
NO_TAGS: frozenset[Tag] = frozenset()


def _at(stored: int | None) -> datetime | None:
    return None if stored is None else EPOCH + stored * TICK


def waiting(rows: Rows) -> object:
    """The tasks that may yield something."""
    return [WaitingTask(_task(row), row[23], row[24], row[25]) for row in rows]


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
        None,
        None,
        None,
        None,
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
        None,
        version=row[21],
        shift_millis=row[22],
    )


def snoozed(rows: Rows) -> object:
    """What was put off."""
    return {
        (task, kind): Snoozed(Snooze(_at(until), seen, _at(due)), newest)
        for task, kind, until, seen, due, newest in rows
    }


def kept(rows: Rows) -> object:
    """Answers kept or missed, by assistant."""
    return [
        KeptRow(row[0], Kept(row[5], row[6]), Kept(row[3], row[4]), Kept(row[1], row[2]))
        for row in rows
        if row[1]
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
    return {EPOCH + hour * HOUR: answers for hour, answers in rows}


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


def head_of(task: TaskId) -> ByHand:
    """The head of this task's chat."""

    def head(rows: Rows) -> object:
        row = rows[0]
        return ChatHead(
            task,
            row[0],
            row[1],
            STATUS[row[2]],
            row[3],
            row[4],
            row[5],
            row[6],
            row[7] or "",
            row[8] == 1,
            row[9] or OLDEST,
            _at(row[10]),
            row[11],
        )

    return head


def people(rows: Rows) -> object:
    """Who has to do with a chat."""
    return [
        ChatPerson(person, name, _at(seen), upto or OLDEST) for person, name, seen, upto in rows
    ]


def messages_of(task: TaskId) -> ByHand:
    """The messages of this task's chat, oldest first."""

    def messages(rows: Rows) -> object:
        return [
            Message(
                row[0],
                task,
                row[1],
                SIDE[row[2]],
                row[3],
                row[4],
                row[5],
                EPOCH + row[6] * TICK,
                EPOCH + row[7] * TICK,
                None if row[8] is None else EPOCH + row[8] * TICK,
                frozenset([TAG[tag] for tag in row[9].split(",")]) if row[9] else NO_TAGS,
                row[10] == 1,
            )
            for row in reversed(rows)
        ]

    return messages
