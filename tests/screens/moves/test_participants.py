"""Bringing in and letting go by keys."""

from pathlib import Path

import pytest

from domain.permission import Act
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import hands


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    return small_agency(sqlite_url)


def there(agency: SmallAgency, task_id: int) -> int:
    with agency.office.reading() as work:
        asked = "SELECT count(*) FROM participants WHERE task_id = :task AND part = 'Listen'"
        return work.reader.number(asked, task=task_id)


async def test_in_for_a_part_and_out_again(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task()
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.BRING_IN, task)
        assert "Ada" not in mia.painted
        await mia.press(*"bea", "enter", *"Listen", "enter")
        assert there(agency, task.id) == 1
        await mia.begin(Act.BRING_IN, task)
        assert "takes part · Listen" in mia.painted
        await mia.press("enter", "enter")
        assert there(agency, task.id) == 1
        await mia.begin(Act.BRING_IN, task)
        await mia.press("enter", "y")
        assert there(agency, task.id) == 0


async def test_an_assistant_is_refused_before_anything_is_asked(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task()
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.BRING_IN, task)
        assert len(ada.host.screen_stack) == 1
        assert ada.room.results[-1] is None
