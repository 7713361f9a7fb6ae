"""Units of work: whole or not at all, and never two at once on the same rows."""

import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from data.database import Database
from data.engine import migrate
from domain.errors import (
    StoreBusy,
    StoreReadOnly,
    StoreUnfit,
    StoreUnreachable,
)

ADD = text("UPDATE counters SET last = last + 1 WHERE kind = 'task'")


@pytest.fixture
def database(database_url: str) -> Database:
    opened = Database(database_url)
    with opened.write() as work:
        work.agency.next_number("task")
    return opened


def _counted(database: Database) -> int:
    with database.read() as work:
        return work.reader.number("SELECT last FROM counters WHERE kind = 'task'")


def test_a_failed_work_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.write() as work:
        work.agency.next_number("task")
        raise ZeroDivisionError
    assert _counted(database) == 1


def test_what_is_written_is_read_in_the_same_work(database: Database) -> None:
    with database.write() as work:
        work.agency.next_number("task")
        assert work.reader.number("SELECT last FROM counters WHERE kind = 'task'") == 2


def test_writes_use_one_connection_until_a_write_fails(bare_database_url: str) -> None:
    migrate(bare_database_url)
    database = Database(bare_database_url)
    used = []

    def write(*, fails: bool = False) -> None:
        with database.write() as work:
            used.append(work.connection.connection.dbapi_connection)
            if fails:
                raise ZeroDivisionError

    write()
    write()
    with pytest.raises(ZeroDivisionError):
        write(fails=True)
    write()
    assert used[0] is used[1] is used[2]
    database.close()
    write()
    assert used[4] is not used[3]
    database.close()


def test_one_connection_serves_readers_who_follow_each_other(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    used = []

    def read() -> None:
        with database.read() as work:
            used.append(work.reader.raw)

    read()
    other = threading.Thread(target=read)
    other.start()
    other.join()
    with database.read() as work:
        read()
        used.append(work.reader.raw)
    assert used[0] is used[1] is used[3]
    assert used[2] is not used[3]
    database.close()


def test_numbers_are_given_once_to_writers_in_a_crowd(database: Database) -> None:
    given: list[int] = []

    def take() -> None:
        for _ in range(10):
            with database.write() as work:
                given.append(work.agency.next_number("task"))

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given) == list(range(2, 42))


def test_reading_never_writes(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.read() as work:
        work.reader.rows("INSERT INTO counters (kind, last) VALUES ('x', 1)")
    assert not _has_counter(database)


def _has_counter(database: Database) -> bool:
    with database.read() as work:
        return work.reader.row("SELECT 1 FROM counters WHERE kind = 'x'") is not None


def test_a_missing_file_is_never_made_by_reading(tmp_path: Path) -> None:
    database = Database(str(tmp_path / "none.db"))
    with pytest.raises(StoreUnreachable), database.read():
        pytest.fail("there was something to read")
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_was_moved_away_is_gone_until_it_is_back(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    path = database.address.path
    assert path is not None
    with database.write() as work:
        work.agency.next_number("task")
    path.rename(path.with_name("elsewhere.db"))
    with pytest.raises(StoreUnreachable), database.read():
        pytest.fail("it read what lies elsewhere")
    with pytest.raises(StoreUnreachable), database.write():
        pytest.fail("it wrote what nobody would find")
    path.with_name("elsewhere.db").rename(path)
    with database.write() as work:
        assert work.agency.next_number("task") == 2


def test_another_file_under_the_same_name_is_the_database_from_then_on(
    sqlite_url: str, sqlite_template: Path
) -> None:
    database = Database(sqlite_url)
    path = database.address.path
    assert path is not None
    with database.write() as work:
        work.agency.next_number("task")
    assert _counted(database) == 1
    database.close()
    copy = Path(shutil.copy(sqlite_template, path.with_name("copy.db")))
    assert _counted(database) == 1
    copy.replace(path)
    with database.write() as work:
        assert work.agency.next_number("task") == 1
    assert _counted(database) == 1


def test_a_server_that_is_not_there_is_unreachable() -> None:
    database = Database("postgresql://127.0.0.1:1/none")
    with pytest.raises(StoreUnreachable), database.read():
        pytest.fail("there was something to read")


def test_a_text_file_is_unfit(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("Kein Speicher, nur Text. " * 300)
    with pytest.raises(StoreUnfit), Database(str(tmp_path / "a.db")).read():
        pytest.fail("it was opened")


def test_a_long_writer_makes_others_wait_and_then_say_so(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.sqlite.BUSY_SECONDS", 0.2)
    first, second = Database(sqlite_url), Database(sqlite_url)
    with first.write(), pytest.raises(StoreBusy), second.write():
        pytest.fail("two wrote at once")


def test_a_full_disk_and_a_read_only_one_are_told() -> None:
    import sqlite3

    from data.failures import failures_told
    from domain.errors import StoreFull

    for words, refusal in (
        ("database or disk is full", StoreFull),
        ("attempt to write a readonly database", StoreReadOnly),
        ("unable to open database file", StoreUnreachable),
        ("database is locked", StoreBusy),
    ):
        with pytest.raises(refusal), failures_told("here"):
            raise sqlite3.OperationalError(words)


def test_once_its_rights_are_put_right_the_file_is_written_again(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.write() as work:
        work.agency.next_number("task")
    for kept in database._writers:  # a connection to a file of no rights stays so for good
        kept.exec_driver_sql("PRAGMA query_only=ON")
        kept.commit()
    with pytest.raises(StoreReadOnly), database.write() as work:
        work.agency.next_number("task")
    with database.write() as work:
        work.agency.next_number("task")
    assert _counted(database) == 2
    database.close()


def test_a_bug_stays_a_bug() -> None:
    import sqlite3

    from data.failures import failures_told

    with pytest.raises(sqlite3.ProgrammingError), failures_told("here"):
        raise sqlite3.ProgrammingError("Incorrect number of bindings supplied")
    with pytest.raises(KeyError), failures_told("here"):
        raise KeyError("connection")


def test_a_statement_works_after_the_database_was_closed(database: Database) -> None:
    database.close()
    assert _counted(database) == 1
    with database.write() as work:
        work.connection.execute(ADD)
    assert _counted(database) == 2
