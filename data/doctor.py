"""What an examination reads: causes and kept facts side by side, a part at a time."""

import os
import shutil
import stat
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, RowMapping, Select, case, func, select, text

from data.tables import metadata
from data.tables.chats import answers, attachments, messages
from data.tables.customers import bookings, credits_booked, customers
from data.tables.documents import documents
from data.tables.feedback import complaints, ratings
from data.tables.singles import single_answers
from data.tables.tasks import entries, tasks
from domain.feedback import Owed
from domain.ids import CustomerId, TaskId
from domain.message import Message, Side
from domain.task import ACTIVE, Task
from domain.values import dataclass

PART = 500
"""Tasks read at once."""

MANY = 5_000
"""Small rows read at once."""

_SQLITE_COLUMNS = (
    "SELECT held.name, its.name FROM sqlite_master AS held, pragma_table_info(held.name) AS its "
    "WHERE held.type = 'table'"
)
_POSTGRESQL_COLUMNS = (
    "SELECT held.relname, its.attname FROM pg_attribute AS its "
    "JOIN pg_class AS held ON held.oid = its.attrelid "
    "WHERE held.relnamespace = CAST(current_schema() AS regnamespace) "
    "AND its.attnum > 0 AND NOT its.attisdropped"
)
"""Every table there is with its columns, whatever the reader may do with them."""


@dataclass(frozen=True, slots=True)
class Causes:
    """A task with what its kept facts follow from."""

    task: Task
    unanswered: Sequence[Message]
    """What the customer wrote after our last word, oldest first."""
    worked: int
    """The sum of its entries, in seconds."""
    owed: Sequence[Owed] = ()
    """The steps that are owed about its rating and complaints."""


