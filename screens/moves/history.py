"""Saving the history of a task as a file (TASK-12)."""

from pathlib import Path

from domain.ids import TaskId
from screens.dialogs.saving import save_file
from screens.room import Room
from services.task.facts import ALL_LINES
from widgets.history.paper import file_name, history_paper
from widgets.words import _


async def save_history(room: Room, task_id: TaskId) -> None:
    """Ask for the file's name, write it, and tell where it is; a refused name is asked again."""
    actor, desk = room.session.actor, room.desk
    facts = await room.ask(desk.facts.of, actor, task_id)
    history = await room.ask(desk.facts.history, actor, task_id, ALL_LINES)
    words = await room.ask(desk.facts.words, actor, task_id)
    paper = history_paper(facts, history, words, desk.office.now())

    async def save(place: Path) -> Path:
        return await room.ask(desk.exporting.save, paper, place)

    question = _("Save the history as (.pdf or .txt)")
    await save_file(room, question, file_name(facts.task.number), save)
