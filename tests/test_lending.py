"""A database lent again is as the template left it."""

import psycopg

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


def test_what_has_another_shape_is_not_lent_again(lending: Lending) -> None:
    name = lending.lend()
    with psycopg.connect(lending.server.url(name)) as connection:
        connection.execute("drop table wishes")
    lending.take_back(name)
    assert lending.lend() != name
