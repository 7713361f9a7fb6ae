"""Writing in a task's chat, and what became of it."""

from pathlib import Path

from domain.message import Message
from domain.task import Task
from services.drafts import Drafts
from tests.builders import SmallAgency
from tests.screens.tasks.host import Hand


def said(agency: SmallAgency, task: Task) -> list[Message]:
    with agency.office.reading() as work:
        return list(work.messages.all_of(task.id))


def draft(agency: SmallAgency, task: Task, folder: Path) -> str:
    """What another start of the program would find."""
    drafts = Drafts(folder / "local")
    found = drafts.text(agency.ada.id, f"chat:{task.id}")
    drafts.close()
    return found


async def a_moment(hand: Hand) -> None:
    """Until the composer has told its draft."""
    await hand.pilot.pause(0.5)
    await hand.settle()
