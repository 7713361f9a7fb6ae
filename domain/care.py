"""When a customer is to be heard of: what is due in which spell, once (CUST-3 to CUST-6).

A spell is what a reminder belongs to: a silence begins with the last movement, being inactive with
the last task, an assignment with its day. Days are full ones on the clock in Berlin (CAL-6), and
whatever falls due outside the open window does so at the next opening (CAL-4). Times are aware.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from domain.calendar import BERLIN, in_open_window, instant, local, next_opening
from domain.category import (
    DORMANT_DAYS,
    INACTIVE_DAYS,
    NEW_DAYS,
    SILENT_DAYS,
    Category,
    CustomerFacts,
    categories,
    quiet_days,
)
from domain.errors import VPAError
from domain.ids import CustomerId, MessageId, PersonId
from domain.values import dataclass

AHEAD = timedelta(days=3)
"""So long before it goes out by itself a message is shown to the assistant."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_DAY = timedelta(days=1)


class CareKind(StrEnum):
    """Why a customer is to be heard of."""

    WELCOME = "welcome"
    """She is new to her assistant: a call of about ten minutes, notes into the file (CUST-3)."""
    NO_TASK = "no_task"
    """New, and no task within four weeks: seek contact and record it (CUST-3)."""
    CHECK_IN = "check_in"
    """Nothing moved for three weeks: a message in the chat (CUST-4)."""
    LONG_SILENCE = "long_silence"
    """Nothing moved for seven weeks: an e-mail that names the time left (CUST-4)."""
    REBOOKING = "rebooking"
    """The account is nearly used up: a message (CUST-6)."""
    INACTIVE = "inactive"
    """No task for ten weeks: who wins her back (CUST-5)."""


BY_ITSELF = frozenset({CareKind.CHECK_IN, CareKind.REBOOKING})
"""What goes out in her name without her doing, unless she stops it (CHAT-4)."""


class CareState(StrEnum):
    """How far it is."""

    PLANNED = "planned"
    """Goes out by itself when it is due."""
    OPEN = "open"
    """Waits for the assistant."""
    TAKEN = "taken"
    """She wins the customer back herself; ends when there is work again (CUST-5)."""
    LEFT = "left"
    """The reactivation team does (CUST-5)."""
    SENT = "sent"
    WAIVED = "waived"
    """Stopped by somebody, with a word why."""
    DONE = "done"
    """Contact was recorded, or the customer has work again."""
    OVER = "over"
    """The spell ended by itself."""


LIVE = frozenset({CareState.PLANNED, CareState.OPEN, CareState.TAKEN, CareState.LEFT})
"""Nothing has become of it yet."""


