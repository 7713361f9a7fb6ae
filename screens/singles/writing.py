"""Writing in the open single chat: drafts, sending, taking back."""

from functools import partial

from textual import on, work

from domain.errors import StoreUnreachable, VPAError
from domain.message import Tag
from domain.permission import Act
from domain.single import SingleMessage
from screens.chat_room import TakenBack, can_be_had_back
from screens.guarding import may_go_out
from screens.singles import lines
from screens.singles.opened import OpenedSingle
from screens.singles.reading import SinglesReading
from services.undo import Undoable
from widgets.chat.own_lines import OwnLines
from widgets.words import _


class SinglesWriting(SinglesReading):
    """Writes as far as she is one of the two."""

    def may_write(self, chat: OpenedSingle) -> bool:
        """Whether she is one of the two."""
        return chat.partner_id is not None

    @work(group="write")
    async def send(self, chat: OpenedSingle, text: str) -> None:
        """Post it; until it is stored it stays in the draft, and when it fails it comes back."""
        async with self.one_by_one:
            with self.refusals_shown():
                desk, actor, partner = self.desk.singles, self.session.actor, chat.partner_id
                if partner is None:
                    return
                tags = chat.tags
                try:
                    if not await may_go_out(self, text):
                        self.came_back(chat, text)
                        return
                    sent = await self.ask(desk.post, actor, partner, text, tags)
                except StoreUnreachable:
                    self.came_back(chat, text, partial(desk.post, actor, partner, text, tags))
                    raise
                except VPAError:
                    self.came_back(chat, text)
                    raise
                chat.tags -= tags
                await self.went_out(chat, text)
                await self.drafts.settle()
                self.offer_undo(
                    Undoable(Act.POST_SINGLE, chat.who[0].name, partial(self.take_back, sent))
                )
                self.reload()

    def goes_without(self, chat: OpenedSingle) -> None:
        """No tags are chosen any more."""
        chat.tags = frozenset()
        self.show_along()

    def pending(self) -> SingleMessage | None:
        """Her newest message that can still be taken back."""
        return self.opened.own_pending(self.me, self.desk.office.now()) if self.opened else None

    def take_back(self, message: SingleMessage) -> None:
        """Take it back, and tell the room."""
        self.desk.singles.take_back(self.session.actor, message.id)
        self.post_message(TakenBack(message))

    @on(TakenBack)
    def _taken_back(self, event: TakenBack[SingleMessage]) -> None:
        event.stop()
        opened = self.opened
        if opened is not None and opened.chat_id == event.message.chat_id:
            self.composer.give_back(event.message.text)
            opened.tags |= event.message.tags
            self.note_draft()
        self.reload()

    def after_change(self) -> None:
        """Show what follows from the messages."""
        super().after_change()
        self.show_along()

    def tick(self) -> None:
        """Let time go on, also for what can be taken back."""
        super().tick()
        if self.is_current:
            self.show_along()

    def show_along(self) -> None:
        """What holds for the next message, and what can still be taken back."""
        if (opened := self.opened) is None:
            return
        now, pending = self.desk.office.now(), self.pending()
        back = can_be_had_back(lines.seconds_left(pending, now) if pending is not None else 0)
        only = "" if opened.partner_id else _("You read along; neither of them sees it.")
        question = _("Your next message is a question.") if Tag.QUESTION in opened.tags else ""
        self.query_one("#single-along", OwnLines).say(only, question, back)
