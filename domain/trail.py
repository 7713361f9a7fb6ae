"""The trail: one append-only line per act, evidence and change feed at once (TASK-12)."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from types import MappingProxyType

from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.values import dataclass

Facts = Mapping[str, str | int | None]
"""Field name to value, as evidence keeps it: instants as ISO text, durations as seconds."""

NOTHING: Facts = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Subject:
    """What an act is on, and whom it concerns."""

    kind: str
    """task, customer, person, agency."""
    id: int
    task_id: TaskId | None = None
    customer_id: CustomerId | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the trail."""

    at: datetime
    actor_id: PersonId | None
    """None for the program itself."""
    actor_name: str
    role: str
    """The role in which it was done."""
    act: str
    """A value of `Act`."""
    subject: Subject
    old: Facts = field(default_factory=lambda: NOTHING)
    new: Facts = field(default_factory=lambda: NOTHING)
    reason: str = ""
    message_id: MessageId | None = None
    """The message it rests on."""
    shows_at: datetime | None = None
    """From when others can see what it brought; None: at once."""
    number: int = 0
    """Its place in the trail, given by the store."""
