"""The open chat on the screen: its bubbles, what runs down in it, and what was seen of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.timer import Timer

from domain.errors import VPAError
from domain.ids import MessageId, TaskId
from domain.message import Message
from screens.chat_room import ChatRoom
from screens.tasks import bubbles
from screens.tasks.chat_pane import ChatPane
from screens.tasks.opened import Opened
from services.people.session import Session
from widgets.chat.bubble import Bubble
from widgets.chat.composer import Composer
from widgets.chat.log import ChatLog
from widgets.task.agreements import waiting_line

if TYPE_CHECKING:
    from services.desk import Desk

LOOK_ROUND = 60.0
"""Seconds between two looks at who else is there (PRES-1)."""


class ChatShowing(ChatRoom[Opened, Message]):
    """Shows the open chat, counts down what can be taken back, marks what was seen as read."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.opened: Opened | None = None
        """The chat that is shown."""
        self._shown: dict[MessageId, Bubble] = {}
        """The bubbles as they are painted, so that only those that differ are painted again."""
        self._pending: set[MessageId] = set()
        """What can still be taken back, as it was shown last."""
        self._ticking: Timer | None = None
        """Runs while there is any."""

    @property
    def pane(self) -> ChatPane:
        """The chat on the screen."""
        return self.query_one(ChatPane)

    @property
    def composer(self) -> Composer:
        """Where one writes to the customer; beside it one may write notes."""
        return self.pane.composer

    def on_mount(self) -> None:
        """Look every minute who is there, and follow what she has seen."""
        self.set_interval(LOOK_ROUND, self._look_round)
        self.watch(self.pane.log_view, "scroll_y", self._mark_seen, init=False)

    def show_chat(self) -> None:
        """Show the open chat from its unread line on, else at its end."""
        if (opened := self.opened) is None:
            return
        self._shown.clear()
        unread = bubbles.unread_from(opened.loaded.messages, opened.unread_after, self.me)
        self.pane.log_view.show(
            self.bubbles(opened.loaded.messages),
            more_above=opened.loaded.more_above,
            unread_from=unread.id if unread else None,
        )
        self.after_change()

    def bubbles(self, messages: Sequence[Message]) -> list[Bubble]:
        """These messages as they are shown from now on."""
        made = [self._bubble(message) for message in messages]
        self._shown.update(zip((message.id for message in messages), made, strict=True))
        return made

    def show_again(self, messages: Sequence[Message]) -> None:
        """Paint those of these loaded messages that look different by now."""
        changed = [one for one in messages if self._shown.get(one.id) != self._bubble(one)]
        for bubble in self.bubbles(changed):
            self.pane.log_view.replace(bubble)

    def _bubble(self, message: Message) -> Bubble:
        assert self.opened is not None
        now = self.desk.office.now()
        return bubbles.bubble_of(message, self.opened.head, self.opened.people, self.me, now)

    def after_change(self) -> None:
        """Show what follows from the messages and from who is there."""
        if self.opened is None:
            return
        self.show_top()
        self._tick()
        self.refresh_bindings()
        self.call_after_refresh(self._mark_seen)

    def show_top(self) -> None:
        """Whose chat it is, who is there at this moment, and what waits for a word (PRES-1)."""
        if (opened := self.opened) is None:
            return
        now = self.desk.office.now()
        present = bubbles.presence_line(opened.head, opened.people, self.me, now)
        waiting = waiting_line(opened.waiting, to_customer=self.session.actor.is_customer)
        self.pane.show_top(bubbles.whose(opened.head), present, waiting)

    def show_along(self) -> None:
        """Show what goes along with the next message."""

    def chat_was_read(self, task_id: TaskId) -> None:
        """The chat is marked as read now."""

    def _tick(self) -> None:
        """Count down what can be taken back, and fetch the words of what no longer can."""
        if (opened := self.opened) is None:
            return
        now, recent = self.desk.office.now(), opened.loaded.recent
        shown = [one for one in recent if one.id in self._pending]
        self._pending = {one.id for one in recent if bubbles.is_pending(one, now)}
        self.show_again(shown)
        self.show_along()
        if self._pending and self._ticking is None:
            self._ticking = self.set_interval(1.0, self._tick)
        elif not self._pending and self._ticking is not None:
            self._ticking.stop()
            self._ticking = None
        if any(one.author_id != self.me and one.id not in self._pending for one in shown):
            self.reload()

    @on(ChatLog.Highlighted)
    def _moved(self) -> None:
        self._mark_seen()

    def _mark_seen(self) -> None:
        """When the end of the chat is on the screen, everything above it was seen."""
        opened, log = self.opened, self.pane.log_view
        if opened is None or not self.is_current or not log.size or not log.is_vertical_scroll_end:
            return
        last = bubbles.seen_upto(opened.loaded.recent, self.me, self.desk.office.now())
        if last is not None and last.id > opened.marked:
            opened.marked = last.id
            self._write_mark(opened, last.id)

    @work(group="write")
    async def _write_mark(self, opened: Opened, upto: MessageId) -> None:
        ask = self.desk.conversation.mark_read
        try:
            await self.ask(ask, self.session.actor, opened.task_id, upto)
        except VPAError:  # the next look tries again
            opened.marked = MessageId(0)
        else:
            self.chat_was_read(opened.task_id)

    def _look_round(self) -> None:
        if self.is_current and self.opened is not None:
            self.reload()
