"""Lists of tasks as a person may see them, page by page."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from data.codes import member_of
from data.instants import from_store, to_store
from data.reader import Reader, Row
from data.scope import (
    IS_OPEN,
    STILL_OPEN,
    WAITS_FOR_CUSTOMER,
    open_tasks_in_reach,
    tasks_in_reach,
)
from domain.ids import CustomerId, PersonId, TaskId
from domain.outward import meant, outward_due, outward_status
from domain.permission import sees_everything
from domain.person import Actor, Role
from domain.task import OPEN, TaskStatus
from domain.values import dataclass, replace

ORDER = (
    TaskStatus.REVIEW,
    TaskStatus.IN_PROGRESS,
    TaskStatus.ACCEPTED,
    TaskStatus.WITH_OPERATIONS,
    TaskStatus.WITH_TEAM_LEAD,
    TaskStatus.DELIVERED,
    TaskStatus.DONE,
    TaskStatus.DELETED,
)
"""In which order the groups of a list follow each other."""

HER_ORDER = (
    TaskStatus.DELIVERED,
    TaskStatus.REVIEW,
    TaskStatus.WITH_TEAM_LEAD,
    TaskStatus.IN_PROGRESS,
    TaskStatus.ACCEPTED,
    TaskStatus.DONE,
    TaskStatus.DELETED,
)
"""The same for a customer, behind what waits for her."""

NOBODY = PersonId(0)
"""Stands for "no assistant at all" where tasks of one assistant are asked for.

What is open and whose assistant has left for good is nobody's too (HAND-8).
"""

_STATUS = member_of(TaskStatus)

_NEVER = 2**62
"""Sorts what is due at no time behind everything else."""


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks a list shows."""

    status: TaskStatus | None = None
    """One status; None for all that are open."""
    whose: PersonId | None = None
    """Those one assistant works on or takes part in; `NOBODY`'s; None for all in reach."""
    text: str = ""
    """Words that must all stand in title, customer, assistant or number, in any case."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in a list."""

    id: TaskId
    number: int
    title: str
    status: TaskStatus
    customer_id: CustomerId
    customer_number: int
    customer_name: str
    assistant_id: PersonId | None
    assistant_name: str
    """Empty while nobody works on it."""
    response_due_at: datetime | None
    deadline_at: datetime | None
    next_due_at: datetime | None
    """The earlier of the response due and the deadline still owed."""
    unanswered_count: int
    unread: bool
    """Whether somebody else wrote what the reader has not seen."""
    waits_for_customer: bool = False
    """Whether the customer has to say something; told to herself alone."""


_RANK = "CASE t.status " + " ".join(f"WHEN '{s}' THEN {n}" for n, s in enumerate(ORDER)) + " END"
_DUE = f"COALESCE(t.next_due_at, {_NEVER})"
_HER_RANK = (
    f"CASE WHEN {WAITS_FOR_CUSTOMER} THEN 0 "
    + " ".join(
        f"WHEN t.status = '{one}' THEN {n}"
        for n, status in enumerate(HER_ORDER, 1)
        for one in sorted(meant(status))
    )
    + " END"
)
_HER_DUE = f"COALESCE(t.deadline_at, {_NEVER})"

_PAGE = """
SELECT t.id, t.number, t.title, t.status, t.customer_id, c.number, c.name, t.assistant_id, p.name,
  t.response_due_at, t.deadline_at, t.next_due_at, t.unanswered_count,
  EXISTS (SELECT 1 FROM messages m WHERE m.task_id = t.id AND m.id > COALESCE(r.message_id, 0)
    AND m.visible_at <= :now AND m.side <> 'automatic'
    AND (m.author_id IS NULL OR m.author_id <> :me)), {waits}
FROM tasks t
JOIN customers c ON c.id = t.customer_id
LEFT JOIN people p ON p.id = t.assistant_id
LEFT JOIN read_marks r ON r.task_id = t.id AND r.person_id = :me
WHERE {conditions} ORDER BY {order} LIMIT :limit
"""

_WHOSE = (
    "t.id IN (SELECT o.id FROM tasks o WHERE o.assistant_id = :who AND {which} "
    "UNION ALL SELECT task_id FROM participants WHERE person_id = :who)"
)

_HAS_LEFT = "p.disabled_at IS NOT NULL"
"""Whether the account of the task's assistant is closed."""

_ASSISTANTS = """
SELECT p.id, p.name FROM people p
WHERE p.disabled_at IS NULL
  AND p.id IN (SELECT person_id FROM person_roles WHERE role = :assistant)
ORDER BY p.sort_key, p.id
"""


