"""Reading single chats: one reading at a time brings what is wanted, and nothing jumps."""

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work

from domain.errors import NotFound, VPAError
from domain.ids import MessageId, PersonId
from screens.chat_room import FAR
from screens.singles.opened import OpenedSingle
from screens.singles.showing import SinglesShowing
from services.chat.singles import PAGE, SingleRow, Someone
from services.people.session import Session
from widgets.chat.log import ChatLog
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class SinglesReading(SinglesShowing):
    """Notes what is wanted and reads it."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.wanted: OpenedSingle | None = None
        """The chat to be shown."""
        self._older_wanted = 0
        """So many older messages; none where nothing is asked for."""

    @work(exclusive=True, group="reload")
    async def reload(self) -> None:
        """Read what is wanted, and again what may have changed."""
        with self.refusals_shown():
            singles, actor = self.desk.singles, self.session.actor
            self.rows = await self.ask(singles.chats, actor, of_all=self.of_all)
            with suppress(VPAError):  # a broken file of drafts keeps nobody from reading
                self.drafts_kept = await self.ask(self.desk.drafts.keys_with_text, self.me)
            self.show_list()
            await self._read_chat()

    def want(self, row: SingleRow) -> None:
        """Show this chat."""
        who = [row.one] if row.two is None else [row.one, row.two]
        self.wanted = OpenedSingle(who, row.id, row)
        self.reload()

    def want_partner(self, someone: Someone, text: str = "") -> None:
        """Show the chat with this person, also when there is none yet, with this to write on."""
        known = next((row for row in self.rows if row.two is None and row.one == someone), None)
        self.wanted = OpenedSingle([someone], known.id if known else None, known, offered=text)
        self.reload()

    async def _read_chat(self) -> None:
        wanted, self.wanted = self.wanted, None
        if wanted is not None:
            await self._open(wanted)
        elif self.opened is not None:
            await self._read_news(self.opened)
        if self._older_wanted and self.opened is not None:
            await self._prepend(self.opened, self._older_wanted)
        self._older_wanted = 0

    async def _open(self, wanted: OpenedSingle) -> None:
        actor = self.session.actor
        if wanted.chat_id is None and (partner := wanted.partner_id) is not None:
            wanted.chat_id = await self.ask(self.desk.singles.with_person, actor, partner)
        if wanted.chat_id is not None:
            await self._load(wanted, None)
        text = await self._draft(wanted) if wanted.partner_id is not None else ""
        self.leave_chat()
        self.opened = wanted
        self.composer.show_draft(text)
        self.composer.display = wanted.partner_id is not None
        if wanted.offered not in text:
            self.composer.take_in(wanted.offered)
        wanted.offered = ""
        self.log_view.empty = _("Nothing is written here yet.")
        unread = wanted.head.read_upto if wanted.head else MessageId(0)
        first = [one.id for one in wanted.messages if one.id > unread and one.author_id != self.me]
        self.shown.clear()
        self.log_view.show(
            self.bubbles(wanted),
            more_above=wanted.more_above,
            unread_from=first[0] if first and unread else None,
        )
        self.after_change()

    async def _draft(self, wanted: OpenedSingle) -> str:
        """What she has written there; what she types while it is read counts already."""
        if self.opened is None or self.opened.draft_key != wanted.draft_key:
            if (waiting := self.drafts.waiting(wanted.draft_key)) is not None:
                return waiting
            with suppress(VPAError):
                return await self.ask(self.desk.drafts.text, self.me, wanted.draft_key)
            return ""
        return self.composer.text

    async def _load(self, opened: OpenedSingle, since: MessageId | None) -> None:
        assert opened.chat_id is not None
        ask, actor = self.desk.singles.open, self.session.actor
        found = await self.ask(ask, actor, opened.chat_id, since=since)
        opened.head, opened.read_by_other = found.head, found.read_by_other
        opened.who = [found.head.one] + ([found.head.two] if found.head.two else [])
        if since is None:
            opened.messages, opened.more_above = list(found.messages), found.more_above
        else:
            opened.take_in(found.messages, since)

    async def _read_news(self, opened: OpenedSingle) -> None:
        if opened.chat_id is None and (partner := opened.partner_id) is not None:
            ask = self.desk.singles.with_person
            opened.chat_id = await self.ask(ask, self.session.actor, partner)
        if opened.chat_id is None:
            return
        try:
            await self._load(opened, opened.since)
        except NotFound:
            self.leave_chat()
            self.opened = None
            self.log_view.show([], more_above=False)
            raise
        before = set(self.shown)
        now = {one.id for one in opened.messages}
        for key in before - now:
            self.shown.pop(key)
            self.log_view.drop(key)
        self.show_again(opened)
        self.after_change()

    async def _prepend(self, opened: OpenedSingle, limit: int) -> None:
        if not opened.more_above or not opened.messages or opened.chat_id is None:
            return
        ask, first = self.desk.singles.older, opened.messages[0].id
        page, more = await self.ask(ask, self.session.actor, opened.chat_id, first, limit)
        opened.messages[:0] = page
        opened.more_above = more
        self.bubbles(opened)
        self.log_view.prepend([self.shown[one.id] for one in page], more)

    @on(ChatLog.OlderWanted)
    def _want_older(self, event: ChatLog.OlderWanted) -> None:
        self._older_wanted = FAR if event.to_beginning else PAGE
        self.reload()

    async def open_single(
        self, person_id: PersonId | None, *, to_write: bool = False, text: str = ""
    ) -> None:
        """Show the chat with this person, ready `to_write` on what is offered as `text`.

        Without a person just the room is shown.
        """
        if person_id is None:
            return
        singles, actor = self.desk.singles, self.session.actor
        with self.refusals_shown():
            mine = await self.ask(singles.chats, actor)
            known = next((row for row in mine if row.one.id == person_id), None)
            if known is not None:
                self.want_partner(known.one, text)
            else:
                partners = await self.ask(singles.partners, actor)
                found = next((one.who for one in partners if one.who.id == person_id), None)
                if found is None:
                    self.refuse(_("You cannot write to this person here."))
                    return
                self.want_partner(found, text)
            self.go_to_chat(to_write=to_write)

    def go_to_chat(self, *, to_write: bool) -> None:
        """From the list to the chat, or to where one writes."""
