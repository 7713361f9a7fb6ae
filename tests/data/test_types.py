"""Column types: our values in, our values out, the same on both engines."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import StatementError

from data.address import address
from data.engine import make_engine
from data.types import Code, Codes, Facts, Id, Instant, Thousandths
from domain.message import Tag
from domain.task import TaskStatus

VALUES = Table(
    "values_of_all_kinds",
    MetaData(),
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("at", Instant),
    Column("status", Code(TaskStatus)),
    Column("tags", Codes(Tag)),
    Column("factor", Thousandths),
    Column("facts", Facts),
)
AT = datetime(2026, 3, 29, 1, 0, 0, 1, tzinfo=UTC)
ROWS: list[dict[str, Any]] = [
    {
        "id": 2**62,
        "at": AT,
        "status": TaskStatus.WITH_TEAM_LEAD,
        "tags": frozenset({Tag.RESULT, Tag.APPROVAL}),
        "factor": Decimal("1.305"),
        "facts": {"b": "ä\n[/x]", "a": None, "n": 7},
    },
    {"id": 1, "at": None, "status": None, "tags": frozenset(), "factor": None, "facts": {}},
]


def test_every_value_comes_back(bare_database_url: str) -> None:
    place = address(bare_database_url)
    if place.path:
        place.path.touch()
    engine = make_engine(place)
    with engine.begin() as connection:
        VALUES.create(connection)
        connection.execute(VALUES.insert(), ROWS)
        found = connection.execute(select(VALUES).order_by(VALUES.c.id.desc()))
        told = [row._asdict() | {"facts": dict(row.facts)} for row in found]
    engine.dispose()
    assert told == ROWS


DIALECT: Dialect = create_engine("sqlite://").dialect


def test_sets_and_evidence_are_always_written_alike() -> None:
    both = (frozenset({Tag.RESULT, Tag.APPROVAL}), frozenset({Tag.APPROVAL, Tag.RESULT}))
    assert {Codes(Tag).process_bind_param(one, DIALECT) for one in both} == {"approval,result"}
    written = {Facts().process_bind_param(one, DIALECT) for one in ({"b": 1, "a": 2},)}
    assert written == {'{"a": 2, "b": 1}'}


def test_a_factor_finer_than_a_thousandth_is_refused_not_rounded() -> None:
    with pytest.raises(ValueError, match="finer"):
        Thousandths().process_bind_param(Decimal("1.0005"), DIALECT)


def test_a_value_nobody_knows_any_more_is_not_passed_on(sqlite_url: str) -> None:
    engine = make_engine(address(sqlite_url))
    raw = Table("raw", MetaData(), Column("id", Integer), Column("status", String))
    with engine.begin() as connection:
        raw.create(connection)
        connection.execute(raw.insert(), {"id": 1, "status": "never heard of"})
        known = Table("raw", MetaData(), Column("status", Code(TaskStatus)))
        with pytest.raises((ValueError, StatementError)):
            connection.execute(select(known)).all()
    engine.dispose()


def test_evidence_that_was_read_cannot_be_changed() -> None:
    told = Facts().process_result_value('{"a": 1}', DIALECT)
    with pytest.raises(TypeError):
        told["a"] = 2  # type: ignore[index]
