"""The panes of the tasks' room, what stands beside the chat, and the ways between them."""

from typing import TYPE_CHECKING, Literal

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from domain.message import Attachment
from screens.navigation import GoBack
from screens.tasks.chat_pane import ChatPane
from screens.tasks.list_pane import ListPane
from screens.tasks.sides import SIDES, FactsSide, ResultsSide, Side
from screens.tasks.staffing import TaskStaffing
from services.people.session import Session
from widgets.commands import for_customers

if TYPE_CHECKING:
    from services.desk import Desk

Pane = Literal["list", "chat", "composer", "side"]

HALF_A_MINUTE = 30.0


class TaskPanes(TaskStaffing):
    """One pane at a time when it is narrow, two when it is not, three when it is wide."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._side = ""
        """The panel she wants beside the chat; empty for what the width allows."""
        self.side_wanted = True
        """Whether that is to be read."""
        self.add_class("-at-list")

    def compose_room(self) -> ComposeResult:
        """The three panes."""
        with Horizontal(id="tasks"):
            yield ListPane(id="list")
            yield ChatPane(id="chat")
            with Vertical(id="side"):
                for name, side in SIDES.items():
                    if for_customers.has(self.session.actor.roles, f"tasks.{name}"):
                        yield side()

    def on_mount(self) -> None:
        """Show the panel of this width, and let its countdowns run."""
        self._show_panel()
        self.set_interval(HALF_A_MINUTE, self._tick_side)

    def reload(self) -> object:
        """Read again what may have changed."""
        self.side_wanted = True
        return super().reload()

    async def read_all(self) -> None:
        """List and chat, then what stands beside it."""
        await super().read_all()
        side = self.side_here
        if self.opened is None or not self.side_wanted or side is None:
            return
        self.side_wanted = False
        try:
            await side.read(self, self.opened.task_id)
        except BaseException:
            self.side_wanted = True
            raise

    def action_side(self, name: str) -> None:
        """Show or hide a panel beside the chat: of the task under the cursor of the list."""
        here = self.task_here
        is_other = here is not None and (self.opened is None or self.opened.task_id != here)
        is_seen = self.query_one("#side").size.width > 0
        self._side = "" if self._side == name and is_seen and not is_other else name
        self.set_class(bool(self._side), "-side")
        self.side_wanted = True
        self._show_panel()
        self.at("side" if self._side else "chat")
        if here is not None and is_other:
            self.want(here)
        else:
            self.read()

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

    @property
    def file_beside(self) -> Attachment | None:
        """The file under the cursor of the panel, while the reader stands there."""
        side = self.side_here
        if isinstance(side, ResultsSide) and self._pane_here == "side":
            return side.file_here
        return None

    @on(ResultsSide.MessageWanted)
    def _show_message(self, event: ResultsSide.MessageWanted) -> None:
        self.at("chat")
        self.want_message(event.message_id)

    @on(ResultsSide.FileWanted)
    @work(group="write")
    async def _open_file(self, event: ResultsSide.FileWanted) -> None:
        await self.open_file(event.file)

    def go_on_writing(self) -> None:
        """Stand where the next message is written."""
        self.at("composer")

    def action_next_pane(self, direction: int) -> None:
        """Go round the panes that can be had."""
        panes: list[Pane] = ["list"]
        if self.opened is not None:
            panes += ["chat", "composer"]
            if self.side_here is not None:
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
            "side": (self.side_here or self._panel(FactsSide.NAME)).target,
        }
        self.call_after_refresh(targets[pane].focus)

    def on_resize(self, event: events.Resize) -> None:
        """A wider room may show more."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        self._show_panel()
        if self.side_here is not None and self.side_wanted:
            self.read()

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
    def side_here(self) -> Side | None:
        """The panel beside the chat at this width; None when there is none."""
        name = self._side or (FactsSide.NAME if self.has_class("-wide") else "")
        return self._panel(name) if name else None

    def _panel(self, name: str) -> Side:
        return self.query_one(SIDES[name])

    def _show_panel(self) -> None:
        """Of all panels only the one that stands here is shown."""
        here = self.side_here
        for side in self.query(Side):
            side.display = side is here

    def _tick_side(self) -> None:
        if self.is_current and (side := self.side_here) is not None:
            side.tick(self.desk.office.now())
