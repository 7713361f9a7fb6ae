"""What is just going on in the demo: a running clock, a forgotten one, things to decide."""

from collections.abc import Callable
from datetime import timedelta

from data.work import Work
from domain.calendar import local
from domain.errors import NotFound, VPAError
from domain.person import Actor, Person
from domain.proposal import Wanted
from domain.task import Task
from domain.time_request import TimeRequestKind
from domain.values import dataclass
from services.agreement.consent import Call, Consent
from services.agreement.contested import Contested
from services.office import Office
from services.time.clocking import Clocking
from services.time.requests import Asked, TimeRequests

_MINUTE = timedelta(minutes=1)
_FIRST = 4
"""The first assistants have enough to do with the rest of the story."""


@dataclass(frozen=True, slots=True)
class Matters:
    """Each happens by its own use case, a while ago; what cannot happen then is left out."""

    office: Office

    def happen(self) -> None:
        """Everything, after the agency is made."""
        with self.office.reading() as work:
            people = [one for one in work.people.everybody() if one.is_active]
        staff = sorted((one for one in people if one.is_assistant), key=lambda one: one.number)
        free = [_actor(one) for one in staff[_FIRST:]]
        for happens in (
            self._clock_was_forgotten,
            self._clock_runs,
            self._time_was_forgotten,
            self._end_was_wrong,
        ):
            _to_one_of(free, happens)
        _to_one_of([_actor(staff[0])], self._consent_is_contested)

    def _ago(self, span: timedelta) -> Office:
        """The same office, a while ago."""
        then = self.office.now() - span
        return Office(self.office.database, lambda: then)

    def _clock_runs(self, who: Actor) -> None:
        Clocking(self._ago(47 * _MINUTE)).start(who, self._task_of(who).id)

    def _clock_was_forgotten(self, who: Actor) -> None:
        """She started it yesterday evening, and never stopped it."""
        now = self.office.now()
        evening = local(now - timedelta(days=1)).replace(hour=18, minute=34, second=12)
        Clocking(self._ago(now - evening)).start(who, self._task_of(who).id)

    def _time_was_forgotten(self, who: Actor) -> None:
        task, ago = self._task_of(who), self._ago(25 * _MINUTE)
        begun = ago.now() - 100 * _MINUTE
        TimeRequests(ago).file(
            who,
            Asked(
                TimeRequestKind.ADD,
                task.id,
                "Uhr vergessen zu starten",
                started_at=begun,
                seconds=35 * 60,
                note="Rückfragen gesammelt und beantwortet",
            ),
        )

    def _end_was_wrong(self, who: Actor) -> None:
        task = self._task_of(who)
        with self.office.reading() as work:
            entry = work.entries.of_task(task.id)[-1]
        TimeRequests(self._ago(50 * _MINUTE)).file(
            who,
            Asked(
                TimeRequestKind.CHANGE,
                task.id,
                "Zu früh gestoppt, danach noch telefoniert",
                entry.id,
                started_at=entry.started_at,
                seconds=entry.seconds + 10 * 60,
                note=entry.note,
            ),
        )

    def _consent_is_contested(self, who: Actor) -> None:
        """She noted a talk about more budget; the customer remembers it otherwise."""
        with self.office.reading() as work:
            found = _with_contact(work, who)
        if found is None:
            return
        task, contact = found
        then = self._ago(timedelta(hours=5))
        call = Call(contact.name, then.now() - 20 * _MINUTE)
        more = Wanted(budget=timedelta(seconds=task.budget_seconds) + 30 * _MINUTE)
        why = "Mehr Angebote als gedacht"
        noted, _task = Consent(then).note_phone_consent(who, task.id, more, why, call)
        said = "Am Telefon ging es nur um die Frist, nicht um mehr Zeit."
        Contested(self._ago(timedelta(hours=2))).contest(_actor(contact), noted, said)

    def _task_of(self, who: Actor) -> Task:
        """A task of hers in progress, the one with the most budget left."""
        with self.office.reading() as work:
            tasks = work.tasks.in_progress_of(who.id)
        if not tasks:
            raise NotFound("task", who.id)
        return max(tasks, key=lambda one: (one.budget_seconds - one.debited_seconds, one.number))


def _to_one_of(free: list[Actor], happens: Callable[[Actor], None]) -> None:
    """It happens to the first to whom it can; nothing more does to her."""
    for who in free:
        try:
            happens(who)
        except VPAError:
            continue  # at that moment she did something else
        free.remove(who)
        return


def _actor(person: Person) -> Actor:
    return Actor(person.id, person.name, person.roles)


def _with_contact(work: Work, who: Actor) -> tuple[Task, Person] | None:
    for task in work.tasks.in_progress_of(who.id):
        for contact_id in work.customers.contacts_of(task.customer_id):
            return task, work.people.get(contact_id)
    return None
