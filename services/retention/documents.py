"""Documents as files: filed with a notice or a power of attorney, opened and saved (HAND-1, POA-1).

Notices are management's alone; a power of attorney is shown by whoever acts with it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from data.files import FileStore, KeptFile
from data.ids import new_id
from data.reads.customers import CustomerReads
from data.work import Work
from domain.document import Document
from domain.errors import NotFound
from domain.ids import PersonId
from domain.permission import Act, for_our_side, reach_of
from domain.person import Actor
from domain.trail import Subject
from domain.values import dataclass
from services.office import Doing, Office, on_customer
from services.retention.incoming import taken_in


@dataclass(frozen=True, slots=True)
class Documents:
    """The use cases of documents. Nothing is filed in the place of another one."""

    office: Office
    files: FileStore

    def take_in(self, actor: Actor, paths: Iterable[Path]) -> Sequence[KeptFile]:
        """The contents, copied into the store; what is to be filed is filed with the thing itself.

        `BadInput("file", …)`, `StoreFull`, `StoreReadOnly`; `Forbidden` for others than management.
        """
        reach_of(actor, Act.FILE_ATTORNEY)
        return taken_in(self.office, self.files, paths)

    def of_notice(self, actor: Actor, leaving_id: int) -> Sequence[Document]:
        """The notice of a leaving, as its files were filed; `NotFound` but for management."""
        _for_management(actor, leaving_id)
        with self.office.reading() as work:
            return work.documents.of_leaving(leaving_id)

    def of_leaver(self, actor: Actor, person_id: PersonId) -> Sequence[Document]:
        """Every notice she ever gave, also when she is long gone; `NotFound` but for management."""
        _for_management(actor, person_id)
        with self.office.reading() as work:
            return work.documents.of_leaver(person_id)

    def of_attorney(self, actor: Actor, attorney_id: int) -> Sequence[Document]:
        """A power of attorney, for our side where the customer is hers to see; else `NotFound`."""
        with self.office.reading() as work:
            _may_see_attorney(work, actor, attorney_id)
            return work.documents.of_attorney(attorney_id)

    def file_notice(self, actor: Actor, leaving_id: int, paths: Sequence[Path]) -> None:
        """Files that belong to a notice that was recorded without them (HAND-1)."""
        kept = self.take_in(actor, paths)
        subject = Subject("leaving", leaving_id)
        with self.office.acting(actor, Act.FILE_NOTICE, subject) as doing:
            leaving = doing.work.leavings.get(leaving_id)
            filed(doing, kept, leaving_id=leaving.id)
            doing.new = {"documents": _names(kept)}

    def file_attorney(self, actor: Actor, attorney_id: int, paths: Sequence[Path]) -> None:
        """Files that belong to a power of attorney that was entered without them (POA-1)."""
        kept = self.take_in(actor, paths)
        with self.office.reading() as work:
            seen = work.attorneys.get(attorney_id)
        with self.office.acting(actor, Act.FILE_ATTORNEY, on_customer(seen.customer_id)) as doing:
            filed(doing, kept, attorney_id=doing.work.attorneys.get(attorney_id).id)
            doing.new = {"documents": _names(kept)}

    def save(self, actor: Actor, document_id: int, target: Path) -> Path:
        """Copy it out, never over an existing file; where it lies now. `BadInput("file", …)`."""
        return self.files.save_as(self._seen(actor, document_id), target)

    def lay_out(self, actor: Actor, document_id: int, folder: Path) -> Path:
        """A copy under its own name in a fresh folder below `folder`, for the system's program."""
        return self.files.lay_out(self._seen(actor, document_id), folder)

    def _seen(self, actor: Actor, document_id: int) -> Document:
        """The document, if it is hers to see; else `NotFound`."""
        for_our_side(actor, "document", document_id)
        with self.office.reading() as work:
            document = work.documents.get(document_id)
            if document.attorney_id is None:
                _for_management(actor, document_id)
            else:
                _may_see_attorney(work, actor, document.attorney_id)
        return document


def filed(
    doing: Doing,
    files: Iterable[KeptFile],
    *,
    leaving_id: int | None = None,
    attorney_id: int | None = None,
) -> None:
    """File these contents with the thing they prove."""
    for file in files:
        doing.work.documents.add(
            Document(new_id(doing.now), file.name, file.sha256, file.size, leaving_id, attorney_id)
        )


def _names(files: Iterable[KeptFile]) -> str:
    return ", ".join(file.name for file in files)


def _for_management(actor: Actor, key: int) -> None:
    if not actor.is_management:
        raise NotFound("document", key)


def _may_see_attorney(work: Work, actor: Actor, attorney_id: int) -> None:
    for_our_side(actor, "attorney", attorney_id)
    CustomerReads(work.reader, actor).one(work.attorneys.get(attorney_id).customer_id)
