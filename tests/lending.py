"""PostgreSQL databases lent to one test after the other: emptying one is much faster than a copy.

A copy of the template makes hundreds of files, which costs a third of a second. What comes back
is emptied of its rows and lent again, as long as it still has the template's shape and size.
"""

from dataclasses import dataclass, field

import psycopg
from psycopg import sql

from tests.postgres import PostgresServer

SPARE_BYTES = 8 * 2**20
"""How much larger than the template a database may have grown to be lent again."""

SHAPE = """
select string_agg(concat_ws(' ', part, rows, latest, total), ',' order by part) from (
    select part, count(*), max(born), sum(born) from (
        select 'relation', xmin::text::bigint from pg_class
            where oid >= 16384 and relkind <> 'S' and relnamespace not in (
                select oid from pg_namespace where nspname like 'pg\\_%')
        union all select 'sequence', 0 from pg_class where oid >= 16384 and relkind = 'S'
        union all select 'column', xmin::text::bigint from pg_attribute where attrelid >= 16384
        union all select 'index', xmin::text::bigint from pg_index where indexrelid >= 16384
        union all select 'constraint', xmin::text::bigint from pg_constraint where oid >= 16384
        union all select 'trigger', xmin::text::bigint from pg_trigger where oid >= 16384
        union all select 'function', xmin::text::bigint from pg_proc where oid >= 16384
        union all select 'schema', xmin::text::bigint from pg_namespace where oid >= 16384
        union all select 'analysed', 0 from pg_statistic where starelid >= 16384
        union all select 'setting', 0 from pg_db_role_setting
    ) as rows_of_catalogues (part, born) group by part
) as lines (part, rows, latest, total)
"""
"""One mark of everything but rows: how much of each kind there is, and by which transactions.

Whoever changes a table, a trigger or what the planner learned leaves another mark. Sequences are
counted only: starting one again is a change of its own.
"""


@dataclass
class Lending:
    """Empty, migrated databases of one server."""

    server: PostgresServer
    template: str
    """The name of the database that all are copied from."""

    _spare: list[str] = field(default_factory=list)
    _given: dict[str, list[bytes]] = field(default_factory=dict)
    """The template's own rows by table, as COPY writes them."""

    def __post_init__(self) -> None:
        with psycopg.connect(self.server.url(self.template)) as connection:
            self._tables = _tables(connection)
            self._shape = _one(connection, SHAPE)
            self._bytes = int(_one(connection, "select pg_database_size(current_database())"))
            for table in _filled(connection, self._tables):
                self._given[table] = _rows(connection, table)

    def lend(self) -> str:
        """The name of a database as the template left it, until it is given back."""
        return self._spare.pop() if self._spare else self.server.create(self.template)

    def take_back(self, database: str) -> None:
        """Empty it for the next test, or remove it when it cannot be had as it was."""
        try:
            fit = self._emptied(database)
        except psycopg.Error:
            fit = False
        if fit:
            self._spare.append(database)
        else:
            self.server.drop(database)

    def _emptied(self, database: str) -> bool:
        with psycopg.connect(self.server.url(database)) as connection:
            connection.execute("set local lock_timeout = '2s'")
            connection.execute(
                "select pg_terminate_backend(pid, 2000) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )
            if _one(connection, SHAPE) != self._shape:
                return False
            grown = int(_one(connection, "select pg_database_size(current_database())"))
            if grown > self._bytes + SPARE_BYTES:
                return False
            connection.execute("set local session_replication_role = replica")
            filled = _filled(connection, self._tables)
            for table in filled:
                if _rows(connection, table) != self._given.get(table):
                    self._refill(connection, table)
            for table in self._given.keys() - set(filled):
                self._refill(connection, table)
            for sequence in _sequences(connection):
                connection.execute(sql.SQL("alter sequence {} restart").format(sequence))
        return True

    def _refill(self, connection: psycopg.Connection, table: str) -> None:
        name = sql.Identifier(table)
        connection.execute(sql.SQL("delete from {}").format(name))
        if rows := self._given.get(table):
            with connection.cursor().copy(sql.SQL("copy {} from stdin").format(name)) as copy:
                for row in rows:
                    copy.write(row)


def _one(connection: psycopg.Connection, question: str) -> str:
    row = connection.execute(question.encode()).fetchone()
    assert row is not None
    return str(row[0])


def _tables(connection: psycopg.Connection) -> list[str]:
    found = connection.execute("select tablename from pg_tables where schemaname = 'public'")
    return sorted(name for (name,) in found)


def _sequences(connection: psycopg.Connection) -> list[sql.Identifier]:
    found = connection.execute("select sequencename from pg_sequences where schemaname = 'public'")
    return [sql.Identifier(name) for (name,) in found]


def _filled(connection: psycopg.Connection, tables: list[str]) -> list[str]:
    """Those of the tables that have a row, by one question."""
    each = [
        sql.SQL("select {} where exists (select from {})").format(table, sql.Identifier(table))
        for table in tables
    ]
    return [name for (name,) in connection.execute(sql.SQL(" union all ").join(each))]


def _rows(connection: psycopg.Connection, table: str) -> list[bytes]:
    with connection.cursor().copy(
        sql.SQL("copy (select * from {0} order by {0}) to stdout").format(sql.Identifier(table))
    ) as copy:
        return [bytes(row) for row in copy]
