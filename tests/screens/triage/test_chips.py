"""The row of kinds: numbers for all, words as far as they fit, a click chooses."""

import pytest
from textual.app import App, ComposeResult

from domain.triage import TriageKind
from screens.triage.chips import Chips

OWED, CHECK, LOW = TriageKind.ANSWER_OWED, TriageKind.TASK_CHECK, TriageKind.BUDGET_LOW
WAITING = [OWED, OWED, CHECK, LOW]


class Host(App[None]):
    """The chips alone."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[frozenset[TriageKind]] = []

    def compose(self) -> ComposeResult:
        yield Chips()

    def on_chips_chosen(self, event: Chips.Chosen) -> None:
        self.chosen.append(event.kinds)


@pytest.mark.parametrize(
    ("width", "chosen", "line"),
    [
        (
            100,
            frozenset(),
            "Mine  [Alle 4]   ◂ Antwort fällig 2    ◇ zu prüfen 1    ◔ Budget knapp 1",
        ),
        (50, frozenset(), "Mine  [Alle 4]   ◂ 2    ◇ 1    ◔ 1"),
        (50, frozenset({CHECK}), "Mine   Alle 4    ◂ 2   [◇ zu prüfen 1]   ◔ 1"),
        (60, frozenset({OWED, LOW}), "Mine   Alle 4   [◂◔]   ◂ 2    ◇ 1    ◔ 1"),
    ],
)
async def test_the_chosen_stands_in_brackets(
    width: int, chosen: frozenset[TriageKind], line: str
) -> None:
    host = Host()
    async with host.run_test(size=(width, 3)) as pilot:
        chips = host.query_one(Chips)
        chips.show("Mine", chosen, WAITING)
        await pilot.pause()
        assert str(chips.render()).rstrip() == line


@pytest.mark.parametrize("width", [80, 60, 40])
@pytest.mark.parametrize("chosen", [frozenset(), frozenset({TriageKind.TIME_ANSWERED})])
async def test_however_many_kinds_wait_none_runs_off_the_line(
    width: int, chosen: frozenset[TriageKind]
) -> None:
    host = Host()
    async with host.run_test(size=(width, 3)) as pilot:
        chips = host.query_one(Chips)
        chips.show("Alles, was ich sehe", chosen, [kind for kind in TriageKind for _ in "12"])
        await pilot.pause()
        line = str(chips.render()).rstrip()
        assert len(line) <= width
        assert "[" in line and "]" in line
        await pilot.click(chips, offset=(line.index("[") + 1, 0))
        assert host.chosen == [chosen]


async def test_a_click_on_a_chip_chooses_it_and_beside_it_nothing() -> None:
    host = Host()
    async with host.run_test(size=(50, 3)) as pilot:
        chips = host.query_one(Chips)
        chips.show("[/x]", frozenset(), WAITING)
        await pilot.pause()
        line = str(chips.render())
        for mark in ("◇", "Alle", "[/x]"):
            await pilot.click(chips, offset=(line.index(mark), 0))
        assert host.chosen == [frozenset({CHECK}), frozenset()]
