"""A customer's own account by keys, in the real house: hers alone, without internal words."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from app.rooms import Rooms
from domain.credit import CreditKind
from domain.person import Actor
from domain.task import TaskStatus
from screens.account import AccountScreen
from services.customer.accounts import Accounts
from tests.builders import SmallAgency, small_agency
from tests.screens.tasks.host import Hand, Host


@asynccontextmanager
async def at_work(agency: SmallAgency, actor: Actor, folder: Path) -> AsyncIterator[Hand]:
    """Somebody in her tasks, with every other room of hers a key away."""
    host = Host(agency, actor, folder)
    try:
        async with host.run_test(size=(100, 30), notifications=True) as pilot:
            hand = Hand(host, pilot)
            await hand.settle()
            assert host.rooms is not None
            every = Rooms(host.desk, host.session).factories
            for mode in every.keys() - host.rooms.factories.keys():
                host.rooms.factories[mode] = getattr(host.rooms, f"_{mode}")
                host.add_mode(mode, host.rooms.factories[mode])
            yield hand
    finally:
        host.desk._runner.close()


def saved(folder: Path) -> str:
    (written,) = folder.glob("konto-*")
    return written.read_text(encoding="utf-8")


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    made.books(made.acme, 5)
    made.clock.on(hours=1)
    Accounts(made.office).credit(made.admin, made.acme, CreditKind.GOODWILL, 60, "Streng intern")
    task = made.task(title="Messe", status=TaskStatus.IN_PROGRESS, budget_seconds=4 * 3600)
    made.works(task, made.ada, timedelta(seconds=1234))
    return made


async def test_four_opens_it_and_enter_on_a_line_the_task(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kim = agency.customer()
    async with at_work(agency, kim, tmp_path) as hand:
        await hand.press("4")
        await hand.settle()
        assert isinstance(hand.host.screen, AccountScreen)
        painted = hand.painted()
        for told in ("+5:00:00 h", "-0:20:34 h", "4:40:26 h", "Messe"):
            assert told in painted
        assert "Streng intern" not in painted
        assert "Alma Admin" not in painted
        await hand.press("E", "enter", "enter")
        await hand.settle()
    assert "Messe" in saved(tmp_path)
    assert "Streng intern" not in saved(tmp_path)


async def test_our_side_has_no_such_room(agency: SmallAgency, tmp_path: Path) -> None:
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("4")
        assert not isinstance(hand.host.screen, AccountScreen)
