"""Recorded time by keys: the panel, requests, decisions."""

from datetime import timedelta
from pathlib import Path

from domain.entry import Entry
from domain.permission import Act
from domain.task import Task, TaskStatus
from domain.time_request import TimeRequestKind, TimeRequestStatus
from domain.triage import TriageKind
from domain.values import replace
from screens.moves import recorded_time
from services.office import AGENCY
from services.time.requests import Asked, TimeRequests
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.screens.tasks.host import at_work

HOUR = timedelta(hours=1)


def working(agency: SmallAgency) -> Task:
    made = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=20 * 3600)
    agency.clock.on(hours=6)
    return made


def entries(agency: SmallAgency, task: Task) -> list[Entry]:
    with agency.office.reading() as work:
        return list(work.entries.of_task(task.id))


def kinds(agency: SmallAgency, who: str) -> list[TriageKind]:
    inbox = Triage(agency.office).inbox(getattr(agency, who), Whose.MINE)
    about = {TriageKind.TIME_REQUEST, TriageKind.TIME_ANSWERED}
    return [one.item.kind for one in inbox.cases(agency.clock()) if one.item.kind in about]


async def test_forgotten_time_is_asked_for_and_booked(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L")
        assert "Zeit nachtragen" in hand.painted()
        await hand.press("enter")
        await hand.press("tab", *"9:30", "tab", *"11:00", "tab", *"Telefonat", "tab", *"weg")
        await hand.press("ctrl+s")
        assert "wartet auf die Leitung" in hand.painted()
    with agency.office.reading() as work:
        (request,) = work.time_requests.of_task(task.id)
    assert (request.seconds, request.reason) == (5400, "weg")
    assert (kinds(agency, "manager"), kinds(agency, "ada")) == ([TriageKind.TIME_REQUEST], [])
    async with at_work(agency, agency.manager, tmp_path) as hand:
        hand.host.room.run_worker(recorded_time.decide_all(hand.host.room, task.id), group="write")
        await hand.settle()
        told = " ".join(hand.painted().split())
        assert "0:00:00 h von 20:00:00 h Arbeitszeit" in told
        assert "Notiz: Telefonat" in told
        await hand.press("enter")
    assert [one.seconds for one in entries(agency, task)] == [5400]
    assert (kinds(agency, "manager"), kinds(agency, "ada")) == ([], [TriageKind.TIME_ANSWERED])


async def test_what_was_refused_stays_typed_until_it_is_right(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = working(agency)
    agency.works(task, agency.ada, HOUR + timedelta(seconds=20))
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L", "enter")
        await hand.press("tab", *"13:00", "tab", *"14:30", "tab", *"Telefonat", "tab", *"weg")
        await hand.press("ctrl+s")
        assert "überschneidet sich" in hand.host.told[-1]
        assert "13:59:40 bis 15:00" in hand.host.told[-1]
        await hand.press("tab", "tab", "ctrl+u", *"13:59:40", "ctrl+s")
    with agency.office.reading() as work:
        (request,) = work.time_requests.of_task(task.id)
    assert (request.seconds, request.note, request.reason) == (3580, "Telefonat", "weg")


async def test_nothing_is_typed_for_what_nobody_could_book(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(None, status=TaskStatus.DELIVERED, budget_seconds=20 * 3600)
    agency.clock.on(hours=6)
    agency.works(task, agency.ada, HOUR)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        room = hand.host.room
        (line,) = room.desk.time_log.of_task(agency.ada, task.id).lines
        room.run_worker(recorded_time.add_forgotten(room, task.id), group="write")
        await hand.settle()
        assert "in Arbeit" in hand.host.told[-1] and len(hand.host.screen_stack) == 1
        for down in (1, 2):
            room.run_worker(recorded_time.about_entry(room, line), group="write")
            await hand.settle()
            await hand.press(*["down"] * down, "enter")
            assert len(hand.host.screen_stack) == 1, "no form, no question"


async def test_the_day_has_its_sum_in_the_times(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency)
    agency.works(task, agency.ada, HOUR + timedelta(seconds=20))
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L")
        assert hand.painted().count("1:00:20 h") == 2


async def test_a_refusal_is_told_until_it_is_seen(agency: SmallAgency, tmp_path: Path) -> None:
    task, requests = working(agency), TimeRequests(agency.office)
    start = agency.clock() - 3 * HOUR
    asked = Asked(TimeRequestKind.ADD, task.id, "weg", None, start, 600, "Telefonat")
    filed = requests.file(agency.ada, asked)
    async with at_work(agency, agency.manager, tmp_path) as hand:
        hand.host.room.run_worker(recorded_time.about_request(hand.host.room, filed), group="write")
        await hand.settle()
        await hand.press("down", "enter", *"Pause", "enter")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        assert kinds(agency, "ada") == [TriageKind.TIME_ANSWERED]
        hand.host.room.run_worker(recorded_time.take_note(hand.host.room, task.id), group="write")
        await hand.settle()
        assert any("abgelehnt" in one and "Pause" in one for one in hand.host.told)
    assert kinds(agency, "ada") == []
    assert entries(agency, task) == []


async def test_her_own_entry_is_shortened_and_a_colleagues_is_not(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = working(agency)
    agency.works(task, agency.ada, HOUR)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L", "down", "down", "enter")
        await hand.press("enter", *"14:30")
        assert "14:30, 0:30:00 h" in hand.painted(), "what was understood"
        await hand.press("enter")
        assert [one.seconds for one in entries(agency, task)] == [1800]
    async with at_work(agency, agency.manager, tmp_path) as hand:
        room = hand.host.room
        log = room.desk.time_log.of_task(agency.manager, task.id)
        room.run_worker(recorded_time.about_entry(room, log.lines[0]), group="write")
        await hand.settle()
        assert any("Kollegin" in one for one in hand.host.told)


async def test_the_withdrawn_one_waits_no_more(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency)
    agency.works(task, agency.ada, HOUR)
    (entry,) = entries(agency, task)
    asked = Asked(TimeRequestKind.DELETE, task.id, "doppelt", entry.id)
    filed = TimeRequests(agency.office).file(agency.ada, asked)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        hand.host.room.run_worker(recorded_time.about_request(hand.host.room, filed), group="write")
        await hand.settle()
        await hand.press("enter")
    with agency.office.reading() as work:
        assert work.time_requests.get(filed.id).status is TimeRequestStatus.WITHDRAWN


async def test_who_decides_sees_what_is_recorded_now(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency)
    agency.works(task, agency.ada, HOUR)
    (entry,) = entries(agency, task)
    with agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        doing.work.entries.save(replace(entry, doubled=True))
    start, kind = entry.started_at, TimeRequestKind.CHANGE
    asked = Asked(kind, task.id, "Zu früh gestoppt", entry.id, start, 1800, "Telefonat")
    filed = TimeRequests(agency.office).file(agency.ada, asked)
    async with at_work(agency, agency.manager, tmp_path) as hand:
        hand.host.room.run_worker(recorded_time.about_request(hand.host.room, filed), group="write")
        await hand.settle()
        told = " ".join(hand.painted().replace("│", " ").split())
        assert f"#{task.number} {task.title}" in told
        assert "jetzt erfasst:" in told
        assert "1:00 h · Gearbeitet" in told
        assert "Wochenendzuschlag bleibt." in told


async def test_she_is_told_before_a_surcharge_is_lost(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency)
    agency.works(task, agency.ada, HOUR)
    (entry,) = entries(agency, task)
    with agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        doing.work.entries.save(replace(entry, doubled=True))
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L", "down", "down", "enter")
        await hand.press("down", "enter")
        await hand.press("tab", *["backspace"] * 5, *"13:30", "tab", "tab", "tab", *"zu spät")
        await hand.press("ctrl+s")
        told = " ".join(hand.painted().replace("│", " ").split())
        assert "bleibt für 1:00:00 h; 0:30:00 h zählen einfach" in told
        await hand.press("enter")
        with agency.office.reading() as work:
            assert list(work.time_requests.of_task(task.id)) == []
