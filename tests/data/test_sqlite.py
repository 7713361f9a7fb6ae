"""SQLite connections: the same settings for every use."""

import stat
from pathlib import Path

import pytest

from data.sqlite import RawConnection, connect, driver


def _asked(connection: RawConnection, pragma: str) -> object:
    cursor = connection.cursor()
    cursor.execute(f"pragma {pragma}")
    return cursor.fetchall()[0][0]


def test_nothing_acknowledged_is_lost_and_keys_are_held(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a b?#%41.db", create=True)
    try:
        assert _asked(connection, "journal_mode") == "wal"
        assert _asked(connection, "synchronous") == 2
        assert _asked(connection, "foreign_keys") == 1
        assert _asked(connection, "busy_timeout") == 5000
    finally:
        connection.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a b?#%41.db"]


def test_a_new_file_is_for_its_owner_alone_in_a_folder_made_for_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "vpa.db"
    connect(path, create=True).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_missing_file_is_an_error_and_stays_missing(tmp_path: Path) -> None:
    with pytest.raises(driver().OperationalError):
        connect(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_none_leaves_no_connection_behind(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("Das ist keine Datenbank. " * 100)
    with pytest.raises(driver().DatabaseError):
        connect(tmp_path / "text.db")
