"""One day of recorded time: what stands in it and what can be answered."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.clock import Run, RunningClock
from domain.entry import Entry, EntryFlag
from domain.ids import PersonId, TaskId
from domain.time_entry import Gap
from domain.values import replace
from screens.dialogs.time.day import DayDialog, Turn
from services.time.log import DayLog, Logged
from tests.screens.dialogs.hosting import Host

NINE = datetime(2026, 11, 23, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


def entry(number: int, start: datetime) -> Logged:
    made = Entry(number, TaskId(7), PersonId(1), start, 5400, "[b]Anruf[/b]")
    return Logged(made, "Ada", 12, "Reise [/x]")


FIRST, SECOND = entry(1, NINE), entry(2, NINE + 2 * HOUR)
GAP = Gap(FIRST.entry.ended_at, SECOND.entry.started_at)
LOG = DayLog(date(2026, 11, 23), PersonId(1), "Ada", [FIRST, SECOND], [GAP], 10_800)


def host(log: DayLog = LOG, *, is_today: bool = False) -> Host[Logged | Gap | Turn | None]:
    return Host(DayDialog(log, is_today=is_today))


async def test_entries_gaps_and_sum_stand_in_their_order() -> None:
    shown = host()
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        painted = shown.painted
    assert "Mo 23.11.2026 · Ada · 3:00:00 h" in painted
    assert "09:00–10:30" in painted and "[b]Anruf[/b]" in painted and "Reise [/x]" in painted
    assert painted.index("09:00–10:30") < painted.index("┄ 10:30–11:00")
    assert painted.index("┄ 10:30–11:00") < painted.index("11:00–12:30")
    assert "1 Lücke, zusammen 0:30:00 h" in painted
    assert "Tag davor" in painted


async def test_lengths_add_up_to_the_sum_and_flags_tell_what_was_first() -> None:
    flags = frozenset({EntryFlag.SHORTENED, EntryFlag.TOO_LONG, EntryFlag.OVER_MIDNIGHT})
    odd = replace(FIRST, entry=replace(FIRST.entry, seconds=5407, flags=flags))
    shown = host(replace(LOG, lines=[odd], gaps=[], seconds=5407))
    async with shown.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        told = " ".join(shown.painted.replace("│", " ").replace("▊", " ").replace("▎", " ").split())
    assert told.count("1:30:07 h") == 2
    assert "Uhr lief über Mitternacht · Uhr lief länger als 8 Stunden · gekürzt" in told


async def test_a_clock_that_runs_is_told_beside_the_sum() -> None:
    clock = RunningClock(PersonId(1), TaskId(7), 5, NINE, NINE)
    run = Run(clock, 12, "Reise [/x]", HOUR, None, (NINE,))
    shown = host(replace(LOG, lines=[], gaps=[], seconds=0, run=run))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        told = " ".join(shown.painted.replace("│", " ").split())
    assert "◷ seit Mo 23.11. 09:00: #12 Reise [/x]. Die Uhr läuft" in told
    assert "nichts erfasst" not in told


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["enter"], FIRST),
        (["j", "enter"], GAP),
        (["left_square_bracket"], Turn(-1)),
        (["right_square_bracket"], Turn(1)),
        (["escape"], None),
    ],
)
async def test_a_key_answers(keys: list[str], answer: object) -> None:
    shown = host()
    async with shown.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
    assert shown.answers == [answer]


async def test_there_is_no_day_after_today_and_an_empty_one_says_so() -> None:
    shown = host(replace(LOG, lines=(), gaps=(), seconds=0), is_today=True)
    async with shown.run_test() as pilot:
        assert "nichts erfasst" in shown.painted
        await pilot.press("right_square_bracket", "j", "enter")
        await pilot.pause()
        assert shown.answers == []
