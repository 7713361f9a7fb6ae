"""What can stand beside the chat: a panel each, read when it is looked at (TASK-9)."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from textual.app import ComposeResult
from textual.widget import Widget

from domain.ids import TaskId
from screens.room import Room
from screens.tasks.agreements_side import AgreementsSide
from screens.tasks.notes_side import NotesSide
from screens.tasks.results_side import ResultsSide
from screens.tasks.side import Side
from screens.tasks.times_side import TimesSide
from widgets.history.history import History
from widgets.task.facts import Facts


class FactsSide(Side):
    """The key facts."""

    NAME = "facts"

    def compose(self) -> ComposeResult:
        """One pane of text."""
        yield Facts(id="facts")

    @property
    def target(self) -> Widget:
        """The text."""
        return self.query_one(Facts)

    async def read(self, room: Room, task_id: TaskId) -> None:
        """Read the key facts."""
        facts = await room.ask(room.desk.facts.of, room.session.actor, task_id)
        self.query_one(Facts).show(facts, room.desk.office.now())

    def tick(self, now: datetime) -> None:
        """Let its countdowns go on."""
        self.query_one(Facts).tick(now)


class HistorySide(Side):
    """What happened to the task."""

    NAME = "history"

    def compose(self) -> ComposeResult:
        """One pane of lines."""
        yield History(id="history")

    @property
    def target(self) -> Widget:
        """The lines."""
        return self.query_one(History)

    async def read(self, room: Room, task_id: TaskId) -> None:
        """Read its newest lines."""
        history = await room.ask(room.desk.facts.history, room.session.actor, task_id)
        self.query_one(History).show_history(history)


__all__ = ["SIDES", "FactsSide", "HistorySide", "NotesSide", "ResultsSide", "Side"]

SIDES: Mapping[str, type[Side]] = MappingProxyType(
    {
        side.NAME: side
        for side in (FactsSide, AgreementsSide, ResultsSide, TimesSide, NotesSide, HistorySide)
    }
)
"""Every panel there is, by its name; the first stands there by itself in a wide room."""
