"""Finding customers, tasks and people by a few letters or a number."""

from collections.abc import Sequence

from data.reader import Reader
from data.scope import customers_in_reach, tasks_in_reach
from data.sorting import sort_key
from domain.ids import CustomerId, PersonId, TaskId


class JumpReads:
    """Where a few letters can lead; only to what the person may see (ROLE-1, ROLE-2)."""

    def __init__(self, reader: Reader, me: PersonId, *, everything: bool) -> None:
        self._reader = reader
        self._me = me
        self._everything = everything
        """Whether she may read every chat and task."""

    def customers(self, text: str, limit: int) -> Sequence[tuple[CustomerId, int, str]]:
        """Customers with the text in their name or as their number, by name."""
        rows = self._reader.rows(
            "SELECT c.id, c.number, c.name FROM customers c "
            f"WHERE (c.sort_key LIKE :part ESCAPE '\\' OR c.number = :number) "
            f"AND {customers_in_reach(everything=self._everything)} "
            "ORDER BY c.sort_key, c.id LIMIT :limit",
            part=_part(sort_key(text)),
            **self._asked(text, limit),
        )
        return [(CustomerId(row[0]), row[1], row[2]) for row in rows]

    def tasks(self, text: str, limit: int) -> Sequence[tuple[TaskId, int, str, str]]:
        """Tasks with the text in their title or as their number, with the customer; newest first.

        The number itself comes before every title.
        """
        like = "LIKE" if self._reader.dialect == "sqlite" else "ILIKE"
        spellings = {"a": text, "b": text.lower(), "c": text.capitalize()}
        fits = " OR ".join(f"t.title {like} :{name} ESCAPE '\\'" for name in spellings)
        rows = self._reader.rows(
            "SELECT t.id, t.number, t.title, c.name FROM tasks t "
            "JOIN customers c ON c.id = t.customer_id "
            f"WHERE ({fits} OR t.number = :number) AND t.status <> 'deleted' "
            f"AND {tasks_in_reach(everything=self._everything)} "
            "ORDER BY CASE WHEN t.number = :number THEN 0 ELSE 1 END, t.id DESC LIMIT :limit",
            **{name: _part(spelling) for name, spelling in spellings.items()},
            **self._asked(text, limit),
        )
        return [(TaskId(row[0]), row[1], row[2], row[3]) for row in rows]

    def people(self, text: str, limit: int) -> Sequence[tuple[PersonId, int, str]]:
        """Active people of our side with the text in their name or as their number, by name."""
        rows = self._reader.rows(
            "SELECT p.id, p.number, p.name FROM people p WHERE p.disabled_at IS NULL "
            "AND p.id NOT IN (SELECT person_id FROM contacts) "
            "AND (p.sort_key LIKE :part ESCAPE '\\' OR p.number = :number) "
            "ORDER BY p.sort_key, p.id LIMIT :limit",
            part=_part(sort_key(text)),
            number=_number(text),
            limit=limit,
        )
        return [(PersonId(row[0]), row[1], row[2]) for row in rows]

    def _asked(self, text: str, limit: int) -> dict[str, object]:
        asked: dict[str, object] = {"number": _number(text), "limit": limit}
        if not self._everything:
            asked["me"] = self._me
        return asked


def _part(text: str) -> str:
    """A LIKE pattern that finds the text anywhere, its own % and _ taken as letters."""
    for sign in ("\\", "%", "_"):
        text = text.replace(sign, f"\\{sign}")
    return f"%{text}%"


def _number(text: str) -> int:
    """The number somebody typed, with or without #; -1, which nothing has, for anything else."""
    digits = text.strip().removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else -1
