"""The cases of the triage: what waits about tasks, in single chats, and wishes."""

from collections.abc import Set as AbstractSet
from datetime import datetime

from data.reads.owed import OwedSingle
from data.reads.wishes import ReportedWish
from domain.ids import SingleId, TaskId, WishId
from domain.snooze import Snooze
from domain.task import Task
from domain.triage import SingleItem, TriageItem, TriageKind, WishItem
from domain.values import dataclass
from services.drafts import chat_key, files_key, single_key

CaseKey = tuple[TaskId | SingleId | WishId, TriageKind]
"""What one waiting thing is known by; the kind tells whether it belongs to a task."""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that waits about a task, with what its line shows."""

    item: TriageItem
    task: Task
    """Without its long texts."""
    customer: str
    customer_number: int
    assistant: str
    """Empty while nobody is found."""
    snooze: Snooze | None = None
    """How the reader put it off, while it sleeps."""

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return self.item.task_id, self.item.kind

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Whether something is typed for it, given the keys of what is typed."""
        return chat_key(self.task.id) in typed or files_key(self.task.id) in typed


@dataclass(frozen=True, slots=True)
class SingleCase:
    """An answer that the reader owes in a single chat."""

    owed: OwedSingle
    snooze: Snooze | None = None
    """How the reader put it off, while it sleeps."""

    @property
    def item(self) -> SingleItem:
        """Why it waits, and by when."""
        return SingleItem(self.owed.chat_id, self.owed.due)

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return self.owed.chat_id, TriageKind.SINGLE_OWED

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Whether something is typed for it, given the keys of what is typed."""
        return single_key(self.owed.person_id) in typed


@dataclass(frozen=True, slots=True)
class WishCase:
    """A customer's wish that was reported; for management (CUST-8)."""

    reported: ReportedWish
    snooze: Snooze | None = None
    """It cannot be put off."""

    @property
    def item(self) -> WishItem:
        """Why it waits."""
        return WishItem(WishId(self.reported.wish.id))

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return WishId(self.reported.wish.id), TriageKind.WISH

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Nothing is ever typed for it."""
        return False


AnyCase = Case | SingleCase | WishCase
"""Whatever waits in the triage."""


def single_case(owed: OwedSingle, now: datetime) -> SingleCase:
    """The case as it stands at that moment."""
    asleep = owed.snooze is not None and owed.snooze.hides(owed.due, owed.newest, now)
    return SingleCase(owed, owed.snooze if asleep else None)
