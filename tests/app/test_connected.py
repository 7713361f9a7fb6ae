"""The ties to the database: a start while it is away, and a bug that ends in the log."""

import asyncio
import logging
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from app import attendance
from domain.errors import StoreUnreachable
from domain.person import Actor
from services.changes import Changes
from services.dashboard.glance import Glance, Seen
from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import House, running, told


async def test_what_could_not_listen_at_the_start_listens_when_the_database_is_back(
    desk: Desk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attendance, "FIRST_RETRY", 0.1)

    def gone(_changes: Changes) -> None:
        raise StoreUnreachable("gone")

    house = House(desk, tmp_path, session=session)
    with monkeypatch.context() as patch:
        patch.setattr(Changes, "position", gone)
        async with running(house):
            house._lost()
            patch.undo()
            for _ in range(300):
                if house._watch is not None and house._watch.listens:
                    break
                await asyncio.sleep(0.01)
            assert house._watch is not None
            assert house._watch.listens
            assert told(house) == ["Die Datenbank antwortet wieder."]


async def test_a_draft_kept_on_this_machine_is_no_sign_that_the_database_is_back(
    desk: Desk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_glance: Glance, _actor: Actor) -> Seen:
        raise StoreUnreachable("gone")

    house = House(desk, tmp_path, session=session)
    async with running(house) as pilot:
        monkeypatch.setattr(Glance, "look", gone)
        house._lost()
        await pilot.pause()
        assert house.attendance is not None
        since = house.attendance.facts.lost_since
        await house.first.ask(desk.drafts.keep, session.actor.id, "task:1", "Hallo")
        await pilot.pause(0.3)
        assert since is not None
        assert house.attendance.facts.lost_since == since
        assert told(house) == []


async def test_a_bug_ends_the_program_with_a_sentence_and_a_line_in_the_log(
    desk: Desk, session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    house = House(desk, tmp_path, session=session)

    async def broken() -> None:
        password = "Geheim-1"
        raise ZeroDivisionError(len(password))

    caplog.set_level(logging.INFO)
    with pytest.raises(WorkerFailed):
        async with running(house) as pilot:
            house.first.run_worker(broken())
            await pilot.pause(0.2)
    assert house.return_code == 1
    assert "raise ZeroDivisionError(len(password))" in caplog.text
    assert "Geheim" not in caplog.text
