"""The panels of the dashboard: `own` and `team` name them by whom they are for."""

from widgets.dashlets.base import Dashlet, Wanted

__all__ = ["Dashlet", "Wanted"]
