"""What the top line counts for one person: who waits for her, and what she has not read."""

from datetime import datetime

from data.instants import to_store
from data.reader import Reader
from data.scope import WAITS_FOR_CUSTOMER, open_tasks_in_reach
from domain.permission import sees_everything
from domain.person import Actor
from domain.values import dataclass

# Both begin with the few rows of a partial index, so they stay cheap however long the history.
_WAITING = """
SELECT count(w.answer) + count(w.to_check),
  count(CASE WHEN w.answer < :minute THEN 1 END)
  + count(CASE WHEN w.check_due < :minute THEN 1 END)
FROM (
    SELECT t.answer_due_at AS answer, t.check_due_at AS check_due,
      CASE WHEN t.check_due_at IS NOT NULL OR t.status = 'review' THEN 1 END AS to_check
    FROM tasks t WHERE t.response_due_at IS NOT NULL AND t.status <> 'deleted' AND {whose}
    UNION ALL SELECT NULL, NULL, 1
    FROM tasks t WHERE t.status = 'review' AND t.response_due_at IS NULL AND {whose}
    UNION ALL SELECT s.answer_due_at, NULL, NULL FROM single_chats s WHERE s.waits_for = :me
) w"""

_SINGLES_UNREAD = """
SELECT count(*) FROM single_chats s
LEFT JOIN single_read_marks r ON r.chat_id = s.id AND r.person_id = :me
WHERE (s.low_id = :me OR s.high_id = :me)
  AND EXISTS (SELECT 1 FROM single_messages m WHERE m.chat_id = s.id
    AND m.id > COALESCE(r.message_id, 0) AND m.visible_at <= :now AND m.side <> 'automatic'
    AND (m.author_id IS NULL OR m.author_id <> :me))"""

_UNREAD = """
SELECT count(*) FROM (
    SELECT t.id FROM tasks t WHERE t.assistant_id = :me AND t.status NOT IN ('done', 'deleted')
    UNION SELECT t.id FROM participants x JOIN tasks t ON t.id = x.task_id
    WHERE x.person_id = :me AND t.status NOT IN ('done', 'deleted')
) w LEFT JOIN read_marks r ON r.task_id = w.id AND r.person_id = :me
WHERE EXISTS (SELECT 1 FROM messages m WHERE m.task_id = w.id
    AND m.id > COALESCE(r.message_id, 0) AND m.visible_at <= :now AND m.side <> 'automatic'
    AND (m.author_id IS NULL OR m.author_id <> :me))"""


_FOR_HER = f"""
SELECT count(*) FROM tasks t
WHERE {open_tasks_in_reach(everything=False)} AND {WAITS_FOR_CUSTOMER}"""

_HER_UNREAD = f"""
SELECT count(*) FROM tasks t LEFT JOIN read_marks r ON r.task_id = t.id AND r.person_id = :me
WHERE {open_tasks_in_reach(everything=False)}
  AND EXISTS (SELECT 1 FROM messages m WHERE m.task_id = t.id
    AND m.id > COALESCE(r.message_id, 0) AND m.visible_at <= :now AND m.side <> 'automatic'
    AND (m.author_id IS NULL OR m.author_id <> :me))"""


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits for a person."""

    waiting: int
    """Answers owed and tasks to check (RESP-6, RESP-7): hers, or anybody's for management.

    In single chats only what she owes herself counts (RESP-5).
    """
    overdue: int
    """How many of them are late (RESP-4)."""
    unread: int
    """Open chats of hers, single ones too, in which somebody wrote what she has not seen."""


class GlanceReads:
    """The counts of the top line, for one person at one moment."""

    def __init__(self, reader: Reader, actor: Actor, now: datetime) -> None:
        self._reader = reader
        self._actor = actor
        self._now = now

    def counts(self) -> Counts:
        """All of them."""
        if self._actor.is_customer:
            return self._hers()
        everything = sees_everything(self._actor)
        waiting = _WAITING.format(whose="1 = 1" if everything else "t.assistant_id = :me")
        minute = to_store(self._now.replace(second=0, microsecond=0))
        me = self._actor.id
        row = self._reader.row(waiting, me=me, minute=minute)
        assert row is not None  # counting always answers
        unread = self._reader.number(_UNREAD, me=me, now=to_store(self._now))
        return Counts(int(row[0]), int(row[1]), unread + self._singles_unread())

    def _hers(self) -> Counts:
        """What a customer has to say something to, and what she has not read."""
        waiting = self._reader.number(_FOR_HER, me=self._actor.id)
        unread = self._reader.number(_HER_UNREAD, me=self._actor.id, now=to_store(self._now))
        return Counts(waiting, 0, unread + self._singles_unread())

    def _singles_unread(self) -> int:
        now = to_store(self._now)
        return self._reader.number(_SINGLES_UNREAD, me=self._actor.id, now=now)
