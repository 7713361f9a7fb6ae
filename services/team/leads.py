"""Who leads an assistant: her Teamlead, named by whoever leads the assistants (ROLE-4, PLAN-4)."""

from collections.abc import Sequence

from data.work import Work
from domain.errors import BadInput
from domain.ids import PersonId
from domain.permission import Act, reach_of
from domain.person import Actor, Person, Role
from domain.values import dataclass, replace
from services.absence.access import lead_of
from services.office import Office, on_person


@dataclass(frozen=True, slots=True)
class Leads:
    """The use cases of naming a lead. While nobody is named it is the first who leads here."""

    office: Office

    def of(self, actor: Actor, person_id: PersonId) -> Person | None:
        """Who leads her now; None while nobody does. `Forbidden` but for who may name one."""
        reach_of(actor, Act.NAME_LEAD)
        with self.office.reading() as work:
            return lead_of(work, work.people.get(person_id))

    def choices(self, actor: Actor, person_id: PersonId) -> Sequence[Person]:
        """Who could lead her, by name; `Forbidden` but for who may name one."""
        reach_of(actor, Act.NAME_LEAD)
        with self.office.reading() as work:
            return _leading(work, person_id)

    def name(self, actor: Actor, person_id: PersonId, lead_id: PersonId) -> Person:
        """From now on this one leads her: named in her e-mails and automatic replies (PLAN-5).

        `BadInput("lead", "not_leading")` for whoever leads nobody here, has left, or is herself.
        """
        with self.office.acting(actor, Act.NAME_LEAD, on_person(person_id)) as doing:
            person = doing.work.people.get(person_id)
            if lead_id not in {one.id for one in _leading(doing.work, person_id)}:
                raise BadInput("lead", "not_leading")
            led = doing.work.people.save(replace(person, lead_id=lead_id))
            doing.changed(person, led)
            return led


def _leading(work: Work, person_id: PersonId) -> Sequence[Person]:
    return [
        one
        for one in work.people.everybody()
        if Role.ASSISTANT_MANAGER in one.roles and one.is_active and one.id != person_id
    ]
