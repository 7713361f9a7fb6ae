"""Deletion that leaves nothing: rows, words, the content of lines, files of the store (RET-1)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    Connection,
    and_,
    delete,
    except_,
    exists,
    func,
    or_,
    select,
    text,
    true,
    union,
    update,
)

from data.erasure_plans import plan_of
from data.erasure_steps import BLANK, PAPERS, Plan, Step
from data.instants import to_store
from data.tables.chats import attachments
from data.tables.documents import documents
from data.tables.office import trail
from data.tables.people import people
from data.tables.retention import leaving_files
from domain.retention import Duty
from domain.values import dataclass

_NAMING = (attachments, documents)
"""The tables whose rows name contents of the store."""

_LISTED = text(
    f"INSERT INTO {leaving_files.name} (sha256, since) VALUES (:sha256, :since)"
    " ON CONFLICT DO NOTHING"
)
"""Another terminal may take the same file in at this moment."""


@dataclass(frozen=True, slots=True)
class Gone:
    """What a deletion takes, or has taken."""

    rows: Mapping[str, int]
    """Rows that go, by table; only where there are any."""
    emptied: Mapping[str, int]
    """Rows that stay and lose words, by table."""
    lines: int
    """Lines of the trail that lose their content."""
    files: int
    """Contents in the store that nothing else names."""

    @property
    def row_count(self) -> int:
        """Rows that go, in all."""
        return sum(self.rows.values())


class Erasing:
    """Carries a deletion out, or tells what it would take. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def look(self, duty: Duty) -> Gone:
        """What would go; nothing is changed."""
        plan = plan_of(duty)
        rows: dict[str, int] = {}
        emptied: dict[str, int] = {}
        for step in plan.steps:
            _count(step, self._count(step), rows, emptied)
        lines = select(func.count()).select_from(trail).where(plan.lines)
        files = len(self._last_named(plan))
        return _gone(rows, emptied, self._connection.execute(lines).scalar_one(), files)

    def erase(self, duty: Duty, at: datetime) -> Gone:
        """Delete it; what the store still holds of it is put on the list of `leaving`."""
        if self._connection.dialect.name == "sqlite":
            # What is deleted is overwritten, not only let go: nobody finds it in the file.
            self._connection.exec_driver_sql("pragma secure_delete=on")
        plan = plan_of(duty)
        lines = self._empty_lines(plan)
        hashes = self._last_named(plan)
        rows: dict[str, int] = {}
        emptied: dict[str, int] = {}
        for step in plan.steps:
            _count(step, self._do(step), rows, emptied)
        for sha256 in hashes:
            self.keep_leaving(sha256, at)
        return _gone(rows, emptied, lines, len(hashes))

    def keep_leaving(self, sha256: str, at: datetime) -> None:
        """This content is to be removed from the store."""
        self._connection.execute(_LISTED, {"sha256": sha256, "since": to_store(at)})

    def leaving(self) -> Sequence[str]:
        """The contents that are still to be removed from the store."""
        found = select(leaving_files.c.sha256).order_by(leaving_files.c.sha256)
        return self._connection.execute(found).scalars().all()

    def is_named(self, sha256: str) -> bool:
        """Whether a message or a document names this content."""
        named = or_(*(exists().where(table.c.sha256 == sha256) for table in _NAMING))
        return bool(self._connection.execute(select(named)).scalar_one())

    def left(self, sha256: str) -> None:
        """It is gone from the store, or named again."""
        self._connection.execute(delete(leaving_files).where(leaving_files.c.sha256 == sha256))

    def _do(self, step: Step) -> int:
        if step.emptied is None:
            return self._connection.execute(delete(step.table).where(step.where)).rowcount
        changed = update(step.table).where(step.where).values(**step.emptied)
        return self._connection.execute(changed).rowcount

    def _count(self, step: Step) -> int:
        asked = select(func.count()).select_from(step.table).where(step.where)
        return int(self._connection.execute(asked).scalar_one())

    def _empty_lines(self, plan: Plan) -> int:
        """Lines lose their content and stay; with who left, her name goes from what
        no paper rests on."""
        emptied = update(trail).where(plan.lines).values(old={}, new={}, reason="")
        done = self._connection.execute(emptied).rowcount
        forgotten = select(people.c.id).where(people.c.name == BLANK)
        nameless = update(trail).values(actor_name="")
        of_forgotten = nameless.where(plan.lines, trail.c.actor_id.in_(forgotten))
        self._connection.execute(of_forgotten)
        if plan.nameless is not None:
            self._connection.execute(nameless.where(plan.nameless))
        if plan.hers is not None:
            is_empty = and_(trail.c.old == {}, trail.c.new == {}, trail.c.reason == "")
            unkept = or_(trail.c.act.not_in(sorted(PAPERS)), is_empty)
            self._connection.execute(nameless.where(trail.c.actor_id == plan.hers, unkept))
        return done

    def _last_named(self, plan: Plan) -> Sequence[str]:
        """The contents that no message and no document names but those that go."""
        going = {step.table: step.where for step in plan.steps if step.table in _NAMING}
        if not going:
            return ()
        leave = [select(table.c.sha256).where(where) for table, where in going.items()]
        stay = [
            select(table.c.sha256).where(~going[table] if table in going else true())
            for table in _NAMING
        ]
        last = except_(union(*leave).subquery().select(), union(*stay).subquery().select())
        return sorted(self._connection.execute(last).scalars())


def _count(step: Step, count: int, rows: dict[str, int], emptied: dict[str, int]) -> None:
    """Rows go once; the same row can lose its words in more than one step."""
    name = step.table.name
    if step.emptied is None:
        rows[name] = rows.get(name, 0) + count
    else:
        emptied[name] = max(emptied.get(name, 0), count)


def _gone(rows: Mapping[str, int], emptied: Mapping[str, int], lines: int, files: int) -> Gone:
    return Gone(
        {name: count for name, count in rows.items() if count},
        {name: count for name, count in emptied.items() if count},
        lines,
        files,
    )
