"""What is in order at a customer before an assistant is gone, each with its proof (HAND-10)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from domain.errors import BadInput, VPAError
from domain.ids import PersonId
from domain.values import dataclass, replace


class Item(StrEnum):
    """What the list asks for, in its order."""

    FOLDERS = "folders"
    """Shared folders are in order: names and places."""
    RECAP = "recap"
    """The document about procedures and what is open is current."""
    CALL = "call"
    """A call with the successor was offered, and recorded only with consent."""
    SUPPORT = "support"
    """Whether she can be asked afterwards: shortly for nothing, longer at a stated fee."""
    LETTER = "letter"
    """The customer was asked to change passwords and remove her accesses and accounts."""
    CREDENTIALS = "credentials"
    """What she had stored of the customer's sign-ins is deleted."""
    OWNERSHIP = "ownership"
    """Files belong to the customer, or an archive was confirmed and the files deleted."""


class Way(StrEnum):
    """How an item was done; which one needs which, `WAYS` says."""

    DONE = "done"
    NOT_NEEDED = "not_needed"
    CALL_HELD = "call_held"
    CALL_RECORDED = "call_recorded"
    """Held and recorded; the proof names the consent."""
    CALL_DECLINED = "call_declined"
    """Offered; the successor or the customer did not want it."""
    TRANSFERRED = "transferred"
    ARCHIVE_SENT = "archive_sent"
    ARCHIVE_CONFIRMED = "archive_confirmed"
    """The customer has confirmed the receipt."""
    ARCHIVE_DELETED = "archive_deleted"


WAYS: Mapping[Item, tuple[Way, ...]] = {
    Item.FOLDERS: (Way.DONE, Way.NOT_NEEDED),
    Item.RECAP: (Way.DONE,),
    Item.CALL: (Way.CALL_HELD, Way.CALL_RECORDED, Way.CALL_DECLINED),
    Item.SUPPORT: (Way.DONE, Way.NOT_NEEDED),
    Item.LETTER: (Way.DONE,),
    Item.CREDENTIALS: (Way.DONE, Way.NOT_NEEDED),
    Item.OWNERSHIP: (
        Way.TRANSFERRED,
        Way.ARCHIVE_SENT,
        Way.ARCHIVE_CONFIRMED,
        Way.ARCHIVE_DELETED,
        Way.NOT_NEEDED,
    ),
}
"""In which ways an item can be done."""

BEFORE: Mapping[Way, Way] = {
    Way.ARCHIVE_CONFIRMED: Way.ARCHIVE_SENT,
    Way.ARCHIVE_DELETED: Way.ARCHIVE_CONFIRMED,
}
"""Which way has to come before: nothing is deleted before the receipt is confirmed."""

UNDER_WAY = frozenset({Way.ARCHIVE_SENT, Way.ARCHIVE_CONFIRMED})
"""Ways that are not the end of it."""

ACCEPTED = (Item.FOLDERS, Item.RECAP, Item.CALL)
"""What the successor accepts, one by one."""


@dataclass(frozen=True, slots=True)
class Check:
    """One item of the list at one customer."""

    item: Item
    way: Way | None = None
    """How it was done; None while it is not."""
    proof: str = ""
    """Where, when and by what one sees it."""
    done_by: PersonId | None = None
    done_name: str = ""
    done_at: datetime | None = None
    accepted_at: datetime | None = None
    """When the successor took it as in order."""

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do for it."""
        return self.way is not None and self.way not in UNDER_WAY


@dataclass
class WrongOrder(VPAError):
    """This way needs another one before it."""

    way: Way
    needs: Way


@dataclass
class NothingToAccept(VPAError):
    """The item is not done, or nobody accepts it."""

    item: Item


def fresh_list() -> tuple[Check, ...]:
    """The list on which nothing is done."""
    return tuple(Check(item) for item in Item)


def ways_now(check: Check) -> Sequence[Way]:
    """In which ways the item can be done as it stands."""
    if check.way in UNDER_WAY:
        return [way for way in WAYS[check.item] if BEFORE.get(way) is check.way]
    return [way for way in WAYS[check.item] if way not in BEFORE]


def proved(check: Check, way: Way, proof: str) -> Check:
    """The item done in that way, to be accepted anew; `BadInput` without a proof, `WrongOrder`."""
    if way not in WAYS[check.item]:
        raise BadInput("way", "unknown")
    needs = BEFORE.get(way)
    if needs is not None and check.way is not needs:
        raise WrongOrder(way, needs)
    if not proof:
        raise BadInput("proof", "missing")
    return replace(check, way=way, proof=proof, accepted_at=None)


def accepted(check: Check, at: datetime) -> Check:
    """The item taken as in order by the successor; `NothingToAccept`."""
    if check.item not in ACCEPTED or not check.is_done:
        raise NothingToAccept(check.item)
    return check if check.accepted_at is not None else replace(check, accepted_at=at)


def open_items(checks: Iterable[Check]) -> Sequence[Item]:
    """What is not done yet, in the list's order."""
    return [check.item for check in checks if not check.is_done]


def unaccepted_items(checks: Iterable[Check]) -> Sequence[Item]:
    """What the successor has not accepted yet, in the list's order."""
    return [one.item for one in checks if one.item in ACCEPTED and one.accepted_at is None]
