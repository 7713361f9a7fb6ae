"""Writing in the open chat: drafts, sending, taking back, tags, "no answer needed"."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work

from domain.errors import StoreUnreachable, VPAError
from domain.ids import MessageId
from domain.message import Message
from domain.permission import Act
from screens.chat_room import TakenBack, can_be_had_back
from screens.guarding import may_go_out
from screens.tasks import bubbles
from screens.tasks.chat_search import ChatSearch
from screens.tasks.opened import Opened
from services.chat.chat import FIXED
from services.drafts import files_key
from services.people.session import Session
from services.undo import Undoable
from widgets import formats
from widgets.labels.message import tag as tag_label

if TYPE_CHECKING:
    from services.desk import Desk


class ChatWriting(ChatSearch):
    """Writes with files and tags."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._files_of: dict[MessageId, tuple[Path, ...]] = {}
        """What was attached to the messages sent from here, should one be taken back."""

    def on_screen_suspend(self) -> None:
        """She goes elsewhere: what is typed is stored now."""
        self.note_draft()

    def leave_chat(self) -> None:
        """Note what is typed; the search ends with the chat."""
        if self.opened is not None:
            self.note_draft()
            self.forget_search()
            self.pane.end_find(focus=False)

    def draft_waiting(self, key: str) -> str | None:
        """The draft under this key when it is typed but not stored yet."""
        return self.drafts.waiting(key)

    def show_along(self) -> None:
        """For whom one answers, what goes along, and what can still be taken back."""
        if (opened := self.opened) is None:
            return
        self.composer.sends_empty = bool(opened.files)
        back = can_be_had_back(opened.take_back_left(self.me, self.desk.office.now()))
        tags = " ".join(f"#{tag_label(tag).word}" for tag in sorted(opened.tags))
        files = ", ".join(formats.plain(path.name, 30) for path in opened.files)
        along = f"▤ {files}" if files else ""
        going = "  ".join(part for part in (along, tags) if part)
        self.pane.show_along(bubbles.standing_in(opened.head, self.me), going, back)

    def note_files(self, opened: Opened) -> None:
        """Store which files were chosen for the next message of this chat."""
        self.note(files_key(opened.task_id), "\n".join(map(str, opened.files)))

    @work(group="write")
    async def send(self, chat: Opened, text: str) -> None:
        """Post it; until it is stored it stays in the draft, and when it fails it comes back."""
        async with self.one_by_one:
            with self.refusals_shown():
                if not await may_go_out(self, text):
                    self.came_back(chat, text)
                    return
                files, tags = chat.files, chat.tags
                post, actor = self.desk.chat.post, self.session.actor
                try:
                    message = await self.ask(
                        post, actor, chat.task_id, text, tags=tags, files=files
                    )
                except StoreUnreachable:
                    again = partial(post, actor, chat.task_id, text, tags=tags, files=files)
                    self.came_back(chat, text, again, files_key(chat.task_id))
                    raise
                except VPAError:
                    self.came_back(chat, text)
                    raise
                self._files_of[message.id] = files
                chat.files = tuple(path for path in chat.files if path not in files)
                chat.tags -= tags
                self.note_files(chat)
                await self.went_out(chat, text)
                undo = partial(self.take_back, message)
                self.offer_undo(Undoable(Act.POST_MESSAGE, chat.head.title, undo))
                self.reload()

    def goes_without(self, chat: Opened) -> None:
        """Neither files nor tags are chosen any more."""
        chat.files, chat.tags = (), frozenset()
        self.note_files(chat)
        self.show_along()

    def pending(self) -> Message | None:
        """Her newest message that can still be taken back."""
        return self.opened.own_pending(self.me, self.desk.office.now()) if self.opened else None

    def take_back(self, message: Message) -> None:
        """Take it back, and tell the room."""
        self.desk.chat.take_back(self.session.actor, message.id)
        self.post_message(TakenBack(message))

    @on(TakenBack)
    def _taken_back(self, event: TakenBack[Message]) -> None:
        event.stop()
        opened = self.opened
        if opened is not None and opened.task_id == event.message.task_id:
            self.composer.give_back(event.message.text)
            opened.tags |= event.message.tags - FIXED
            opened.files += self._files_of.pop(event.message.id, ())
            self.note_files(opened)
            self.note_draft()
        self.reload()
