"""The pane of the check by keys, and pictures of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from domain.area import WorkArea
from screens.check import CheckPane, Given
from screens.check.pane import ACCEPT
from services.task.facts import Check
from tests.screens.check.checks import check
from tests.screens.dialogs.hosting import Host
from widgets.words import use_language

FINE = check(area=WorkArea.BACKOFFICE, competence="research")


@pytest.fixture(autouse=True)
def german() -> None:
    use_language("de")


def shown(one: Check, given: Given = Given(), begun_by: str = "a") -> Host[str | None]:  # noqa: B008
    return Host(CheckPane(one, given, begun_by))


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["ctrl+s"], ACCEPT),
        (["f10"], ACCEPT),
        (["escape"], None),
        (["1"], "deadline"),
        (["2"], "budget"),
        (["3"], "area"),
        (["4"], "competence"),
        (["5"], "understood"),
        (["down", "enter"], "understood"),
        (["j", "enter"], "understood"),
        (["j", "k", "enter"], "competence"),
    ],
)
async def test_each_key_answers(
    keys: list[str], answer: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    host = shown(FINE)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert host.answers == [answer]


async def test_a_key_held_down_accepts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 30.0)
    host = shown(FINE)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+s", "ctrl+s", "ctrl+s")
        assert host.answers == []


async def test_what_stands_in_the_way_is_said_with_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    host = shown(check(timedelta(hours=1), area=WorkArea.BACKOFFICE))
    async with host.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert host.answers == []
        (note,) = host._notifications
        assert "es fehlen 3:00 h. Taste 2" in note.message


async def test_it_stands_on_what_is_in_the_way() -> None:
    host = shown(check(area=None))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert host.answers == ["area"]


async def test_the_key_that_began_it_does_not_accept() -> None:
    host = shown(FINE, begun_by="ctrl+s")
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.35)
        await pilot.press("ctrl+s")
        assert host.answers == []
        await pilot.pause(0.35)
        await pilot.press("f10")
        assert host.answers == [ACCEPT]


async def test_hostile_names_are_only_text(hostile_name: str) -> None:
    host = shown(check(title=hostile_name[:300]))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "\x1b" not in host.painted


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_it_looks_like_this(snap_compare: Callable[..., bool], size: tuple[int, int]) -> None:
    assert snap_compare(shown(check(timedelta(hours=3))), terminal_size=size)
