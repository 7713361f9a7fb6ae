"""Every kind of fault is found, and a sound desk has none."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from data.database import Database
from domain.calendar import federal_holidays
from domain.message import Side
from domain.task import TaskStatus
from services.chat.singles import Singles
from services.doctor.doctor import Doctor, worst
from services.doctor.findings import Finding, State, What
from services.doctor.surroundings import Surroundings
from services.importing.importing import Importing
from services.office import Office
from tests.builders import Clock, SmallAgency, small_agency
from tests.house import HOUSE
from tests.services.importing.csv_files import NOON


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    """The documented examples, and some work on top."""
    found = small_agency(database_url, clock=Clock(NOON))
    files = sorted((HOUSE / "docs/examples").glob("*.csv"))
    assert Importing(found.office).bring_in(found.admin, files, lambda share: None).is_written
    task = found.task(status=TaskStatus.IN_PROGRESS)
    found.says(task)
    found.works(task, found.ada, timedelta(minutes=50))
    found.says(task, "Bald", Side.OURS, found.ada)
    found.books(found.acme, 10)
    Singles(found.office).post(found.ada, found.bea.id, "Kannst du?")
    found.clock.on(minutes=1)
    Singles(found.office).post(found.bea, found.ada.id, "Ja")
    with found.office.database.write() as work:
        work.agency.keep_holidays(2026, federal_holidays(2026))
    return found


def findings(agency: SmallAgency, folder: Path) -> dict[What, Finding]:
    places = (folder / "config.toml", folder / "files", folder / "copies")
    around = Surroundings(*places, clock_starts="2026-11-23T12:00")
    return {found.what: found for found in Doctor(agency.office, around).examine()}


def spoil(agency: SmallAgency, sql: str, **values: object) -> None:
    """Change the store behind everybody's back."""
    with agency.office.database.write() as work:
        work.connection.execute(text(sql), values)


def test_a_sound_desk_has_no_fault(agency: SmallAgency, tmp_path: Path) -> None:
    found = findings(agency, tmp_path)
    assert {what for what, finding in found.items() if finding.state is State.FAULT} == set()
    assert found[What.WAITING].facts == {"count": 4}
    assert found[What.ANSWERS].facts["count"] == 5
    assert found[What.HOLIDAYS].facts == {"count": 1}


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("UPDATE tasks SET unanswered_count = 7 WHERE number = 3", What.WAITING),
        ("UPDATE tasks SET response_due_at = NULL WHERE number = 3", What.WAITING),
        ("UPDATE tasks SET next_due_at = 5 WHERE number = 3", What.WAITING),
        ("UPDATE tasks SET rating_step = 'inquiry' WHERE number = 3", What.WAITING),
        ("UPDATE tasks SET complaint_due_at = 5 WHERE number = 3", What.WAITING),
        ("UPDATE tasks SET worked_seconds = worked_seconds + 1 WHERE number = 3", What.WORKED),
        ("UPDATE messages SET no_answer_needed = 1 WHERE external_id = 'M-7'", What.WAITING),
        ("UPDATE answers SET in_time = 1 WHERE in_time = 0", What.ANSWERS),
        ("UPDATE answers SET seconds = seconds + 1 WHERE in_time = 0", What.ANSWERS),
        ("UPDATE single_answers SET in_time = 1 - in_time", What.ANSWERS),
        ("UPDATE customers SET booked_seconds = 1 WHERE number = 3", What.ACCOUNTS),
        ("UPDATE customers SET reserved_seconds = 1 WHERE number = 1", What.ACCOUNTS),
        ("DELETE FROM holidays WHERE day = '2026-12-25'", What.HOLIDAYS),
        ("INSERT INTO holidays (day, name) VALUES ('2026-12-24', 'Heiligabend')", What.HOLIDAYS),
    ],
)
def test_what_does_not_follow_from_its_causes_is_told(
    agency: SmallAgency, tmp_path: Path, sql: str, what: What
) -> None:
    spoil(agency, sql)
    found = findings(agency, tmp_path)
    faults = {one.what for one in found.values() if one.state is State.FAULT}
    assert what in faults
    assert faults <= {what, What.ACCOUNTS}
    assert found[what].facts["wrong"] == 1
    assert found[what].facts["numbers"]


def test_the_numbers_are_those_people_see(agency: SmallAgency, tmp_path: Path) -> None:
    spoil(agency, "UPDATE tasks SET debited_seconds = 9 WHERE number IN (1, 3)")
    found = findings(agency, tmp_path)
    assert found[What.WORKED].facts == {"count": 4, "wrong": 2, "numbers": "1, 3"}
    assert found[What.ACCOUNTS].state is State.FAULT


