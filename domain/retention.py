"""How long what belongs to an ended collaboration is kept, and who deletes it (RET-1, CG-6)."""

from calendar import isleap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendar import local
from domain.errors import VPAError
from domain.ids import CustomerId, PersonId
from domain.person import Assignment
from domain.values import dataclass

WORKING_FILE_YEARS = 1
"""How long working files are kept."""

DOCUMENT_YEARS = 10
"""How long contracts, official papers and invoices are kept."""


class Kept(StrEnum):
    """What is kept, and so for how long."""

    WORKING_FILES = "working_files"
    """Chats, notes, results, files: all that the work needed."""
    DOCUMENTS = "documents"
    """Contracts, official papers, invoices, and the recorded time they rest on."""


class Ending(StrEnum):
    """Which collaboration has ended."""

    ASSIGNMENT = "assignment"
    """An assistant works for a customer no more: she deletes what she has of it."""
    CUSTOMER = "customer"
    """A customer works with the agency no more."""
    ASSISTANT = "assistant"
    """An assistant has left the agency."""


KEPT_AFTER: Mapping[Ending, tuple[Kept, ...]] = {
    Ending.ASSIGNMENT: (Kept.WORKING_FILES,),
    Ending.CUSTOMER: (Kept.WORKING_FILES, Kept.DOCUMENTS),
    Ending.ASSISTANT: (Kept.WORKING_FILES, Kept.DOCUMENTS),
}
"""What is kept of each, the shorter first. What an assistant has of a customer is working files;
contracts and invoices of hers are the agency's and kept from the end with the agency on."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A collaboration that is over."""

    ending: Ending
    ended_on: date
    """Its last day, in Berlin."""
    customer_id: CustomerId | None = None
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that is kept of an ended collaboration, and deleted afterwards."""

    ended: Ended
    kept: Kept

    @property
    def kept_until(self) -> date:
        """The last day on which it is kept."""
        return kept_until(self.kept, self.ended.ended_on)

    @property
    def key(self) -> str:
        """What it is known by: the same collaboration ended on another day is another one."""
        ended = self.ended
        whom = f"{ended.customer_id or 0}:{ended.person_id or 0}"
        return f"{ended.ending}:{whom}:{ended.ended_on.isoformat()}:{self.kept}"


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty to delete, from the end of a collaboration to the confirmed deletion."""

    id: int
    key: str
    """`Owed.key`; there is one of each."""
    ending: Ending
    kept: Kept
    customer_id: CustomerId | None
    person_id: PersonId | None
    """Who worked there, or who has left."""
    ended_on: date
    kept_until: date
    made_at: datetime
    appeared_at: datetime | None = None
    """When it was told that it has fallen due."""
    confirmed_by: PersonId | None = None
    confirmed_name: str = ""
    confirmed_at: datetime | None = None
    """When the deletion was confirmed, or done by the program; None while it is open."""
    deleted: str = ""
    """What was deleted, in words of who did it; names no content."""
    row_count: int = 0
    """Rows that the program has deleted."""
    file_count: int = 0
    """Files that it has deleted."""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Whether the deletion is not confirmed."""
        return self.confirmed_at is None

    @property
    def is_ours(self) -> bool:
        """Whether it is about data of the program, deleted by management."""
        return self.ending is not Ending.ASSIGNMENT

    @property
    def due_on(self) -> date:
        """The first day on which it is deleted."""
        return self.kept_until + timedelta(days=1)


@dataclass
class StillKept(VPAError):
    """It is kept until that day and may not be deleted before (RET-1)."""

    kept_until: date
    kept: Kept


@dataclass
class AlreadyDeleted(VPAError):
    """Somebody was quicker."""

    name: str


@dataclass
class NotOver(VPAError):
    """The collaboration goes on (again), so nothing of it is deleted."""


@dataclass
class StillServed(VPAError):
    """The collaboration with a customer cannot end while there is open work."""

    open_tasks: int


@dataclass
class StillHandedOver(VPAError):
    """It cannot end while a handover of the customer is under way: its list would stay open."""


def keep_until_working_files(ended: date) -> date:
    """The last day on which working files are kept: the same day a year after the end (RET-1).

    After an end on 29 February, the 28th.
    """
    year = ended.year + WORKING_FILE_YEARS
    if (ended.month, ended.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return ended.replace(year=year)


def keep_until_documents(ended: date) -> date:
    """The last day on which contracts, official papers and invoices are kept (RET-1).

    Ten years, counted from the end of the calendar year.
    """
    return date(ended.year + DOCUMENT_YEARS, 12, 31)


def kept_until(kept: Kept, ended: date) -> date:
    """The last day on which it is kept after that end (RET-1)."""
    if kept is Kept.WORKING_FILES:
        return keep_until_working_files(ended)
    return keep_until_documents(ended)


def ended_assignments(assignments: Iterable[Assignment]) -> Iterator[Ended]:
    """Who worked for which customer and does so no more, in whichever role; each once.

    Who has come back works there; who has stopped twice has stopped the second time.
    """
    running: set[tuple[CustomerId, PersonId]] = set()
    ended: dict[tuple[CustomerId, PersonId], datetime] = {}
    for one in assignments:
        pair = one.customer_id, one.person_id
        if one.until is None:
            running.add(pair)
        elif pair not in ended or ended[pair] < one.until:
            ended[pair] = one.until
    for (customer_id, person_id), until in ended.items():
        if (customer_id, person_id) not in running:
            yield Ended(Ending.ASSIGNMENT, local(until).date(), customer_id, person_id)


def owed_after(ended: Iterable[Ended]) -> Iterator[Owed]:
    """All that is to be deleted one day because these are over (RET-1)."""
    for one in ended:
        for kept in KEPT_AFTER[one.ending]:
            yield Owed(one, kept)


def changes(known: Iterable[Duty], owed: Iterable[Owed]) -> tuple[list[Owed], list[Duty]]:
    """What is owed and not known yet; and open duties that are owed no more.

    What was confirmed stays as evidence, whatever happened since.
    """
    should = {one.key: one for one in owed}
    kept = list(known)
    missing = should.keys() - {one.key for one in kept}
    gone = [one for one in kept if one.is_open and one.key not in should]
    return [one for key, one in should.items() if key in missing], gone


def is_due(duty: Duty, today: date) -> bool:
    """Whether it is to be deleted now."""
    return duty.is_open and duty.kept_until < today


def newly_due(duties: Iterable[Duty], today: date) -> Sequence[Duty]:
    """Those that are due and were not told yet, the longest due first."""
    found = [one for one in duties if is_due(one, today) and one.appeared_at is None]
    return sorted(found, key=lambda one: (one.kept_until, one.id))


def check_deletion(duty: Duty, today: date) -> None:
    """Whether it may be deleted now; the only way to a deletion passes here (RET-1).

    - `AlreadyDeleted` when that was confirmed before.
    - `StillKept` on the last day on which it is kept, and before.
    """
    if not duty.is_open:
        raise AlreadyDeleted(duty.confirmed_name)
    if today <= duty.kept_until:
        raise StillKept(duty.kept_until, duty.kept)
