"""A meeting counts on the task at hand, or on one made for it (TIME-8)."""

from pathlib import Path

from domain.task import Task, TaskStatus
from services.texts import meetings
from tests.builders import SmallAgency
from tests.screens.tasks.host import at_work


def runs_on(agency: SmallAgency) -> int | None:
    with agency.office.reading() as work:
        clock = work.clocks.find(agency.ada.id)
    return None if clock is None else clock.task_id


def made_for_meetings(agency: SmallAgency) -> list[Task]:
    with agency.office.reading() as work:
        ids = [row[0] for row in work.reader.rows("SELECT id FROM tasks ORDER BY id")]
        found = [work.tasks.get(one) for one in ids]
    return [one for one in found if one.title == meetings.TITLE]


async def test_on_the_task_at_hand_its_clock_runs(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=7200)
    agency.clock.on(hours=1)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("M", "enter")
        assert runs_on(agency) == task.id
        await hand.press("M", "enter")
        assert any("läuft schon" in one for one in hand.host.told)
    assert runs_on(agency) == task.id


async def test_one_of_its_own_asks_for_day_and_budget_only(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.task(None, status=TaskStatus.IN_PROGRESS)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("M", "down", "enter")
        await hand.press(*"morgen 15 Uhr", "enter")
        await hand.press(*"1:00", "enter")
        await hand.press("ctrl+s")
        await hand.settle()
    (made,) = made_for_meetings(agency)
    assert (made.budget_seconds, made.customer_id) == (3600, agency.acme)
    assert made.description == meetings.DESCRIPTION
    assert made.deadline_at is not None
    assert runs_on(agency) is None


async def test_keys_act_on_it_though_the_filter_leaves_it_out(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.task(None, status=TaskStatus.IN_PROGRESS, title="Postfach")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("slash", *"postfach", "enter")
        await hand.press("M", "down", "enter")
        await hand.press(*"morgen 15 Uhr", "enter")
        await hand.press(*"1:00", "enter")
        await hand.press("ctrl+s")
        await hand.settle()
        (made,) = made_for_meetings(agency)
        assert hand.host.room.task_here == made.id


async def test_going_back_creates_nothing(agency: SmallAgency, tmp_path: Path) -> None:
    agency.task(None, status=TaskStatus.IN_PROGRESS)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("M", "escape")
        await hand.press("M", "down", "enter", "escape")
    assert made_for_meetings(agency) == []
    assert runs_on(agency) is None
