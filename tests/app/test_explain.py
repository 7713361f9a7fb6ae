"""The help key: after a refusal it explains that, else the room."""

from pathlib import Path

import pytest

from app import house as app_house
from domain.errors import Forbidden
from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import PASSWORD, House, make_desk
from tests.builders import Clock


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Desk:
    return make_desk(sqlite_url, tmp_path, Clock())


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.signin.found("Agentur", "Alma", "", PASSWORD)


def refuse(house: House) -> None:
    """Let the first room show a refusal."""
    with house.first.refusals_shown():
        raise Forbidden("task.accept")


async def asked_after_a_refusal(house: House) -> list[str]:
    """The topics opened by two presses of the help key after one refusal."""
    async with house.run_test() as pilot:
        await pilot.pause()
        await house.workers.wait_for_complete()
        refuse(house)
        house.first.query_one("#typed").blur()
        for _press in range(2):
            await house.action_explain()
            await house.action_go("dashboard")
        return house.second.topics


async def test_a_refusal_just_shown_is_explained_once_and_then_the_room(
    desk: Desk, session: Session, tmp_path: Path
) -> None:
    house = House(desk, tmp_path, session=session)
    assert await asked_after_a_refusal(house) == ["roles", "dashboard"]


async def test_a_refusal_long_ago_is_forgotten(
    desk: Desk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_house, "REFUSAL_IN_MIND", -1.0)
    house = House(desk, tmp_path, session=session)
    assert await asked_after_a_refusal(house) == ["dashboard", "dashboard"]


async def test_a_key_that_cannot_be_used_is_explained_by_the_rule_behind_it(
    desk: Desk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(desk, tmp_path, session=session)
    async with house.run_test(notifications=True) as pilot:
        await pilot.pause()
        await house.workers.wait_for_complete()
        first = house.first
        for mode in ("triage", "team"):  # the second has no such key: its room is explained
            monkeypatch.setattr(type(first), "MODE", mode)
            await house.run_action("snooze", first)
            monkeypatch.undo()
            await pilot.pause()
            assert len(house._notifications) == 1
            await house.action_explain()
            assert len(house._notifications) == 0, "nothing covers the page"
            await house.action_go("dashboard")
        assert house.second.topics == ["snooze", "dashboard"]
