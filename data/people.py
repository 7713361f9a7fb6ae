"""People and their roles."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from data.rows import columns, save_version
from data.sorting import sort_key
from data.tables.people import people, person_roles, presence
from domain.errors import NotFound
from domain.ids import PersonId
from domain.person import Person, Role
from domain.values import replace


class PeopleRepository:
    """People, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, person_id: PersonId) -> Person:
        """The person, or `NotFound`."""
        found = self._people(people.c.id == person_id)
        if not found:
            raise NotFound("person", person_id)
        return found[0]

    def find_by_name(self, name: str) -> Person | None:
        """The active person of that name, without regard to case and outer blanks."""
        return self._one_named(name, people.c.disabled_at.is_(None))

    def find_former(self, name: str) -> Person | None:
        """The person of that name who may not sign in any more; None when several were called so.

        For telling her so, once her password is right, and for letting her in again.
        """
        return self._one_named(name, people.c.disabled_at.is_not(None))

    def _one_named(self, name: str, which: ColumnElement[bool]) -> Person | None:
        found = self._people((func.lower(people.c.name) == name.strip().lower()) & which)
        if not found:
            found = self._people((people.c.sort_key == sort_key(name)) & which)
        return found[0] if len(found) == 1 else None

    def everybody(self) -> Sequence[Person]:
        """All people, the disabled too, by name."""
        return self._people(people.c.id == people.c.id)

    def add(self, person: Person) -> Person:
        """A new person with her roles."""
        self._connection.execute(insert(people), _columns(person))
        self._keep_roles(person)
        return person

    def save(self, person: Person) -> Person:
        """Keep a changed person, unless somebody was quicker: then `Stale`."""
        kept = replace(person, version=person.version + 1)
        save_version(self._connection, people, "person", kept)
        moved = update(people).where(people.c.id == kept.id)
        self._connection.execute(moved.values(sort_key=sort_key(kept.name)))
        self._connection.execute(delete(person_roles).where(person_roles.c.person_id == kept.id))
        self._keep_roles(kept)
        return kept

    def _keep_roles(self, person: Person) -> None:
        rows = [{"person_id": person.id, "role": role} for role in sorted(person.roles)]
        if rows:
            self._connection.execute(insert(person_roles), rows)

    def _people(self, condition: object) -> Sequence[Person]:
        asked = (
            select(people, presence.c.seen_at)
            .outerjoin(presence, presence.c.person_id == people.c.id)
            .where(condition)  # type: ignore[arg-type]
            .order_by(people.c.sort_key, people.c.id)
        )
        rows = self._connection.execute(asked).all()
        held = select(person_roles).where(person_roles.c.person_id.in_([row.id for row in rows]))
        roles: dict[int, set[Role]] = {}
        for row in self._connection.execute(held) if rows else ():
            roles.setdefault(row.person_id, set()).add(row.role)
        return [_person(row, frozenset(roles.get(row.id, ()))) for row in rows]


def _columns(person: Person) -> dict[str, object]:
    return columns(people, person) | {"sort_key": sort_key(person.name)}


def _person(row: Row[tuple[object, ...]], roles: frozenset[Role]) -> Person:
    """The only translation of a row into a person."""
    values = dict(row._mapping)
    del values["sort_key"]
    return Person(**values, roles=roles)
