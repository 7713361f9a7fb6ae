"""The palette: every command that works here, every customer, task and person, and the help."""

from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from rich.align import Align
from rich.text import Text
from textual.app import ComposeResult
from textual.command import (
    CommandInput,
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.containers import Horizontal, Vertical
from textual.dom import DOMNode
from textual.strip import Strip
from textual.widgets import LoadingIndicator
from textual.widgets.option_list import Option

from app.shell import Shell
from domain.errors import VPAError
from domain.ids import CustomerId, PersonId, TaskId
from screens.navigation import (
    Navigation,
    OpenCustomer,
    OpenHelp,
    OpenPerson,
    OpenProfile,
    OpenSingle,
    OpenTask,
)
from screens.room import Room
from services.jump import Found, Kind
from widgets import commands, formats
from widgets.commands import Command
from widgets.frame.key_line import does_on
from widgets.keys.names import key_name
from widgets.privacy import customer_name
from widgets.reader import speaks_outward
from widgets.rows.choice_list import pointed
from widgets.words import _

HINT_AFTER = 3
"""From this use on the palette mentions the key, once."""

MOST_TOPICS = 5
"""So many pages of the help are offered at most."""

LOWEST = 0.05
"""The score of the best page of the help: what can be done or opened comes first."""


class Offers(CommandList, can_focus=False):
    """What the palette found, with a sign at the cursor as in every list."""

    def render_line(self, y: int) -> Strip:
        """The line, with the sign where the offer under the cursor begins."""
        return pointed(self, y, super().render_line(y))


class Palette(CommandPalette):
    """The palette, which says in the reader's words that nothing fits."""

    def compose(self) -> ComposeResult:
        """What Textual lays out, around a list of ours."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield SearchIcon()
                yield CommandInput(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield Offers()
                yield LoadingIndicator()

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Wait a moment, since hits may still come (Textual would say it in English)."""
        self._stop_no_matches_countdown()
        say = partial(self._say_nothing_fits, search_value)
        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, say)

    def _say_nothing_fits(self, search_value: str) -> None:
        if not search_value:
            self._list_visible = False
            return
        said = Align.center(Text(_("Nothing fits. A part of a word is enough.")))
        option = Option(said, disabled=True, id=self._NO_MATCHES)
        self.query_one(CommandList).add_option(option)
        self._list_visible = True


class Commands(Provider):
    """What keys would do here, found by words and run."""

    async def discover(self) -> Hits:
        """Everything, in the order of the line of keys."""
        for does, key, run in self._usable():
            yield DiscoveryHit(_shown(does, key), run, text=does)

    async def search(self, query: str) -> Hits:
        """What the words fit."""
        matcher = self.matcher(query)
        for does, key, run in self._usable():
            score = matcher.match(does)
            if score > 0:
                yield Hit(score, _shown(does, key), run, text=does)

    def _usable(self) -> Iterable[tuple[str, str, Callable[[], Awaitable[None]]]]:
        """First what the line of keys shows; moving about, which every hand knows, comes last."""
        seen: set[str] = set()
        active_bindings = self.screen.active_bindings.items()
        for key, active in sorted(active_bindings, key=lambda pair: not pair[1].binding.show):
            command = commands.find(active.binding.id)
            if command is None or command.id in seen or command is commands.frame.PALETTE:
                continue
            seen.add(command.id)
            run = partial(self._run, command, key, active.node)
            yield does_on(self.screen, command), key, run

    async def _run(self, command: Command, key: str, where: DOMNode) -> None:
        app = self.app
        if isinstance(app, Shell):
            app.used[command.id] += 1
            if app.used[command.id] == HINT_AFTER:
                said = _("“{words}” also works by the key {key}.")
                app.notify(said.format(words=command.does, key=key_name(key)), markup=False)
        await app.run_action(command.runs, where)


class Places(Provider):
    """Every customer, task and person the reader may see, by name, number or title."""

    async def search(self, query: str) -> Hits:
        """What the store knows under these letters, the best first."""
        room = self.screen
        if not isinstance(room, Room):
            return
        try:
            found = await room.ask(room.desk.jump.find, room.session.actor, query)
        except VPAError:
            return  # the room's banner says what is wrong with the store
        for rank, hit in enumerate(found):
            name, wish = _named(hit), _way(hit)
            shown = formats.safe(name, 70)
            number = f" {hit.number}" if hit.number else ""
            shown.append(f"  {_kind(hit.kind)}{number}", "dim")
            go = partial(room.post_message, wish)
            score = 1 - rank / (len(found) + 1)
            yield Hit(score, shown, go, text=formats.plain(name, 200))
            if hit.kind is Kind.PERSON and hit.id != room.session.actor.id:
                yield _writing_to(hit, room, score)


class Topics(Provider):
    """Every page of the help the reader may read (HELP-1)."""

    async def search(self, query: str) -> Hits:
        """The topics whose title or search words fit, below everything else that fits."""
        from widgets.helptexts.contents import readable
        from widgets.helptexts.finding import found
        from widgets.helptexts.reading import words_of

        room = self.screen
        if not isinstance(room, Room):
            return
        topics = found(query, readable(room.session.actor.roles))[:MOST_TOPICS]
        for rank, topic in enumerate(topics):
            title = words_of(topic).title
            where = _("help")
            shown = Text.assemble(title, (f"  {where}", "dim"))
            go = partial(room.post_message, OpenHelp(topic.id))
            yield Hit(LOWEST / (rank + 1), shown, go, text=title)


def _writing_to(hit: Found, room: Room, score: float) -> Hit:
    """Whom she finds she may write to: management to all, a customer to who works for her."""
    words = _("Write to {name}").format(name=formats.plain(hit.title, 60))
    shown = Text.assemble(words, (f"  {_('single chat')}", "dim"))
    wish = OpenSingle(PersonId(hit.id), to_write=True)
    return Hit(score * 0.99, shown, partial(room.post_message, wish), text=words)


def _named(hit: Found) -> str:
    return customer_name(hit.title, hit.number) if hit.kind is Kind.CUSTOMER else hit.title


def _way(hit: Found) -> Navigation:
    match hit.kind:
        case Kind.TASK:
            return OpenTask(TaskId(hit.id))
        case Kind.CUSTOMER:
            return OpenCustomer(CustomerId(hit.id))
        case Kind.PERSON:
            person = PersonId(hit.id)
            return OpenProfile(person) if speaks_outward() else OpenPerson(person)


def _kind(kind: Kind) -> str:
    match kind:
        case Kind.TASK:
            return _("task")
        case Kind.CUSTOMER:
            return _("customer")
        case Kind.PERSON:
            return _("person")


def _shown(words: str, key: str) -> Text:
    return Text.assemble(words, (f"  {key_name(key)}", "dim"))
