"""Single chats on the screen: the list, the open one, what runs down, what was seen of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from domain.errors import VPAError
from domain.ids import MessageId
from domain.single import SingleMessage
from domain.trail import Subject
from domain.values import replace
from screens.chat_room import ChatRoom
from screens.singles import lines
from screens.singles.opened import OpenedSingle
from services.chat.singles import SingleRow
from services.drafts import single_key
from services.people.session import Session
from widgets.chat.composer import Composer
from widgets.chat.log import Bubble, ChatLog
from widgets.chat.own_lines import OwnLines
from widgets.commands import singles
from widgets.keys.present import key_of
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


LOOK_ROUND = 60.0
"""Seconds between two looks at who is there (PRES-1)."""


class SinglesShowing(ChatRoom[OpenedSingle, SingleMessage]):
    """Shows the list and one chat, counts down, marks what was seen as read."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.of_all = False
        """Whether management reads everybody's."""
        self.rows: Sequence[SingleRow] = ()
        """What the list shows."""
        self.opened: OpenedSingle | None = None
        """The chat that is shown."""
        self.drafts_kept: frozenset[str] = frozenset()
        """Where something is typed and not sent."""
        self.shown: dict[MessageId, Bubble] = {}
        """The bubbles as they are painted."""

    def compose_room(self) -> ComposeResult:
        """The list, and the chat beside it."""
        with Horizontal(id="singles"):
            with Vertical(id="single-list"):
                yield Rows(*lines.columns(), markable=False, empty=_empty())
            with Vertical(id="single"):
                yield OwnLines(id="single-top")
                yield ChatLog(empty=_hint())
                yield OwnLines(id="single-along")
                yield Composer(placeholder=_("Write a message"))

    def on_mount(self) -> None:
        """Stand on the list; let time go on."""
        self.list.focus()
        self.set_interval(1.0, self.tick)
        self.set_interval(LOOK_ROUND, self._look_round)
        self.watch(self.log_view, "scroll_y", self._mark_seen, init=False)

    def concerns(self, subjects: Sequence[Subject]) -> bool:
        """What happens in single chats, or to people."""
        return not subjects or any(one.kind in ("single", "person") for one in subjects)

    @property
    def list(self) -> Rows:
        """The chats."""
        return self.query_one(Rows)

    @property
    def log_view(self) -> ChatLog:
        """The messages of the open one."""
        return self.query_one(ChatLog)

    def show_list(self) -> None:
        """Show the chats, each with what is new and owed."""
        self.list.tick(self.desk.office.now())
        self.list.show(
            [
                lines.line(row, self.me, has_draft=single_key(row.one.id) in self.drafts_kept)
                for row in self.rows
            ]
        )

    def show_again(self, opened: OpenedSingle) -> None:
        """Paint what is new or looks different by now."""
        before = dict(self.shown)
        for bubble in self.bubbles(opened):
            key = MessageId(int(str(bubble.key)))
            if key not in before:
                self.log_view.append(bubble)
            elif before[key] != bubble:
                self.log_view.replace(bubble)

    def bubbles(self, opened: OpenedSingle) -> Sequence[Bubble]:
        """The loaded messages as they are shown from now on."""
        now = self.desk.office.now()
        made = [lines.bubble_of(one, self.me, opened.read_by_other, now) for one in opened.messages]
        self.shown.update(zip((one.id for one in opened.messages), made, strict=True))
        return made

    def after_change(self) -> None:
        """Show who is there, and what follows from the messages."""
        if self.opened is not None:
            self._show_top(self.opened)
        self.refresh_bindings()
        self.call_after_refresh(self._mark_seen)

    def _show_top(self, opened: OpenedSingle) -> None:
        """Whom one talks to, and whether she is there: to a customer not from 19:00 on (PRES-1)."""
        now, to_customer = self.desk.office.now(), self.session.actor.is_customer
        said = lines.top(opened.who, now, to_customer=to_customer)
        self.query_one("#single-top", OwnLines).say(said)

    def _look_round(self) -> None:
        if self.is_current and self.opened is not None:
            self.reload()

    def tick(self) -> None:
        """Count down what is owed and what can be taken back; nothing is asked."""
        if not self.is_current:
            return
        now = self.desk.office.now()
        self.list.tick(now)
        if (opened := self.opened) is not None:
            hidden = [key for key, one in self.shown.items() if one.pending and not one.mine]
            self.show_again(opened)
            self._show_top(opened)
            if any(not self.shown[key].pending for key in hidden):
                self.reload()

    @on(ChatLog.Highlighted)
    def _moved(self) -> None:
        self._mark_seen()

    def _mark_seen(self) -> None:
        """When the end of the chat is on the screen, everything above it was seen."""
        opened, log = self.opened, self.log_view
        if opened is None or not self.is_current or not log.size or not log.is_vertical_scroll_end:
            return
        upto = opened.seen_upto(self.me, self.desk.office.now())
        if upto > opened.marked and opened.chat_id is not None:
            opened.marked = upto
            self._write_mark(opened, opened.chat_id, upto)

    @work(group="write")
    async def _write_mark(self, opened: OpenedSingle, chat_id: int, upto: MessageId) -> None:
        try:
            ask = self.desk.singles.mark_read
            await self.ask(ask, self.session.actor, chat_id, upto)
        except VPAError:  # the next look tries again
            opened.marked = MessageId(0)
        else:
            self.rows = [row if row.id != chat_id else _read(row, upto) for row in self.rows]
            self.show_list()


def _read(row: SingleRow, upto: MessageId) -> SingleRow:
    return replace(row, unread=0, read_upto=upto)


def _empty() -> str:
    said = _("Nobody has written to you here yet.\n{new} begins a chat.")
    return said.format(new=key_of(singles.NEW))


def _hint() -> str:
    return _("Enter opens a chat, {new} begins one.").format(new=key_of(singles.NEW))
