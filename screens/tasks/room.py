"""The tasks' room: list, chat and side pane, and the ways between them."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from domain.ids import MessageId, TaskId
from screens.tasks.chat_pane import ChatPane
from screens.tasks.list_pane import ListPane
from screens.tasks.moving import TaskMoving
from services.session import Session
from widgets.commands import bindings, frame, lists, tasks
from widgets.composer import Composer
from widgets.facts import Facts
from widgets.history import History
from widgets.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

Pane = Literal["list", "chat", "composer", "side"]
Side = Literal["", "facts", "history"]

SECOND, HALF_A_MINUTE = 1.0, 30.0

_IN_A_CHAT = frozenset(
    {
        *("take_back", "tag", "tag_draft", "attach", "open_attachment", "save_attachment"),
        *("find", "facts", "history"),
    }
)
"""What needs an open chat."""

_ON_A_TASK = frozenset(
    {
        *("reply", "no_answer", "accept", "area", "start", "deliver", "finish", "give_back"),
        *("delegate", "to_operations", "release", "delete"),
    }
)
"""What needs a task to do it on."""


class TasksScreen(TaskMoving):
    """One pane at a time when it is narrow, two when it is not, three when it is wide."""

    MODE: ClassVar[str] = "tasks"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            tasks.REPLY,
            tasks.NEW,
            tasks.ACCEPT,
            tasks.AREA,
            tasks.START,
            tasks.DELIVER,
            tasks.FINISH,
            tasks.GIVE_BACK,
            tasks.DELEGATE,
            tasks.TO_OPERATIONS,
            tasks.RELEASE,
            tasks.DELETE,
            tasks.NO_ANSWER,
            tasks.TAKE_BACK,
            tasks.ATTACH,
            tasks.OPEN_ATTACHMENT,
            tasks.SAVE_ATTACHMENT,
            tasks.TAG,
            tasks.TAG_DRAFT,
            tasks.FIND,
            tasks.STATUS,
            tasks.WHOSE,
            tasks.FACTS,
            tasks.HISTORY,
            lists.FILTER,
            lists.COPY,
            lists.BACK,
            replace(frame.NEXT_PANE, action="next_pane(1)"),
            replace(frame.PREVIOUS_PANE, action="next_pane(-1)"),
        )
    ]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._side: Side = ""
        """What stands beside the chat; empty for what the width allows."""
        self._side_wanted = True
        self._write_there = False
        """Whether the reader wants to write as soon as the chat is open."""
        self.add_class("-at-list")

    def compose_room(self) -> ComposeResult:
        """The three panes."""
        with Horizontal(id="tasks"):
            yield ListPane(id="list")
            yield ChatPane(id="chat")
            with Vertical(id="side"):
                yield Facts(id="facts")
                yield History(id="history")

    def on_mount(self) -> None:
        """Stand on the list, and let countdowns run."""
        self.list_pane.rows.focus()
        self.set_interval(SECOND, self._tick_list)
        self.set_interval(HALF_A_MINUTE, self._tick_facts)

    async def open_task(self, task_id: TaskId, message_id: MessageId | None = None) -> None:
        """Show this task's chat, at this message when one is named."""
        self.want(task_id, message_id)
        self.at("chat")

    def reload(self) -> object:
        """Read again what may have changed."""
        self._side_wanted = True
        return super().reload()

    async def read_all(self) -> None:
        """List and chat, then what stands beside it."""
        await super().read_all()
        if self.opened is None or not self._side_wanted or not self._side_shown:
            return
        actor, task_id = self.session.actor, self.opened.task_id
        if self._side_shown == "facts":
            facts = await self.ask(self.desk.facts.of, actor, task_id)
            self.query_one(Facts).show(facts, self.desk.office.now())
        else:
            self.query_one(History).show(await self.ask(self.desk.facts.history, actor, task_id))
        self._side_wanted = False

    def opened_chat(self) -> None:
        """Put the list's cursor on it, and write when that was wished for."""
        self._side_wanted = True
        self.list_pane.rows.move_to(self.opened.task_id if self.opened else None)
        if self._write_there:
            self._write_there = False
            self.at("composer")

    def why_not(self, action: str) -> str | None:
        """Why this action cannot be used now."""
        if action in _IN_A_CHAT and self.opened is None:
            return _("Open a task first: Enter on it in the list.")
        if action in _ON_A_TASK and self.task_here is None:
            return _("Choose a task in the list first.")
        if action == "no_answer" and self.owed_here == 0:
            return _("No answer is owed here: the customer's last word was answered.")
        return None

    @property
    def task_here(self) -> TaskId | None:
        """The task under the cursor of the list, or that of the open chat elsewhere."""
        if self.is_mounted and self.list_pane.rows.has_focus:
            key = self.list_pane.rows.key_at_cursor
            return TaskId(key) if isinstance(key, int) else None
        return super().task_here

    @property
    def owed_here(self) -> int:
        """How many messages wait for an answer in that task."""
        task_id = self.task_here
        if self.opened is not None and self.opened.task_id == task_id:
            return self.opened.head.unanswered_count
        return next((row.unanswered_count for row in self.rows_loaded if row.id == task_id), 0)

    @on(Rows.Picked)
    def _picked_task(self, event: Rows.Picked) -> None:
        if isinstance(event.key, int):
            self.want(TaskId(event.key))
            self.at("chat")

    @on(Composer.Left)
    def _left_composer(self) -> None:
        self.at("chat")

    def action_reply(self) -> None:
        """Write in the chat of the task here."""
        task_id = self.task_here
        if task_id is None:
            return
        if self.opened is not None and self.opened.task_id == task_id:
            self.at("composer")
        else:
            self._write_there = True
            self.want(task_id)

    def action_facts(self) -> None:
        """Show or hide the key facts."""
        self._show_side("facts")

    def action_history(self) -> None:
        """Show or hide the history."""
        self._show_side("history")

    def action_back(self) -> None:
        """One level back: from the side to the chat, from the chat to the list."""
        match self._pane_here:
            case "side":
                self.at("chat")
            case "list":
                self.list_pane.clear_filter()
            case _:
                self.at("list")

    def action_next_pane(self, direction: int) -> None:
        """Go round the panes that can be had."""
        panes: list[Pane] = ["list"]
        if self.opened is not None:
            panes += ["chat", "composer"]
            if self._side_shown:
                panes.append("side")
        here = self._pane_here
        at = panes.index(here) if here in panes else 0
        self.at(panes[(at + direction) % len(panes)])

    def at(self, pane: Pane) -> None:
        """Go to this pane; when it is narrow it takes the whole room."""
        seen = "chat" if pane == "composer" else pane
        for name in ("list", "chat", "side"):
            self.set_class(name == seen, f"-at-{name}")
        targets: dict[Pane, Widget] = {
            "list": self.list_pane.rows,
            "chat": self.pane.log_view,
            "composer": self.pane.composer,
            "side": self.query_one(History if self._side_shown == "history" else Facts),
        }
        self.call_after_refresh(targets[pane].focus)

    def on_resize(self, event: events.Resize) -> None:
        """A wider room may show more."""
        if self._side_shown and self._side_wanted:
            self.call_after_refresh(self.read)

    @property
    def _pane_here(self) -> Pane:
        focused = self.focused
        if focused is self.pane.composer:
            return "composer"
        for name, pane in (("chat", self.pane), ("side", self.query_one("#side"))):
            if focused is not None and pane in focused.ancestors:
                return "chat" if name == "chat" else "side"
        return "list"

    @property
    def _side_shown(self) -> Side:
        """What stands beside the chat at this width."""
        return self._side or ("facts" if self.has_class("-wide") else "")

    def _show_side(self, side: Side) -> None:
        self._side = "" if self._side == side else side
        self.set_class(self._side == "facts", "-facts")
        self.set_class(self._side == "history", "-history")
        self._side_wanted = True
        self.at("side" if self._side else "chat")
        self.read()

    def _tick_list(self) -> None:
        if self.is_current:
            self.list_pane.rows.tick(self.desk.office.now())

    def _tick_facts(self) -> None:
        if self.is_current and self._side_shown:
            self.query_one(Facts).tick(self.desk.office.now())

    def respeak(self) -> None:
        """Say everything again in the reader's words."""
        super().respeak()
        self.show_list()
        if self.opened is not None:
            key = self.pane.log_view.key_at_cursor
            self.show_chat()
            if key is not None:
                self.pane.log_view.go_to(key)
