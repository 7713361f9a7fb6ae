"""What a weekend surcharge rests on: the customer's message, and the minutes after it (TIME-6)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.reads.approving import approving_messages
from data.work import Work
from domain.approval import ApprovalKind, NotApproved
from domain.entry import Entry
from domain.errors import NotFound
from domain.ids import MessageId, TaskId
from domain.permission import Act, for_our_side, reach_of
from domain.person import Actor
from domain.surcharge import WeekendApproval
from domain.time_entry import NothingToDouble, doubled_parts
from domain.values import dataclass
from services.office import Office

Parts = Sequence[tuple[datetime, datetime, bool]]
"""An entry cut up: from, to, whether doubled."""


@dataclass(frozen=True, slots=True)
class OfferedApproval:
    """A message of the customer's that approves, and what it would double of an entry."""

    approval: WeekendApproval
    doubles: timedelta
    """Nothing where it came too late, or no part lies on a weekend or holiday."""


@dataclass(frozen=True, slots=True)
class Surcharges:
    """What an assistant looks at before she asks for a surcharge."""

    office: Office

    def approvals_for(self, actor: Actor, entry_id: int) -> Sequence[OfferedApproval]:
        """The messages she can name for her entry, the newest first.

        `NotFound` when it is not hers; `NothingToDouble` when it is doubled already;
        `NotApproved` when the customer has approved nothing in the chat.
        """
        for_our_side(actor, "entry", entry_id)
        reach_of(actor, Act.REQUEST_TIME)
        now = self.office.now()
        with self.office.reading() as work:
            entry = work.entries.get(entry_id)
            if entry.assistant_id != actor.id:
                raise NotFound("entry", entry_id)
            if entry.doubled:
                raise NothingToDouble
            found = approving_messages(work.reader, entry.task_id, now)
        if not found:
            raise NotApproved(ApprovalKind.WEEKEND_RATE)
        return [OfferedApproval(one, doubled(entry, one)) for one in found]


def surcharge_parts(work: Work, entry: Entry, message_id: MessageId | None, now: datetime) -> Parts:
    """The entry cut at the weekend's edges and at that message (TIME-6).

    `NotApproved` when it is no message of the customer's in this chat that approves, or not for
    that time any more; `NothingToDouble`.
    """
    if entry.doubled:
        raise NothingToDouble
    approval = named(work, entry.task_id, message_id, now)
    if approval is None:
        raise NotApproved(ApprovalKind.WEEKEND_RATE)
    return doubled_parts(entry, approval.given_at, approval.withdrawn_at)


def named(
    work: Work, task_id: TaskId, message_id: MessageId | None, now: datetime
) -> WeekendApproval | None:
    """The approving message of that identity in the task's chat; None when there is none."""
    found = approving_messages(work.reader, task_id, now)
    return next((one for one in found if one.message_id == message_id), None)


def doubled(entry: Entry, approval: WeekendApproval) -> timedelta:
    """How much of the entry that message would double."""
    try:
        parts = doubled_parts(entry, approval.given_at, approval.withdrawn_at)
    except NothingToDouble:
        return timedelta(0)
    return sum((to - since for since, to, twice in parts if twice), timedelta(0))
