"""What the trail says since a reader last looked."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store
from data.reader import Reader, Row
from domain.ids import CustomerId, PersonId, TaskId
from domain.trail import Subject
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """Up to where a reader knows the trail.

    On PostgreSQL numbers are handed out before the commit, so "after the last number" would miss a
    slower writer. There the position is the oldest transaction that was still open, with the lines
    from it on that were already seen.
    """

    after: int
    """SQLite: the last number seen. PostgreSQL: the oldest transaction open at that time."""
    seen: frozenset[int] = frozenset()
    """PostgreSQL: numbers of lines at or after that transaction which were already read."""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the trail, as far as screens need it to know what to read again."""

    number: int
    act: str
    actor_id: PersonId | None
    subject: Subject
    shows_at: datetime | None
    """From when others can see what it brought; None: at once."""


_LINE = (
    "SELECT number, act, actor_id, subject_kind, subject_id, task_id, customer_id, shows_at "
    "FROM trail "
)


class ChangesReads:
    """The trail as a feed."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def position(self) -> Position:
        """Where the trail ends now; take it before reading what a screen shows."""
        if self._reader.dialect == "sqlite":
            return Position(self._reader.number("SELECT max(number) FROM trail"))
        return self._postgres_position(self._open_since())

    def since(self, known: Position) -> tuple[Position, Sequence[Change]]:
        """The lines that came after `known`, oldest first, and the position after them."""
        if self._reader.dialect == "sqlite":
            rows = self._reader.rows(
                _LINE + "WHERE number > :after ORDER BY number", after=known.after
            )
            return Position(rows[-1][0] if rows else known.after), [_change(row) for row in rows]
        open_since = self._open_since()
        rows = self._reader.rows(
            _LINE + "WHERE xid >= CAST(:after AS text)::xid8 ORDER BY number",
            after=str(known.after),
        )
        fresh = [_change(row) for row in rows if row[0] not in known.seen]
        if not fresh and open_since == known.after:
            return known, []
        return self._postgres_position(open_since, {row[0] for row in rows}), fresh

    def _open_since(self) -> int:
        """The oldest transaction that may still commit; read before the lines themselves."""
        return self._reader.number("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")

    def _postgres_position(self, open_since: int, read: set[int] | None = None) -> Position:
        rows = self._reader.rows(
            "SELECT number FROM trail WHERE xid >= CAST(:after AS text)::xid8",
            after=str(open_since),
        )
        numbers = {row[0] for row in rows}
        return Position(open_since, frozenset(numbers if read is None else numbers & read))


def _change(row: Row) -> Change:
    number, act, actor, kind, subject, task, customer, shows = row
    return Change(
        number,
        act,
        PersonId(actor) if actor is not None else None,
        Subject(
            kind,
            subject,
            TaskId(task) if task is not None else None,
            CustomerId(customer) if customer is not None else None,
        ),
        from_store(shows),
    )
