"""The top line and the bar of rooms: what they tell, and that they fit."""

from dataclasses import replace
from datetime import datetime

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from domain.calendar import BERLIN
from domain.person import Role
from domain.presence import Presence
from services.dashboard.glance import Counts
from widgets.frame.frame import FrameFacts, ModeBar, TopLine
from widgets.words import use_language

ASSISTANT = frozenset({Role.ASSISTANT})
FACTS = FrameFacts(
    "Fleißige Hände", "Clara Sommer", ASSISTANT, Presence.ONLINE, Counts(12, 3, 1_200)
)


class Host(App[None]):
    """Holds the two lines."""

    def __init__(self, facts: FrameFacts | None, modes: tuple[str, ...]) -> None:
        super().__init__()
        self.top = TopLine(facts)
        self.bar = ModeBar(modes, modes[0])
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.top
        yield self.bar

    def on_mode_bar_chosen(self, event: ModeBar.Chosen) -> None:
        self.chosen.append(event.mode)


async def line(facts: FrameFacts | None, width: int = 120) -> str:
    host = Host(facts, ("dashboard",))
    async with host.run_test(size=(width, 5)):
        return host.top.render().plain


async def test_it_tells_who_sits_here_what_waits_and_how_she_is_seen() -> None:
    told = await line(FACTS)
    assert told.startswith(" Fleißige Hände · Clara Sommer · Assistenz")
    assert told.rstrip().endswith(
        "12 warten, 3 überfällig · ✉ 1.200 ungelesen · ● online · verbunden"
    )


async def test_in_the_rest_period_it_says_that_customers_see_her_offline() -> None:
    told = await line(replace(FACTS, presence=Presence.OFFLINE, counts=Counts(0, 0, 0)))
    assert "○ für Kunden offline · verbunden" in told
    assert "warte" not in told
    assert "ungelesen" not in told


async def test_a_lost_connection_stands_out_and_what_was_known_stays() -> None:
    lost = datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN)
    told = await line(replace(FACTS, lost_since=lost))
    assert "12 warten" in told
    assert "✖ keine Verbindung seit 09:05" in told


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
async def test_it_fits_whatever_people_are_called(width: int, hostile_name: str) -> None:
    told = await line(replace(FACTS, agency=hostile_name, person=hostile_name), width)
    assert "\n" not in told
    assert cell_len(told) <= width
    if width >= 80:
        assert "● online" in told


async def test_without_facts_it_is_empty() -> None:
    assert await line(None) == ""


@pytest.mark.parametrize("width", [30, 80])
async def test_a_click_on_a_room_opens_it_also_when_names_do_not_fit(width: int) -> None:
    host = Host(FACTS, ("dashboard", "triage", "tasks", "customers", "help"))
    async with host.run_test(size=(width, 5)) as pilot:
        bar = host.bar.render().plain
        assert cell_len(bar.rstrip()) <= width
        await pilot.click(ModeBar, offset=(bar.index("9"), 0))
        await pilot.pause()
        assert host.chosen == ["help"]


EIGHT = (
    *("dashboard", "triage", "tasks", "customers", "planning", "honorarium"),
    *("handover", "help"),
)


@pytest.mark.parametrize("width", [76, 66, 54])
async def test_the_longest_names_are_cut_before_any_is_left_out(width: int) -> None:
    host = Host(None, EIGHT)
    async with host.run_test(size=(width, 5)):
        bar = host.bar.render().plain.rstrip()
    assert cell_len(bar) == width
    assert bar.startswith("1 Übersicht 2 Tr")
    assert " 9 Hil" in bar


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (82, "5 Planning 6 Honorarium 7 Handover 9 Help"),
        (80, "5 Planning 6 Honorar… 7 Handover 9 Help"),
    ],
)
async def test_no_more_is_cut_than_does_not_fit(width: int, said: str) -> None:
    use_language("en")
    host = Host(None, EIGHT)
    async with host.run_test(size=(width, 5)):
        bar = host.bar.render().plain.rstrip()
    assert said in bar, bar
    assert "4 Customers" in bar


async def test_her_name_is_worth_more_than_a_connection_that_stands() -> None:
    facts = replace(FACTS, presence=Presence.OFFLINE, counts=Counts(12, 3, 8))
    assert "Clara Sommer" in await line(facts, 80)
    lost = replace(facts, lost_since=datetime(2026, 11, 23, 9, tzinfo=BERLIN))
    assert "keine Verbindung seit 09:00" in await line(lost, 80)
