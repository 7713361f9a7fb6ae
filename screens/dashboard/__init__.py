"""The dashboard: what is owed and by when, at a glance."""

from screens.dashboard.room import DashboardScreen

__all__ = ["DashboardScreen"]
