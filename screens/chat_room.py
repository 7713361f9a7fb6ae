"""A room in which chats are read and written: what is typed there is never lost (CHAT-6)."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from textual import on, work
from textual.message import Message as Event
from textual.widgets import TextArea

from screens.draft_keeper import DraftKeeper
from screens.room import Room, WentOut
from services.outbox import Unsent
from services.people.session import Session
from widgets.chat.composer import Composer
from widgets.commands import frame
from widgets.keys.present import key_of
from widgets.words import _

FAR = 500
"""So many messages are read at once on the way to the very beginning of a chat."""

if TYPE_CHECKING:
    from services.desk import Desk

Said = TypeVar("Said")
"""A message of a task chat or of a single chat."""


class OpenChat(Protocol):
    """The chat that is shown, as far as writing in it goes."""

    sending: list[str]
    """Texts on their way to the store: part of the draft until they are there."""

    @property
    def draft_key(self) -> str:
        """Under which key what is typed is kept."""

    def draft(self, typed: str) -> str:
        """What would be lost if the program ended now."""


Chat = TypeVar("Chat", bound=OpenChat)


class TakenBack(Event, Generic[Said]):
    """A message was taken back; its words belong into the composer again."""

    def __init__(self, message: Said) -> None:
        super().__init__()
        self.message = message


class ChatRoom(Room, Generic[Chat, Said]):
    """What is typed is a draft until it is stored; what was sent can be had back for 10 s."""

    opened: Chat | None
    """The chat that is shown."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.me = session.actor.id
        """Who reads."""
        self.drafts = DraftKeeper(self._keep_draft)
        """What is typed and on its way to the disk."""
        self.one_by_one = asyncio.Lock()
        """Messages are stored in the order in which they were sent."""

    async def put_away(self) -> None:
        """Store what is typed, before the program ends or she leaves."""
        self.leave_chat()
        with self.refusals_shown():
            await self.drafts.settle()

    @property
    def composer(self) -> Composer:
        """Where one writes."""
        return self.query_one(Composer)

    def leave_chat(self) -> None:
        """The chat is left for another one: note what is typed."""
        self.note_draft()

    def may_write(self, chat: Chat) -> bool:
        """Whether the reader is one of those who write in it."""
        return True

    def send(self, chat: Chat, text: str) -> object:
        """Post it, in a worker of group "write"; it either went out or came back."""
        raise NotImplementedError

    def pending(self) -> Said | None:
        """The reader's newest message that can still be taken back."""
        raise NotImplementedError

    def take_back(self, message: Said) -> None:
        """Take it back, and post `TakenBack`; called in a thread of the store."""
        raise NotImplementedError

    @on(Composer.Edited)
    def note_draft(self) -> None:
        """What stands in the composer is the draft of the chat that is shown."""
        if (chat := self.opened) is not None and self.may_write(chat):
            self.note(chat.draft_key, chat.draft(self.composer.text))

    @on(Composer.Submitted)
    def _submitted(self, event: Composer.Submitted) -> None:
        if (chat := self.opened) is not None:
            self.desk.outbox.forget(self.me, chat.draft_key)
            chat.sending.append(event.text)
            self.note_draft()
            self.send(chat, event.text)

    def came_back(
        self, chat: Chat, text: str, again: Callable[[], object] | None = None, *beside: str
    ) -> None:
        """It did not go out: it stands in the composer again, or stays in the draft.

        `again` sends it when the database is back, with drafts kept `beside` it, unless she has
        written on.
        """
        chat.sending.remove(text)
        if self.opened is chat:
            self.composer.give_back(text)
            self.note_draft()
        said = _("Not sent. Your text is kept as a draft.")
        if again is not None and (self.opened is not chat or self.composer.text == text):
            said = goes_out_later()
            self.desk.outbox.keep(self.me, Unsent(chat.draft_key, text, again, beside))
        self.notify(said, severity="warning", markup=False)

    @on(TextArea.Changed)
    def _written_on(self) -> None:
        """What waits for the database is hers again as soon as she changes it."""
        if (chat := self.opened) is not None:
            self.desk.outbox.keep_only(self.me, chat.draft_key, self.composer.text)

    @on(WentOut)
    def _went_out_later(self, event: WentOut) -> None:
        event.stop()
        chat, sent = self.opened, event.unsent
        if chat is not None and chat.draft_key == sent.key:
            self.composer.take_out(sent.text)
            self.note_draft()
            self.goes_without(chat)

    def goes_without(self, chat: Chat) -> None:
        """Files and tags that were chosen went out with a message: the next has none."""

    async def went_out(self, chat: Chat, text: str) -> None:
        """It is stored: it is no draft any more, whether the chat is still shown or not."""
        chat.sending.remove(text)
        if self.opened is chat:
            self.note_draft()
            return
        key = chat.draft_key
        kept = self.drafts.waiting(key)
        if kept is None:
            kept = await self.ask(self.desk.drafts.text, self.me, key)
        rest = kept.removeprefix(text).removeprefix("\n")
        self.note(key, rest)
        if self.opened is not None and self.opened.draft_key == key:
            self.composer.show_draft(rest)

    @work(group="write")
    async def action_take_back(self) -> None:
        """Take my newest message back while nobody else has seen it."""
        if (message := self.pending()) is None:
            self.refuse(_("There is nothing that you could still take back."))
            return
        with self.refusals_shown():
            await self.ask(self.take_back, message)

    def note(self, key: str, text: str) -> None:
        """Store this draft soon."""
        self.drafts.note(key, text)
        self._store_drafts()

    @work(group="write")
    async def _store_drafts(self) -> None:
        with self.refusals_shown():
            await self.drafts.settle()
            self.drafts_changed()

    def drafts_changed(self) -> None:
        """Other chats than before may have a draft."""

    async def _keep_draft(self, key: str, text: str) -> None:
        await self.ask(self.desk.drafts.keep, self.me, key, text)


def goes_out_later() -> str:
    """What is said of a message that waits for the database."""
    return _("Not sent yet. As it stands it goes out when the database answers again.")


def can_be_had_back(seconds: int) -> str:
    """The line about a message that can be taken back for so long; empty when it is too late."""
    said = _("Sent. Esc, then {key} takes it back, for {n} s.")
    return said.format(key=key_of(frame.UNDO), n=seconds) if seconds else ""
