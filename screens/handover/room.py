"""The handover room: a board of customers and steps, beside it all about the one chosen."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static
from textual.worker import Worker

from screens.handover.acting import HandoverActing
from services.people.session import Session
from widgets.commands import bindings, handover, lists
from widgets.handover.detail import handover_told, leaving_detail
from widgets.handover.lines import (
    board_columns,
    board_lines,
    leaving_told,
    legend,
    next_told,
    progress_bar,
)
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class HandoverScreen(HandoverActing):
    """What is late and what holds stands in the list; narrow screens show the rest by a key."""

    MODE: ClassVar[str] = "handover"
    CSS_PATH = Path(__file__).with_name("handover.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            handover.DO,
            handover.SUCCESSOR,
            handover.AGREE,
            handover.CHECKLIST,
            handover.BEGIN,
            handover.LEAVING,
            handover.PLAN,
            handover.CUSTOMER,
            handover.LETTERS,
            handover.RECAP,
            handover.DETAIL,
            lists.BACK,
        )
    ]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._list = Rows(
            *board_columns(), header=True, markable=False, empty=self._empty(), id="board"
        )

    def compose_room(self) -> ComposeResult:
        """Who leaves and how far, the signs, the board, the detail."""
        with Vertical(id="handover"):
            yield Static("", id="leaving", markup=False)
            yield Static("", id="legend", markup=False)
            with Horizontal():
                yield self._list
                with VerticalScroll(id="detail"):
                    yield Static("", id="told", markup=False)
            yield Static("", id="here", markup=False)

    @property
    def rows(self) -> Rows:
        """The lines of the board."""
        return self._list

    def reload(self) -> "Worker[None]":
        """Read the board."""
        return self._read()

    async def open_handover(self, handover_id: int) -> None:
        """Stand on this handover, if the reader may see it."""
        await self.stand_on(("handover", handover_id))

    def respeak(self) -> None:
        """Show every word again."""
        self.rows.empty = self._empty()
        super().respeak()

    @work(exclusive=True, group="reload")
    async def _read(self) -> None:
        with self.refusals_shown():
            self.board = await self.ask(self.desk.handovers.board, self.session.actor)
            self.rows.show(board_lines(self.board, self.session.actor.id))
            self._show_here()

    @on(Rows.Highlighted, "#board")
    def _moved(self) -> None:
        self._show_here()

    @on(Rows.Picked, "#board")
    def _open(self, event: Rows.Picked) -> None:
        event.stop()
        self.open_line()

    def _show_here(self) -> None:
        """All about the line under the cursor."""
        board = self.board
        if board is None:
            return
        view, line = self.leaving_here, self.line_here
        head = "" if view is None else f"{leaving_told(view, board)}\n{progress_bar(view)}".strip()
        self.query_one("#leaving", Static).update(Text(head))
        self.query_one("#leaving").display = bool(head)
        self.query_one("#legend", Static).update(legend() if board.lines else "")
        told = Text("")
        if line is not None:
            told = handover_told(line)
        elif view is not None:
            told = leaving_detail(view, board)
        self.query_one("#told", Static).update(told)
        here = "" if line is None else next_told(line)
        self.query_one("#here", Static).update(Text(here))
        self.query_one("#detail", VerticalScroll).scroll_home(animate=False)
        self.refresh_bindings()

    def action_detail(self) -> None:
        """Show the detail instead of the board where there is no room for both, and back."""
        self.toggle_class("-detail")
        shown = self.has_class("-detail") and self.has_class("-narrow")
        (self.query_one("#detail") if shown else self.rows).focus()

    def action_back(self) -> None:
        """From the detail to the board, then back to where she came from."""
        if self.has_class("-detail"):
            self.action_detail()
        else:
            super().action_back()

    def _empty(self) -> str:
        if self.session.actor.is_management:
            return _(
                "Nobody leaves, and no customer is on the way to somebody else. n begins: with "
                "the talk when an assistant leaves, or with one customer only."
            )
        return _(
            "Nothing is handed over. When you take a customer over, or give one away, you find "
            "every step here. n gives a customer of yours back; we help to find who follows."
        )
