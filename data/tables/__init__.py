"""The declared tables, a file a column of the house; importing this package declares them all."""

from data.tables import (
    agreements,
    chats,
    customers,
    feedback,
    imports,
    money,
    office,
    people,
    recording,
    singles,
    tasks,
)
from data.tables.metadata import metadata

__all__ = [
    "agreements",
    "chats",
    "customers",
    "feedback",
    "imports",
    "metadata",
    "money",
    "office",
    "people",
    "recording",
    "singles",
    "tasks",
]
