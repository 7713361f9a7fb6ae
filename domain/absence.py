"""Absences: what they are, what they set going, and what management looks at (PLAN-3, PLAN-4)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import at, instant, local, next_opening, next_working_day
from domain.errors import VPAError
from domain.ids import PersonId
from domain.values import dataclass, replace

LONGEST = timedelta(weeks=3)
"""An absence longer than this is flagged to the manager (PLAN-3)."""

OFTEN = 3
"""So many absences that begin within `OFTEN_WITHIN` are frequent."""

OFTEN_WITHIN = timedelta(days=90)

AHEAD = timedelta(weeks=2)
"""So long before a planned absence her customers are told in the chat (PLAN-4)."""

MAILED_FROM = 2
"""From so many days on the customers are told by e-mail too (PLAN-4)."""


class AbsenceKind(StrEnum):
    """Why she is away."""

    VACATION = "vacation"
    SICK = "sick"


class AbsenceFlag(StrEnum):
    """What the manager should look at."""

    LONG = "long"
    FREQUENT = "frequent"
    SHORT_NOTICE = "short_notice"


@dataclass(frozen=True, slots=True)
class Absence:
    """One absence, whole days in Berlin, both included."""

    id: int
    person_id: PersonId
    kind: AbsenceKind
    first_day: date
    last_day: date
    reachable: str
    """When and how she can be reached meanwhile; empty: not at all."""
    entered_at: datetime
    entered_by: PersonId
    entered_name: str
    announced_at: datetime | None = None
    """When her customers were told in the chat."""
    mailed_at: datetime | None = None
    """When she said that the e-mail is sent."""
    cancelled_at: datetime | None = None
    """When it was taken back before it began."""
    seen_by: PersonId | None = None
    seen_at: datetime | None = None
    """When a manager took note of its flags."""
    version: int = 1

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last_day - self.first_day).days + 1

    @property
    def begins_at(self) -> datetime:
        """Its first instant: midnight in Berlin, or the moment it was entered on that very day."""
        return begins(self.first_day, self.entered_at)

    @property
    def ends_at(self) -> datetime:
        """The instant after it: midnight in Berlin after its last day."""
        return instant(at(self.last_day + timedelta(days=1), time(0)))

    @property
    def back_on(self) -> date:
        """The day of return: the first working day after it; backup tasks are due then (PLAN-4)."""
        return next_working_day(self.last_day)


def begins(first_day: date, entered_at: datetime) -> datetime:
    """The first instant of an absence: midnight, or when it was entered on that very day."""
    midnight, entered = instant(at(first_day, time(0))), instant(entered_at)
    return max(midnight, entered) if local(entered).date() == first_day else midnight


@dataclass
class AbsenceBackwards(VPAError):
    """It would end before it begins (PLAN-3)."""

    first_day: date
    last_day: date


@dataclass
class AbsenceOverlaps(VPAError):
    """She is away on some of these days already."""

    first_day: date
    last_day: date
    """Of the absence there is."""


@dataclass
class AbsencePast(VPAError):
    """It would be over already: whoever is back needs nobody to stand in."""

    last_day: date


@dataclass
class AbsenceOver(VPAError):
    """It has ended or was taken back, so nothing about it changes any more."""

    last_day: date


def check_days(first: date, last: date, others: Iterable[Absence] = ()) -> None:
    """`AbsenceBackwards`, or `AbsenceOverlaps` with one of hers that holds."""
    if last < first:
        raise AbsenceBackwards(first, last)
    for other in others:
        holds = other.cancelled_at is None
        if holds and first <= other.last_day and other.first_day <= last:
            raise AbsenceOverlaps(other.first_day, other.last_day)


def check_new(first: date, last: date, others: Iterable[Absence], today: date) -> None:
    """`AbsenceBackwards` or `AbsenceOverlaps` as in `check_days`; `AbsencePast` when it is over."""
    check_days(first, last, others)
    if last < today:
        raise AbsencePast(last)


def ending_on(absence: Absence, last_day: date, now: datetime, *, by: PersonId) -> Absence:
    """The absence with another last day: what was said of the former one is to be said anew.

    Back earlier than told harms nobody, once it has begun. A longer one is looked at again, unless
    management makes it longer itself.
    """
    if last_day == absence.last_day:
        return absence
    after = replace(absence, last_day=last_day)
    is_longer = last_day > absence.last_day
    if is_longer or instant(now) < absence.begins_at:
        after = replace(after, announced_at=None, mailed_at=None)
    if is_longer and by == absence.person_id:
        after = replace(after, seen_by=None, seen_at=None)
    return after


def is_away(absence: Absence, moment: datetime) -> bool:
    """Whether she is away at that instant, the midnight after its last day excluded."""
    held = absence.cancelled_at is None
    return held and absence.begins_at <= instant(moment) < absence.ends_at


def away_at(absences: Iterable[Absence], moment: datetime) -> Absence | None:
    """The absence she is on at that instant; None while she is there."""
    return next((one for one in absences if is_away(one, moment)), None)


def there_from(absences: Sequence[Absence], moment: datetime) -> datetime:
    """The first moment from this one on at which she is there; after an absence in open time.

    In UTC unless it is the given moment itself (CAL-4).
    """
    while (one := away_at(absences, moment)) is not None:
        moment = instant(next_opening(one.ends_at))
    return moment


def flags_of(absence: Absence, hers: Iterable[Absence]) -> frozenset[AbsenceFlag]:
    """What the manager should look at (PLAN-3): long, frequent, or entered for the next day.

    Frequent: with it, at least `OFTEN` of hers begin within the 90 days up to its first day.
    Entered for the next day, for today or for days past alike.
    """
    found = set()
    if timedelta(days=absence.days) > LONGEST:
        found.add(AbsenceFlag.LONG)
    since = absence.first_day - OFTEN_WITHIN
    near = [
        other
        for other in hers
        if other.id != absence.id
        and other.cancelled_at is None
        and since < other.first_day <= absence.first_day
    ]
    if len(near) + 1 >= OFTEN:
        found.add(AbsenceFlag.FREQUENT)
    if absence.first_day <= local(absence.entered_at).date() + timedelta(days=1):
        found.add(AbsenceFlag.SHORT_NOTICE)
    return frozenset(found)


def needs_mail(absence: Absence) -> bool:
    """Whether customers are told by e-mail as well: it lasts two days or more (PLAN-4)."""
    return absence.days >= MAILED_FROM


def owes_mail(absence: Absence, now: datetime) -> bool:
    """Whether she has yet to send it: at once when she is ill, else from two weeks ahead on."""
    if absence.cancelled_at is not None or absence.mailed_at is not None:
        return False
    ahead = timedelta(0) if absence.kind is AbsenceKind.SICK else AHEAD
    today = local(now).date()
    return needs_mail(absence) and absence.first_day - ahead <= today <= absence.last_day


def announced_from(absence: Absence) -> datetime | None:
    """When her customers are told of it in the chat: two weeks ahead, in the open window.

    One that is entered later is told as soon as it is entered; one that is not planned, being
    ill, never: then the customers with active tasks are told by the draft (PLAN-4).
    """
    if absence.kind is AbsenceKind.SICK:
        return None
    two_weeks = at(absence.first_day - AHEAD, time(8))
    return instant(next_opening(max(instant(two_weeks), instant(absence.entered_at))))


def is_to_be_announced(absence: Absence, now: datetime) -> bool:
    """Whether the notice in the chat is due: not given yet, and she is not back."""
    if absence.cancelled_at is not None or absence.announced_at is not None:
        return False
    due = announced_from(absence)
    return due is not None and due <= instant(now) < absence.ends_at


def refuse_over(absence: Absence, now: datetime) -> None:
    """`AbsenceOver` once she is back or it was taken back."""
    if absence.cancelled_at is not None or instant(now) >= absence.ends_at:
        raise AbsenceOver(absence.last_day)
