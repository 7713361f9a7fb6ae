"""The declared tables, a file a column of the house; importing this package declares them all."""

from data.tables import chats, customers, imports, office, people, tasks
from data.tables.metadata import metadata

__all__ = ["chats", "customers", "imports", "metadata", "office", "people", "tasks"]
