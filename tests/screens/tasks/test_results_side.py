"""The panel of results: what it says before anything is handed over, and whole dates."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from data.files import FileStore
from domain.task import TaskStatus
from screens.tasks.results_side import WHEN
from services.result.results import Results
from services.texts.results import Interim
from tests.builders import MONDAY_NINE, SmallAgency, small_agency
from tests.screens.tasks.host import at_work
from widgets import formats
from widgets.words import use_language


@pytest.fixture
def agency(sqlite_url: str) -> Iterator[SmallAgency]:
    made = small_agency(sqlite_url)
    yield made
    made.office.database.close()


@pytest.mark.parametrize(
    ("status", "said", "unsaid"),
    [
        (TaskStatus.REVIEW, "nichts übergeben", "übergibt"),
        (TaskStatus.ACCEPTED, "s beginnt sie", "I einen Teil"),
        (TaskStatus.IN_PROGRESS, "d übergibt das Ergebnis", "beginnt sie"),
    ],
)
async def test_an_empty_panel_names_the_keys_that_work_now(
    agency: SmallAgency, tmp_path: Path, status: TaskStatus, said: str, unsaid: str
) -> None:
    agency.task(status=status)
    async with at_work(agency, agency.ada, tmp_path, (80, 24)) as hand:
        await hand.press("enter", "l")
        assert said in hand.painted()
        assert unsaid not in hand.painted()


async def test_dates_are_whole_in_the_smallest_terminal(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    given = Interim("Die Hälfte", "Alles bis M", "A, B, C")
    Results(agency.office, FileStore(tmp_path)).deliver_interim(agency.ada, task.id, given)
    agency.clock.on(minutes=1)
    async with at_work(agency, agency.ada, tmp_path, (80, 24)) as hand:
        await hand.press("enter", "l")
        assert "Mo 23.11. 09:00" in hand.painted()


def test_the_column_has_room_for_english_too() -> None:
    use_language("en")
    try:
        assert cell_len(formats.moment(MONDAY_NINE)) <= WHEN
    finally:
        use_language("de")
