"""Customers' files: read and written by those who serve the customer, and by management (CUST-1).

No customer reads any of it, and the evidence tells that something was written, never what.
"""

from collections.abc import Sequence

from data.ids import new_id
from data.reads.customer_files import notes_of
from data.reads.customers import CustomerReads
from domain.customer_file import (
    Completeness,
    ContactSought,
    FileNote,
    Heading,
    NoteClosed,
    checked_contact,
    checked_note,
    completeness,
    refuse_closed,
)
from domain.errors import BadInput, NotFound
from domain.ids import CustomerId
from domain.permission import Act, for_our_side
from domain.person import Actor
from domain.trail import Facts
from domain.values import dataclass, replace
from services.care.steps import contact_sought
from services.office import Doing, Office, on_customer

MOST_NOTES = 500
"""So many notes of a file are shown, the newest."""


@dataclass(frozen=True, slots=True)
class CustomerFile:
    """One customer's file."""

    customer_id: CustomerId
    customer: str
    number: int
    notes: Sequence[FileNote]
    """Those that hold, the newest first."""
    is_whole: bool
    """Whether nothing older was left out."""
    open_tasks: int
    """The tasks that the desk itself knows to be current."""

    @property
    def score(self) -> Completeness:
        """What is missing (HAND-4)."""
        return completeness({note.heading for note in self.notes})

    def under(self, heading: Heading) -> Sequence[FileNote]:
        """The notes under a heading, the newest first."""
        return [note for note in self.notes if note.heading is heading]


@dataclass(frozen=True, slots=True)
class CustomerFiles:
    """The use cases of files; her assistants, stand-ins too, and management may do all of them."""

    office: Office

    def of(self, actor: Actor, customer_id: CustomerId) -> CustomerFile:
        """A customer's file; `NotFound` for one she may not see, and for a customer."""
        for_our_side(actor, "customer", customer_id)
        with self.office.reading() as work:
            row = CustomerReads(work.reader, actor).one(customer_id)
            notes = notes_of(work.reader, customer_id, MOST_NOTES + 1)
        return CustomerFile(
            customer_id=customer_id,
            customer=row.name,
            number=row.number,
            notes=notes[:MOST_NOTES],
            is_whole=len(notes) <= MOST_NOTES,
            open_tasks=row.facts.open_tasks,
        )

    def former(self, actor: Actor, note: FileNote) -> Sequence[FileNote]:
        """What the note said before it was corrected, the newest first; or `NotFound`."""
        for_our_side(actor, "customer", note.customer_id)
        with self.office.reading() as work:
            CustomerReads(work.reader, actor).one(note.customer_id)
            return work.customer_files.former(work.customer_files.get(note.id))

    def add(self, actor: Actor, customer_id: CustomerId, heading: Heading, text: str) -> FileNote:
        """A new note; `BadInput` without words, `HoldsSecret` when it looks like a password."""
        if heading is Heading.CONTACTS:
            raise BadInput("channel", "missing")
        said = checked_note(text)
        with self.office.acting(actor, Act.WRITE_FILE, on_customer(customer_id)) as doing:
            doing.new = {"heading": heading.value}
            return doing.work.customer_files.add(_written(doing, actor, customer_id, heading, said))

    def log_contact(
        self, actor: Actor, customer_id: CustomerId, contact: ContactSought, text: str = ""
    ) -> FileNote:
        """Contact was sought: how, when, whether she was reached, and a word about it.

        `BadInput` when it lies ahead, or when she was reached and no word says what came of it.
        """
        with self.office.acting(actor, Act.LOG_CONTACT, on_customer(customer_id)) as doing:
            said = checked_contact(contact, text, doing.now)
            note = _written(doing, actor, customer_id, Heading.CONTACTS, said)
            doing.new = _told(contact)
            contact_sought(doing, customer_id, reached=contact.reached)
            return doing.work.customer_files.add(_about(note, contact))

    def correct(
        self, actor: Actor, seen: FileNote, text: str, contact: ContactSought | None = None
    ) -> FileNote:
        """The note as it should read; what it said before stays behind it.

        - `contact` corrects how and when contact was sought, too.
        - `NoteClosed` when somebody corrected it or struck it out meanwhile.
        """
        with self.office.acting(actor, Act.CORRECT_FILE, on_customer(seen.customer_id)) as doing:
            stored = _open(doing, seen)
            kept = contact or stored.contact
            said = checked_contact(kept, text, doing.now) if kept else checked_note(text)
            doing.work.customer_files.close(stored.id, doing.now, actor.name)
            after = _written(doing, actor, stored.customer_id, stored.heading, said)
            after = replace(after, follows=stored.id, external_id=stored.external_id)
            doing.new = {"heading": stored.heading.value}
            kept_day = replace(after, dated_at=stored.dated_at)
            return doing.work.customer_files.add(_about(after, kept) if kept else kept_day)

    def strike(self, actor: Actor, seen: FileNote) -> None:
        """It holds no longer; `NoteClosed` when somebody was quicker."""
        with self.office.acting(actor, Act.STRIKE_FILE, on_customer(seen.customer_id)) as doing:
            stored = _open(doing, seen)
            doing.work.customer_files.close(stored.id, doing.now, actor.name)
            doing.old = {"heading": stored.heading.value}

    def restore(self, actor: Actor, seen: FileNote) -> FileNote:
        """A note that was struck out holds again, as it was; `NoteClosed` when one follows it."""
        with self.office.acting(actor, Act.CORRECT_FILE, on_customer(seen.customer_id)) as doing:
            stored = _of_its_customer(doing, seen)
            if stored.closed_at is None or doing.work.customer_files.is_followed(stored):
                raise NoteClosed(stored.closed_name)
            doing.new = {"heading": stored.heading.value}
            again = replace(stored, id=new_id(doing.now), follows=stored.id)
            return doing.work.customer_files.add(replace(again, closed_at=None, closed_name=""))


def _open(doing: Doing, seen: FileNote) -> FileNote:
    """The note as it is stored, which still holds and is of that customer."""
    stored = _of_its_customer(doing, seen)
    refuse_closed(stored)
    return stored


def _of_its_customer(doing: Doing, seen: FileNote) -> FileNote:
    stored = doing.work.customer_files.get(seen.id)
    if stored.customer_id != seen.customer_id:
        raise NotFound("file_note", seen.id)
    return stored


def _written(
    doing: Doing, actor: Actor, customer_id: CustomerId, heading: Heading, text: str
) -> FileNote:
    return FileNote(
        id=new_id(doing.now),
        customer_id=customer_id,
        heading=heading,
        text=text,
        dated_at=doing.now,
        author_id=actor.id,
        author_name=doing.actor.name if doing.actor else actor.name,
        written_at=doing.now,
    )


def _about(note: FileNote, contact: ContactSought) -> FileNote:
    return replace(note, channel=contact.channel, reached=contact.reached, dated_at=contact.at)


def _told(contact: ContactSought) -> Facts:
    return {"channel": contact.channel.value, "reached": int(contact.reached)}
