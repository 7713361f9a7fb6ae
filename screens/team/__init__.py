"""The team's room, for management."""

from screens.team.room import TeamScreen

__all__ = ["TeamScreen"]
