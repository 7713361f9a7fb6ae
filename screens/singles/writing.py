"""Writing in the open single chat: drafts, sending, taking back."""

from functools import partial

from textual import on, work

from domain.errors import VPAError
from domain.message import Tag
from domain.permission import Act
from domain.single import SingleMessage
from screens.chat_room import TakenBack, can_be_had_back
from screens.guarding import may_go_out
from screens.singles import lines
from screens.singles.opened import OpenedSingle
from screens.singles.reading import SinglesReading
from services.undo import Undoable
from widgets.composer import Composer
from widgets.own_lines import OwnLines
from widgets.words import _


class SinglesWriting(SinglesReading):
    """Writes as far as she is one of the two."""

    def leave_chat(self) -> None:
        """Note what is typed."""
        self._note_draft()

    @on(Composer.Edited)
    def _note_draft(self) -> None:
        if (opened := self.opened) is not None and opened.partner_id is not None:
            self.note(opened.draft_key, opened.draft(self.composer.text))

    @on(Composer.Submitted)
    def _sent(self, event: Composer.Submitted) -> None:
        if (opened := self.opened) is not None:
            opened.sending.append(event.text)
            self._note_draft()
            self._send(opened, event.text)

    @work(group="write")
    async def _send(self, opened: OpenedSingle, text: str) -> None:
        """Post it; until it is stored it stays in the draft, and when it fails it comes back."""
        async with self.one_by_one:
            with self.refusals_shown():
                desk, actor, partner = self.desk.singles, self.session.actor, opened.partner_id
                if partner is None:
                    return
                try:
                    if not await may_go_out(self, text):
                        self._came_back(opened, text)
                        return
                    tags = opened.tags
                    sent = await self.ask(desk.post, actor, partner, text, tags)
                except VPAError:
                    self._came_back(opened, text)
                    raise
                opened.sending.remove(text)
                opened.tags -= tags
                rest = self.composer.text if self.opened is opened else ""
                self.drafts.note(opened.draft_key, opened.draft(rest))
                await self.drafts.settle()
                self.offer_undo(
                    Undoable(Act.POST_SINGLE, opened.who[0].name, partial(self._take_back, sent))
                )
                self.reload()

    def _came_back(self, opened: OpenedSingle, text: str) -> None:
        opened.sending.remove(text)
        if self.opened is opened:
            self.composer.give_back(text)
            self._note_draft()
        self.say_not_sent()

    def _take_back(self, message: SingleMessage) -> None:
        self.desk.singles.take_back(self.session.actor, message.id)
        self.post_message(TakenBack(message))

    @work(group="write")
    async def action_take_back(self) -> None:
        """Take my newest message back while nobody else has seen it."""
        opened = self.opened
        message = opened.own_pending(self.me, self.desk.office.now()) if opened else None
        if message is None:
            self.refuse(_("There is nothing that you could still take back."))
            return
        with self.refusals_shown():
            await self.ask(self._take_back, message)

    @on(TakenBack)
    def _taken_back(self, event: TakenBack[SingleMessage]) -> None:
        event.stop()
        opened = self.opened
        if opened is not None and opened.chat_id == event.message.chat_id:
            self.composer.give_back(event.message.text)
            opened.tags |= event.message.tags
            self._note_draft()
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
        now = self.desk.office.now()
        pending = opened.own_pending(self.me, now)
        back = can_be_had_back(lines.seconds_left(pending, now) if pending is not None else 0)
        only = "" if opened.partner_id else _("You read along; neither of them sees it.")
        question = _("Your next message is a question.") if Tag.QUESTION in opened.tags else ""
        self.query_one("#single-along", OwnLines).say(only, question, back)