@dataclass(frozen=True, slots=True)
class Account:
    """A customer's account as it is kept, and as its parts sum up; in seconds."""

    number: int
    """The customer's short number."""
    kept: tuple[int, int, int]
    """Booked, worked, reserved."""
    summed: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer with what was kept about it."""

    task_id: TaskId | None
    """None for one in a single chat."""
    chat_id: int | None
    """The single chat; None for one in a task."""
    arrived_at: datetime
    due_at: datetime
    answered_at: datetime
    in_time: bool
    seconds: int


class DoctorRepository:
    """Reads for an examination; nothing of it is ever held as a whole."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._is_sqlite = connection.dialect.name == "sqlite"

    def engine_version(self) -> str:
        """The engine's version, as it says it itself."""
        asked = "SELECT sqlite_version()" if self._is_sqlite else "SHOW server_version"
        return str(self._connection.execute(text(asked)).scalar_one())

    def damage(self) -> Sequence[str]:
        """What SQLite's own checks say; nothing when the file is sound."""
        told = [str(row[0]) for row in self._connection.execute(text("pragma integrity_check"))]
        loose = self._connection.execute(text("pragma foreign_key_check")).all()
        return [line for line in told if line != "ok"] + [
            f"{row[0]} {row[1]} -> {row[2]}" for row in loose
        ]

    def missing(self) -> Sequence[str]:
        """Tables and columns that this program knows and the database lacks, as `table.column`."""
        there: dict[str, set[str]] = defaultdict(set)
        asked = _SQLITE_COLUMNS if self._is_sqlite else _POSTGRESQL_COLUMNS
        for name, column in self._connection.execute(text(asked)):
            there[name].add(column)
        lacking = []
        for table in metadata.sorted_tables:
            if table.name not in there:
                lacking.append(table.name)
                continue
            known = (column.name for column in table.columns)
            lacking += [f"{table.name}.{name}" for name in known if name not in there[table.name]]
        return lacking

    def server_time(self) -> datetime:
        """What a PostgreSQL server takes for now."""
        asked = text("SELECT extract(epoch FROM clock_timestamp())")
        return datetime.fromtimestamp(float(self._connection.execute(asked).scalar_one()), UTC)

    def tasks(self) -> Iterator[Causes]:
        """Every task with its causes, oldest first."""
        after = -1
        while part := self._tasks(select(tasks).where(tasks.c.id > after), PART):
            yield from self._causes(part)
            after = part[-1].id

    def task(self, task_id: TaskId) -> Causes:
        """One task with its causes, as they are now."""
        return self._causes(self._tasks(select(tasks).where(tasks.c.id == task_id), 1))[0]

    def accounts(self) -> Iterator[Account]:
        """Every customer's account."""
        left = tasks.c.budget_seconds - tasks.c.debited_seconds
        reserving = tasks.c.status.in_(ACTIVE) & (left > 0)
        spent: dict[CustomerId, tuple[int, int]] = {}
        debited, reserved = func.sum(tasks.c.debited_seconds), func.sum(case((reserving, left)))
        asked = select(tasks.c.customer_id, debited, reserved).group_by(tasks.c.customer_id)
        for key, cost, kept in self._connection.execute(asked):
            spent[key] = (int(cost or 0), int(kept or 0))
        hours = select(bookings.c.customer_id, func.sum(bookings.c.hours))
        bought = {
            key: int(count) * 3600
            for key, count in self._connection.execute(hours.group_by(bookings.c.customer_id))
        }
        credited = select(credits_booked.c.customer_id, func.sum(credits_booked.c.seconds))
        for key, seconds in self._connection.execute(
            credited.group_by(credits_booked.c.customer_id)
        ):
            bought[key] = bought.get(key, 0) + int(seconds)
        for row in self._connection.execute(select(customers).order_by(customers.c.number)):
            kept_sums = (row.booked_seconds, row.worked_seconds, row.reserved_seconds)
            sums = (bought.get(row.id, 0), *spent.get(row.id, (0, 0)))
            yield Account(row.number, kept_sums, sums)

    def answers(self) -> Iterator[GivenAnswer]:
        """Every answer, in tasks and then in single chats, each oldest first."""
        for table, key in ((answers, answers.c.id), (single_answers, single_answers.c.message_id)):
            after = -1
            while rows := self._connection.execute(
                select(table).where(key > after).order_by(key).limit(MANY)
            ).all():
                for row in rows:
                    yield _given(row._mapping)
                after = rows[-1]._mapping[key]

    def contents(self) -> Iterator[tuple[str, int]]:
        """Hash and size of every file that came with a message or is a document."""
        for known in (attachments.c, documents.c):
            after = -1
            while rows := self._connection.execute(
                select(known.id, known.sha256, known.size)
                .where(known.id > after)
                .order_by(known.id)
                .limit(MANY)
            ).all():
                yield from ((row.sha256, row.size) for row in rows)
                after = rows[-1].id

    def _tasks(self, asked: Select[tuple[object, ...]], count: int) -> list[Task]:
        rows = self._connection.execute(asked.order_by(tasks.c.id).limit(count))
        return [Task(**row._mapping) for row in rows]

    def _causes(self, part: Sequence[Task]) -> list[Causes]:
        first, last = part[0].id, part[-1].id
        unanswered, worked = self._unanswered(first, last), self._worked(first, last)
        owed = self._owed(first, last)
        return [
            Causes(task, unanswered.get(task.id, []), worked.get(task.id, 0), owed.get(task.id, ()))
            for task in part
        ]

    def _owed(self, first: TaskId, last: TaskId) -> Mapping[TaskId, Sequence[Owed]]:
        found: dict[TaskId, list[Owed]] = defaultdict(list)
        for table in (ratings, complaints):
            here = (table.c.task_id.between(first, last), table.c.step.is_not(None))
            asked = select(table.c.task_id, table.c.step, table.c.due_at).where(*here)
            for task_id, step, due in self._connection.execute(asked):
                found[task_id].append((step, due))
        return found

    def _unanswered(self, first: TaskId, last: TaskId) -> Mapping[TaskId, Sequence[Message]]:
        here = messages.c.task_id.between(first, last)
        ours = (
            select(messages.c.task_id, func.max(messages.c.id).label("last"))
            .where(here, messages.c.side == Side.OURS)
            .group_by(messages.c.task_id)
            .subquery()
        )
        asked = (
            select(messages)
            .outerjoin(ours, ours.c.task_id == messages.c.task_id)
            .where(
                here,
                messages.c.side == Side.CUSTOMER,
                messages.c.id > func.coalesce(ours.c.last, 0),
            )
            .order_by(messages.c.id)
        )
        found: dict[TaskId, list[Message]] = defaultdict(list)
        for row in self._connection.execute(asked):
            values = dict(row._mapping)
            del values["has_files"]
            values["no_answer_needed"] = bool(values["no_answer_needed"])
            found[row.task_id].append(Message(**values))
        return found

    def _worked(self, first: TaskId, last: TaskId) -> Mapping[TaskId, int]:
        asked = (
            select(entries.c.task_id, func.sum(entries.c.seconds))
            .where(entries.c.task_id.between(first, last))
            .group_by(entries.c.task_id)
        )
        return {key: int(seconds) for key, seconds in self._connection.execute(asked)}


def _given(row: RowMapping) -> GivenAnswer:
    return GivenAnswer(
        task_id=row.get("task_id"),
        chat_id=row.get("chat_id"),
        arrived_at=row["arrived_at"],
        due_at=row["due_at"],
        answered_at=row["answered_at"],
        in_time=bool(row["in_time"]),
        seconds=row["seconds"],
    )


def others_may_read(path: Path) -> bool:
    """Whether anybody but its owner may read or write the file; False where that has no meaning."""
    return os.name == "posix" and bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def free_bytes(folder: Path) -> int:
    """What is left on the disk under the folder, or under the nearest one that exists."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def newest_copy(folder: Path, stem: str) -> datetime | None:
    """When the newest copy of the database was made, in UTC; None without one."""
    times = [path.stat().st_mtime for path in folder.glob(f"{stem}-*.db")]
    return datetime.fromtimestamp(max(times), UTC) if times else None
