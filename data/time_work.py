"""The part of the unit of work about time and money."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from data.clocks import ClockRepository
    from data.entries import EntryRepository
    from data.fees import FeeRepository
    from data.invoices import InvoiceRepository
    from data.phone_calls import PhoneCallRepository
    from data.time_requests import TimeRequestRepository


class TimeWork:
    """The repositories of time and money, each made at its first use."""

    @cached_property
    def connection(self) -> "Connection":
        """SQLAlchemy's connection of this work; for the repositories of this floor only."""
        raise NotImplementedError

    @cached_property
    def entries(self) -> "EntryRepository":
        """Recorded time."""
        from data.entries import EntryRepository

        return EntryRepository(self.connection)

    @cached_property
    def clocks(self) -> "ClockRepository":
        """Clocks that run."""
        from data.clocks import ClockRepository

        return ClockRepository(self.connection)

    @cached_property
    def time_requests(self) -> "TimeRequestRepository":
        """Requests about recorded time."""
        from data.time_requests import TimeRequestRepository

        return TimeRequestRepository(self.connection)

    @cached_property
    def phone_calls(self) -> "PhoneCallRepository":
        """Calls logged on tasks."""
        from data.phone_calls import PhoneCallRepository

        return PhoneCallRepository(self.connection)

    @cached_property
    def fees(self) -> "FeeRepository":
        """Base rates, parties of invoices, amounts booked for assistants."""
        from data.fees import FeeRepository

        return FeeRepository(self.connection)

    @cached_property
    def invoices(self) -> "InvoiceRepository":
        """Assistants' invoices."""
        from data.invoices import InvoiceRepository

        return InvoiceRepository(self.connection)
