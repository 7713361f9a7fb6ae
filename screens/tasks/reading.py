"""Reading the open chat: one reading at a time brings what is wanted, and nothing jumps."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work

from domain.errors import NotFound, VPAError
from domain.ids import MessageId, TaskId
from screens.chat_room import FAR
from screens.tasks.loaded import Loaded
from screens.tasks.opened import Opened
from screens.tasks.showing import ChatShowing
from services.chat.conversation import PAGE
from services.drafts import chat_key, files_key
from services.people.session import Session
from widgets.chat.log import ChatLog
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class ChatReading(ChatShowing):
    """Notes what is wanted and reads it; a newer wish stops the reading and begins it anew."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._wanted: TaskId | None = None
        """The chat to be shown."""
        self._news_wanted = False
        self._older_wanted = 0
        """So many older messages; none where nothing is asked for."""
        self._jump: MessageId | None = None
        """The message to go to, loaded or not."""

    def reload(self) -> object:
        """Read again what may have changed."""
        self._news_wanted = True
        return self.read()

    def want(self, task_id: TaskId, message_id: MessageId | None = None) -> None:
        """Show this chat, at this message when one is named."""
        self._wanted, self._jump, self._older_wanted = task_id, message_id, 0
        self.read()

    def want_message(self, message_id: MessageId) -> None:
        """Go to this message of the open chat; older pages are read when it needs them."""
        if not self.pane.log_view.go_to(message_id):
            self._jump = message_id
            self.read()

    @work(exclusive=True, group="reload")
    async def read(self) -> None:
        """Bring what is wanted."""
        with self.refusals_shown():
            await self.read_all()

    async def read_all(self) -> None:
        """Everything that is wanted; it may be stopped at any point, and is then begun anew."""
        if self._wanted is not None:
            await self._read_chat(self._wanted)

    async def _read_chat(self, wanted: TaskId) -> None:
        if self.opened is None or self.opened.task_id != wanted:
            await self._open(wanted)
        elif self._news_wanted:
            await self._read_news(self.opened)
        if self.opened is not None and self._older_wanted:
            await self._prepend(self.opened, None, self._older_wanted)
            self._older_wanted = 0
        if self.opened is not None and self._jump is not None:
            await self._read_to(self.opened, self._jump)

    async def _open(self, task_id: TaskId) -> None:
        actor = self.session.actor
        try:
            chat = await self.ask(self.desk.conversation.open, actor, task_id)
        except NotFound:
            self._wanted = self.opened.task_id if self.opened else None
            raise
        text = await self._draft(chat_key(task_id))
        files = await self._draft(files_key(task_id))
        self.leave_chat()
        self.opened = Opened(
            chat.head,
            chat.people,
            Loaded(chat.page.messages, more_above=chat.page.more_above),
            unread_after=chat.head.read_upto,
            marked=chat.head.read_upto,
            waiting=chat.waiting,
            files=tuple(Path(line) for line in files.splitlines()),
        )
        self._news_wanted = False
        self.pane.remove_class("-closed")
        self.pane.log_view.empty = _("Nothing is written here yet.")
        self.pane.composer.show_draft(text)
        self.show_chat()
        self.opened_chat()

    async def _draft(self, key: str) -> str:
        waiting = self.draft_waiting(key)
        if waiting is not None:
            return waiting
        with suppress(VPAError):  # a broken file of drafts must not keep anybody from reading
            return await self.ask(self.desk.drafts.text, self.me, key)
        return ""

    def on_screen_resume(self) -> None:
        """Take up what was typed, or sent, for this chat in another room."""
        self._take_up_draft()

    @work(exclusive=True, group="draft")
    async def _take_up_draft(self) -> None:
        opened = self.opened
        if opened is None:
            return
        typed = self.pane.composer.text
        kept = await self._draft(chat_key(opened.task_id))
        unchanged = self.opened is opened and self.pane.composer.text == typed
        if unchanged and kept != opened.draft(typed):
            self.pane.composer.show_draft(kept)

    def draft_waiting(self, key: str) -> str | None:
        """The draft under this key when it is typed but not stored yet."""
        return None

    def opened_chat(self) -> None:
        """Another chat is shown."""

    async def _read_news(self, opened: Opened) -> None:
        self._news_wanted = False
        since = opened.loaded.since
        ask = self.desk.conversation.open
        try:
            chat = await self.ask(ask, self.session.actor, opened.task_id, since=since)
        except NotFound:
            self._close()
            raise
        except BaseException:
            self._news_wanted = True
            raise
        opened.head, opened.people, opened.waiting = chat.head, chat.people, chat.waiting
        news = opened.loaded.take_in(chat.page.messages, since)
        log = self.pane.log_view
        for key in news.dropped:
            log.drop(key)
        for bubble in self.bubbles(news.added):
            log.append(bubble)
        self.show_again([*news.changed, *opened.loaded.recent])
        self.after_change()

    async def _read_to(self, opened: Opened, key: MessageId) -> None:
        if opened.loaded.messages and key < opened.loaded.messages[0].id:
            await self._prepend(opened, key)
        self._jump = None
        self.pane.log_view.go_to(key)

    async def _prepend(self, opened: Opened, since: MessageId | None, limit: int = PAGE) -> None:
        """Put a page before what is loaded in front of it, or everything from `since` on."""
        if not opened.loaded.more_above or not opened.loaded.messages:
            return
        ask, first = self.desk.conversation.older, opened.loaded.messages[0].id
        actor, task_id = self.session.actor, opened.task_id
        page = await self.ask(ask, actor, task_id, first, since=since, limit=limit)
        opened.loaded.add_older(page.messages, more_above=page.more_above)
        self.pane.log_view.prepend(self.bubbles(page.messages), page.more_above)

    def _close(self) -> None:
        """The chat is no longer hers to see."""
        self.leave_chat()
        self.opened = self._wanted = None
        self.pane.log_view.show([], more_above=False)
        self.pane.show_top()
        self.pane.show_along()
        self.pane.add_class("-closed")

    @on(ChatLog.OlderWanted)
    def _want_older(self, event: ChatLog.OlderWanted) -> None:
        self._older_wanted = FAR if event.to_beginning else PAGE
        self.read()
