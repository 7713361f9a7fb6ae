"""A customer's account, line by line: what was booked, what was worked, what is reserved (BUD-5).

Everything is in whole seconds, so that the last balance is the account to the second.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from domain.account import needs_rebooking
from domain.category import LOW_ACCOUNT
from domain.ids import TaskId
from domain.task import TaskStatus
from domain.values import dataclass


class PostingKind(StrEnum):
    """What a line tells; of two at one moment the kind named first comes first."""

    PACKAGE = "package"
    GOODWILL = "goodwill"
    CORRECTION = "correction"
    WORK = "work"
    """Everything that a task has cost: the debit of the sum of its seconds (BUD-2)."""
    REFUND = "refund"


_RANK = {kind: rank for rank, kind in enumerate(PostingKind)}


class Hint(StrEnum):
    """Why a customer should think of a new package (CUST-2, CUST-6)."""

    LOW = "low"
    """The account itself is nearly used up."""
    SHORT = "short"
    """Nearly everything on it is given to tasks."""


@dataclass(frozen=True, slots=True)
class Posting:
    """One thing that changed the account."""

    kind: PostingKind
    at: datetime
    """When it was booked; for work when the task was last worked on."""
    key: int
    """The identity of what was booked; of two at one moment the older comes first."""
    seconds: int
    """What it changes: positive gives, negative takes."""
    since: datetime | None = None
    """When the work on the task began."""
    task_number: int | None = None
    task_title: str = ""
    worked_seconds: int = 0
    """The real working time behind it."""
    factor: Decimal | None = None
    """The customer's factor in force on the task."""
    reason: str = ""
    """Why a credit was given; for staff only."""
    booked_by: str = ""
    """Who booked a credit; for staff only."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A posting with what the account holds after it."""

    posting: Posting
    balance_seconds: int


@dataclass(frozen=True, slots=True)
class Reserve:
    """What one active task holds back (BUD-5)."""

    task_id: TaskId
    number: int
    title: str
    status: TaskStatus
    budget_seconds: int
    debited_seconds: int

    @property
    def seconds(self) -> int:
        """Its budget not yet worked, never below zero."""
        return max(self.budget_seconds - self.debited_seconds, 0)


@dataclass(frozen=True, slots=True)
class Statement:
    """The account as its lines make it."""

    lines: tuple[StatementLine, ...]
    """Oldest first."""
    reserves: tuple[Reserve, ...]
    """Active tasks that hold something back, by number."""

    @property
    def booked_seconds(self) -> int:
        """Packages and credits."""
        return sum(one.posting.seconds for one in self.lines if not _is_work(one.posting))

    @property
    def worked_seconds(self) -> int:
        """Account time that work has cost."""
        return -sum(one.posting.seconds for one in self.lines if _is_work(one.posting))

    @property
    def account_seconds(self) -> int:
        """What is on the account: the last balance."""
        return self.lines[-1].balance_seconds if self.lines else 0

    @property
    def reserved_seconds(self) -> int:
        """What active tasks hold back."""
        return sum(one.seconds for one in self.reserves)

    @property
    def available_seconds(self) -> int:
        """What can still be given to tasks."""
        return self.account_seconds - self.reserved_seconds

    @property
    def packages(self) -> int:
        """How many packages were bought."""
        return sum(one.posting.kind is PostingKind.PACKAGE for one in self.lines)

    @property
    def hint(self) -> Hint | None:
        """Why a new package is to be thought of; never for who has not bought any (CUST-2)."""
        if not self.packages or not needs_rebooking(self.account_seconds, self.available_seconds):
            return None
        return Hint.LOW if self.account_seconds < LOW_ACCOUNT.total_seconds() else Hint.SHORT


def statement(postings: Iterable[Posting], reserves: Iterable[Reserve]) -> Statement:
    """The statement that these postings, in any order, add up to."""
    balance = 0
    lines: list[StatementLine] = []
    for posting in sorted(postings, key=_in_time):
        balance += posting.seconds
        lines.append(StatementLine(posting, balance))
    held = sorted((one for one in reserves if one.seconds), key=lambda one: one.number)
    return Statement(tuple(lines), tuple(held))


def _in_time(posting: Posting) -> tuple[datetime, int, int]:
    return posting.at, _RANK[posting.kind], posting.key


def _is_work(posting: Posting) -> bool:
    return posting.kind is PostingKind.WORK
