"""The part of the unit of work about customers' files and powers of attorney."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from data.attorneys import AttorneyRepository
    from data.customer_files import CustomerFileRepository


class FileWork:
    """The repositories of files and powers of attorney, each made at its first use."""

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
