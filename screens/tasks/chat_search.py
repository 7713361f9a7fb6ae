"""Searching in the open chat, over all its pages."""

from textual import on

from domain.ids import MessageId
from screens.tasks.chat_pane import FindLine
from screens.tasks.reading import ChatReading
from screens.tasks.search import Search
from services.chat.conversation import NEWEST
from widgets import formats
from widgets.words import _


class ChatSearch(ChatReading):
    """The field, the places, and the way from one to the next."""

    _search: Search | None = None
    """The places of what is searched for; None before the first enter."""
    _find_wanted = ""
    """What is to be searched for; empty when nothing is."""

    def action_find(self) -> None:
        """Open the field."""
        self.pane.begin_find()

    @on(FindLine.Asked)
    def _find(self, event: FindLine.Asked) -> None:
        event.stop()
        if not event.text:
            return
        if self._search is None or self._search.text != event.text:
            self._find_wanted = event.text
            self.read()
            return
        cursor = self.pane.log_view.key_at_cursor
        self._go_on(MessageId(cursor) if isinstance(cursor, int) else NEWEST, event.direction)

    @on(FindLine.Ended)
    def _end_find(self, event: FindLine.Ended) -> None:
        event.stop()
        self.forget_search()
        self.pane.end_find()

    def forget_search(self) -> None:
        """Another chat, or no search any more."""
        self._search, self._find_wanted = None, ""

    async def read_all(self) -> None:
        """The chat, then the places of what is searched for."""
        await super().read_all()
        if self.opened is None or not self._find_wanted:
            return
        text, task_id = self._find_wanted, self.opened.task_id
        ask = self.desk.conversation.find
        found = await self.ask(ask, self.session.actor, task_id, text)
        self._find_wanted = ""
        self._search = Search(text, found)
        self.pane.log_view.find(text)
        self._go_on(NEWEST, -1)

    def _go_on(self, cursor: MessageId, direction: int) -> None:
        search = self._search
        if search is None:
            return
        key = search.next(cursor, direction)
        if key is not None:
            self.pane.show_found(_found(search, key))
            self.want_message(key)
        elif not search.found:
            said = _("“{text}” does not stand in this chat.")
            self.pane.show_found(said.format(text=formats.plain(search.text, 40)))
        elif direction < 0:
            self.pane.show_found(_("That was the oldest place."))
        else:
            self.pane.show_found(_("That was the newest place."))


def _found(search: Search, key: MessageId) -> str:
    nth, n = formats.count(search.place(key)), formats.count(len(search.found))
    return _("match {nth} of {n}").format(nth=nth, n=n)
