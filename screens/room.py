"""A room: the frame around it, asking the desk, refusals in words, reading again when told."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, ParamSpec, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.worker import NoActiveWorker, get_current_worker

from domain.errors import StoreUnreachable, VPAError
from domain.trail import Subject
from screens.known_keys import KnownKeysScreen
from services.people.session import Session
from widgets import commands
from widgets.commands import for_customers, frame
from widgets.frame.banner import ConnectionBanner
from widgets.frame.frame import FrameFacts, ModeBar, TopLine
from widgets.frame.key_line import KeyLine

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from services.desk import Desk
    from services.outbox import Unsent
    from services.undo import Undoable

P = ParamSpec("P")
T = TypeVar("T")

SETTLE = 0.25
"""Seconds in which changes are gathered into one reading."""


class Changed(Message):
    """Something in the agency changed, here or at another terminal."""

    def __init__(self, subjects: Sequence[Subject] = ()) -> None:
        super().__init__()
        self.subjects = subjects
        """On what; empty when it may be anything."""


class ConnectionLost(Message):
    """The database did not answer."""


class WentOut(Message):
    """What had waited for the database is stored: it is no draft any more (CHAT-6)."""

    def __init__(self, unsent: "Unsent") -> None:
        super().__init__()
        self.unsent = unsent


class ConnectionBack(Message):
    """Something is answered again; whether it was the database, only its own word tells."""


class WordsChanged(Message):
    """The reader chose another language; told to what stands over the rooms or before them."""


class UndoOffered(Message):
    """Something was done that the reader can undo from any room."""

    def __init__(self, undoable: "Undoable") -> None:
        super().__init__()
        self.undoable = undoable


class Ground(Vertical):
    """What the room's own part stands on: its colour, and nothing to be put together by line."""

    BLANK = True


class Room(KnownKeysScreen):
    """A place to work in, kept with all its state while the reader is elsewhere.

    A room writes its own part in `compose_room`, reads in `reload` (`@work(exclusive=True,
    group="reload")`), writes in workers of group "write", and says in `why_not` which of its
    actions cannot be used now.
    """

    BLANK = True
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *commands.bindings(frame.RELOAD, frame.NEXT_PANE, frame.PREVIOUS_PANE)
    ]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (Textual declares it as an instance variable)
        (0, "-narrow"),
        (100, "-medium"),
        (160, "-wide"),
    ]
    MODE: ClassVar[str] = ""
    """The name of the room, as in `frame.ROOMS`."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__()
        self.desk = desk
        """The use cases."""
        self.session = session
        """Who sits here."""
        self.came_from = ""
        """The room that led here, as in `frame.ROOMS`; empty when she came by the room's number."""
        self.refused: tuple[VPAError | str, float] | None = None
        """The last refusal shown here and when, in seconds of `monotonic`."""
        self._stale = True
        """Whether something changed since it was last read."""
        self._settling: Timer | None = None
        """Runs while changes are gathered."""
        self._is_lost = False
        """Whether the database did not answer when it was asked last."""

    def compose(self) -> ComposeResult:
        """The frame, and the room's own part in its middle, styled for the size there is."""
        self.fit(self.app.size)
        actor = self.session.actor
        yield TopLine(FrameFacts(self.session.agency, actor.name, actor.roles))
        yield ModeBar(for_customers.rooms_for(actor.roles), self.MODE)
        yield ConnectionBanner()
        with Ground(id="room"):
            yield from self.compose_room()
        yield KeyLine()

    def compose_room(self) -> ComposeResult:
        """The room's own part; a room that has none is empty."""
        yield from ()

    def reload(self) -> object:
        """Read again what the room shows; the worker that does so, or None."""
        return None

    def concerns(self, subjects: Sequence[Subject]) -> bool:
        """Whether a change on these subjects changes what the room shows."""
        return True

    def why_not(self, action: str) -> str | None:
        """Why this action cannot be used now, in the reader's words; None when it can."""
        return None

    async def ask(self, question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What the desk answers; it is really stopped when the asking worker is cancelled."""
        answer = await self.desk.ask(question, *args, **kwargs)
        if self._is_lost:
            self.post_message(ConnectionBack())
        return answer

    @contextmanager
    def refusals_shown(self) -> Iterator[None]:
        """Within it a refusal becomes a sentence and a lost database the banner."""
        try:
            yield
        except StoreUnreachable as error:
            self._stale = True
            self.post_message(ConnectionLost())
            if _writing():
                self._say(error, "error")
        except VPAError as error:
            self.refused = (error, monotonic())
            self._say(error, "warning")

    def _say(self, error: VPAError, severity: "SeverityLevel") -> None:
        from widgets.explain import explain  # it knows every error; most starts have none

        self.notify(explain(error), severity=severity, markup=False)

    def refuse(self, reason: str, action: str = "") -> None:
        """Say why a key cannot be used now; what is named can be asked about at once (HELP-1)."""
        if action:
            self.refused = (f"{self.MODE}.{action}", monotonic())
        self.notify(reason, markup=False)

    def offer_undo(self, undoable: "Undoable") -> None:
        """Let the reader undo this from any room by one key."""
        self.post_message(UndoOffered(undoable))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim what cannot be used now; the App says why when its key is pressed."""
        return None if self.why_not(action) is not None else True

    def action_reload(self) -> None:
        """Read again because the reader asks for it."""
        self.reload()

    def show_frame(self, facts: FrameFacts) -> None:
        """Show who sits here, what waits for her, and how the connection is.

        A room that is being built or taken down has no lines to show it in.
        """
        self._is_lost = facts.lost_since is not None
        for line in self.query(TopLine):
            line.facts = facts
        for banner in self.query(ConnectionBanner):
            banner.lost_since = facts.lost_since

    def respeak(self) -> None:
        """Show every word again: the language changed, or customers' names are hidden.

        A room that holds words in widgets of its own shows them again as well.
        """
        for line in (TopLine, ModeBar, ConnectionBanner, KeyLine):
            self.query_one(line).refresh()
        self.refresh_bindings()
        self.reload()

    async def put_away(self) -> None:
        """Save what is typed and not sent; called before the program ends or she leaves."""

    def on_screen_resume(self) -> None:
        """Read what changed while the reader was elsewhere."""
        if self._stale:
            self._reload_now()

    @on(Changed)
    def _gather(self, event: Changed) -> None:
        event.stop()
        if not self.concerns(event.subjects):
            return
        self._stale = True
        if self.is_current and self._settling is None:
            self._settle()

    def _settle(self) -> None:
        """Read at once; what changes while it settles is read together afterwards."""
        self._settling = None
        if self._stale and self.is_current:
            self._reload_now()
            self._settling = self.set_timer(SETTLE, self._settle)

    def _reload_now(self) -> None:
        self._stale = False
        self.reload()


def _writing() -> bool:
    try:
        return get_current_worker().group == "write"
    except NoActiveWorker:
        return False
