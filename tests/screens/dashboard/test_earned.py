"""What an assistant has earned follows the first picture of her dashboard."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from domain.task import TaskStatus
from services.honorarium.fees import Fees
from tests.builders import MONDAY_NINE, SmallAgency
from tests.screens.dashboard.host import eyes


async def test_what_her_hours_came_to_is_told(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.dashboard.room.FEES_AFTER", 0.01)
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    agency.works(task, agency.ada, timedelta(minutes=57))
    Fees(agency.office).set_rate(agency.admin, agency.ada.id, 1_400, MONDAY_NINE.date())
    async with eyes(agency, agency.ada, tmp_path) as hers:
        await asyncio.sleep(0.05)
        await hers.settle()
        (month,) = hers.rows("own-month")
        assert (month[1], month[2].replace("\xa0", " ")) == ("0:57 h", "13,30 €")
