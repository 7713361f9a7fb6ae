"""Who answers while somebody is away: the stand-in, hers in turn, or management (RESP-9)."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from domain.absence import Absence, is_away
from domain.errors import VPAError
from domain.ids import CustomerId, PersonId
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Backup:
    """What an absence means for one of her customers (PLAN-3)."""

    absence_id: int
    customer_id: CustomerId
    is_needed: bool
    """Whether somebody has to be there for the customer meanwhile."""
    stand_in_id: PersonId | None = None
    """Who that is; None while nobody is named."""


@dataclass
class StandInCircle(VPAError):
    """The stand-in is away herself on some of these days, and hers leads back to where it began."""

    first_day: date
    last_day: date
    """The days on which nobody would be there."""


@dataclass
class StandsInForHerself(VPAError):
    """Nobody stands in for herself."""


def answering(
    person: PersonId,
    customer: CustomerId,
    moment: datetime,
    absences: Iterable[Absence],
    backups: Iterable[Backup],
) -> PersonId | None:
    """Who owes the customer an answer for what arrives at that moment on this person's task.

    She herself while she is there. While she is away her stand-in for the customer, and while that
    one is away hers; None where nobody is named: it is management's then (RESP-9).
    """
    away = {one.person_id: one for one in absences if is_away(one, moment)}
    named = _named(backups)
    seen: set[PersonId] = set()
    found: PersonId | None = person
    while found is not None and found in away:
        if found in seen:
            return None
        seen.add(found)
        found = named.get((away[found].id, customer))
    return found


def refuse_circle(
    absence: Absence,
    wished: Backup,
    absences: Iterable[Absence],
    backups: Iterable[Backup],
) -> None:
    """`StandInCircle` where standing in would lead back to her; `StandsInForHerself`.

    Followed through every absence that shares a day with this one, on those days (RESP-9).
    """
    if wished.stand_in_id == absence.person_id:
        raise StandsInForHerself
    others = [one for one in absences if one.cancelled_at is None and one.id != absence.id]
    named = _named(backups)
    reached = {absence.person_id}
    on = wished.stand_in_id
    first, last = absence.first_day, absence.last_day
    while on is not None:
        if on in reached:
            raise StandInCircle(first, last)
        reached.add(on)
        shared = [
            one
            for one in others
            if one.person_id == on and one.first_day <= last and first <= one.last_day
        ]
        on = None
        for one in shared:
            following = named.get((one.id, wished.customer_id))
            if following is not None:
                on = following
                first, last = max(first, one.first_day), min(last, one.last_day)
                break


def _named(backups: Iterable[Backup]) -> Mapping[tuple[int, CustomerId], PersonId]:
    return {
        (one.absence_id, one.customer_id): one.stand_in_id
        for one in backups
        if one.stand_in_id is not None
    }
