"""The unit of work: all repositories, on one transaction."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from data.file_work import FileWork
from data.keep_work import KeepWork
from data.plan_work import PlanWork
from data.reader import Reader
from data.time_work import TimeWork

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from data.accounts import AccountRepository
    from data.agency import AgencyRepository
    from data.agreements import AgreementRepository
    from data.customers import CustomerRepository
    from data.doctor import DoctorRepository
    from data.feedback import FeedbackRepository
    from data.imports import ImportRepository
    from data.messages import MessageRepository
    from data.notes import NoteRepository
    from data.own_things import OwnThings
    from data.people import PeopleRepository
    from data.results import ResultRepository
    from data.singles import SingleRepository
    from data.tasks import TaskRepository
    from data.templates import TemplateRepository
    from data.trail import TrailRepository
    from data.wishes import WishRepository
    from domain.ids import PersonId


class Work(TimeWork, PlanWork, KeepWork, FileWork):
    """One use case's view of the store.

    The repositories change things; `reader` runs the plain statements behind the screens. Modules
    are imported at their first use, so that a first screen on SQLite never loads SQLAlchemy.
    """

    def __init__(self, reader: Reader, connect: "Callable[[], Connection]") -> None:
        self.reader = reader
        """Plain SQL, straight to the driver, inside the same transaction."""
        self._connect = connect

    @cached_property
    def connection(self) -> "Connection":
        """SQLAlchemy's connection of this work; for the repositories of this floor only."""
        return self._connect()

    @cached_property
    def agency(self) -> "AgencyRepository":
        """The agency, its counters, holidays and factors."""
        from data.agency import AgencyRepository

        return AgencyRepository(self.connection)

    @cached_property
    def people(self) -> "PeopleRepository":
        """People and their passwords."""
        from data.people import PeopleRepository

        return PeopleRepository(self.connection)

    @cached_property
    def customers(self) -> "CustomerRepository":
        """Customers, assignments and packages."""
        from data.customers import CustomerRepository

        return CustomerRepository(self.connection)

    @cached_property
    def accounts(self) -> "AccountRepository":
        """What is booked on customers' accounts."""
        from data.accounts import AccountRepository

        return AccountRepository(self.connection)

    @cached_property
    def tasks(self) -> "TaskRepository":
        """Tasks and the time worked on them."""
        from data.tasks import TaskRepository

        return TaskRepository(self.connection)

    @cached_property
    def messages(self) -> "MessageRepository":
        """Messages, files and answers."""
        from data.messages import MessageRepository

        return MessageRepository(self.connection)

    @cached_property
    def agreements(self) -> "AgreementRepository":
        """Proposals, approvals, versions of the contract."""
        from data.agreements import AgreementRepository

        return AgreementRepository(self.connection)

    @cached_property
    def feedback(self) -> "FeedbackRepository":
        """Ratings and complaints."""
        from data.feedback import FeedbackRepository

        return FeedbackRepository(self.connection)

    @cached_property
    def results(self) -> "ResultRepository":
        """Results handed over."""
        from data.results import ResultRepository

        return ResultRepository(self.connection)

    @cached_property
    def templates(self) -> "TemplateRepository":
        """The agency's own wordings."""
        from data.templates import TemplateRepository

        return TemplateRepository(self.connection)

    @cached_property
    def notes(self) -> "NoteRepository":
        """Internal notes."""
        from data.notes import NoteRepository

        return NoteRepository(self.connection)

    @cached_property
    def singles(self) -> "SingleRepository":
        """Single chats."""
        from data.singles import SingleRepository

        return SingleRepository(self.connection)

    @cached_property
    def wishes(self) -> "WishRepository":
        """Customers' wishes for private contact or direct employment."""
        from data.wishes import WishRepository

        return WishRepository(self.connection)

    @cached_property
    def trail(self) -> "TrailRepository":
        """The evidence."""
        from data.trail import TrailRepository

        return TrailRepository(self.connection)

    @cached_property
    def imports(self) -> "ImportRepository":
        """What bringing in files asks and changes in bulk."""
        from data.imports import ImportRepository

        return ImportRepository(self.connection)

    @cached_property
    def doctor(self) -> "DoctorRepository":
        """Causes and kept facts side by side, for an examination."""
        from data.doctor import DoctorRepository

        return DoctorRepository(self.connection)

    def own(self, person_id: "PersonId") -> "OwnThings":
        """What this person keeps for herself."""
        from data.own_things import OwnThings
        from data.writer import Writer

        return OwnThings(Writer(self.reader), person_id)
