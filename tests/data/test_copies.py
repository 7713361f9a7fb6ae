"""Copies of the database: sound or not there at all."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from data.address import address
from data.copies import check, make_copy, restore, thin_out
from data.sqlite import connect
from domain.errors import BadInput, StoreUnfit, StoreUnreachable, VPAError
from tests.builders import MONDAY_NINE, small_agency


@pytest.fixture
def database(sqlite_url: str) -> Path:
    small_agency(sqlite_url)
    path = address(sqlite_url).path
    assert path is not None
    return path


def _names(path: Path) -> list[object]:
    connection = connect(path)
    cursor = connection.cursor()
    cursor.execute("SELECT name FROM people ORDER BY name")
    names = [row[0] for row in cursor.fetchall()]
    connection.close()
    return names


def test_a_copy_holds_what_the_database_holds(database: Path, tmp_path: Path) -> None:
    copy = make_copy(database, tmp_path / "copies", MONDAY_NINE)
    assert _names(copy) == _names(database)
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_is_made_beside_a_writer(database: Path, tmp_path: Path) -> None:
    writer = connect(database)
    writer.cursor().execute("BEGIN IMMEDIATE")
    writer.cursor().execute("UPDATE people SET name = 'Unfertig'")
    copy = make_copy(database, tmp_path / "copies", MONDAY_NINE)
    writer.close()
    assert "Unfertig" not in _names(copy)


def test_two_copies_of_one_second_do_not_meet(database: Path, tmp_path: Path) -> None:
    first = make_copy(database, tmp_path, MONDAY_NINE)
    assert make_copy(database, tmp_path, MONDAY_NINE) != first


def test_a_missing_database_leaves_no_copy(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachable):
        make_copy(tmp_path / "none.db", tmp_path / "copies", MONDAY_NINE)
    assert list((tmp_path / "copies").iterdir()) == []


@pytest.mark.parametrize("content", [b"no database at all, only text" * 100, b""])
def test_what_is_no_sound_copy_is_not_restored(
    database: Path, tmp_path: Path, content: bytes
) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(content)
    before = _names(database)
    with pytest.raises(VPAError):
        restore(wrong, database, MONDAY_NINE)
    assert _names(database) == before


def test_a_damaged_copy_is_told(database: Path, tmp_path: Path) -> None:
    copy = make_copy(database, tmp_path, MONDAY_NINE)
    content = bytearray(copy.read_bytes())
    content[4096:12288] = b"\x55" * 8192
    copy.write_bytes(content)
    with pytest.raises(StoreUnfit):
        check(copy)


def test_a_missing_copy_is_bad_input(database: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        restore(tmp_path / "none.db", database, MONDAY_NINE)


def test_restoring_keeps_the_former_database(database: Path, tmp_path: Path) -> None:
    copy = make_copy(database, tmp_path / "copies", MONDAY_NINE)
    changed = connect(database)
    changed.cursor().execute("UPDATE people SET name = 'Später' WHERE name LIKE 'Ada%'")
    changed.close()
    moved = restore(copy, database, MONDAY_NINE)
    assert moved is not None
    assert "Später" in _names(moved)
    assert "Später" not in _names(database)


def test_copies_thin_out_to_days_weeks_and_months(tmp_path: Path) -> None:
    newest = datetime(2026, 11, 23, 9)
    for days in range(400):
        stamp = (newest - timedelta(days=days)).strftime("%Y%m%d-%H%M%S")
        (tmp_path / f"vpa-{stamp}.db").touch()
    (tmp_path / "vpa-before.db").touch()
    thin_out(tmp_path, "vpa")
    left = sorted(path.name for path in tmp_path.glob("vpa-2*.db"))
    assert f"vpa-{newest:%Y%m%d-%H%M%S}.db" in left
    assert 12 <= len(left) <= 7 + 4 + 12
    assert (tmp_path / "vpa-before.db").exists()
    assert list(thin_out(tmp_path, "vpa")) == []
