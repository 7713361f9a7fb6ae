"""A database without anything of ours around it, for the tests of the runner."""

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg

from data.runner import current_cancellation
from data.sqlite import connect

ENDLESS = {
    "sqlite": (
        "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n"
    ),
    "postgresql": "select pg_sleep(600)",
}


@dataclass
class RawStore:
    """A raw database with one table, `note (text)`."""

    engine: str
    place: str

    def connect(self) -> Any:
        """A raw connection without transactions of its own making."""
        if self.engine == "sqlite":
            return connect(self.place, create=True)
        return psycopg.connect(self.place, autocommit=True, options="-c lock_timeout=1s")

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """A transaction that keeps the manners the runner asks for."""
        cancellation = current_cancellation()
        assert cancellation is not None
        with closing(self.connect()) as connection:
            connection.execute("begin immediate" if self.engine == "sqlite" else "begin")
            try:
                cancellation.attach(connection)
                yield connection
                cancellation.point_of_no_return()
                connection.execute("commit")
            except BaseException:
                cancellation.detach()
                connection.execute("rollback")
                raise

    def notes(self) -> list[str]:
        """What stands in the table, seen from outside."""
        with closing(self.connect()) as connection:
            return [text for (text,) in connection.execute("select text from note").fetchall()]

    def assert_free(self) -> None:
        """Somebody else writes right away, and nobody else is still at work."""
        with closing(self.connect()) as connection:
            begun = time.monotonic()
            connection.execute("begin immediate" if self.engine == "sqlite" else "begin")
            connection.execute("insert into note values ('another')")
            if self.engine == "postgresql":
                connection.execute("lock table note in access exclusive mode nowait")
            connection.execute("rollback")
            assert time.monotonic() - begun < 1
