"""What customers see of those who work for them: name, standing, presence; nothing private."""

from collections.abc import Sequence
from datetime import datetime

from data.reads.serving import ServingPerson, ServingReads
from domain.errors import NotFound
from domain.ids import PersonId
from domain.person import Actor, AssignmentRole
from domain.presence import Presence, presence_shown
from domain.values import dataclass
from services.calendar_days import prime_calendar
from services.office import Office


@dataclass(frozen=True, slots=True)
class Profile:
    """Somebody as her customer sees her (ROLE-3)."""

    id: PersonId
    name: str
    role: AssignmentRole | None
    """How she stands to the customer; None for one who helps with a task (PA)."""
    presence: Presence
    """Offline in the rest period, whatever she does (PRES-1)."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """The use cases around the public part of a person."""

    office: Office

    def serving(self, actor: Actor) -> Sequence[Profile]:
        """Who works for the customer this person signs in for, lead first; for others nobody."""
        if not actor.is_customer:
            return []
        now = self.office.now()
        with self.office.reading() as work:
            prime_calendar(work.reader, now)
            return [profile(one, now) for one in ServingReads(work.reader, actor.id).everybody()]

    def of(self, actor: Actor, person_id: PersonId) -> Profile:
        """One of them, or `NotFound`: of others a customer knows nothing."""
        for one in self.serving(actor):
            if one.id == person_id:
                return one
        raise NotFound("person", person_id)


def profile(person: ServingPerson, now: datetime) -> Profile:
    """The person as her customer sees her at this moment."""
    shown = presence_shown(person.seen_at, now, to_customer=True)
    return Profile(person.id, person.name, person.role, shown)
