"""The team's calendar: absences, stand-ins, holidays, by days or condensed to weeks."""

import pytest
from textual.app import App, ComposeResult

from domain.ids import PersonId
from domain.values import replace
from tests.domain.examples.stop import STOP
from tests.widgets.team.examples import CALENDAR, DAY, MONDAY, away, member
from widgets.rows.cells import Line
from widgets.team.calendar import SPANS, CalendarRows, calendar_lines, heading, legend
from widgets.words import use_language


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language("en")


def texts(lines: list[Line]) -> list[list[str]]:
    return [[cell.text for cell in line.cells] for line in lines]


def test_days_show_who_is_away_and_who_stands_in() -> None:
    ada, bea, cleo = texts(calendar_lines(CALENDAR, MONDAY, 4, 7, by_weeks=False))
    assert ada[1] == "··█████ ██··F   ·····   ·····  "
    assert bea[1] == "··▪▪▪   ▪▪··F   ▒····   ·····  "
    assert cleo[:2] == ["⊘ [/x] 3", "⊘⊘|⊘⊘   ⊘⊘··F   ·····   ·····  "]
    assert (ada[3], bea[3], cleo[3]) == ("by [/x] 2", "for [/x] 1", "")
    assert ada[2] == "○ 5%"


def test_weeks_count_the_working_days_of_what_is_most_about_them() -> None:
    ada, bea, _cleo = texts(calendar_lines(CALENDAR, MONDAY, 4, 3, by_weeks=True))
    assert ada[1] == "█3  █2  ·   ·  "
    assert bea[1] == "▪3  ▪2  ▒1  ·  "
    weekend = replace(CALENDAR, known={PersonId(1): [away(1, MONDAY + 5 * DAY, MONDAY + 6 * DAY)]})
    assert texts(calendar_lines(weekend, MONDAY, 4, 3, by_weeks=True))[0][1].startswith("█2")


def test_other_weeks_show_nothing_of_these() -> None:
    later = texts(calendar_lines(CALENDAR, MONDAY + 28 * DAY, 4, 7, by_weeks=False))
    assert later[0][1] == later[1][1] and later[0][3] == ""


def test_the_week_of_today_stands_out() -> None:
    cleo = texts(calendar_lines(CALENDAR, MONDAY, 4, 3, by_weeks=True))[2]
    assert cleo[1] == "⊘4  F1  ·   ·  "
    free = replace(CALENDAR, members=[member(4)])
    [[_name, dora, *_rest]] = texts(calendar_lines(free, MONDAY, 4, 3, by_weeks=True))
    assert dora == "|   F1  ·   ·  "


def test_a_stop_is_shown_until_its_review_and_beyond_while_that_is_overdue() -> None:
    overdue = replace(STOP, review_on=MONDAY + DAY)
    team = replace(CALENDAR, members=[member(3, overdue)])
    [[_name, cleo, *_rest]] = texts(calendar_lines(team, MONDAY, 4, 7, by_weeks=False))
    assert cleo == "⊘⊘|··   ····F   ·····   ·····  "


def test_the_heading_names_mondays_or_calendar_weeks() -> None:
    use_language("de")
    assert heading(MONDAY, 2, 7) == "23.11.  30.11. "
    assert heading(MONDAY, 3, 3) == "48  49  50 "
    assert legend(by_weeks=True) != legend(by_weeks=False)


class Host(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.rows = CalendarRows(empty="", id="calendar", classes="")

    def compose(self) -> ComposeResult:
        yield self.rows


@pytest.mark.parametrize(
    ("width", "weeks", "by_weeks"),
    [(80, 4, False), (80, 8, True), (80, 12, True), (120, 8, False), (200, 12, False)],
)
async def test_it_condenses_where_days_do_not_fit(width: int, weeks: int, by_weeks: bool) -> None:
    host = Host()
    async with host.run_test(size=(width, 20)) as pilot:
        assert weeks in SPANS
        host.rows.show_team(CALENDAR, MONDAY, weeks)
        await pilot.pause()
        assert host.rows.by_weeks is by_weeks
        strips = host.screen._compositor.render_strips()
        assert "█" in "".join(strip.text for strip in strips)
        assert {strip.cell_length for strip in strips} == {width}


async def test_another_width_fits_it_anew() -> None:
    host = Host()
    async with host.run_test(size=(120, 20)) as pilot:
        host.rows.show_team(CALENDAR, MONDAY, 8)
        await pilot.resize_terminal(80, 20)
        await pilot.pause()
        painted = "".join(strip.text for strip in host.screen._compositor.render_strips())
        assert "█3" in painted and "48" in painted
