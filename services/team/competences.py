"""What assistants can do: added by themselves, counted once their lead activates it (ROLE-4)."""

import re
from collections.abc import Sequence

from data.ids import new_id
from data.work import Work
from domain.area import WorkArea
from domain.competence import Competence, HasCompetence, HeldCompetence, Level
from domain.contract import checked_text
from domain.errors import BadInput, NotFound
from domain.ids import PersonId
from domain.permission import Act, for_our_side
from domain.person import Actor
from domain.values import dataclass, replace
from services.office import AGENCY, Office, on_person


@dataclass(frozen=True, slots=True)
class WaitingCompetence:
    """A competence that waits to be activated, with the names its line shows."""

    held: HeldCompetence
    competence: Competence
    person: str


@dataclass(frozen=True, slots=True)
class Competences:
    """The use cases of competences."""

    office: Office

    def everything(self, actor: Actor) -> Sequence[Competence]:
        """The agency's list, by area and name."""
        for_our_side(actor, "competence")
        with self.office.reading() as work:
            return work.competences.everything()

    def waiting(self, actor: Actor) -> Sequence[WaitingCompetence]:
        """What waits to be activated, the oldest first; for management."""
        if not actor.is_management:
            raise NotFound("competence", "waiting")
        with self.office.reading() as work:
            return waiting_competences(work)

    def add(self, actor: Actor, code: str, level: Level) -> HeldCompetence:
        """She can do that, so well; it waits for her lead. `HasCompetence` when nothing changes."""
        with self.office.acting(actor, Act.ADD_COMPETENCE, on_person(actor.id)) as doing:
            known = doing.work.competences.get(code)
            held = {one.code: one for one in doing.work.competences.held_by(actor.id)}
            if code in held and held[code].level is level:
                raise HasCompetence(known.name)
            added = HeldCompetence(actor.id, code, level, doing.now)
            doing.work.competences.keep_held(added)
            doing.new = {"competence": code, "level": level.value}
            return added

    def drop(self, actor: Actor, person_id: PersonId, code: str) -> None:
        """She has it no more: her own word, or that of who leads her; `NotFound`."""
        with self.office.acting(actor, Act.DROP_COMPETENCE, on_person(person_id)) as doing:
            held = {one.code: one for one in doing.work.competences.held_by(person_id)}
            if code not in held:
                raise NotFound("competence", code)
            doing.work.competences.drop_held(person_id, code)
            doing.old = {"competence": code, "level": held[code].level.value}

    def activate(
        self, actor: Actor, person_id: PersonId, code: str, level: Level | None = None
    ) -> HeldCompetence:
        """It counts from now on, at this level or at hers; nobody activates her own."""
        with self.office.acting(actor, Act.ACTIVATE_COMPETENCE, on_person(person_id)) as doing:
            if person_id == actor.id:
                raise BadInput("competence", "own")
            held = {one.code: one for one in doing.work.competences.held_by(person_id)}
            if code not in held:
                raise NotFound("competence", code)
            active = replace(
                held[code],
                level=level or held[code].level,
                activated_at=doing.now,
                activated_by=actor.id,
                activated_name=actor.name,
            )
            doing.work.competences.keep_held(active)
            doing.new = {"competence": code, "level": active.level.value}
            return active

    def extend(self, actor: Actor, name: str, area: WorkArea) -> Competence:
        """One more on the agency's list (AREA-2); `BadInput` for a name it has already."""
        called = checked_text("name", name)
        with self.office.acting(actor, Act.EXTEND_COMPETENCES, AGENCY) as doing:
            known = doing.work.competences.everything()
            if any(one.name.casefold() == called.casefold() for one in known):
                raise BadInput("name", "taken")
            competence = Competence(_code(called, new_id(doing.now)), area, called)
            doing.work.competences.add(competence)
            doing.new = {"competence": competence.code, "area": area.value}
            return competence


def waiting_competences(work: Work) -> Sequence[WaitingCompetence]:
    """What nobody has activated yet, the oldest first."""
    return [
        WaitingCompetence(one, work.competences.get(one.code), work.people.get(one.person_id).name)
        for one in work.competences.waiting()
    ]


def _code(name: str, number: int) -> str:
    """A code of its own, readable as far as letters allow."""
    plain = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")[:20]
    return f"{plain or 'competence'}_{number % 10_000_000}"
