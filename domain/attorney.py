"""Powers of attorney: for what, for whom, from when to when (POA-1).

A single case is approved by the customer in the task's chat (`domain.approval`); this is about the
regular ones, entered by management from a document. Days are Berlin days, both included.
"""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from domain.calendar import instant, local
from domain.errors import BadInput
from domain.ids import CustomerId, PersonId
from domain.text import one_line
from domain.values import dataclass, replace

LONGEST_DOCUMENT = 300
"""Characters for the document's name and where it lies."""


class AttorneyScope(StrEnum):
    """What one may do in the customer's name."""

    BUY = "buy"
    SIGN = "sign"
    BANK = "bank"
    PAY = "pay"


class AttorneyStanding(StrEnum):
    """How a power of attorney stands at a moment."""

    IN_FORCE = "in_force"
    AHEAD = "ahead"
    """It begins later."""
    RUN_OUT = "run_out"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class PowerOfAttorney:
    """A regular one, as a document says it."""

    id: int
    customer_id: CustomerId
    scopes: frozenset[AttorneyScope]
    holder_id: PersonId | None
    """Who may act; None for every assistant of the customer."""
    holder_name: str
    """Empty for every assistant of the customer."""
    first_day: date
    last_day: date | None
    """The last day on which it holds; None until it is revoked."""
    document: str
    """The document's name, and where it lies."""
    entered_by: PersonId
    entered_name: str
    entered_at: datetime
    revoked_at: datetime | None = None
    """From this moment on it holds no longer."""
    revoked_name: str = ""


@dataclass(frozen=True, slots=True)
class NewAttorney:
    """A power of attorney as it is entered."""

    scopes: frozenset[AttorneyScope]
    first_day: date
    last_day: date | None
    document: str
    holder_id: PersonId | None = None


def checked(new: NewAttorney) -> NewAttorney:
    """What was entered, cleaned; `BadInput` for `scope`, `last`, `document`."""
    if not new.scopes:
        raise BadInput("scope", "missing")
    if new.last_day is not None and new.last_day < new.first_day:
        raise BadInput("last", "before_first")
    document = one_line(new.document)
    if not document:
        raise BadInput("document", "missing")
    if len(document) > LONGEST_DOCUMENT:
        raise BadInput("document", "too_long")
    return replace(new, document=document)


def standing(one: PowerOfAttorney, at: datetime) -> AttorneyStanding:
    """How it stands at that moment."""
    if one.revoked_at is not None and instant(at) >= instant(one.revoked_at):
        return AttorneyStanding.REVOKED
    day = local(at).date()
    if day < one.first_day:
        return AttorneyStanding.AHEAD
    if one.last_day is not None and day > one.last_day:
        return AttorneyStanding.RUN_OUT
    return AttorneyStanding.IN_FORCE


def covering(
    many: Iterable[PowerOfAttorney],
    scope: AttorneyScope,
    holder: PersonId | None,
    at: datetime,
) -> PowerOfAttorney | None:
    """One of them that lets this assistant do that at that moment; None without one.

    `holder` is None while nobody works on the task: then only those for everybody count.
    """
    for one in many:
        hers = one.holder_id is None or one.holder_id == holder
        if hers and scope in one.scopes and standing(one, at) is AttorneyStanding.IN_FORCE:
            return one
    return None
