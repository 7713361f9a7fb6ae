"""A customer's file: dated notes under headings, contacts made, what is missing (CUST-1, HAND-4).

It is internal: no customer ever reads it. Times are aware.
"""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from domain.calendar import instant
from domain.contract import checked_text
from domain.errors import BadInput, VPAError
from domain.guard import Secret, secrets_in
from domain.ids import CustomerId, PersonId
from domain.values import dataclass


class Heading(StrEnum):
    """Under which a note stands, in the order in which a file is read (CUST-1)."""

    ABOUT = "about"
    """Style, wishes, musts."""
    WORK = "work"
    """Kinds of tasks, and the competences they need."""
    VOLUME = "volume"
    """How much a week or a month."""
    CURRENT = "current"
    """What runs now, beyond what the tasks themselves tell."""
    TRAINING = "training"
    """Training material, and where it lies."""
    LOGINS = "logins"
    """Where logins are found; never a password itself."""
    PLANS = "plans"
    """When she comes back, when she rebooks."""
    CONTACTS = "contacts"
    """Contacts made: chat, phone or mail, reached or not."""


NEEDED = tuple(heading for heading in Heading if heading is not Heading.CURRENT)
"""What a file needs to be complete. Current tasks are told by the tasks themselves (HAND-4)."""


class Channel(StrEnum):
    """How contact was sought."""

    PHONE = "phone"
    CHAT = "chat"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class ContactSought:
    """That contact was sought, and whether she was reached."""

    channel: Channel
    reached: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class FileNote:
    """One note; corrected it is followed by another, and stays readable behind it."""

    id: int
    customer_id: CustomerId
    heading: Heading
    text: str
    dated_at: datetime
    """What day it is of: when it was written, or when the contact was made."""
    author_id: PersonId | None
    """Who wrote it; None when it was imported from somebody the desk does not know."""
    author_name: str
    written_at: datetime
    channel: Channel | None = None
    """How contact was sought; None for a note that is no contact."""
    reached: bool | None = None
    """Whether the customer was reached; None for a note that is no contact."""
    follows: int | None = None
    """The note that this one corrects."""
    closed_at: datetime | None = None
    """Since when it holds no longer: it was corrected or struck out."""
    closed_name: str = ""
    """Who did that."""
    external_id: str | None = None
    """By which an import knows it; goes on to the note that follows."""

    @property
    def contact(self) -> ContactSought | None:
        """The contact that it tells of; None for any other note."""
        if self.channel is None or self.reached is None:
            return None
        return ContactSought(self.channel, self.reached, self.dated_at)


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete a file is (HAND-4)."""

    missing: tuple[Heading, ...]
    """Headings without a note, in the order of the file."""

    @property
    def filled(self) -> int:
        """How many of the needed headings have a note."""
        return len(NEEDED) - len(self.missing)

    @property
    def needed(self) -> int:
        """How many headings are needed."""
        return len(NEEDED)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


@dataclass
class HoldsSecret(VPAError):
    """The text seems to hold what a file never holds (CUST-1)."""

    kinds: tuple[Secret, ...]


@dataclass
class NoteClosed(VPAError):
    """The note was corrected or struck out meanwhile."""

    by: str
    """Who did that."""


def completeness(filled: Collection[Heading]) -> Completeness:
    """The score of a file in which these headings have a note that holds."""
    return Completeness(tuple(heading for heading in NEEDED if heading not in filled))


def checked_note(text: str, *, needed: bool = True) -> str:
    """The text of a note, cleaned; `BadInput` for `note`, `HoldsSecret`."""
    kept = checked_text("note", text, needed=needed)
    found = secrets_in(kept)
    if found:
        raise HoldsSecret(found)
    return kept


def checked_contact(contact: ContactSought, text: str, now: datetime) -> str:
    """The word about a contact; there need be none when nobody was reached.

    `BadInput` when it is missing, or when the contact lies ahead; `HoldsSecret`.
    """
    if instant(contact.at) > instant(now):
        raise BadInput("contact_at", "future")
    return checked_note(text, needed=contact.reached)


def refuse_closed(note: FileNote) -> None:
    """`NoteClosed` when it holds no longer."""
    if note.closed_at is not None:
        raise NoteClosed(note.closed_name)
