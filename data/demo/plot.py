"""What is to happen with one task of the demo agency, before it is told message by message."""

from datetime import datetime

from data.demo.cast import Client, Figure
from data.demo.topics.topic import Topic
from domain.task import TaskStatus
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Scene:
    """Something a customer says at an exact moment, and the answer; empty for none."""

    at: datetime
    said: str
    answer: str = ""


@dataclass(slots=True)
class Plot:
    """One task as it shall turn out."""

    client: Client
    figure: Figure | None
    """Who works on it; None while nobody is found."""
    topic: Topic
    status: TaskStatus
    """Where it ends up."""
    created: datetime
    budget_seconds: int
    deadline: datetime | None
    messages: int
    """How many messages the chat shall have, roughly."""
    used: float = 0.5
    """Which part of the real working time gets worked."""
    delivered: datetime | None = None
    pending: tuple[datetime, ...] = ()
    """When the customer wrote what nobody has answered yet."""
    is_checked: bool = True
    """Whether somebody reacted to it while it was in review (RESP-7)."""
    came_back: datetime | None = None
    """When it came back last, from the customer or from operations; nobody reacted yet."""
    was_returned: bool = False
    """Whether the customer sent the result back once, and then took it."""
    scenes: tuple[Scene, ...] = ()
    title: str = ""
    """A title of its own instead of the topic's."""
    order: str = ""
    """A first message of its own."""
    number: int = 0
    quiet_since: datetime | None = None
    """Since when nothing happens any more, though it is open; None when it does."""
    uses_up: bool = False
    """Whether it takes nearly all that the customer's account still holds."""
