"""Making the demo agency in a real database of either kind: whole or not at all, and true."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bench.sizes import NOW
from data.database import Database
from data.files import FileStore
from data.reads.agency import AgencyReads
from data.work import Work
from domain.budget import account_debit, whole_seconds
from domain.errors import BadInput
from domain.permission import Act
from domain.task import ACTIVE
from domain.triage import items_of
from domain.waiting import waiting_in, with_waiting
from services.demo.demo import PASSWORD, Demo
from services.office import Office
from services.people.signin import SignIn
from tests.postgres import PostgresServer
from tests.stored import credits_of, task_ids

JUST_NOW = {
    *(Act.START_CLOCK, Act.REQUEST_TIME, Act.NOTE_PHONE_CONSENT, Act.CONTEST_CONSENT),
    *(Act.ASK_SURVEY, Act.ANSWER_SURVEY),
}
"""What happens after the agency is made, a while ago each."""


@pytest.fixture(scope="module")
def shares() -> list[float]:
    """What the progress was told."""
    return []


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def office(
    request: pytest.FixtureRequest,
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    shares: list[float],
) -> Iterator[Office]:
    """The demo agency, made once on each engine for all that look at it."""
    shares.clear()
    if request.param == "sqlite":
        path = shutil.copy(sqlite_template, tmp_path_factory.mktemp("demo") / "demo.db")
        made = _made(f"sqlite:///{path}", shares.append)
        yield made
        made.database.close()
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.create(request.getfixturevalue("postgres_template"))
    made = _made(server.url(name), shares.append)
    yield made
    made.database.close()
    server.drop(name)


def _made(url: str, progress: Callable[[float], None]) -> Office:
    office = Office(Database(url), lambda: NOW)
    Demo(office).make(1, progress)
    return office


@pytest.fixture
def work(office: Office) -> Iterator[Work]:
    with office.reading() as reading:
        yield reading


def test_everything_is_stored(work: Work) -> None:
    people = work.people.everybody()
    assert (len(people), len(work.customers.everybody())) == (22, 62)
    assert len(task_ids(work)) == 500
    for table, least in {
        "messages": 9_000,
        "answers": 3_000,
        "single_answers": 3,
        "entries": 800,
        "trail": 2_000,
    }.items():
        assert work.reader.number(f"SELECT COUNT(*) FROM {table}") > least
    assert work.reader.number("SELECT COUNT(*) FROM presence") == 17
    assert work.reader.number("SELECT COUNT(*) FROM attachments") >= 50
    assert work.reader.number("SELECT COUNT(*) FROM read_marks") > 300
    agency = AgencyReads(work.reader).find()
    assert agency is not None
    assert agency.is_demo
    assert sorted(person.number for person in people) == list(range(1, 23))


def test_stored_facts_follow_from_messages_and_time(work: Work) -> None:
    for task_id in task_ids(work):
        task = work.tasks.get(task_id)
        messages = work.messages.all_of(task_id)
        assert task == with_waiting(task, waiting_in(messages))
        assert task.last_message_at == messages[-1].sent_at
        worked = work.tasks.worked_on(task_id)
        cost = account_debit(timedelta(seconds=worked), task.customer_factor or 1)
        assert (task.worked_seconds, task.debited_seconds) == (worked, whole_seconds(cost))


def test_stored_accounts_add_up_to_the_second(work: Work) -> None:
    tasks = [work.tasks.get(task_id) for task_id in task_ids(work)]
    for customer in work.customers.everybody():
        own = [task for task in tasks if task.customer_id == customer.id]
        asked = "SELECT sum(hours) FROM bookings WHERE customer_id = :customer"
        bought = work.reader.number(asked, customer=customer.id) * 3600
        credited = sum(seconds for _kind, seconds, *_ in credits_of(work, customer.id))
        assert customer.booked_seconds == bought + credited
        assert customer.worked_seconds == sum(task.debited_seconds for task in own)
        left = [t.budget_seconds - t.debited_seconds for t in own if t.status in ACTIVE]
        assert customer.reserved_seconds == sum(rest for rest in left if rest > 0)
        assert customer.available_seconds >= 0


def test_new_numbers_go_on_after_the_stored_ones(office: Office) -> None:
    with pytest.raises(RuntimeError), office.database.write() as work:
        given = [work.agency.next_number(kind) for kind in ("person", "customer", "task")]
        assert given == [23, 63, 501]
        raise RuntimeError("leave no trace")


def test_the_trail_is_in_the_order_of_time(work: Work) -> None:
    whole = work.trail.everything()
    # Leaving and money matters happen over the last weeks, told when all else has happened.
    leaves = next(n for n, deed in enumerate(whole) if deed.act == Act.RECORD_TALK)
    deeds = whole[:leaves]
    told = [deed.at for deed in deeds if deed.act not in JUST_NOW]
    assert told == sorted(told)
    assert len(deeds) - len(told) <= 10
    assert sum(deed.act == Act.FOUND_AGENCY for deed in deeds) == 1


def test_everybody_signs_in_with_the_word_demo(office: Office) -> None:
    for name in ("Clara Sommer", "Miriam Vogt", "Anton Berger"):
        session = SignIn(office).sign_in(name, PASSWORD)
        assert (session.actor.name, session.agency) == (name, "Agentur Fleißig & Fein")


def test_the_assistant_of_the_docs_finds_her_desk_full(work: Work) -> None:
    clara = work.people.find_by_name("Clara Sommer")
    assert clara is not None
    tasks = [work.tasks.get(task_id) for task_id in task_ids(work)]
    waits = [i for t in tasks if t.assistant_id == clara.id for i in items_of(t, NOW)]
    assert 10 <= len(waits) <= 20


def test_holidays_are_kept(work: Work) -> None:
    assert set(AgencyReads(work.reader).holidays()) >= {2025, 2026, 2027}


def test_progress_goes_from_nothing_to_all(office: Office, shares: list[float]) -> None:
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.1
    assert shares[-1] == 1.0


def test_a_second_agency_is_refused(office: Office) -> None:
    with office.reading() as work:
        before = work.reader.number("SELECT COUNT(*) FROM trail")
    with pytest.raises(BadInput):
        Demo(office).make()
    with office.reading() as work:
        assert work.reader.number("SELECT COUNT(*) FROM trail") == before


def test_a_demo_broken_off_leaves_nothing(sqlite_url: str) -> None:
    office = Office(Database(sqlite_url), lambda: NOW)

    def stopped(share: float) -> None:
        if share > 0.3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Demo(office).make(1, stopped)
    with office.reading() as work:
        for table in ("agency", "people", "customers", "tasks", "messages", "trail"):
            assert work.reader.number(f"SELECT COUNT(*) FROM {table}") == 0
    assert not SignIn(office).has_agency()


def test_files_lie_in_the_store_under_their_contents(sqlite_url: str, tmp_path: Path) -> None:
    office = Office(Database(sqlite_url), lambda: NOW)
    Demo(office, tmp_path / "files").make()
    store = FileStore(tmp_path / "files")
    with office.reading() as work:
        rows = work.reader.rows("SELECT id, size FROM attachments")
        for number, size in rows:
            file, _task = work.messages.file(number)
            assert store.path(file).stat().st_size == size
    assert len(rows) >= 50
