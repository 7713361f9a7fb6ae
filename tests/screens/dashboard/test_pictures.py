"""What the dashboard looks like, at the two usual sizes of a terminal."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from data.files import FileStore
from domain.task import TaskStatus
from services.chat.chat import Chat
from tests.builders import MONDAY_NINE, SmallAgency, small_agency
from tests.screens.dashboard.host import Host

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _without_fees(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was earned would come at a moment that no picture knows."""
    monkeypatch.setattr("screens.dashboard.room.FEES_AFTER", 3_600)


@pytest.fixture
def agency(sqlite_url: str, tmp_path: Path) -> SmallAgency:
    """Two weeks of answers, an overdue one, and names that try to be markup."""
    agency = small_agency(sqlite_url, ("[/x] & Söhne", "株式会社 漢字"))
    agency.books(agency.acme, 5)
    chat = Chat(agency.office, FileStore(tmp_path / "files"))
    for days in range(13, 2, -1):
        agency.clock.at = MONDAY_NINE - timedelta(days=days)
        for nth in range(days * 5 % 4 + 1):
            task = agency.task(deadline_at=None, status=TaskStatus.DELIVERED)
            agency.says(task)
            agency.clock.on(hours=3 + 10 * (nth % 3))
            chat.post(agency.ada, task.id, "Gern, ist erledigt.")
    agency.clock.at = MONDAY_NINE - timedelta(days=3)
    agency.says(agency.task(title="Angebot für [bold]Ulm[/] vergleichen", deadline_at=None))
    agency.clock.at = MONDAY_NINE
    agency.says(agency.task(title="Protokoll der Sitzung", deadline_at=None))
    agency.says(agency.task(agency.bolt, title="Termin 漢字 absagen"))
    agency.task(deadline_at=MONDAY_NINE + HOUR, title="Einladung 👩‍👩‍👧 verschicken")
    low = agency.task(status=TaskStatus.IN_PROGRESS, title="Ablage", deadline_at=None)
    agency.works(low, agency.ada, timedelta(minutes=56))
    return agency


async def _settled(pilot: Any) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def test_an_assistants_dashboard_in_a_small_terminal(
    snap_compare: Any, agency: SmallAgency, tmp_path: Path
) -> None:
    host = Host(agency, agency.ada, tmp_path)
    assert snap_compare(host, terminal_size=(80, 24), run_before=_settled)


def test_the_teams_dashboard_in_a_usual_terminal(
    snap_compare: Any, agency: SmallAgency, tmp_path: Path
) -> None:
    host = Host(agency, agency.manager, tmp_path)
    assert snap_compare(host, terminal_size=(120, 40), run_before=_settled)
