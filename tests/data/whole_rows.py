"""A row in every table about one customer and one assistant, with the same word in every text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import Column, Connection, String, Table, Text, insert, select

from data.tables import metadata
from data.types import Code, Codes, Day, Facts, Instant
from domain.ids import CustomerId, PersonId
from domain.retention import Duty, Ending, Kept
from tests.data.records import AT

WORD, OTHER = "Zwölfender", "Nachbarin"

_AGENCYS = frozenset(
    {"agency", "counters", "holidays", "area_factors", "competences", "templates", "demands"}
)
"""What belongs to the agency and to nobody else; texts there are the agency's own."""
_OURS = frozenset({"duties", "customer_endings", "leaving_files"})
"""The books of the deletion itself."""
_NO_WORDS = frozenset({"code", "competence", "kind", "role", "act", "subject_kind", "country"})
_numbers = count(1)


@dataclass
class Whole:
    """Whom the rows are about."""

    word: str
    customer: CustomerId = field(default_factory=lambda: CustomerId(0))
    person: PersonId = field(default_factory=lambda: PersonId(0))
    """An assistant of the customer."""
    signing: PersonId = field(default_factory=lambda: PersonId(0))
    """Who signs in for the customer."""
    competence: str = ""
    """Something people can do, as the agency has it."""
    ids: dict[str, int] = field(default_factory=dict)
    """The row of every table."""


def fill(connection: Connection, word: str) -> Whole:
    """One row in every table, children after their parents."""
    whole = Whole(word)
    known = select(metadata.tables["competences"].c.code).limit(1)
    whole.competence = connection.execute(known).scalar_one()
    whole.signing = PersonId(_add(connection, whole, metadata.tables["people"]))
    for name in ("people", "customers", "tasks", "messages"):
        whole.ids[name] = _add(connection, whole, metadata.tables[name])
    for table in metadata.sorted_tables:
        if table.name not in _AGENCYS | _OURS | {"trail", "imported", *whole.ids}:
            whole.ids[table.name] = _add(connection, whole, table)
    whole.person = PersonId(whole.ids["people"])
    whole.customer = CustomerId(whole.ids["customers"])
    _lines(connection, whole)
    _imported(connection, whole)
    return whole


def holding(connection: Connection, word: str) -> frozenset[str]:
    """The tables in which the word stands somewhere."""
    return frozenset(name for name, rows in everything(connection, word).items() if rows)


def everything(connection: Connection, word: str) -> Mapping[str, list[tuple[Any, ...]]]:
    """All rows with the word, by table."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for table in metadata.sorted_tables:
        rows = connection.exec_driver_sql(f'SELECT * FROM "{table.name}"').all()
        found[table.name] = [
            tuple(row) for row in rows if any(isinstance(one, str) and word in one for one in row)
        ]
    return found


def _add(connection: Connection, whole: Whole, table: Table) -> int:
    number = next(_numbers)
    connection.execute(
        insert(table).values({one.name: _value(whole, table, one, number) for one in table.c})
    )
    return number


def _value(whole: Whole, table: Table, column: Column[Any], number: int) -> object:
    if table.name == "documents" and column.name == "attorney_id":
        return None  # it is a notice: a document belongs to one thing
    parent = next((key.column.table.name for key in column.foreign_keys), None)
    if table.name == "contacts" and column.name == "person_id":
        return whole.signing
    if table.name == "single_chats" and column.name == "high_id":
        return whole.signing
    if parent is not None:
        return whole.competence if parent == "competences" else whole.ids[parent]
    if column.name == "id":
        return number
    known = {"customer_id": "customers", "task_id": "tasks", "message_id": "messages"}
    if column.name in known:
        return whole.ids[known[column.name]]
    if column.name.endswith(("_by", "_id", "_to")) and not _is_text(column):
        return whole.ids.get("people")
    return _plain(whole, column, number)


def _plain(whole: Whole, column: Column[Any], number: int) -> object:
    kind = column.type
    if isinstance(kind, Code):
        return next(iter(kind.kind))
    if isinstance(kind, Codes):
        return frozenset()
    if isinstance(kind, Facts):
        return {"title": whole.word}
    if isinstance(kind, Instant):
        return AT
    if isinstance(kind, Day):
        return date(2026, 11, 23)
    return _text(whole, column, number) if _is_text(column) else number


def _text(whole: Whole, column: Column[Any], number: int) -> object:
    length = getattr(column.type, "length", None) or 1000
    if column.name in _NO_WORDS or length <= 10:
        return "2026-11-23"[:length]
    return f"{whole.word}-{number}"


def _is_text(column: Column[Any]) -> bool:
    return isinstance(column.type, String | Text)


def _lines(connection: Connection, whole: Whole) -> None:
    """Lines about customer, task, people, single chat and survey."""
    about = {
        "customer": whole.customer,
        "task": whole.ids["tasks"],
        "person": whole.person,
        "single": whole.ids["single_chats"],
        "survey": whole.ids["surveys"],
        "absence": whole.ids["absences"],
        "stop": whole.ids["stops"],
        "invoice": whole.ids["invoices"],
    }
    for act in ("task.edit", "task.accept"):
        for kind, subject in [*about.items(), ("person", whole.signing)]:
            connection.execute(
                insert(metadata.tables["trail"]).values(
                    at=AT,
                    actor_id=whole.person,
                    actor_name=whole.word,
                    role="assistant",
                    act=act,
                    subject_kind=kind,
                    subject_id=subject,
                    task_id=subject if kind == "task" else None,
                    old={"title": whole.word},
                    new={"title": whole.word},
                    reason=whole.word,
                )
            )


def _imported(connection: Connection, whole: Whole) -> None:
    for kind in ("tasks", "messages", "customers"):
        table = metadata.tables[kind]
        key = connection.execute(
            select(table.c.external_id).where(table.c.id == whole.ids[kind])
        ).scalar_one()
        values = {"kind": kind, "external_id": key, "facts": {"title": whole.word}}
        connection.execute(insert(metadata.tables["imported"]).values(**values))


def duty_of(ending: Ending, kept: Kept, whole: Whole) -> Duty:
    """What is due of the customer or the assistant of these rows."""
    return Duty(
        id=1,
        key="one",
        ending=ending,
        kept=kept,
        customer_id=whole.customer if ending is Ending.CUSTOMER else None,
        person_id=whole.person if ending is Ending.ASSISTANT else None,
        ended_on=date(2026, 11, 23),
        kept_until=date(2027, 11, 23),
        made_at=AT,
    )
