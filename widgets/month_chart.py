"""The last twelve months as bars: what each brought (HON-6)."""

from collections.abc import Sequence
from datetime import date

from textual_plotext import PlotextPlot

from widgets import formats
from widgets.words import _


class MonthChart(PlotextPlot):
    """Bars of euros by month; the newest stands on the right."""

    DEFAULT_CSS = "MonthChart { height: 12; background: $surface; }"

    def show(self, months: Sequence[tuple[date, int, int]]) -> None:
        """Show these months with their seconds and cents, oldest first."""
        plot = self.plt
        plot.clear_data()
        names = [formats.month(month)[:3] for month, _seconds, _cents in months]
        plot.bar(names, [cents / 100 for _month, _seconds, cents in months], width=0.6)
        plot.title(_("€ by month of work"))
        self.refresh()
