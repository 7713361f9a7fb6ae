"""The last twelve months as bars: what each brought (HON-6)."""

from collections.abc import Sequence
from datetime import date

from textual_plotext import PlotextPlot

from widgets import formats
from widgets.words import _

_TICKS = 5
"""So many steps beside the bars, at most."""


class MonthChart(PlotextPlot):
    """Bars of euros by month; the newest stands on the right."""

    DEFAULT_CSS = "MonthChart { height: 12; background: $surface; }"

    def show(self, months: Sequence[tuple[date, int, int]]) -> None:
        """Show these months with their seconds and cents, oldest first."""
        plot = self.plt
        plot.clear_data()
        names = [formats.month(month)[:3] for month, _seconds, _cents in months]
        plot.bar(names, [cents / 100 for _month, _seconds, cents in months], width=0.6)
        most = max((cents for _month, _seconds, cents in months), default=0)
        places = ticks(most / 100)
        named = [formats.number(place) for place in places]
        plot.yticks([float(place) for place in places], named)
        plot.title(_("€ by month of work"))
        self.refresh()


def ticks(most: float) -> list[int]:
    """Whole euros to name beside the bars, in even steps from nothing up to the highest."""
    size = 1
    while size * 50 < most:
        size *= 10
    step = next(step for step in (size, 2 * size, 5 * size, 10 * size) if step * _TICKS >= most)
    return list(range(0, int(most) + 1, step))
