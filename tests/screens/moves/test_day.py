"""Going through recorded days by keys."""

from datetime import timedelta
from pathlib import Path

from domain.task import TaskStatus
from domain.time_request import TimeRequestKind
from tests.builders import SmallAgency
from tests.screens.tasks.host import at_work

HOUR = timedelta(hours=1)


async def test_time_in_a_gap_is_asked_for(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=20 * 3600)
    agency.clock.on(hours=2)
    agency.works(task, agency.ada, HOUR)
    agency.clock.on(hours=2)
    agency.works(task, agency.ada, HOUR)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("U")
        assert "1 Lücke, zusammen 1:00:00 h" in hand.painted()
        await hand.press("j", "enter")
        await hand.press("enter")
        assert "11:00" in hand.painted() and "12:00" in hand.painted()
        await hand.press("tab", "tab", "tab", *"Telefonat", "tab", *"vergessen", "ctrl+s")
        assert "Wartet auf die Leitung" in hand.painted()
        await hand.press("left_square_bracket")
        assert "nichts erfasst" in hand.painted()
        await hand.press("escape")
    with agency.office.reading() as work:
        (request,) = work.time_requests.of_task(task.id)
    assert (request.kind, request.seconds) == (TimeRequestKind.ADD, 3600)


async def test_a_gap_between_clocks_can_be_filled_to_the_second(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=20 * 3600)
    agency.clock.on(hours=2, seconds=12)
    agency.works(task, agency.ada, HOUR)
    agency.clock.on(hours=2, seconds=7)
    agency.works(task, agency.ada, HOUR)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("U", "j", "enter", "enter")
        assert "11:00:12" in hand.painted() and "12:00:19" in hand.painted()
        await hand.press("tab", "tab", "tab", *"Telefonat", "tab", *"vergessen", "ctrl+s")
    with agency.office.reading() as work:
        (request,) = work.time_requests.of_task(task.id)
    assert request.seconds == 3607


async def test_management_reads_it_in_the_honorarium_alone(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with at_work(agency, agency.manager, tmp_path) as hand:
        await hand.press("U")
        assert "Assistentinnen erfassen Zeit" in hand.host.told[-1]
