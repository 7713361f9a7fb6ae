"""The part of the unit of work about customers' files, powers of attorney and documents."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from data.attorneys import AttorneyRepository
    from data.customer_files import CustomerFileRepository
    from data.documents import DocumentRepository


class FileWork:
    """The repositories of files, powers of attorney and documents, each made at its first use."""

    @cached_property
    def connection(self) -> "Connection":
        """SQLAlchemy's connection of this work; for the repositories of this floor only."""
        raise NotImplementedError

    @cached_property
    def customer_files(self) -> "CustomerFileRepository":
        """What our side knows of customers."""
        from data.customer_files import CustomerFileRepository

        return CustomerFileRepository(self.connection)

    @cached_property
    def attorneys(self) -> "AttorneyRepository":
        """Regular powers of attorney."""
        from data.attorneys import AttorneyRepository

        return AttorneyRepository(self.connection)

    @cached_property
    def documents(self) -> "DocumentRepository":
        """Which file of the store is which document."""
        from data.documents import DocumentRepository

        return DocumentRepository(self.connection)
