"""A database lent again is as the template left it."""

from typing import LiteralString

import psycopg
import pytest

from tests.builders import small_agency
from tests.lending import Lending


def test_rows_numbers_and_connections_of_the_last_test_are_gone(lending: Lending) -> None:
    first = lending.lend()
    agency = small_agency(lending.server.url(first))
    agency.task()
    with psycopg.connect(lending.server.url(first)) as connection:
        connection.execute("delete from competences")
    lending.take_back(first)
    again = lending.lend()
    with psycopg.connect(lending.server.url(again)) as connection:
        asked = connection.execute(
            "select (select count(*) from people), (select count(*) from competences) > 0,"
            " nextval('trail_number_seq')"
        )
        assert again == first
        assert asked.fetchone() == (0, True, 1)
    lending.take_back(again)


@pytest.mark.parametrize(
    "change",
    [
        "drop table wishes",
        "alter table wishes add column more text",
        "alter table trail disable trigger all",
        "create index another on wishes (text)",
        "alter table wishes alter column text drop not null",
        "create or replace function another() returns int language sql as 'select 1'",
        "analyze competences",
    ],
)
def test_what_has_another_shape_is_not_lent_again(lending: Lending, change: LiteralString) -> None:
    name = lending.lend()
    with psycopg.connect(lending.server.url(name)) as connection:
        connection.execute(change)
    lending.take_back(name)
    assert lending.lend() != name
