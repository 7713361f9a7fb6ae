"""Writing in the open chat: drafts, sending, taking back, tags, "no answer needed"."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work

from domain.errors import VPAError
from domain.ids import MessageId
from domain.message import Message
from domain.permission import Act
from screens.chat_room import TakenBack, can_be_had_back
from screens.guarding import may_go_out
from screens.tasks import bubbles
from screens.tasks.finding import ChatFinding
from screens.tasks.opened import Opened
from services.chat import FIXED
from services.drafts import chat_key, files_key
from services.session import Session
from services.undo import Undoable
from widgets import formats
from widgets.composer import Composer
from widgets.labels.message import tag as tag_label
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class ChatWriting(ChatFinding):
    """Writes with files and tags."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._files_of: dict[MessageId, tuple[Path, ...]] = {}
        """What was attached to the messages sent from here, should one be taken back."""

    def on_screen_suspend(self) -> None:
        """She goes elsewhere: what is typed is stored now."""
        self._note_draft()

    def leave_chat(self) -> None:
        """Note what is typed; the search ends with the chat."""
        if self.opened is not None:
            self._note_draft()
            self.forget_search()
            self.pane.end_find(focus=False)

    def draft_waiting(self, key: str) -> str | None:
        """The draft under this key when it is typed but not stored yet."""
        return self.drafts.waiting(key)

    def show_along(self) -> None:
        """For whom one answers, what goes along, and what can still be taken back."""
        if (opened := self.opened) is None:
            return
        self.pane.composer.sends_empty = bool(opened.files)
        back = can_be_had_back(opened.take_back_left(self.me, self.desk.office.now()))
        tags = " ".join(f"#{tag_label(tag).word}" for tag in sorted(opened.tags))
        files = ", ".join(formats.plain(path.name, 30) for path in opened.files)
        along = f"▤ {files}" if files else ""
        going = "  ".join(part for part in (along, tags) if part)
        self.pane.show_along(bubbles.standing_in(opened.head, self.me), going, back)

    @on(Composer.Edited)
    def _note_draft(self) -> None:
        """What stands in the composer is the draft of the chat that is shown."""
        if (opened := self.opened) is not None:
            typed = opened.draft(self.pane.composer.text)
            self.note(chat_key(opened.task_id), typed)

    def note_files(self, opened: Opened) -> None:
        """Store which files were chosen for the next message of this chat."""
        self.note(files_key(opened.task_id), "\n".join(map(str, opened.files)))

    @on(Composer.Submitted)
    def _sent(self, event: Composer.Submitted) -> None:
        if (opened := self.opened) is not None:
            opened.sending.append(event.text)
            self._note_draft()
            self._send(opened, event.text)

    @work(group="write")
    async def _send(self, opened: Opened, text: str) -> None:
        """Post it; until it is stored it stays in the draft, and when it fails it comes back."""
        async with self.one_by_one:
            with self.refusals_shown():
                if not await may_go_out(self, text):
                    self._came_back(opened, text)
                    return
                files, tags = opened.files, opened.tags
                post, actor = self.desk.chat.post, self.session.actor
                try:
                    message = await self.ask(
                        post, actor, opened.task_id, text, tags=tags, files=files
                    )
                except VPAError:
                    self._came_back(opened, text)
                    raise
                self._files_of[message.id] = files
                opened.files = tuple(path for path in opened.files if path not in files)
                opened.tags -= tags
                self.note_files(opened)
                await self._went_out(opened, text)
                self.offer_undo(self._undoing(opened, message))
                self.reload()

    def _came_back(self, opened: Opened, text: str) -> None:
        """It did not go out: it stands in the composer again, or stays in the draft."""
        opened.sending.remove(text)
        if self.opened is opened:
            self.pane.composer.give_back(text)
            self._note_draft()
        self.say_not_sent()

    async def _went_out(self, opened: Opened, text: str) -> None:
        """It is stored: it is no draft any more, whether the chat is still shown or not."""
        opened.sending.remove(text)
        if self.opened is opened:
            self._note_draft()
            return
        key = chat_key(opened.task_id)
        kept = self.drafts.waiting(key)
        if kept is None:
            kept = await self.ask(self.desk.drafts.text, self.me, key)
        rest = kept.removeprefix(text).removeprefix("\n")
        self.note(key, rest)
        if self.opened is not None and self.opened.task_id == opened.task_id:
            self.pane.composer.show_draft(rest)

    def _undoing(self, opened: Opened, message: Message) -> Undoable:
        def take_back() -> None:
            self.desk.chat.take_back(self.session.actor, message.id)
            self.post_message(TakenBack(message))

        return Undoable(Act.POST_MESSAGE, opened.head.title, take_back)

    @on(TakenBack)
    def _taken_back(self, event: TakenBack[Message]) -> None:
        event.stop()
        opened = self.opened
        if opened is not None and opened.task_id == event.message.task_id:
            self.pane.composer.give_back(event.message.text)
            opened.tags |= event.message.tags - FIXED
            opened.files += self._files_of.pop(event.message.id, ())
            self.note_files(opened)
            self._note_draft()
        self.reload()

    @work(group="write")
    async def action_take_back(self) -> None:
        """Take my newest message back while nobody else has seen it."""
        opened = self.opened
        message = opened.own_pending(self.me, self.desk.office.now()) if opened else None
        if message is None:
            self.refuse(_("There is nothing that you could still take back."))
            return
        with self.refusals_shown():
            await self.ask(self.desk.chat.take_back, self.session.actor, message.id)
            self.post_message(TakenBack(message))
