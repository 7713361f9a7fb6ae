"""Results and files of a task beside its chat, and what the customer thinks of them."""

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.message import Message as Told
from textual.widget import Widget
from textual.widgets import Static

from domain.ids import MessageId, TaskId
from domain.message import Attachment
from domain.result import Result
from domain.task import TaskStatus
from domain.values import dataclass
from screens.room import Room
from screens.tasks.side import Side, kind_and_id
from services.result.results import TaskResults
from widgets import formats
from widgets.commands import tasks
from widgets.keys.present import key_of
from widgets.labels.result import result_answer, result_kind
from widgets.reader import speaks_outward
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.rows.rows import Rows
from widgets.task.feedback import feedback_words
from widgets.words import _

WHEN = 16
"""Cells of the column with the moment: "Mon 30 Nov 12:00" whole."""


class ResultsSide(Side):
    """Results first, then every file; below them the words of the one under the cursor."""

    NAME = "results"
    DEFAULT_CSS = """
    ResultsSide { padding: 0 1; }
    ResultsSide > Static { height: auto; max-height: 40%; margin-top: 1; }
    """
    shown: TaskResults | None = None
    """What was read last."""

    @dataclass
    class MessageWanted(Told):
        """The message that handed a result over is to be shown."""

        message_id: MessageId

    @dataclass
    class FileWanted(Told):
        """A file is to be opened."""

        file: Attachment

    def compose(self) -> ComposeResult:
        """The list, and the words."""
        yield Rows(
            Column("", share=1, least=12),
            Column("", width=WHEN, align=Align.RIGHT, priority=1),
            markable=False,
            id="results-list",
        )
        yield Static("", id="result-words", markup=False)
        yield Static("", id="feedback-words", markup=False)

    @property
    def target(self) -> Widget:
        """The list."""
        return self.query_one(Rows)

    @property
    def file_here(self) -> Attachment | None:
        """The file under the cursor."""
        kind, key = kind_and_id(self.query_one(Rows))
        if self.shown is None or kind != "file":
            return None
        return next((one.file for one in self.shown.files if one.file.id == key), None)

    async def read(self, room: Room, task_id: TaskId) -> None:
        """Read results, files and feedback."""
        actor = room.session.actor
        self.shown = await room.ask(room.desk.results.of, actor, task_id)
        feedback = await room.ask(room.desk.ratings.of, actor, task_id)
        self.query_one("#feedback-words", Static).update("\n".join(feedback_words(feedback)))
        self.query_one(Rows).empty = _empty(self.shown.status)
        self.query_one(Rows).show(list(_lines(self.shown)))
        self._tell()

    @property
    def _result_here(self) -> Result | None:
        kind, key = kind_and_id(self.query_one(Rows))
        if self.shown is None or kind != "result":
            return None
        return next((one for one in self.shown.results if one.id == key), None)

    @on(Rows.Highlighted)
    def _moved(self, event: Rows.Highlighted) -> None:
        event.stop()
        self._tell()

    @on(Rows.Picked)
    def _picked(self, event: Rows.Picked) -> None:
        event.stop()
        result, file = self._result_here, self.file_here
        if result is not None:
            self.post_message(self.MessageWanted(result.message_id))
        elif file is not None:
            self.post_message(self.FileWanted(file))

    def _tell(self) -> None:
        result = self._result_here
        words = "" if result is None else "\n".join(_words(result))
        self.query_one("#result-words", Static).update(words)


def _empty(status: TaskStatus) -> str:
    """That there is nothing yet, and the keys by which it comes where the task stands."""
    if speaks_outward():
        return _("Nothing was handed over yet.")
    deliver, interim = key_of(tasks.DELIVER), key_of(tasks.INTERIM)
    match status:
        case TaskStatus.IN_PROGRESS:
            said = _(
                "Nothing was handed over yet.\n{deliver} delivers the result,\n"
                "{interim} a part of it."
            )
            return said.format(deliver=deliver, interim=interim)
        case TaskStatus.ACCEPTED:
            said = _("Nothing was handed over yet.\n{start} starts it,\nthen {deliver} delivers.")
            return said.format(start=key_of(tasks.START), deliver=deliver)
        case _:
            return _("Nothing was handed over yet.")


def _lines(shown: TaskResults) -> Iterator[Line]:
    if shown.results:
        yield Line("results", (Cell(_("Results")),), heading=True)
    for result in reversed(shown.results):
        answer = result_answer(result.answer)
        named = f"{result_kind(result.kind)} · {answer}"
        when = Cell(formats.moment(result.delivered_at))
        yield Line(("result", result.id), (Cell(named, answer.tone), when))
    if shown.files:
        yield Line("files", (Cell(_("Files")),), heading=True)
    for one in shown.files:
        named = f"▤ {one.file.name}"
        yield Line(("file", one.file.id), (Cell(named), Cell(formats.moment(one.at))))


def _words(result: Result) -> Iterator[str]:
    """What a result says, piece by piece."""
    told = (
        (_("Handed over by {name}, {time}"), result.delivered_name),
        (_("Summary: {text}"), result.summary),
        (_("Covers: {text}"), result.covers),
        (_("Deviations: {text}"), result.deviations),
    )
    time = formats.moment_full(result.delivered_at)
    for words, text in told:
        if text:
            yield words.format(name=formats.plain(text), text=formats.plain(text), time=time)
    if not result.deadline_holds:
        yield _("▲ The deadline is at risk.")
    if not result.budget_holds:
        yield _("▲ The budget will not suffice.")
    if result.answered_at is not None:
        yield f"{result_answer(result.answer)}, {formats.moment_full(result.answered_at)}"
