"""What the tasks' room looks like: comfortable, and as narrow as it gets."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from domain.area import WorkArea
from domain.message import Side
from domain.task import TaskStatus
from tests.builders import SmallAgency, small_agency
from tests.screens.tasks.host import Hand, Host

SnapCompare = Callable[..., bool]


@pytest.fixture
def agency(sqlite_url: str) -> Iterator[SmallAgency]:
    """A few tasks in different states, and a chat over two days."""
    made = small_agency(sqlite_url, names=("[/x] & Söhne", "Bolt"))
    made.books(made.acme, 25)
    made.task(title="Newsletter im Dezember", status=TaskStatus.REVIEW, area=WorkArea.MARKETING)
    made.task(title="Rechnungen Oktober ablegen", status=TaskStatus.DELIVERED)
    task = made.task(title="Reise nach Köln planen", status=TaskStatus.IN_PROGRESS)
    made.clock.on(minutes=20)
    made.says(task, "Guten Morgen! Bitte ein ruhiges Hotel nahe am Dom, höchstens 120 €.")
    made.clock.on(minutes=35)
    made.says(task, "Sehr gern. Ich schicke Ihnen bis Mittag drei Vorschläge.", Side.OURS, made.ada)
    made.works(task, made.ada, timedelta(minutes=15))
    made.clock.on(hours=22)
    made.says(task, "Das zweite passt. Bitte mit Frühstück 🥐 buchen.")
    made.clock.on(minutes=30)
    yield made
    made.office.database.close()


def opening(*keys: str) -> Callable[[Pilot[int]], object]:
    """Press these keys first."""

    async def run_before(pilot: Pilot[int]) -> None:
        host = pilot.app
        assert isinstance(host, Host)
        hand = Hand(host, pilot)
        await hand.settle()
        for key in keys:
            await hand.press(key)
        host.room.pane.composer.tell_draft()  # or the mark of a draft follows at any moment
        await hand.settle()

    return run_before


def test_an_assistant_reads_and_has_begun_to_answer(
    agency: SmallAgency, tmp_path: Path, snap_compare: SnapCompare
) -> None:
    host = Host(agency, agency.ada, tmp_path)
    keys = opening("j", "enter", "tab", *"Wird")
    assert snap_compare(host, terminal_size=(120, 40), run_before=keys)
    host.desk._runner.close()


def test_a_manager_stands_in_at_a_narrow_terminal(
    agency: SmallAgency, tmp_path: Path, snap_compare: SnapCompare
) -> None:
    host = Host(agency, agency.manager, tmp_path)
    assert snap_compare(host, terminal_size=(80, 24), run_before=opening("j", "enter"))
    host.desk._runner.close()


def test_all_three_panes_at_a_wide_one(
    agency: SmallAgency, tmp_path: Path, snap_compare: SnapCompare
) -> None:
    host = Host(agency, agency.ada, tmp_path)
    assert snap_compare(host, terminal_size=(180, 45), run_before=opening("j", "enter"))
    host.desk._runner.close()
