"""Saving the history of a task as a file (TASK-12)."""

from pathlib import Path

from domain.ids import TaskId
from screens.dialogs.ask import Ask
from screens.dialogs.saving import cannot_write
from screens.room import Room
from services.task.facts import ALL_LINES
from widgets import formats
from widgets.history.paper import file_name, history_paper
from widgets.words import _


async def save_history(room: Room, task_id: TaskId) -> None:
    """Ask for the file's name, write it, and tell where it is; a refused name is asked again."""
    actor, desk = room.session.actor, room.desk
    facts = await room.ask(desk.facts.of, actor, task_id)
    question = _("Save the history as (.pdf or .txt)")
    offered = file_name(facts.task.number)
    asked = await room.app.push_screen_wait(Ask(question, text=offered, check=cannot_write))
    if not asked:
        return
    history = await room.ask(desk.facts.history, actor, task_id, ALL_LINES)
    words = await room.ask(desk.facts.words, actor, task_id)
    paper = history_paper(facts, history, words, desk.office.now())
    saved = await room.ask(desk.exporting.save, paper, Path(asked))
    room.notify(_("Saved as {file}.").format(file=formats.plain(str(saved), 60)), markup=False)
