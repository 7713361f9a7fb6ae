"""Each view's columns fit a terminal of 80 cells."""

from widgets.team.views import TeamView, columns_of


def test_what_always_stays_fits_into_80_cells() -> None:
    for view in TeamView:
        kept = [one for one in columns_of(view) if not one.priority]
        assert sum(one.width or one.least for one in kept) + len(kept) <= 78
