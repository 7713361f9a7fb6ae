"""What waits: the tasks that may yield something, what was put off, and one of them close up."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from data.codes import member_of, member_or_none_of
from data.instants import from_store, to_store
from data.reader import Reader, Row
from data.scope import tasks_in_reach
from domain.absence import begins
from domain.area import WorkArea
from domain.feedback import FeedbackStep
from domain.ids import PersonId, TaskId
from domain.snooze import Snooze
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from domain.values import dataclass

WINDOW = 2_000
"""So many tasks are read at once; the next due come first."""

_STATUS, _AREA = member_of(TaskStatus), member_or_none_of(WorkArea)
_STEP = member_or_none_of(FeedbackStep)

_FAR = 2**62
"""After every due time."""

_AHEAD = timedelta(days=9)
"""Reading covers at least the next day too, so that what comes up then is already at hand.

A deadline is near at most 6 days before, over the longest row of free days. It can be too short of
time earlier: any seven days hold 22 open hours or more, so working time that does not fit into the
time left is more than an eighth of it, but for a week.
"""

_TASK = """t.id, t.number, t.customer_id, t.assistant_id, t.title, t.status, t.budget_seconds,
t.worked_seconds, t.customer_factor, t.deadline_at, t.created_at, t.returned_at, t.check_since,
t.check_due_at, t.unanswered_since, t.unanswered_count, t.answer_due_at, t.response_due_at,
t.next_due_at, t.area, t.released_at, t.version, t.shift_millis, t.handed_since, t.handed_due_at,
t.rating_step, t.rating_due_at, t.complaint_step, t.complaint_due_at"""

_AROUND = """c.name, c.number, COALESCE(p.name, '')"""

_JOINED = """CROSS JOIN customers c LEFT JOIN people p ON p.id = t.assistant_id"""

# CROSS JOIN keeps SQLite from beginning with the whole history instead of the few that wait.
_WAITING = f"""
SELECT {_TASK}, {_AROUND} FROM (
    SELECT t.id FROM tasks t WHERE t.response_due_at IS NOT NULL AND {{whose}}{{rest}}
    UNION ALL SELECT t.id FROM tasks t
    WHERE t.status = 'review' AND t.response_due_at IS NULL AND {{whose}}
    UNION ALL SELECT t.id FROM tasks t
    WHERE t.status IN ('accepted', 'in_progress') AND t.response_due_at IS NULL
    AND t.rating_step IS NULL AND t.complaint_step IS NULL AND {{whose}} AND (
        t.deadline_at < :ahead
        OR t.deadline_at < :ahead
            + 8000000 * (
                (1000 * t.budget_seconds - t.shift_millis) / t.customer_factor - t.worked_seconds)
        OR 4 * t.worked_seconds * t.customer_factor
            >= 3 * (1000 * t.budget_seconds - t.shift_millis - 60 * t.customer_factor)
    )
    UNION ALL SELECT t.id FROM tasks t
    WHERE (t.rating_step IS NOT NULL OR t.complaint_step IS NOT NULL)
    AND t.response_due_at IS NULL AND t.status <> 'review' AND {{whose}}{{rest}}{{handed}}
) w CROSS JOIN tasks t {_JOINED}
WHERE t.id = w.id AND c.id = t.customer_id AND t.status <> 'deleted' AND {{reach}}
ORDER BY COALESCE(t.next_due_at, {_FAR}), t.number LIMIT {WINDOW + 1}"""

# No plain UNION: it would sort by id, for which newer SQLites walk through the whole history.
_HANDED = """
    UNION ALL SELECT t.id FROM tasks t WHERE t.status IN ({statuses}) AND {whose}"""

_LEFT = "t.assistant_id IN (SELECT p.id FROM people p WHERE p.disabled_at IS NOT NULL)"
"""The condition on `t` that her account is closed: what waits there is management's (HAND-8)."""

_NOT_HANDED = " AND t.status NOT IN ({statuses})"

_SNOOZED = """
SELECT s.task_id, s.kind, s.until, s.message_id, s.due_at, COALESCE((
    SELECT m.id FROM messages m WHERE m.task_id = s.task_id AND m.side = 'customer'
    ORDER BY m.id DESC LIMIT 1), 0)
FROM snoozes s WHERE s.person_id = :me AND (s.until IS NULL OR s.until > :now)"""

_OTHERS_WAIT = "r.status = 'open' AND r.person_id <> :me"