@dataclass(frozen=True, slots=True)
class Care:
    """One reminder of one customer in one spell; there is no second one of it."""

    id: int
    customer_id: CustomerId
    kind: CareKind
    spell: int
    """Which spell: the microsecond it began, or the count of being a rebooker."""
    state: CareState
    due_at: datetime
    made_at: datetime
    person_id: PersonId | None = None
    """Whose it is; None for the customer's lead, whoever that is by then."""
    settled_at: datetime | None = None
    """Since when it stands as it does, when somebody or something moved it on."""
    settled_name: str = ""
    """Who moved it on; empty for the program."""
    note: str = ""
    """Her word about it."""
    message_id: MessageId | None = None
    """The message that went out."""
    seen_at: datetime | None = None
    """Since when management knows that she takes the customer on herself (CUST-5)."""
    spell_over_at: datetime | None = None
    """Since when the spell is over; for spells that nothing else tells apart."""
    version: int = 1

    @property
    def is_live(self) -> bool:
        """Whether something can still become of it."""
        return self.state in LIVE


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """What tells whether a customer is to be heard of."""

    id: CustomerId
    facts: CustomerFacts
    tasks: int
    """All she ever ordered, deleted ones aside."""
    agreed_tasks: int
    """Those accepted and not over."""
    lead_id: PersonId | None
    lead_since: datetime | None
    serving: frozenset[PersonId] = frozenset()
    """Who has her as a lead or in the team."""


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder that belongs to a spell, and from when on it is due."""

    kind: CareKind
    spell: int
    at: datetime


@dataclass
class CareSettled(VPAError):
    """It was sent, stopped or done meanwhile."""

    state: CareState
    name: str
    """Who moved it on; empty for the program."""


def spell_of(begun: datetime) -> int:
    """By which number a spell is known that began then."""
    return (instant(begun) - _EPOCH) // _MICROSECOND


def after_full_days(begun: datetime, days: int) -> datetime:
    """The open moment from which so many full days have gone by, in UTC (CUST-4, CAL-4)."""
    wall = local(begun).replace(tzinfo=None, fold=0) + days * _DAY
    return instant(next_opening(wall.replace(tzinfo=BERLIN)))


def dues(known: KnownCustomer, cares: Iterable[Care], now: datetime) -> tuple[Due, ...]:
    """Everything that is to be begun by now and was not begun in its spell.

    What goes out by itself is begun `AHEAD` of its time, so that somebody can see it coming.
    """
    mine = [one for one in cares if one.customer_id == known.id]
    if known.facts.has_ended:
        return ()
    begun = {(one.kind, one.spell) for one in mine}
    return tuple(
        due
        for due in (*_by_the_clock(known, now), *_by_the_account(known, mine, now))
        if (due.kind, due.spell) not in begun
        and instant(now) >= due.at - (AHEAD if due.kind in BY_ITSELF else timedelta(0))
    )


def holds(care: Care, known: KnownCustomer, now: datetime) -> bool:
    """Whether the spell of a live one goes on; else there is nothing to do about it any more."""
    facts = known.facts
    if facts.has_ended:
        return False
    match care.kind:
        case CareKind.WELCOME:
            return care.person_id in known.serving
        case CareKind.NO_TASK:
            return known.tasks == 0 and care.spell == _spell(known.lead_since)
        case CareKind.CHECK_IN:
            return care.spell == _silence(facts) and quiet_days(facts, now) < DORMANT_DAYS
        case CareKind.LONG_SILENCE:
            return care.spell == _silence(facts)
        case CareKind.REBOOKING:
            return Category.REBOOKER in categories(facts, now)
        case CareKind.INACTIVE:
            return known.agreed_tasks == 0 and care.spell == _spell(_last_task(facts))


@dataclass(frozen=True, slots=True)
class Steps:
    """Everything that time brings for one customer at one moment."""

    begin: tuple[Due, ...] = ()
    end: tuple[Care, ...] = ()
    """Live ones whose spell is over."""
    send: tuple[Care, ...] = ()
    """What goes out by itself now."""
    close: tuple[Care, ...] = ()
    """Settled ones whose spell of being a rebooker is over; the next spell begins anew."""

    @property
    def are_none(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.begin or self.end or self.send or self.close)


def steps(known: KnownCustomer, cares: Iterable[Care], now: datetime) -> Steps:
    """What is due for the customer, given her live reminders and the newest of each kind.

    Messages go out in the open window alone (CAL-4).
    """
    mine = tuple(one for one in cares if one.customer_id == known.id)
    live = [(one, holds(one, known, now)) for one in mine if one.is_live]
    may_go = in_open_window(now)
    return Steps(
        begin=dues(known, mine, now),
        end=tuple(one for one, goes_on in live if not goes_on),
        send=tuple(
            one
            for one, goes_on in live
            if goes_on and may_go and one.state is CareState.PLANNED and one.due_at <= instant(now)
        ),
        close=tuple(
            one
            for one in mine
            if one.kind is CareKind.REBOOKING
            and not one.is_live
            and one.spell_over_at is None
            and not holds(one, known, now)
        ),
    )


def first_state(kind: CareKind, lead_id: PersonId | None) -> CareState:
    """How it begins; nobody has an inactive customer without a lead but the team."""
    if kind in BY_ITSELF:
        return CareState.PLANNED
    if kind is CareKind.INACTIVE and lead_id is None:
        return CareState.LEFT
    return CareState.OPEN


def refuse_settled(care: Care, *states: CareState) -> None:
    """`CareSettled` when it does not stand in one of these states (any more)."""
    if care.state not in (states or LIVE):
        raise CareSettled(care.state, care.settled_name)


def ends_by_contact(care: Care) -> bool:
    """Whether a contact that reached the customer is all that it asks for (CUST-3, CUST-4)."""
    return care.is_live and care.kind is not CareKind.INACTIVE


def _by_the_clock(known: KnownCustomer, now: datetime) -> Iterator[Due]:
    facts, has_bought = known.facts, known.facts.packages > 0
    if known.lead_id is not None and has_bought:
        quiet = facts.last_movement_at or facts.since
        yield _due(CareKind.LONG_SILENCE, quiet, DORMANT_DAYS)
        if quiet_days(facts, now) < DORMANT_DAYS:
            yield _due(CareKind.CHECK_IN, quiet, SILENT_DAYS)
    if known.lead_since is not None and known.tasks == 0 and facts.packages <= 1:
        yield _due(CareKind.NO_TASK, known.lead_since, NEW_DAYS)
    last = _last_task(facts)
    if last is not None and has_bought and facts.open_tasks == 0:
        yield _due(CareKind.INACTIVE, last, INACTIVE_DAYS)


def _by_the_account(known: KnownCustomer, cares: Iterable[Care], now: datetime) -> Iterator[Due]:
    """She is told a day after it was noticed, so that her assistant can do it in her own words."""
    if known.lead_id is None or Category.REBOOKER not in categories(known.facts, now):
        return
    spells = [one for one in cares if one.kind is CareKind.REBOOKING]
    if all(one.spell_over_at is not None for one in spells):
        last = max((one.spell for one in spells), default=0)
        yield Due(CareKind.REBOOKING, last + 1, after_full_days(now, 1))


def _due(kind: CareKind, begun: datetime, days: int) -> Due:
    return Due(kind, spell_of(begun), after_full_days(begun, days))


def _silence(facts: CustomerFacts) -> int:
    return spell_of(facts.last_movement_at or facts.since)


def _last_task(facts: CustomerFacts) -> datetime | None:
    return facts.last_done_at or facts.first_bought_at


def _spell(begun: datetime | None) -> int | None:
    return None if begun is None else spell_of(begun)
