"""The agency's list of competences, and what each assistant has of them (AREA-2, ROLE-4)."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, update

from data.rows import columns
from data.tables.customers import competences
from data.tables.planning import held_competences
from domain.competence import Competence, HeldCompetence
from domain.errors import NotFound
from domain.ids import PersonId


class CompetenceRepository:
    """Competences, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, code: str) -> Competence:
        """The competence, or `NotFound`."""
        asked = select(competences).where(competences.c.code == code)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("competence", code)
        return Competence(**row._mapping)

    def everything(self) -> Sequence[Competence]:
        """The whole list, by area and name."""
        asked = select(competences).order_by(competences.c.area, competences.c.name)
        return [Competence(**row._mapping) for row in self._connection.execute(asked)]

    def add(self, competence: Competence) -> None:
        """One more on the agency's list."""
        self._connection.execute(insert(competences), columns(competences, competence))

    def held_by(self, person_id: PersonId) -> Sequence[HeldCompetence]:
        """What she has, activated or not, by code."""
        asked = select(held_competences).where(held_competences.c.person_id == person_id)
        rows = self._connection.execute(asked.order_by(held_competences.c.code))
        return [HeldCompetence(**row._mapping) for row in rows]

    def held(self) -> Sequence[HeldCompetence]:
        """What everybody has, by person and code."""
        asked = select(held_competences).order_by(
            held_competences.c.person_id, held_competences.c.code
        )
        return [HeldCompetence(**row._mapping) for row in self._connection.execute(asked)]

    def waiting(self) -> Sequence[HeldCompetence]:
        """What was added and nobody has activated yet, the oldest first."""
        asked = select(held_competences).where(held_competences.c.activated_at.is_(None))
        rows = self._connection.execute(asked.order_by(held_competences.c.added_at))
        return [HeldCompetence(**row._mapping) for row in rows]

    def keep_held(self, one: HeldCompetence) -> None:
        """She has it like this from now on, whether she had it before or not."""
        values = columns(held_competences, one)
        key = (
            held_competences.c.person_id == one.person_id,
            held_competences.c.code == one.code,
        )
        changed = self._connection.execute(update(held_competences).where(*key).values(values))
        if not changed.rowcount:
            self._connection.execute(insert(held_competences), values)

    def drop_held(self, person_id: PersonId, code: str) -> None:
        """She has it no more."""
        self._connection.execute(
            delete(held_competences).where(
                held_competences.c.person_id == person_id, held_competences.c.code == code
            )
        )
