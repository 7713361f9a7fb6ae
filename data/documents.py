"""Documents that are kept as files, in and out (HAND-1, POA-1)."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, insert, select

from data.rows import columns
from data.tables.documents import documents
from data.tables.handovers import leavings
from domain.document import Document
from domain.errors import NotFound
from domain.ids import PersonId


class DocumentRepository:
    """Which file belongs to what. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, document: Document) -> Document:
        """A new one."""
        self._connection.execute(insert(documents), columns(documents, document))
        return document

    def get(self, document_id: int) -> Document:
        """The document, or `NotFound`."""
        found = self._those(documents.c.id == document_id)
        if not found:
            raise NotFound("document", document_id)
        return found[0]

    def of_leaving(self, leaving_id: int) -> Sequence[Document]:
        """A notice, as its files were filed."""
        return self._those(documents.c.leaving_id == leaving_id)

    def of_leaver(self, person_id: PersonId) -> Sequence[Document]:
        """Every notice that she ever gave, as the files were filed."""
        hers = select(leavings.c.id).where(leavings.c.person_id == person_id)
        return self._those(documents.c.leaving_id.in_(hers))

    def of_attorney(self, attorney_id: int) -> Sequence[Document]:
        """A power of attorney, as its files were filed."""
        return self._those(documents.c.attorney_id == attorney_id)

    def _those(self, which: ColumnElement[bool]) -> Sequence[Document]:
        rows = self._connection.execute(select(documents).where(which).order_by(documents.c.id))
        return [Document(**row._mapping) for row in rows]
