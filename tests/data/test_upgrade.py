"""Opening a database: made, current, upgraded after a copy, or refused."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.dialects.postgresql.base import ischema_names

from data.address import Address, address
from data.database import Database
from data.engine import MIGRATIONS, make_engine
from data.schema import REVISION
from data.sqlite import connect
from data.tables import metadata
from data.types import TransactionNumber
from data.upgrade import Opened, bring_up_to_date, stored_revision
from domain.errors import StoreBehind, StoreTooNew, StoreUnfit
from domain.ids import TaskId


def _stamp(place: Address, revision: str) -> None:
    engine = make_engine(place)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :to"), {"to": revision})
    engine.dispose()


def _never() -> None:
    pytest.fail("nothing was to be copied")


def test_the_known_revision_is_the_newest_migration() -> None:
    assert ScriptDirectory(MIGRATIONS).get_current_head() == REVISION


def test_a_migrated_database_equals_the_declared_tables(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ischema_names, "xid8", TransactionNumber)
    engine = make_engine(address(database_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_a_new_database_is_made_and_then_current(bare_database_url: str) -> None:
    place = address(bare_database_url)
    assert stored_revision(place) is None
    assert bring_up_to_date(place, _never) is Opened.MADE
    assert stored_revision(place) == REVISION
    assert bring_up_to_date(place, _never) is Opened.CURRENT


def test_a_newer_database_is_refused(database_url: str) -> None:
    place = address(database_url)
    _stamp(place, "9999")
    with pytest.raises(StoreTooNew) as refused:
        bring_up_to_date(place, _never)
    assert refused.value.revision == "9999"


def test_an_older_database_is_copied_before_it_is_upgraded(
    bare_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if this program knew one step more than the database has."""
    place = address(bare_database_url)
    bring_up_to_date(place, _never)
    monkeypatch.setattr("data.upgrade.REVISION", "9999")
    copied: list[str | None] = []
    opened = bring_up_to_date(place, lambda: copied.append(stored_revision(place)))
    assert (opened, copied) == (Opened.UPGRADED, [REVISION])


def test_what_the_first_program_stored_is_still_there_after_the_upgrade(
    bare_database_url: str,
) -> None:
    place = address(bare_database_url)
    if place.path is not None:
        connect(place.path, create=True).close()
    engine = make_engine(place)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = engine
    command.upgrade(config, "0001")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO customers (id, number, name, sort_key, contact, email, phone, address,"
            " since, booked_seconds, worked_seconds, reserved_seconds, version)"
            " VALUES (1, 1, 'Acme', 'acme', '', '', '', 'sie', 0, 0, 0, 0, 1)"
        )
        connection.exec_driver_sql(
            "INSERT INTO tasks (id, number, customer_id, title, description, expected_result,"
            " status, budget_seconds, worked_seconds, debited_seconds, created_at, summary,"
            " unanswered_count, version)"
            " VALUES (2, 7, 1, 'Reise', 'Bahn', '', 'review', 3600, 0, 0, 0, '', 0, 1)"
        )
    engine.dispose()
    copied: list[str | None] = []
    bring_up_to_date(place, lambda: copied.append(stored_revision(place)))
    assert copied == ["0001"]
    assert stored_revision(place) == REVISION
    with Database(bare_database_url).read() as work:
        kept = work.tasks.get(TaskId(2))
    assert (kept.number, kept.title, kept.competence, kept.rating_step) == (7, "Reise", "", None)


def test_an_older_database_may_be_left_alone(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.upgrade.REVISION", "9999")
    with pytest.raises(StoreBehind):
        bring_up_to_date(address(database_url), _never, may_upgrade=False)


def test_two_first_starts_at_once_make_one_database(tmp_path: Path) -> None:
    code = (
        "from data.address import address; from data.upgrade import bring_up_to_date;"
        f"print(bring_up_to_date(address({str(tmp_path / 'vpa.db')!r}), print))"
    )
    starts = [
        subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(3)
    ]
    for start in starts:
        _, errors = start.communicate(timeout=60)
        assert start.returncode == 0, errors.decode()
    assert stored_revision(address(str(tmp_path / "vpa.db"))) == REVISION


def test_starts_at_once_after_an_update_upgrade_it_once(tmp_path: Path) -> None:
    place, copies = address(str(tmp_path / "vpa.db")), tmp_path / "copies"
    _older(place)
    code = (
        "import time; from data.address import address; from data.upgrade import bring_up_to_date\n"
        "def copy():\n"
        f"    open({str(copies)!r}, 'a').write('x'); time.sleep(0.5)\n"
        f"bring_up_to_date(address({str(place.path)!r}), copy)"
    )
    starts = [
        subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(3)
    ]
    for start in starts:
        _, errors = start.communicate(timeout=60)
        assert start.returncode == 0, errors.decode()
    assert stored_revision(place) == REVISION
    assert copies.read_text() == "x"


def _older(place: Address) -> None:
    """As the first program left it."""
    assert place.path is not None
    connect(place.path, create=True).close()
    engine = make_engine(place)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = engine
    command.upgrade(config, "0001")
    engine.dispose()


def test_the_trail_refuses_every_change_of_a_line(database_url: str) -> None:
    from tests.builders import small_agency

    small_agency(database_url)
    engine = make_engine(address(database_url))
    for act in ("UPDATE trail SET reason = 'anders'", "DELETE FROM trail"):
        with pytest.raises(Exception, match="append-only"), engine.begin() as connection:
            connection.execute(text(act))
    engine.dispose()


@pytest.mark.parametrize("place", ["mysql://server/agency", "http://example.org/a.db"])
def test_another_kind_of_database_is_unfit(place: str) -> None:
    with pytest.raises(StoreUnfit):
        address(place)


def test_a_folder_and_a_text_file_are_unfit(tmp_path: Path) -> None:
    with pytest.raises(StoreUnfit):
        address(str(tmp_path))
    (tmp_path / "letter.txt").write_text("Sehr geehrte Damen und Herren, " * 200)
    with pytest.raises(StoreUnfit):
        stored_revision(address(str(tmp_path / "letter.txt")))
