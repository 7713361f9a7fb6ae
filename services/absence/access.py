"""What the use cases of absences begin with: whose one is, a change of it, who leads her."""

from data.work import Work
from domain.absence import Absence, refuse_over
from domain.errors import NotFound
from domain.ids import PersonId
from domain.permission import Act
from domain.person import Actor, Person, Role
from domain.trail import Subject
from services.office import Doing, Office, on_person


def changing(office: Office, actor: Actor, absence_id: int) -> "Changing":
    """A change of hers, or of one of who is led; `NotFound` for others, `AbsenceOver`."""
    with office.reading() as work:
        person_id = seen_by(work, actor, absence_id).person_id
    return Changing(office, actor, absence_id, person_id)


class Changing:
    """A change of an absence that is not over: the act, and the absence as stored."""

    def __init__(self, office: Office, actor: Actor, absence_id: int, person_id: PersonId) -> None:
        self._acting = office.acting(actor, Act.CHANGE_ABSENCE, on_person(person_id))
        self._absence_id = absence_id

    def __enter__(self) -> tuple[Doing, Absence]:
        doing = self._acting.__enter__()
        absence = doing.work.absences.get(self._absence_id)
        try:
            refuse_over(absence, doing.now)
        except BaseException as refused:
            self._acting.__exit__(type(refused), refused, refused.__traceback__)
            raise
        doing.subject = on_absence(absence)
        return doing, absence

    def __exit__(self, *raised: object) -> bool | None:
        return self._acting.__exit__(*raised)  # type: ignore[arg-type]


def lead_of(work: Work, person: Person) -> Person | None:
    """Who leads her (TL): the one named, else the first who leads the agency's assistants.

    Customers are told to turn to her, so she is somebody who is still there.
    """
    named = None if person.lead_id is None else work.people.get(person.lead_id)
    if named is not None and named.is_active:
        return named
    leading = [
        one
        for one in work.people.everybody()
        if Role.ASSISTANT_MANAGER in one.roles and one.is_active and one.id != person.id
    ]
    return min(leading, key=lambda one: one.number, default=None)


def seen_by(work: Work, actor: Actor, absence_id: int) -> Absence:
    """The absence; `NotFound` when it is neither hers nor the actor steers."""
    absence = work.absences.get(absence_id)
    if absence.person_id != actor.id and not actor.is_management:
        raise NotFound("absence", absence_id)
    return absence


def on_absence(absence: Absence) -> Subject:
    """The absence, as a line in the trail names it."""
    return Subject("absence", absence.id)
