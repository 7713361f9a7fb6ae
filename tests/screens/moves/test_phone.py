"""Phone calls by keys: logged with a warning, removed, seen to by management (TIME-7)."""

from datetime import timedelta
from pathlib import Path

from domain.phone import PhoneCall
from domain.task import Task, TaskStatus
from screens.moves import phone
from services.time.phone_calls import PhoneCalls
from tests.builders import SmallAgency
from tests.screens.tasks.host import at_work


def working(agency: SmallAgency) -> Task:
    made = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=20 * 3600)
    agency.clock.on(hours=6)
    return made


def stored(agency: SmallAgency, task: Task) -> list[PhoneCall]:
    with agency.office.reading() as work:
        return list(work.phone_calls.of_task(task.id))


async def test_a_call_is_logged_with_a_plain_warning(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("P", *"12 min", "tab", "tab", *"Kundin [/x]", "ctrl+s")
        assert any("15:00" in one for one in hand.host.told)
        await hand.press("P", *"0:04", "tab", *"heute 9:30", "tab", *"Kundin", "ctrl+s")
        assert any("Telefonpauschale" in one for one in hand.host.told)
        hand.host.clear_notifications()
        await hand.press("enter", "L")
        assert "09:30 Kund" in hand.painted()
    assert sorted(one.seconds for one in stored(agency, task)) == [240, 720]
    assert [one.is_over for one in stored(agency, task)] == [True, False]


async def test_a_call_that_has_not_ended_is_refused_at_its_field(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = working(agency)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("P", *"1:00", "tab", *"heute 14:30", "tab", *"Kundin", "ctrl+s")
        assert "wäre noch nicht zu Ende" in hand.painted()
        await hand.press("escape")
    assert stored(agency, task) == []


async def test_her_own_call_is_removed_from_the_times(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency)
    ten = timedelta(minutes=10)
    PhoneCalls(agency.office).log(agency.ada, task.id, agency.clock() - ten, ten, "Kundin")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L", "down", "down", "enter")
        assert "entfernen" in hand.painted()
        await hand.pilot.pause(0.4)
        await hand.press("j")
        await hand.settle()
    assert stored(agency, task) == []


async def test_management_settles_it_with_a_word(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency)
    ten = timedelta(minutes=20)
    PhoneCalls(agency.office).log(agency.ada, task.id, agency.clock() - ten, ten, "Kundin")
    async with at_work(agency, agency.manager, tmp_path) as hand:
        hand.host.room.run_worker(phone.settle_calls(hand.host.room, task.id), group="write")
        await hand.settle()
        assert "20:00" in hand.painted()
        await hand.press(*"Angeboten", "ctrl+s")
        await hand.settle()
    [settled] = stored(agency, task)
    assert settled.is_over and settled.settled_at is not None


async def test_no_call_is_typed_on_a_task_that_nobody_has_accepted(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.task(None, status=TaskStatus.REVIEW)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("P")
        assert len(hand.host.screen_stack) == 1
        assert "angenommen" in hand.host.told[-1]
