"""A room in which chats are read and written: what is typed there is never lost (CHAT-6)."""

import asyncio
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import work
from textual.message import Message as Event

from screens.draft_keeper import DraftKeeper
from screens.room import Room
from services.session import Session
from widgets.commands import frame
from widgets.present_keys import key_of
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

Said = TypeVar("Said")
"""A message of a task chat or of a single chat."""


class TakenBack(Event, Generic[Said]):
    """A message was taken back; its words belong into the composer again."""

    def __init__(self, message: Said) -> None:
        super().__init__()
        self.message = message


class ChatRoom(Room):
    """What is typed is a draft until it is stored; what was sent can be had back for 10 s."""

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

    def leave_chat(self) -> None:
        """The chat is left for another one: note what is typed."""

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

    def say_not_sent(self) -> None:
        """What did not go out is not lost either."""
        said = _("Not sent. Your text is kept as a draft.")
        self.notify(said, severity="warning", markup=False)


def can_be_had_back(seconds: int) -> str:
    """The line about a message that can be taken back for so long; empty when it is too late."""
    said = _("Sent. Esc, then {key} takes it back, for {n} s.")
    return said.format(key=key_of(frame.UNDO), n=seconds) if seconds else ""
