"""The panes of the tasks' room, what stands beside the chat, and the ways between them."""

from typing import TYPE_CHECKING, Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from screens.navigation import GoBack
from screens.tasks.chat_pane import ChatPane
from screens.tasks.list_pane import ListPane
from screens.tasks.moving import TaskMoving
from services.session import Session
from widgets.facts import Facts
from widgets.history import History

if TYPE_CHECKING:
    from services.desk import Desk

Pane = Literal["list", "chat", "composer", "side"]
Side = Literal["", "facts", "history"]

HALF_A_MINUTE = 30.0


class TaskPanes(TaskMoving):
    """One pane at a time when it is narrow, two when it is not, three when it is wide."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._side: Side = ""
        """What she wants beside the chat; empty for what the width allows."""
        self.side_wanted = True
        """Whether that is to be read."""
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
        """Let the countdowns of the facts run."""
        self.set_interval(HALF_A_MINUTE, self._tick_facts)

    def reload(self) -> object:
        """Read again what may have changed."""
        self.side_wanted = True
        return super().reload()

    async def read_all(self) -> None:
        """List and chat, then what stands beside it."""
        await super().read_all()
        if self.opened is None or not self.side_wanted or not self.side_shown:
            return
        actor, task_id = self.session.actor, self.opened.task_id
        if self.side_shown == "facts":
            facts = await self.ask(self.desk.facts.of, actor, task_id)
            self.query_one(Facts).show(facts, self.desk.office.now())
        else:
            self.query_one(History).show(await self.ask(self.desk.facts.history, actor, task_id))
        self.side_wanted = False

    def action_facts(self) -> None:
        """Show or hide the key facts."""
        self._show_side("facts")

    def action_history(self) -> None:
        """Show or hide the history."""
        self._show_side("history")

    def action_back(self) -> None:
        """One level back: from the side to the chat, from there to where she came from."""
        match self._pane_here:
            case "side":
                self.at("chat")
            case "list" if self.list_pane.is_filtered:
                self.list_pane.clear_filter()
            case _ if self.came_from:
                self.post_message(GoBack())
            case _:
                self.at("list")

    def go_on_writing(self) -> None:
        """Stand where the next message is written."""
        self.at("composer")

    def action_next_pane(self, direction: int) -> None:
        """Go round the panes that can be had."""
        panes: list[Pane] = ["list"]
        if self.opened is not None:
            panes += ["chat", "composer"]
            if self.side_shown:
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
            "side": self.query_one(History if self.side_shown == "history" else Facts),
        }
        self.call_after_refresh(targets[pane].focus)

    def on_resize(self, event: events.Resize) -> None:
        """A wider room may show more."""
        if self.side_shown and self.side_wanted:
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
    def side_shown(self) -> Side:
        """What stands beside the chat at this width."""
        return self._side or ("facts" if self.has_class("-wide") else "")

    def _show_side(self, side: Side) -> None:
        is_seen = self.query_one("#side").size.width > 0
        self._side = "" if self._side == side and is_seen else side
        self.set_class(self._side == "facts", "-facts")
        self.set_class(self._side == "history", "-history")
        self.side_wanted = True
        self.at("side" if self._side else "chat")
        self.read()

    def _tick_facts(self) -> None:
        if self.is_current and self.side_shown:
            self.query_one(Facts).tick(self.desk.office.now())
