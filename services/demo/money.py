"""Money matters of the demo: a weekend to be decided about, an invoice that was cancelled."""

from datetime import datetime, time, timedelta

from data.reads.honorarium import HonorariumReads
from data.work import Work
from domain.approval import ApprovalKind
from domain.calendar import at, local
from domain.errors import VPAError
from domain.invoice import InvoiceStatus
from domain.person import Actor, Person, Role
from domain.task import Task
from domain.time_request import TimeRequestKind
from domain.values import dataclass
from services.agreement.approvals import Approvals
from services.invoice.invoices import Invoices
from services.office import Office
from services.time.clocking import Clocking
from services.time.requests import Asked, TimeRequests

_SATURDAY = 5
_WORKED = timedelta(minutes=70)
"""So long somebody worked at the weekend; the account has to bear it twice."""


@dataclass(frozen=True, slots=True)
class MoneyMatters:
    """By the use cases themselves, over the last days; what cannot happen is left out."""

    office: Office

    def happen(self) -> None:
        """Both, when all that is older has happened."""
        with self.office.reading() as work:
            people = [one for one in work.people.everybody() if one.is_active]
        staff = sorted((one for one in people if one.is_assistant), key=lambda one: one.number)
        managers = [one for one in people if Role.ASSISTANT_MANAGER in one.roles]
        for one in staff:
            if self._weekend_was_worked(_actor(one)):
                break
        if managers:
            self._invoice_was_wrong(_actor(managers[0]))

    def _at(self, moment: datetime) -> Office:
        """The same office at that moment."""
        return Office(self.office.database, lambda: moment)

    def _weekend_was_worked(self, who: Actor) -> bool:
        """On Saturday, after the customer had agreed to the double rate in the chat (TIME-6)."""
        today = local(self.office.now()).date()
        saturday = today - timedelta(days=(today.weekday() - _SATURDAY) % 7 or 7)
        with self.office.reading() as work:
            found = _quiet_since(work, who, at(saturday, time(9)))
        if found is None:
            return False
        task, contact = found
        word = "Ja, bitte noch am Wochenende fertig machen."
        begun = at(saturday, time(9, 50))
        try:
            approvals = Approvals(self._at(at(saturday, time(9, 12))))
            given = approvals.give(_actor(contact), task.id, ApprovalKind.WEEKEND_RATE, word)
            clock = Clocking(self._at(begun)).start(who, task.id)
            over = Clocking(self._at(begun + _WORKED))
            (entry,) = over.stop(who, clock.run_id, "Am Wochenende weitergemacht")
        except VPAError:
            return False  # at that moment she did something else
        kind, why = TimeRequestKind.SURCHARGE, "Wie mit der Kundin vereinbart"
        asked = Asked(kind, task.id, why, entry.id, message_id=given.message_id)
        TimeRequests(self._at(self.office.now() - timedelta(minutes=70))).file(who, asked)
        return True

    def _invoice_was_wrong(self, manager: Actor) -> None:
        """The last submitted one is cancelled, to be sent again under another number (HON-9)."""
        with self.office.reading() as work:
            waiting = {one.person_id for one in HonorariumReads(work.reader).to_pay()}
            sent = [one for whose in waiting for one in work.invoices.of_person(whose)]
        open_ones = (one for one in sent if one.status is InvoiceStatus.SUBMITTED)
        wrong = max(open_ones, key=lambda one: (one.submitted_at, one.person_id), default=None)
        if wrong is not None:
            reason = "Die Bankverbindung ist neu; bitte noch einmal einreichen."
            office = self._at(self.office.now() - timedelta(days=1))
            Invoices(office).cancel(manager, wrong.id, reason)


def _quiet_since(work: Work, who: Actor, moment: datetime) -> tuple[Task, Person] | None:
    """A task of hers with budget, on which nobody has written since, and who signs in for it."""
    for task in work.tasks.in_progress_of(who.id):
        is_quiet = task.last_message_at is None or task.last_message_at < moment
        has_begun = task.started_at is not None and task.started_at < moment
        costs = 2 * (task.customer_factor or 1) * int(_WORKED.total_seconds())
        if is_quiet and has_begun and task.budget_seconds - task.debited_seconds > costs:
            for contact_id in work.customers.contacts_of(task.customer_id):
                return task, work.people.get(contact_id)
    return None


def _actor(person: Person) -> Actor:
    return Actor(person.id, person.name, person.roles)
