"""The room of tasks and their chats."""

from screens.tasks.room import TasksScreen

__all__ = ["TasksScreen"]
