"""A terminal hears what is done at another, at once and when it begins to show."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.watch import Watch
from data.database import Database
from data.files import FileStore
from domain.errors import StoreUnreachable
from domain.trail import Subject
from services.chat.chat import Chat
from services.desk import Desk
from services.office import Office
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


@pytest.fixture
def desk(agency: SmallAgency, database_url: str, tmp_path: Path) -> Desk:
    """Another terminal on the same database."""
    return Desk(Office(Database(database_url), agency.clock), tmp_path / "files", tmp_path)


async def _until(condition: Callable[[], bool], seconds: float = 3) -> bool:
    for _ in range(round(seconds / 0.02)):
        if condition():
            return True
        await asyncio.sleep(0.02)
    return condition()


async def test_an_act_elsewhere_is_told_within_a_second(
    agency: SmallAgency, desk: Desk, tmp_path: Path
) -> None:
    task = agency.task()
    told: list[Subject] = []
    watch = Watch(desk, told.extend)
    await watch.start()
    chat = Chat(agency.office, FileStore(tmp_path))
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.to_thread(chat.post, agency.ada, task.id, "Guten Tag")
    assert await _until(lambda: bool(told))
    assert loop.time() - start < 2
    assert told[0].task_id == task.id
    agency.clock.on(seconds=11)
    watch.look()
    assert await _until(lambda: len(told) == 2)
    await watch.stop()
    desk.close()


async def test_silence_reads_nothing(
    agency: SmallAgency, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Sequence[Subject]] = []
    watch = Watch(desk, told.append)
    await watch.start()
    await asyncio.sleep(0.5)
    read = 0
    plain = type(desk.changes).since

    def counted(changes: object, known: object) -> object:
        nonlocal read
        read += 1
        return plain(changes, known)  # type: ignore[arg-type]

    monkeypatch.setattr(type(desk.changes), "since", counted)
    await asyncio.sleep(0.8)
    assert (read, told) == (0, [])
    await watch.stop()
    desk.close()


async def test_a_database_out_of_reach_is_told_at_once(
    agency: SmallAgency, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_changes: object, _known: object) -> object:
        raise StoreUnreachable("gone")

    lost: list[bool] = []
    watch = Watch(desk, lambda _subjects: None, lambda: lost.append(True))
    await watch.start()
    monkeypatch.setattr(type(desk.changes), "since", gone)
    watch.look()
    assert await _until(lambda: bool(lost))
    await watch.stop()
    desk.close()


@pytest.mark.parametrize("turns", range(5))
async def test_a_bell_in_its_last_moment_keeps_nobody_from_leaving(
    agency: SmallAgency, desk: Desk, turns: int
) -> None:
    watch = Watch(desk, lambda _subjects: None)
    await watch.start()
    await asyncio.sleep(0.3)  # it listens by now
    watch.look()
    for _turn in range(turns):
        await asyncio.sleep(0)
    left = asyncio.create_task(watch.stop())
    done, _waiting = await asyncio.wait([left], timeout=5)
    assert done == {left}
    desk.close()
