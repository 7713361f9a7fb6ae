"""What an examination reads, part by part, and of the machine."""

from datetime import timedelta
from pathlib import Path

import pytest

import data.doctor
from data.doctor import free_bytes, newest_copy, others_may_read
from domain.message import Side
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def test_tasks_come_with_their_causes_across_parts(
    agency: SmallAgency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data.doctor, "PART", 2)
    tasks = [agency.task() for _ in range(5)]
    for task in tasks[1:4]:
        agency.says(task, "davor")
        agency.says(task, "Antwort", Side.OURS, agency.ada)
    agency.says(tasks[3], "danach")
    agency.says(tasks[4], "ohne Antwort")
    agency.works(tasks[0], agency.ada, timedelta(minutes=1))
    agency.works(tasks[0], agency.ada, timedelta(minutes=2))
    with agency.office.reading() as work:
        found = list(work.doctor.tasks())
        alone = work.doctor.task(tasks[3].id)
    told = [[message.text for message in causes.unanswered] for causes in found]
    assert told == [[], [], [], ["danach"], ["ohne Antwort"]]
    assert [causes.worked for causes in found] == [180, 0, 0, 0, 0]
    assert alone == found[3]


def test_accounts_are_summed_from_their_parts(agency: SmallAgency) -> None:
    agency.books(agency.acme, 10)
    task = agency.task()
    agency.works(task, agency.ada, timedelta(minutes=20))
    agency.works(agency.task(budget_seconds=60), agency.ada, timedelta(minutes=5))
    with agency.office.reading() as work:
        acme, bolt = work.doctor.accounts()
    assert acme.summed == acme.kept == (36_000, 1500, 2400)
    assert bolt.summed == bolt.kept == (0, 0, 0)


def test_the_engine_says_its_version_and_a_server_its_time(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        assert work.doctor.engine_version()[0].isdigit()
        if agency.office.database.address.path is None:
            assert work.doctor.server_time().utcoffset() == timedelta(0)
        else:
            assert work.doctor.damage() == []


def test_rights_room_and_copies(tmp_path: Path) -> None:
    file = tmp_path / "vpa-1.db"
    file.touch(mode=0o600)
    assert not others_may_read(file)
    file.chmod(0o644)
    assert others_may_read(file)
    assert free_bytes(tmp_path / "noch" / "nicht" / "da") > 0
    assert newest_copy(tmp_path / "leer", "vpa") is None
    assert newest_copy(tmp_path, "vpa") is not None
