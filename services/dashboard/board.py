"""What the dashboard was told at one moment; it can say how things stand at any later minute.

Every due thing carries the instants at which it changes its standing, so that figures go on with
the clock without asking the store again.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from data.reads.dashboard import Kept, KnownCustomer, RatingRecord
from domain.budget import BudgetWarning
from domain.category import Category
from domain.deadline import DeadlineUrgency, deadline_urgency
from domain.feedback import FeedbackStep
from domain.ids import PersonId, SingleId, TaskId
from domain.snooze import Snooze
from domain.triage import TriageKind
from domain.values import dataclass

__all__ = [
    "BUDGET",
    "DEADLINE",
    "FEEDBACK",
    "RESPONSE",
    "AnswerRecord",
    "AssistantStanding",
    "Board",
    "CustomerStanding",
    "Kept",
    "KnownCustomer",
    "OwnBoard",
    "Pending",
    "RatingRecord",
    "TeamBoard",
]

RESPONSE = frozenset(
    {
        TriageKind.ANSWER_OWED,
        TriageKind.SINGLE_OWED,
        TriageKind.TASK_CHECK,
        TriageKind.RETURNED,
    }
)
"""What the Response dashlet counts: answers and checks owed (RESP-5 to RESP-7)."""

DEADLINE = frozenset({TriageKind.DEADLINE})
"""What the Deadline dashlet counts (DEAD-4)."""

FEEDBACK = frozenset({TriageKind.RATING, TriageKind.COMPLAINT})
"""What the Feedback dashlet counts (RES-5)."""

BUDGET = frozenset({TriageKind.BUDGET_LOW})
"""What the Budget dashlet counts (BUD-4)."""


@dataclass(frozen=True, slots=True)
class Pending:
    """One thing that waits or will, with the instants at which that changes."""

    kind: TriageKind
    about: TaskId | SingleId
    """The task, or the single chat."""
    number: int
    title: str
    """The task's; empty for a single chat."""
    customer: str
    """Empty for a colleague in a single chat."""
    customer_number: int
    assistant_id: PersonId | None
    assistant: str
    """Empty while nobody is found."""
    due: datetime | None
    """By when; None when it has no due time of its own."""
    counts_from: datetime | None = None
    """From when on it waits; None when it does already, whatever the time."""
    soon_from: datetime | None = None
    """From when on it is due soon; None for never."""
    late_from: datetime | None = None
    """The first instant that is too late; None for never."""
    snooze: Snooze | None = None
    """How the reader put it off, if she did."""
    newest: int = 0
    """The customer's newest message, which wakes what was put off before it."""
    worked: timedelta = timedelta(0)
    """Real working time recorded."""
    whole: timedelta | None = None
    """The whole real working time; None before its factor is frozen."""
    warning: BudgetWarning = BudgetWarning.NONE
    """How much of it is used up (BUD-4)."""
    step: FeedbackStep | None = None
    """What is owed about its rating or complaint."""
    person: str = ""
    """Who waits for it in a single chat."""
    messages: int = 0
    """How many wait in a single chat."""

    @property
    def key(self) -> tuple[TaskId | SingleId, TriageKind]:
        """What it is known by, here and in the triage."""
        return self.about, self.kind

    @property
    def used(self) -> float:
        """The share of the real working time that is used; a budget without any is used up."""
        return self.worked / self.whole if self.whole else 1.0

    def waits(self, now: datetime) -> bool:
        """Whether it waits by now, put off or not."""
        return self.counts_from is None or self.counts_from <= now

    def sleeps(self, now: datetime) -> bool:
        """Whether the reader put it off, and it is still out of her sight."""
        return self.snooze is not None and self.snooze.hides(self.due, self.newest, now)

    def is_late(self, now: datetime) -> bool:
        """Whether its time is over."""
        return self.late_from is not None and self.late_from <= now

    def is_soon(self, now: datetime) -> bool:
        """Whether its time is near, or over."""
        return self.soon_from is not None and self.soon_from <= now

    def urgency(self, now: datetime) -> DeadlineUrgency:
        """How pressing it is as a deadline (DEAD-4)."""
        return deadline_urgency(self.due, now)


_NONE = Kept()
_NO_RATINGS = RatingRecord()


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """Answers kept or missed (RESP-8); the days are Berlin's, today is the last one."""

    week: Kept = _NONE
    """In the last 7 days."""
    month: Kept = _NONE
    """In the last 30 days."""
    quarter: Kept = _NONE
    """In the last 90 days."""
    median: timedelta | None = None
    """The median time to an answer in the last 30 days; None without an answer."""


@dataclass(frozen=True, slots=True)
class AssistantStanding:
    """An assistant with her record; what waits for her follows from the board."""

    id: PersonId
    name: str
    answers: AnswerRecord
    ratings: RatingRecord = _NO_RATINGS


@dataclass(frozen=True, slots=True)
class CustomerStanding:
    """A customer of the reader with what is to be known about it (CUST-2)."""

    customer: KnownCustomer
    categories: tuple[Category, ...]
    """What needs somebody first in front."""
    quiet_days: int
    """Full days without movement (CUST-4)."""

    @property
    def needs_somebody(self) -> bool:
        """Whether more is to be said than that there is a task."""
        return bool(set(self.categories) - {Category.ACTIVE})


@dataclass(frozen=True, slots=True)
class Board:
    """What hers and the team's dashboard have in common."""

    read_at: datetime
    today: date
    """The day in Berlin on which it was read; the next day it is to be read again."""
    pending: Sequence[Pending]
    """Everything that waits now or before the next day is over, the next due first."""
    is_cut: bool
    """Whether more waits than was read: these are the things due next."""
    answers: AnswerRecord
    in_time_by_day: Sequence[int]
    """Answers given in time on each of the last 14 days, today last."""

    def waiting(self, kinds: Iterable[TriageKind], now: datetime) -> Sequence[Pending]:
        """What waits now and is not put off, the next due first: the same as in the triage."""
        return [
            one
            for one in self.pending
            if one.kind in kinds and one.waits(now) and not one.sleeps(now)
        ]

    def put_off(self, kinds: Iterable[TriageKind], now: datetime) -> int:
        """How much waits as well, but was put off by the reader."""
        return sum(one.kind in kinds and one.waits(now) and one.sleeps(now) for one in self.pending)

    def next_due(self, now: datetime) -> datetime | None:
        """The nearest due time ahead, or None."""
        ahead = (one.due for one in self.pending if one.due is not None and one.due > now)
        return min(ahead, default=None)


@dataclass(frozen=True, slots=True)
class Earned:
    """What she has earned, in cents (HON-6)."""

    months: Mapping[date, int]
    """By work date in the last months."""
    ahead: int
    """What the remaining budgets of her tasks may still bring."""


@dataclass(frozen=True, slots=True)
class OwnBoard(Board):
    """An assistant's own dashboard."""

    customers: Sequence[CustomerStanding]
    """Her customers, those who need somebody most in front."""
    ratings: RatingRecord = _NO_RATINGS
    """What customers thought of her results (RES-5)."""
    months: Sequence[tuple[date, int]] = ()
    """The seconds she recorded in the last months, the running one first (HON-3)."""


@dataclass(frozen=True, slots=True)
class TeamBoard(Board):
    """Management's dashboard over everybody."""

    assistants: Sequence[AssistantStanding]
    """Everybody who works on tasks, by name."""
    ratings: RatingRecord = _NO_RATINGS
    """What customers thought of everybody's results (RES-5)."""
