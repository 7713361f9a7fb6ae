"""The desk itself: its parts put together, wired to one office, and what most rooms ask."""

from collections.abc import Awaitable, Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from data.runner import StoreRunner
from services.desk.accounts import AccountCases
from services.desk.agreements import AgreementCases
from services.desk.customers import CustomerCases
from services.desk.feedback import FeedbackCases
from services.desk.keeping import KeepingCases
from services.desk.money import MoneyCases
from services.desk.planning import PlanningCases
from services.desk.staffing import StaffingCases
from services.desk.talk import TalkCases
from services.desk.tasks import TaskCases
from services.desk.time import TimeCases
from services.office import Office

if TYPE_CHECKING:
    from services.changes import Changes
    from services.chat.chat import Chat
    from services.chat.conversation import Conversation
    from services.copies import Copies
    from services.customer.customers import Customers
    from services.dashboard.dashboard import Dashboard
    from services.dashboard.glance import Glance
    from services.drafts import Drafts
    from services.jump import Jump
    from services.outbox import Outbox
    from services.people.signin import SignIn
    from services.task.facts import KeyFacts
    from services.triage.triage import Triage

P = ParamSpec("P")
T = TypeVar("T")


class Desk(
    AccountCases,
    AgreementCases,
    CustomerCases,
    FeedbackCases,
    KeepingCases,
    MoneyCases,
    StaffingCases,
    PlanningCases,
    TalkCases,
    TaskCases,
    TimeCases,
):
    """The use cases, each made at its first use, so that a start loads only what it shows."""

    def __init__(self, office: Office, files: Path, local: Path | Callable[[], Path]) -> None:
        self.office = office
        """The clock and the door to the store."""
        self._runner = StoreRunner()
        self._files = files
        self._local = local
        """Where this machine keeps drafts, or what tells it when it is first asked."""

    def ask(self, use_case: Callable[P, T], *args: P.args, **details: P.kwargs) -> Awaitable[T]:
        """Run a use case in the store's threads; cancelling the wait really stops it."""
        return self._runner.run(use_case, *args, **details)

    def close(self) -> None:
        """Wait for what is being written, then give up the store."""
        self._runner.close()
        self.office.database.close()

    def keep_calendar(self) -> None:
        """Store the federal holidays of the years around now, where they are missing (CAL-2)."""
        from services.calendar_days import keep_calendar

        keep_calendar(self.office)

    def settle_jobs(self) -> int:
        """Everything that time brings, as often as anybody likes; how many things that were.

        Clocks that have used up their budget first: their time moves customers (BUD-4, CUST-4).
        """
        parts = (self.clocking, self.absence_jobs, self.care_jobs, self.retention_jobs)
        return sum(one.settle() for one in parts)

    @cached_property
    def signin(self) -> "SignIn":
        """Founding the agency, signing in, unlocking."""
        from services.people.signin import SignIn

        return SignIn(self.office)

    @cached_property
    def changes(self) -> "Changes":
        """What happened meanwhile, at whichever terminal."""
        from services.changes import Changes

        return Changes(self.office)

    @cached_property
    def glance(self) -> "Glance":
        """What the top line tells, and the sign of life."""
        from services.dashboard.glance import Glance

        return Glance(self.office)

    @cached_property
    def dashboard(self) -> "Dashboard":
        """What is owed and by when."""
        from services.dashboard.dashboard import Dashboard

        return Dashboard(self.office)

    @cached_property
    def triage(self) -> "Triage":
        """Everything that waits for one person."""
        from services.triage.triage import Triage

        return Triage(self.office)

    @cached_property
    def facts(self) -> "KeyFacts":
        """What is agreed about a task, and its history."""
        from services.task.facts import KeyFacts

        return KeyFacts(self.office)

    @cached_property
    def chat(self) -> "Chat":
        """Writing in a task chat."""
        from data.files import FileStore
        from services.chat.chat import Chat

        return Chat(self.office, FileStore(self._files))

    @cached_property
    def conversation(self) -> "Conversation":
        """Reading task lists and chats."""
        from data.files import FileStore
        from services.chat.conversation import Conversation

        return Conversation(self.office, FileStore(self._files))

    @cached_property
    def drafts(self) -> "Drafts":
        """What is typed and not yet sent, on this machine."""
        from services.drafts import Drafts

        return Drafts(self._local() if callable(self._local) else self._local)

    @cached_property
    def outbox(self) -> "Outbox":
        """What was sent while the database was away."""
        from services.outbox import Outbox

        return Outbox(self.drafts)

    @cached_property
    def customers(self) -> "Customers":
        """Customers and their cards."""
        from services.customer.customers import Customers

        return Customers(self.office)

    @cached_property
    def copies(self) -> "Copies":
        """Copies of the agency's file."""
        from services.copies import Copies

        return Copies(self.office)

    @cached_property
    def jump(self) -> "Jump":
        """Finding any customer, task or person by a few letters."""
        from services.jump import Jump

        return Jump(self.office)
