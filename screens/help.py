"""The help room: the rules in user words, searchable, and the glossary."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from domain.trail import Subject
from screens.dialogs.saving import save_text
from screens.navigation import GoBack
from screens.room import Room
from services.people.session import Session
from widgets.commands import bindings, help
from widgets.entry.one_line import OneLine
from widgets.help.page import HelpPage
from widgets.helptexts.blocks import page
from widgets.helptexts.contents import readable
from widgets.helptexts.finding import found
from widgets.helptexts.hers import FIRST_OF_HERS, of_hers
from widgets.helptexts.reading import words_of
from widgets.helptexts.topic import Topic
from widgets.rows.rows import Cell, Column, Line, Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

FIRST = "start"
"""The page at which the help opens when nobody asked for another."""


class HelpScreen(Room):
    """A list of topics on the left, the page of the chosen one on the right."""

    AUTO_FOCUS = "#topics"
    MODE = "help"
    CSS_PATH = Path(__file__).with_name("help.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(help.SEARCH, help.BACK, help.COPY, help.SAVE)
    ]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._topics = readable(session.actor.roles)
        """What she reads, in order."""
        self._wanted = ""
        """What she searches for."""
        self._is_customer = session.actor.is_customer
        self.topic = FIRST_OF_HERS if self._is_customer else FIRST
        """The page she reads."""
        self._before: list[str] = []
        """The pages she came from by links, the last one at the end."""

    def compose_room(self) -> ComposeResult:
        """Search field and topics; beside them the page."""
        with Horizontal(id="help"):
            with Vertical(id="contents"):
                yield OneLine(placeholder=_search_hint(), id="search")
                yield Rows(Column(""), markable=False, id="topics")
            with Vertical(id="reading"):
                yield HelpPage(id="page")

    def on_mount(self) -> None:
        """Show the list and the page asked for."""
        self._show_all()

    def concerns(self, subjects: Sequence[Subject]) -> bool:
        """Nothing that happens in the agency changes the help."""
        return False

    def reload(self) -> None:
        """Show all words again, perhaps in another language."""
        if self.is_mounted:
            self.query_one("#search", OneLine).placeholder = _search_hint()
            self._show_all(from_top=False)

    async def open_help(self, topic: str) -> None:
        """Show this topic; the first page when there is none of this name, or not for her."""
        known = {one.id for one in self._topics}
        self._before.clear()
        self._wanted = ""
        wanted = of_hers(topic) if self._is_customer else topic
        self.topic = wanted if wanted in known else FIRST
        if self.is_mounted:
            field = self.query_one("#search", OneLine)
            with field.prevent(Input.Changed):
                field.value = ""
            self._show_all()
            self.query_one(HelpPage).focus()

    def action_search(self) -> None:
        """Type what to look for."""
        self.query_one("#search", OneLine).focus()

    def action_back(self) -> None:
        """Back to the page before, or forget the search; then to the room she came from."""
        field, rows = self.query_one("#search", OneLine), self.query_one(Rows)
        on_page = self.query_one(HelpPage).has_focus
        if on_page and self._before:
            self._read(self._before.pop())
        elif self.came_from and not field.value:
            self.post_message(GoBack())
        else:
            field.value = field.value if on_page else ""
            rows.focus()

    def action_copy(self) -> None:
        """Put the page into the clipboard as plain text."""
        self.app.copy_to_clipboard(self.query_one(HelpPage).text)
        self.notify(_("The page is in the clipboard."), markup=False)

    @work(group="write")
    async def action_save(self) -> None:
        """Write the page into a text file, to print it or to pass it on."""
        text = self.query_one(HelpPage).text
        await save_text(self, _("Save this page as"), f"vpa-{self.topic}.txt", text)

    @on(Input.Changed, "#search")
    def _hear_search(self, event: Input.Changed) -> None:
        event.stop()
        if event.value.strip() == self._wanted:
            return
        self._wanted = event.value.strip()
        rows = self.query_one(Rows)
        rows.show(self._lines(), keep_key=not self._wanted)

    @on(Input.Submitted, "#search")
    def _take_search(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Rows).focus()

    @on(Rows.Highlighted, "#topics")
    def _hear_choice(self, event: Rows.Highlighted) -> None:
        event.stop()
        if isinstance(event.key, str) and event.key != self.topic:
            self._before.clear()
            self.topic = event.key
            self._show_page()

    @on(Rows.Picked, "#topics")
    def _hear_picked(self, event: Rows.Picked) -> None:
        event.stop()
        self.query_one(HelpPage).focus()

    @on(HelpPage.Followed)
    def _follow(self, event: HelpPage.Followed) -> None:
        event.stop()
        self._before.append(self.topic)
        self._read(event.topic)

    def _read(self, topic: str) -> None:
        """Show a page and put the list's cursor on it, if the list holds it."""
        self.topic = topic
        self.query_one(Rows).move_to(topic)
        self._show_page()

    def _show_all(self, *, from_top: bool = True) -> None:
        rows, topic = self.query_one(Rows), self.topic
        with rows.prevent(Rows.Highlighted):
            rows.empty = _("Nothing is found.\nTry another word, or fewer letters.")
            rows.show(self._lines())
            rows.move_to(topic)
        self._show_page(from_top=from_top)

    def _show_page(self, *, from_top: bool = True) -> None:
        topic = next(one for one in self._topics if one.id == self.topic)
        self.query_one(HelpPage).show(page(topic, self._topics), from_top=from_top)

    def _lines(self) -> list[Line]:
        topics = found(self._wanted, self._topics)
        if self._wanted:
            return [_line(topic) for topic in topics]
        lines: list[Line] = []
        for group, of_group in groupby(topics, key=lambda topic: topic.group):
            lines.append(Line(("group", group), (Cell(group.heading),), heading=True))
            lines += map(_line, of_group)
        return lines


def _line(topic: Topic) -> Line:
    return Line(topic.id, (Cell(words_of(topic).title),))


def _search_hint() -> str:
    return _("Search the help")
