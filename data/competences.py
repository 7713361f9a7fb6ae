"""The agency's list of competences, by area (AREA-2)."""

from sqlalchemy import Connection, select

from data.tables.customers import competences
from domain.competence import Competence
from domain.errors import NotFound


class CompetenceRepository:
    """Competences, out of the store. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, code: str) -> Competence:
        """The competence, or `NotFound`."""
        asked = select(competences).where(competences.c.code == code)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("competence", code)
        return Competence(**row._mapping)
