"""Who may sign in, and with which roles."""

from collections.abc import Sequence

from data.reader import Reader
from data.sorting import sort_key
from domain.customer import Address
from domain.ids import PersonId
from domain.person import Actor, Role


class PeopleReads:
    """What the door reads of people."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def active_names(self) -> Sequence[str]:
        """The names of our side who may sign in, by name; a customer's are nobody else's matter."""
        asked = (
            "SELECT name FROM people WHERE disabled_at IS NULL "
            "AND id NOT IN (SELECT person_id FROM contacts) ORDER BY sort_key, id"
        )
        return [row[0] for row in self._reader.rows(asked)]

    def says_du(self, person_id: PersonId) -> bool:
        """Whether every customer for whom she signs in is spoken to in Du (CHAT-2)."""
        rows = self._reader.rows(
            "SELECT DISTINCT c.address FROM contacts k JOIN customers c ON c.id = k.customer_id "
            "WHERE k.person_id = :person",
            person=person_id,
        )
        return [row[0] for row in rows] == [Address.DU.value]

    def find_actor(self, name: str) -> Actor | None:
        """The one active person of that name with her roles, or None."""
        rows = self._reader.rows(
            "SELECT p.id, p.name, r.role FROM people p JOIN person_roles r ON r.person_id = p.id "
            "WHERE p.sort_key = :key AND p.disabled_at IS NULL",
            key=sort_key(name),
        )
        if len({row[0] for row in rows}) != 1:
            return None
        return Actor(PersonId(rows[0][0]), rows[0][1], frozenset(Role(row[2]) for row in rows))
