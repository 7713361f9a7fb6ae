"""The chart of the months paints bars for whatever it is given."""

from datetime import date

import pytest
from textual.app import App, ComposeResult

from widgets.honorarium.month_chart import MonthChart, ticks
from widgets.words import use_language


class Held(App[None]):
    """An app with nothing but a chart."""

    def compose(self) -> ComposeResult:
        """The chart."""
        yield MonthChart()


@pytest.mark.parametrize("cents", [[], [0, 0], [73_199, -500, 10_000]])
async def test_any_months_are_painted(cents: list[int]) -> None:
    use_language("de")
    months = [(date(2026, 1 + place, 1), 3600, amount) for place, amount in enumerate(cents)]
    app = Held()
    async with app.run_test(size=(80, 20)) as pilot:
        app.query_one(MonthChart).show(months)
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        painted = "\n".join(strip.text for strip in strips)
        assert "€" in painted
        if any(cents):
            assert "Jan" in painted


@pytest.mark.parametrize(
    ("most", "named"),
    [(0, [0]), (51, [0, 20, 40]), (973.65, [0, 200, 400, 600, 800]), (12_345, [0, 5000, 10_000])],
)
def test_whole_euros_are_named_in_even_steps(most: float, named: list[int]) -> None:
    assert ticks(most) == named