class TaskListReads:
    """Lists of tasks as one person may see them at one moment."""

    def __init__(self, reader: Reader, actor: Actor, now: datetime) -> None:
        self._reader = reader
        self._me = actor.id
        self._is_customer = actor.is_customer
        self._everything = sees_everything(actor)
        self._now = to_store(now)

    def page(self, wanted: TaskFilter, after: TaskRow | None, limit: int) -> Sequence[TaskRow]:
        """So many tasks after that one, fewer at the end of the list.

        Open ones by status and then the next due first; closed ones the newest first.
        """
        words = wanted.text.casefold().split()
        found: list[TaskRow] = []
        while len(found) < limit:
            rows = self._rows(wanted, words, after, limit)
            found += [row for row in rows if _has(row, words)] if words else rows
            if len(rows) < limit:
                break
            after = rows[-1]
        return found[:limit]

    def assistants(self) -> Sequence[tuple[PersonId, str]]:
        """All assistants who may sign in, by name."""
        rows = self._reader.rows(_ASSISTANTS, assistant=Role.ASSISTANT.value)
        return [(PersonId(row[0]), row[1]) for row in rows]

    def _rows(
        self, wanted: TaskFilter, words: Sequence[str], after: TaskRow | None, limit: int
    ) -> Sequence[TaskRow]:
        """A page in which the words stand roughly: the store knows no umlauts' case."""
        closed = wanted.status is not None and wanted.status not in OPEN
        given: dict[str, object] = {"me": self._me, "now": self._now, "limit": limit}
        reach = open_tasks_in_reach if wanted.status is None else tasks_in_reach
        conditions = [reach(everything=self._everything)]
        conditions += _conditions(wanted, given, outward=self._is_customer)
        like = "LIKE" if self._reader.dialect == "sqlite" else "ILIKE"
        for nth, word in enumerate(words):
            conditions.append(_WORD.format(like=like, word=f":word{nth}"))
            given[f"word{nth}"] = f"%{_roughly(word)}%"
        if after is not None:
            conditions.append("t.id < :id" if closed else f"({self._order}) > {_PLACE}")
            given["id"] = after.id
            if not closed:
                given |= self._place(after)
        order = "t.id DESC" if closed else self._order
        waits = WAITS_FOR_CUSTOMER if self._is_customer else "1 = 0"
        asked = _PAGE.format(conditions=" AND ".join(conditions), order=order, waits=waits)
        rows = [_row(row) for row in self._reader.rows(asked, **given)]
        return [_outward(row) for row in rows] if self._is_customer else rows

    @property
    def _order(self) -> str:
        return f"{_HER_RANK}, {_HER_DUE}, t.id" if self._is_customer else f"{_RANK}, {_DUE}, t.id"

    def _place(self, after: TaskRow) -> dict[str, object]:
        """Where the list went on after that task."""
        if not self._is_customer:
            rank, due = ORDER.index(after.status), after.next_due_at
        else:
            rank = 0 if after.waits_for_customer else HER_ORDER.index(after.status) + 1
            due = after.deadline_at
        return {"rank": rank, "due": _NEVER if due is None else to_store(due)}


_PLACE = "(:rank, :due, :id)"
_WORD = (
    "(t.title {like} {word} ESCAPE '!' OR c.name {like} {word} ESCAPE '!' "
    "OR p.name {like} {word} ESCAPE '!' OR CAST(t.number AS TEXT) {like} {word} ESCAPE '!')"
)


def _conditions(wanted: TaskFilter, given: dict[str, object], *, outward: bool) -> Iterator[str]:
    if wanted.status is None:
        yield f"t.{STILL_OPEN}"
    elif outward:
        alike = sorted(meant(wanted.status))
        yield "t.status IN ({})".format(", ".join(f"'{one}'" for one in alike))
    else:
        yield "t.status = :status"
        given["status"] = wanted.status.value
    if wanted.whose == NOBODY:
        still = wanted.status is None or wanted.status in OPEN
        yield f"(t.assistant_id IS NULL OR {_HAS_LEFT})" if still else "t.assistant_id IS NULL"
    elif wanted.whose is not None:
        which = f"o.{IS_OPEN}" if wanted.status is None else "o.status = :status"
        yield _WHOSE.format(which=which)
        given["who"] = wanted.whose


def _outward(row: TaskRow) -> TaskRow:
    """The task as its customer may see it (ROLE-3)."""
    status = outward_status(row.status)
    due = outward_due(status, row.deadline_at, row.response_due_at)
    return replace(row, status=status, next_due_at=due)


def _roughly(word: str) -> str:
    """A pattern for LIKE that fits wherever the folded word stands, and a little more.

    An s may be half of a sharp s, and the store folds no letter beyond ASCII.
    """
    return "".join(
        "%" if sign == "s" or not sign.isascii() else f"!{sign}" if sign in "!%_" else sign
        for sign in word
    )


def _has(row: TaskRow, words: Sequence[str]) -> bool:
    told = f"{row.title}\n{row.customer_name}\n{row.assistant_name}\n{row.number}".casefold()
    return all(word in told for word in words)


def _row(row: Row) -> TaskRow:
    return TaskRow(
        id=row[0],
        number=row[1],
        title=row[2],
        status=_STATUS(row[3]),
        customer_id=row[4],
        customer_number=row[5],
        customer_name=row[6],
        assistant_id=row[7],
        assistant_name=row[8] or "",
        response_due_at=from_store(row[9]),
        deadline_at=from_store(row[10]),
        next_due_at=from_store(row[11]),
        unanswered_count=row[12],
        unread=bool(row[13]),
        waits_for_customer=bool(row[14]),
    )