_ABOUT_TIME = f"""
SELECT {_TASK}, {_AROUND}, w.opened_at FROM (
    SELECT r.task_id, MIN(r.filed_at) AS opened_at FROM time_requests r
    WHERE {{waiting}} GROUP BY r.task_id
    UNION ALL SELECT r.task_id, NULL FROM time_requests r
    WHERE r.person_id = :me AND r.status IN ('booked', 'refused') AND r.seen_at IS NULL
    GROUP BY r.task_id
) w CROSS JOIN tasks t {_JOINED}
WHERE t.id = w.task_id AND c.id = t.customer_id AND t.status <> 'deleted' AND {{reach}}"""

_REPORTED = f"""
SELECT {_TASK}, {_AROUND}, w.since, w.why FROM (
    SELECT p.task_id, MIN(p.contested_at) AS since, 'contested' AS why FROM proposals p
    WHERE p.contested_at IS NOT NULL AND p.settled_at IS NULL GROUP BY p.task_id
    UNION ALL SELECT k.task_id, MIN(k.logged_at), 'calls' FROM phone_calls k
    WHERE k.is_over = 1 AND k.settled_at IS NULL GROUP BY k.task_id
) w CROSS JOIN tasks t {_JOINED}
WHERE t.id = w.task_id AND c.id = t.customer_id AND t.status <> 'deleted' AND {{reach}}"""

# Of who is away herself, also the tasks of those for whom she would be there.
_STANDING_IN = f"""
SELECT {_TASK}, {_AROUND}, a.first_day, a.entered_at
FROM backups b JOIN absences a ON a.id = b.absence_id
JOIN tasks t ON t.customer_id = b.customer_id AND (t.assistant_id = a.person_id OR EXISTS (
    SELECT 1 FROM backups f JOIN absences g ON g.id = f.absence_id
    WHERE f.stand_in_id = a.person_id AND f.customer_id = b.customer_id
      AND g.person_id = t.assistant_id AND g.cancelled_at IS NULL
      AND g.first_day <= :today AND g.last_day >= :today)) {_JOINED}
WHERE b.stand_in_id = :me AND a.cancelled_at IS NULL AND a.first_day <= :today
  AND a.last_day >= :today AND t.response_due_at IS NOT NULL AND c.id = t.customer_id
  AND t.status <> 'deleted' AND {{reach}}"""

_NEWEST = """
SELECT m.id FROM messages m WHERE m.task_id = :task AND m.side = 'customer'
ORDER BY m.id DESC LIMIT 1"""

_ONE = f"""
SELECT {_TASK}, {_AROUND}, c.booked_seconds - c.worked_seconds - c.reserved_seconds
FROM tasks t {_JOINED}
WHERE t.id = :task AND c.id = t.customer_id AND t.status <> 'deleted' AND {{reach}}"""


@dataclass(frozen=True, slots=True)
class WaitingTask:
    """A task that may yield something, with the names its line shows."""

    task: Task
    """Without its long texts, and without what only its history needs."""
    customer: str
    customer_number: int
    assistant: str
    """Empty while nobody is found."""


@dataclass(frozen=True, slots=True)
class Snoozed:
    """What was put off, and what the customer wrote last."""

    snooze: Snooze
    newest: int


