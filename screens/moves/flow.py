"""What every way of moving a task on is made of."""

from collections.abc import Awaitable, Callable

from domain.task import Task
from screens.room import Room
from services.task.facts import TaskFacts
from widgets import formats
from widgets.words import _

Flow = Callable[[Room, TaskFacts, str], Awaitable[Task | None]]
"""Asks and acts on the task of these facts; the text is the key that began it."""

LineKey = tuple[str, int]
"""What a line of the board of handovers is known by."""


def called(task: Task) -> str:
    """The task as a question calls it."""
    return f"#{task.number} {formats.plain(task.title, 40)}"


def needed(text: str) -> str:
    """What is wrong with an answer that says nothing."""
    return "" if text.strip() else _("Please write a word about it.")


async def done_by(room: Room, act: Callable[[], Awaitable[object]]) -> bool:
    """Do it with refusals shown; whether it was done."""
    done = False
    with room.refusals_shown():
        await act()
        done = True
    return done