def test_a_missing_and_a_cut_file_are_told(agency: SmallAgency, tmp_path: Path) -> None:
    digests = ("a" * 64, "b" * 64)
    for number, digest in enumerate(digests):
        spoil(
            agency,
            "INSERT INTO attachments (id, message_id, task_id, customer_id, name, sha256, size) "
            "SELECT :id, id, task_id, customer_id, 'x', :digest, 3 FROM messages "
            "WHERE external_id = 'M-1'",
            id=number,
            digest=digest,
        )
    place = tmp_path / "files" / "aa" / digests[0]
    place.parent.mkdir(parents=True)
    place.write_bytes(b"abc")
    found = findings(agency, tmp_path)[What.FILES]
    assert found.facts == {"count": 2, "wrong": 1, "numbers": "b" * 12}
    place.write_bytes(b"ab")
    assert findings(agency, tmp_path)[What.FILES].facts["wrong"] == 2


def test_no_finding_names_a_customer(agency: SmallAgency, tmp_path: Path) -> None:
    spoil(agency, "UPDATE customers SET booked_seconds = 1")
    told = repr(findings(agency, tmp_path))
    with agency.office.reading() as work:
        names = [customer.name for customer in work.customers.everybody()]
    assert [name for name in names if name in told] == []


def test_an_older_or_newer_database_is_told_and_left_alone(
    agency: SmallAgency, tmp_path: Path
) -> None:
    spoil(agency, "UPDATE alembic_version SET version_num = '9999'")
    found = findings(agency, tmp_path)
    assert (found[What.REVISION].why, found[What.REVISION].state) == ("other", State.FAULT)
    assert What.WAITING not in found


def test_tables_that_lack_something_are_named_and_nothing_is_read_of_them(
    agency: SmallAgency, tmp_path: Path
) -> None:
    spoil(agency, "ALTER TABLE tasks DROP COLUMN worked_seconds")
    spoil(agency, "DROP TABLE single_messages")
    found = findings(agency, tmp_path)
    told = found[What.REVISION]
    assert (told.why, told.state) == ("incomplete", State.FAULT)
    assert told.facts == {"count": 2, "missing": "tasks.worked_seconds, single_messages"}
    assert found[What.DATABASE].state is State.OK, "it answers"
    assert What.WORKED not in found


class TestOneFile:
    def examined(self, path: Path) -> dict[What, Finding]:
        office = Office(Database(f"sqlite:///{path}"))
        around = Surroundings(path.with_name("config.toml"), path.with_name("files"), None)
        return {found.what: found for found in Doctor(office, around).examine()}

    def test_no_database_yet_is_only_told(self, tmp_path: Path) -> None:
        found = self.examined(tmp_path / "neu.db")
        assert (found[What.DATABASE].why, worst(list(found.values()))) == ("missing", State.WARNING)
        assert not (tmp_path / "neu.db").exists()

    def test_something_else_than_a_database(self, tmp_path: Path) -> None:
        (tmp_path / "brief.db").write_bytes(b"Sehr geehrte Damen und Herren, " * 100)
        assert self.examined(tmp_path / "brief.db")[What.INTEGRITY].state is State.FAULT

    def test_a_damaged_file(self, sqlite_url: str, tmp_path: Path) -> None:
        small_agency(sqlite_url).office.database.close()
        path = tmp_path / "vpa.db"
        content = bytearray(path.read_bytes())
        for page in range(2, len(content) // 4096):
            content[page * 4096 : page * 4096 + 4096] = bytes([page % 251]) * 4096
        path.write_bytes(content)
        assert self.examined(path)[What.INTEGRITY].state is State.FAULT

    def test_a_loose_reference(self, sqlite_url: str, tmp_path: Path) -> None:
        agency = small_agency(sqlite_url)
        with agency.office.database.engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            assert raw is not None
            raw.execute("pragma foreign_keys=off")
            raw.execute("INSERT INTO person_roles VALUES (1, 'admin')")
        found = findings(agency, tmp_path)[What.INTEGRITY]
        assert (found.state, found.facts["count"]) == (State.FAULT, 1)


def test_an_old_engine_is_a_warning(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agency = small_agency(sqlite_url)
    monkeypatch.setattr("services.doctor.doctor.SOUND_SQLITE", (99,))
    assert findings(agency, tmp_path)[What.ENGINE].state is State.WARNING


def test_a_servers_clock_is_asked(postgres_url: str, tmp_path: Path) -> None:
    agency = small_agency(postgres_url, clock=Clock(datetime(2020, 1, 1, tzinfo=NOON.tzinfo)))
    around = Surroundings(tmp_path / "c", tmp_path / "f", None)
    whys = [
        {found.what: found.why for found in Doctor(office, around).examine()}[What.CLOCK]
        for office in (agency.office, Office(Database(postgres_url)))
    ]
    assert whys == ["skewed", "fine"]


def test_a_server_that_is_gone_is_told(tmp_path: Path) -> None:
    office = Office(Database(f"postgresql://nobody@/none?host={tmp_path}"))
    around = Surroundings(tmp_path / "c", tmp_path / "f", None)
    found = {finding.what: finding for finding in Doctor(office, around).examine()}
    assert found[What.DATABASE].why == "unreachable"
