"""How an assistant leaves: talk, fewer hours instead, notice, last day, closed accounts (HAND)."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.errors import BadInput, VPAError
from domain.ids import PersonId
from domain.values import dataclass, replace

LEAST_NOTICE = timedelta(weeks=4)
"""So long at least is planned for the handovers, whatever the contract says (HAND-7)."""

LONGEST_NOTICE = 24
"""More weeks or months of notice are a slip of the finger."""

DECIDED_WITHIN = timedelta(weeks=1)
"""So long after the talk it is clear what follows from it."""

MOST_HOURS = timedelta(hours=60)
"""More hours a week are no fewer."""


class NoticeUnit(StrEnum):
    """In what a contract counts its notice period."""

    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class NoticePeriod:
    """How long somebody gives notice before her last day, by her contract (HAND-1)."""

    count: int = 4
    unit: NoticeUnit = NoticeUnit.WEEKS
    to_month_end: bool = False
    """Whether it ends with a calendar month."""


USUAL_NOTICE = NoticePeriod()
"""What holds while nobody has entered her contract's own."""


class LeavingState(StrEnum):
    """How far a leaving is."""

    TALK = "talk"
    """It was talked about; nothing is decided."""
    FEWER_HOURS = "fewer_hours"
    """She works less for a time instead."""
    NOTICE = "notice"
    """Notice is given: her customers are being handed over."""
    STAYS = "stays"
    """She stays after all."""
    CLOSED = "closed"
    """Her accounts are closed."""


MOVES: dict[LeavingState, frozenset[LeavingState]] = {
    LeavingState.TALK: frozenset(
        {LeavingState.FEWER_HOURS, LeavingState.NOTICE, LeavingState.STAYS}
    ),
    LeavingState.FEWER_HOURS: frozenset({LeavingState.NOTICE, LeavingState.STAYS}),
    LeavingState.NOTICE: frozenset({LeavingState.STAYS, LeavingState.CLOSED}),
    LeavingState.STAYS: frozenset(),
    LeavingState.CLOSED: frozenset(),
}
"""Which state may follow which. What is not listed is refused."""

OVER = frozenset({LeavingState.STAYS, LeavingState.CLOSED})
"""Nothing more happens to such a one."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """One leaving, from the talk to the closed accounts."""

    id: int
    person_id: PersonId
    name: str
    talked_on: date
    """The day of the talk with the manager (HAND-1)."""
    talk: str
    """What was said, in management's words."""
    recorded_by: PersonId
    recorded_name: str
    recorded_at: datetime
    state: LeavingState = LeavingState.TALK
    fewer_seconds: int | None = None
    """How much she works a week instead of leaving; None while that is not agreed."""
    fewer_until: date | None = None
    document: str = ""
    """The name of the document of the notice."""
    noticed_on: date | None = None
    """The day on the document."""
    noticed_name: str = ""
    """Who recorded it."""
    noticed_at: datetime | None = None
    last_day: date | None = None
    last_invoice_id: int | None = None
    """The invoice that holds all that was left (HAND-8)."""
    ended_name: str = ""
    ended_at: datetime | None = None
    """When it was over: she stays, or her accounts were closed."""
    ended_reason: str = ""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Whether anything is still to come."""
        return self.state not in OVER


@dataclass
class LeavingMove(VPAError):
    """That does not follow on where the leaving is."""

    state: LeavingState
    to: LeavingState


@dataclass
class LeavingBegun(VPAError):
    """There is an open one for her already."""

    name: str
    state: LeavingState


@dataclass
class CustomersKnow(VPAError):
    """She cannot stay as if nothing were: customers were told that she goes."""

    told: int
    """How many."""


def last_day(noticed_on: date, notice: NoticePeriod) -> date:
    """Her last day: by the contract, and four weeks after the notice at least (HAND-1, HAND-7)."""
    return max(_contract_end(noticed_on, notice), noticed_on + LEAST_NOTICE)


def last_day_for_customer(noticed_on: date) -> date:
    """The earliest end of working for one customer only: a month after the notice (HAND-9)."""
    return add_months(noticed_on, 1)


def add_months(day: date, many: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    months = day.year * 12 + day.month - 1 + many
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def checked_notice(notice: NoticePeriod) -> NoticePeriod:
    """The notice period; `BadInput` for none, or more than anybody means."""
    if not 1 <= notice.count <= LONGEST_NOTICE:
        raise BadInput("notice", "missing" if notice.count < 1 else "too_long")
    return notice


def with_fewer_hours(leaving: Leaving, hours: timedelta, until: date, today: date) -> Leaving:
    """She works so much a week until that day instead of leaving (HAND-1).

    `LeavingMove` after the notice; `BadInput` for no hours or an end that is not ahead.
    """
    moved = move(leaving, LeavingState.FEWER_HOURS)
    if not timedelta(0) < hours <= MOST_HOURS:
        raise BadInput("hours", "missing" if hours <= timedelta(0) else "too_long")
    if until <= today:
        raise BadInput("fewer_until", "past")
    return replace(moved, fewer_seconds=int(hours.total_seconds()), fewer_until=until)


def with_notice(
    leaving: Leaving,
    document: str,
    noticed_on: date,
    notice: NoticePeriod,
    today: date,
    agreed: date | None = None,
) -> Leaving:
    """Notice is given; the last day follows, or a later one that was agreed (HAND-1).

    `LeavingMove` where it is given already; `BadInput` without a document, for a day to come, or
    for a last day that is earlier than contract and four weeks allow.
    """
    moved = move(leaving, LeavingState.NOTICE)
    if not document:
        raise BadInput("document", "missing")
    if noticed_on > today:
        raise BadInput("noticed_on", "future")
    earliest = last_day(noticed_on, notice)
    if agreed is not None and agreed < earliest:
        raise BadInput("last_day", "too_early")
    return replace(moved, document=document, noticed_on=noticed_on, last_day=agreed or earliest)


def staying(leaving: Leaving, told: int) -> Leaving:
    """She stays after all; `CustomersKnow` once one was told, `LeavingMove` when it is over."""
    moved = move(leaving, LeavingState.STAYS)
    if told:
        raise CustomersKnow(told)
    return moved


def move(leaving: Leaving, to: LeavingState) -> Leaving:
    """The leaving one step on, or `LeavingMove`."""
    if to not in MOVES[leaving.state]:
        raise LeavingMove(leaving.state, to)
    return replace(leaving, state=to)


def look_again_on(
    state: LeavingState, talked_on: date, fewer_until: date | None, last_day: date | None
) -> date:
    """When whoever leads the assistants goes on with one that is not over.

    A week after a talk without a decision, when the time of fewer hours ends, and after the last
    day (HAND-1, HAND-8).
    """
    if state is LeavingState.FEWER_HOURS and fewer_until is not None:
        return fewer_until
    if state is LeavingState.NOTICE and last_day is not None:
        return last_day + timedelta(days=1)
    return talked_on + DECIDED_WITHIN


def days_left(leaving: Leaving, today: date) -> int | None:
    """How many days there are until her last; below zero after it, None before the notice."""
    return None if leaving.last_day is None else (leaving.last_day - today).days


def _contract_end(noticed_on: date, notice: NoticePeriod) -> date:
    if notice.unit is NoticeUnit.WEEKS:
        end = noticed_on + timedelta(weeks=notice.count)
    else:
        end = add_months(noticed_on, notice.count)
    if not notice.to_month_end:
        return end
    return end.replace(day=monthrange(end.year, end.month)[1])