class TriageReads:
    """What the triage shows to one person."""

    def __init__(
        self,
        reader: Reader,
        me: PersonId,
        *,
        everything: bool,
        handed: Sequence[TaskStatus] = (),
    ) -> None:
        self._reader = reader
        self._me = me
        self._handed = handed
        """Where tasks stand that were handed up to her (TASK-6, AREA-3)."""
        self._reach = tasks_in_reach(everything=everything)

    def waiting_of(self, assistant_id: PersonId, now: datetime) -> Sequence[WaitingTask]:
        """The tasks of one assistant that may yield something within a day, at most `WINDOW` + 1.

        The next due first; as far as the reader may see them (ROLE-2). Her own come with whatever
        was handed up to her.
        """
        handed = "1 = 1" if assistant_id == self._me else ""
        return self._waiting("t.assistant_id = :whose", now, assistant_id, handed)

    def waiting_of_nobody(self, now: datetime) -> Sequence[WaitingTask]:
        """The same of the tasks for which no assistant is found, or whose has left for good."""
        found = [*self._waiting("t.assistant_id IS NULL", now), *self._waiting(_LEFT, now)]
        return sorted(found, key=_next_due)

    def waiting_in_reach(self, now: datetime) -> Sequence[WaitingTask]:
        """The same of all tasks that the reader may see."""
        return self._waiting("1 = 1", now)

    def snoozed(self, now: datetime) -> Mapping[tuple[TaskId, str], Snoozed]:
        """What the reader put off, by task and kind, unless its time has come."""
        rows = self._reader.rows(_SNOOZED, me=self._me, now=to_store(now))
        return {(row[0], row[1]): _snoozed(row) for row in rows}

    def about_time(self, *, decides: bool) -> Sequence[tuple[WaitingTask, datetime | None]]:
        """Tasks in reach with requests about recorded time (TIME-4).

        Those of others that wait, with the moment the first was filed, for whoever decides; and,
        with None, those on which her own were decided and she has not seen it.
        """
        waiting = _OTHERS_WAIT if decides else "1 = 0"
        sql = _ABOUT_TIME.format(waiting=waiting, reach=self._reach)
        rows = self._reader.rows(sql, me=self._me)
        return [(_waiting(row), from_store(row[32])) for row in rows]

    def reported(self) -> Sequence[tuple[TriageKind, WaitingTask, datetime]]:
        """What management sees to on tasks in reach, and since when it waits.

        Contested consents that nobody has settled, and more calls than are covered (TIME-7).
        """
        rows = self._reader.rows(_REPORTED.format(reach=self._reach), me=self._me)
        return [(TriageKind(row[33]), _waiting(row), from_store(row[32])) for row in rows]

    def standing_in(self, today: date) -> Sequence[tuple[WaitingTask, datetime]]:
        """What waits on tasks of those she stands in for on that day, and since when she does.

        What came before waits for the one who is away (RESP-9).
        """
        asked = _STANDING_IN.format(reach=self._reach)
        rows = self._reader.rows(asked, me=self._me, today=today.isoformat())
        return [
            (_waiting(row), begins(date.fromisoformat(row[32]), from_store(row[33])))
            for row in rows
        ]

    def newest_of_customer(self, task_id: TaskId) -> int:
        """The customer's newest message in the chat; 0 when there is none."""
        return self._reader.number(_NEWEST, task=task_id)

    def find(self, task_id: TaskId) -> tuple[WaitingTask, int] | None:
        """The task with the customer's available seconds; None when it is out of reach."""
        found = self._reader.row(_ONE.format(reach=self._reach), task=task_id, me=self._me)
        return (_waiting(found), int(found[-1])) if found else None

    def _waiting(
        self, whose: str, now: datetime, person: PersonId | None = None, handed: str = ""
    ) -> Sequence[WaitingTask]:
        ahead = to_store(now + _AHEAD)
        sql = self._statement(whose, handed or whose)
        rows = self._reader.rows(sql, me=self._me, whose=person, ahead=ahead)
        return [_waiting(row) for row in rows]

    def _statement(self, whose: str, handed: str) -> str:
        also = rest = ""
        if statuses := ", ".join(f"'{status.value}'" for status in self._handed):
            also = _HANDED.format(statuses=statuses, whose=handed)
            rest = _NOT_HANDED.format(statuses=statuses)
        return _WAITING.format(whose=whose, reach=self._reach, handed=also, rest=rest)


def _next_due(waiting: WaitingTask) -> tuple[bool, datetime, int]:
    due = waiting.task.next_due_at
    return due is None, due or waiting.task.created_at, waiting.task.number


@lru_cache(maxsize=64)
def _factor(thousandths: int) -> Decimal:
    return Decimal(thousandths) / 1000


def _waiting(row: Row) -> WaitingTask:
    task = Task(
        id=row[0],
        number=row[1],
        customer_id=row[2],
        assistant_id=row[3],
        title=row[4],
        description="",
        status=_STATUS(row[5]),
        budget_seconds=row[6],
        worked_seconds=row[7],
        customer_factor=None if row[8] is None else _factor(row[8]),
        deadline_at=from_store(row[9]),
        created_at=from_store(row[10]),
        created_by=None,
        returned_at=from_store(row[11]),
        check_since=from_store(row[12]),
        check_due_at=from_store(row[13]),
        unanswered_since=from_store(row[14]),
        unanswered_count=row[15],
        answer_due_at=from_store(row[16]),
        response_due_at=from_store(row[17]),
        next_due_at=from_store(row[18]),
        area=_AREA(row[19]),
        released_at=from_store(row[20]),
        version=row[21],
        shift_millis=row[22],
        handed_since=from_store(row[23]),
        handed_due_at=from_store(row[24]),
        rating_step=_STEP(row[25]),
        rating_due_at=from_store(row[26]),
        complaint_step=_STEP(row[27]),
        complaint_due_at=from_store(row[28]),
    )
    return WaitingTask(task, row[29], row[30], row[31])


def _snoozed(row: Row) -> Snoozed:
    return Snoozed(Snooze(from_store(row[2]), row[3], from_store(row[4])), row[5])
