"""A driver's failures are told as the store's own refusals; a bug stays a bug."""

import os
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from data.database import Database
from data.failures import failures_told
from data.sqlite import driver
from domain.errors import (
    NotFound,
    StoreBusy,
    StoreFull,
    StoreMismatch,
    StoreReadOnly,
    StoreUnfit,
    StoreUnreachable,
    VPAError,
)

SQLITE = driver().OperationalError


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (SQLITE("database is locked"), StoreBusy),
        (SQLITE("database or disk is full"), StoreFull),
        (SQLITE("attempt to write a readonly database"), StoreReadOnly),
        (SQLITE("unable to open database file"), StoreUnreachable),
        (SQLITE("disk I/O error"), StoreUnreachable),
        (psycopg.OperationalError("canceling statement due to lock timeout"), StoreBusy),
        (psycopg.errors.QueryCanceled("canceling statement due to statement timeout"), StoreBusy),
        (SQLITE("interrupted"), StoreBusy),
        (psycopg.OperationalError("deadlock detected"), StoreBusy),
        (psycopg.OperationalError("could not extend file: No space left on device"), StoreFull),
        (psycopg.OperationalError("connection refused"), StoreUnreachable),
        (psycopg.OperationalError("server closed unexpectedly"), StoreUnreachable),
        (psycopg.OperationalError("whatever it may be"), StoreUnreachable),
        (psycopg.errors.AdminShutdown("terminating connection"), StoreUnreachable),
        (psycopg.InterfaceError("the connection is closed"), StoreUnreachable),
        (psycopg.errors.InsufficientPrivilege("permission denied for table x"), StoreReadOnly),
        (SQLITE("no such table: connections"), StoreMismatch),
        (SQLITE("no such column: server"), StoreMismatch),
        (SQLITE("table x has no column named y"), StoreMismatch),
        (SQLITE('near "FROM": syntax error'), StoreMismatch),
        (psycopg.errors.UndefinedTable('relation "connection" does not exist'), StoreMismatch),
        (psycopg.errors.UndefinedColumn('column "server" does not exist'), StoreMismatch),
        (psycopg.errors.SyntaxError("syntax error at or near"), StoreMismatch),
        (psycopg.errors.UndefinedFunction("function x() does not exist"), StoreMismatch),
        (driver().DatabaseError("file is not a database"), StoreUnfit),
        (driver().DatabaseError("database disk image is malformed"), StoreUnfit),
    ],
    ids=lambda one: str(one)[:30] if isinstance(one, Exception) else "",
)
def test_a_driver_is_translated_alone_or_wrapped(error: Exception, told: type[VPAError]) -> None:
    for raised in (error, OperationalError("SELECT 1", {}, error)):
        with pytest.raises(told) as refused, failures_told("/the/place"):
            raise raised
        assert refused.value.__cause__ is raised


def test_what_cannot_be_a_database_names_its_place() -> None:
    with pytest.raises(StoreUnfit) as refused, failures_told("/the/place"):
        raise driver().DatabaseError("file is not a database")
    assert refused.value == StoreUnfit("/the/place", "not_a_database")


@pytest.mark.parametrize(
    "bug",
    [
        ZeroDivisionError("connection"),
        driver().ProgrammingError("Incorrect number of bindings supplied"),
        psycopg.errors.InvalidTextRepresentation("invalid input syntax for type bigint"),
        driver().IntegrityError("UNIQUE constraint failed: people.number"),
        NotFound("task", 1),
    ],
    ids=lambda one: type(one).__name__,
)
def test_a_bug_and_our_own_refusals_pass_as_they_are(bug: Exception) -> None:
    with pytest.raises(type(bug)) as raised, failures_told("/the/place"):
        raise bug
    assert raised.value is bug


def test_what_the_database_does_not_take_has_its_particulars_in_the_log(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(database_url)
    asked = "SELECT colour FROM people WHERE name = :name"
    with pytest.raises(StoreMismatch), database.read() as work:
        work.reader.rows(asked, name="Geheim")
    with pytest.raises(StoreMismatch), database.write() as work:
        work.connection.execute(text(asked.replace("people", "nobody")), {"name": "Geheim"})
    with database.read() as work:
        assert work.reader.number("SELECT count(*) FROM people") == 0, "it answers all the same"
    database.close()
    assert "colour" in caplog.text
    assert "FROM nobody" in caplog.text
    assert "Geheim" not in caplog.text


class TestWhatTheDiskTells:
    """SQLite's "unable to open" is the same word for a full disk, a read-only one and no file."""

    @pytest.mark.parametrize(
        ("free_blocks", "flags", "refusal"),
        [
            (0, 0, StoreFull),
            (10, os.ST_RDONLY, StoreReadOnly),
            (0, os.ST_RDONLY, StoreReadOnly),
            (10_000, 0, StoreUnreachable),
        ],
    )
    def test_a_file_that_does_not_open_is_explained_by_its_disk(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        free_blocks: int,
        flags: int,
        refusal: type[VPAError],
    ) -> None:
        path = tmp_path / "vpa.db"
        path.touch()
        told = SimpleNamespace(f_bavail=free_blocks, f_frsize=4096, f_flag=flags)
        monkeypatch.setattr(os, "statvfs", lambda folder: told)
        with pytest.raises(refusal), failures_told(str(path)):
            raise SQLITE("unable to open database file")

    def test_a_missing_file_stays_unreachable(self, tmp_path: Path) -> None:
        with pytest.raises(StoreUnreachable), failures_told(str(tmp_path / "none.db")):
            raise SQLITE("unable to open database file")
