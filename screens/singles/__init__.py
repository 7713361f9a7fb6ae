"""The room of single chats."""

from screens.singles.room import SinglesScreen

__all__ = ["SinglesScreen"]
