"""The frame around every room: who sits here, on top; the rooms, below it."""

from datetime import datetime
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from domain.person import Role
from domain.presence import Presence
from domain.values import dataclass
from widgets import formats
from widgets.commands import frame
from widgets.labels.people import presence as presence_label
from widgets.labels.people import roles as roles_label
from widgets.words import _, ngettext

if TYPE_CHECKING:
    from domain.clock import Run
    from services.dashboard.glance import Counts

GAP = " · "

SHORTEST = 5
"""Characters of a room's number and cut name that still tell it: 3 Au…"""


@dataclass(frozen=True, slots=True)
class FrameFacts:
    """What the top line tells at one moment."""

    agency: str
    person: str
    roles: frozenset[Role]
    presence: Presence | None = None
    """How she is seen: an assistant by her customers; None while it is not known."""
    counts: "Counts | None" = None
    """What waits for her; None while it is not known."""
    lost_since: datetime | None = None
    """Since when the database does not answer; None while it does."""
    run: "Run | None" = None
    """Her running clock; None while none runs."""
    at: datetime | None = None
    """The moment for which the clock is told."""


class TopLine(Widget):
    """Agency, person and role on the left; what waits, presence and connection on the right."""

    DEFAULT_CSS = "TopLine { height: 1; background: $panel; color: $foreground; }"

    facts: reactive[FrameFacts | None] = reactive(None)
    """What it shows; None shows an empty line."""

    def __init__(self, facts: FrameFacts | None = None) -> None:
        super().__init__()
        self.set_reactive(TopLine.facts, facts)

    def render(self) -> Text:
        """The line, cut on the left so that what matters on the right stays."""
        if self.facts is None:
            return Text("")
        told = _told(self.facts)
        if self.facts.lost_since is None and not self._leaves_room(told):
            told = told[:-1]  # a connection that stands need not be told; her name is worth more
        right = formats.plain(GAP.join(told), max(self.size.width - 2, 1))
        room = self.size.width - cell_len(right) - 4
        left = formats.pad(_who(self.facts, room), room) + "  " if room > 0 else ""
        line = Text(f" {left}{right} ", no_wrap=True, end="")
        if self.facts.lost_since is not None:
            line.stylize("bold reverse", len(line) - len(right) - 1, len(line))
        elif self.facts.run is not None and self.facts.at is not None:
            self._point_out(line, self.facts.run, self.facts.at)
        return line

    def _point_out(self, line: Text, run: "Run", at: datetime) -> None:
        """Let a clock near the end of its budget stand out; its words say so as well."""
        from widgets.frame.clock_line import URGENT, clock_line

        if run.warning(at) in URGENT:
            begins = line.plain.find(told := clock_line(run, at))
            if begins >= 0:
                line.stylize("bold reverse", begins, begins + len(told))

    def _leaves_room(self, told: list[str]) -> bool:
        """Whether the person's whole name fits beside this."""
        person = formats.plain(self.facts.person) if self.facts else ""
        return cell_len(GAP.join(told)) + cell_len(person) + 4 <= self.size.width


def _who(facts: FrameFacts, room: int) -> str:
    """Agency, person and roles; on a narrow line what she knows best is left out first."""
    told = [facts.agency, facts.person, roles_label(facts.roles)]
    whole = [formats.plain(part) for part in told if part]
    for parts in (whole, whole[1:], whole[1:2]):
        if cell_len(GAP.join(parts)) <= room:
            return GAP.join(parts)
    return formats.plain(facts.person, room)


def _told(facts: FrameFacts) -> list[str]:
    parts = [] if facts.run is None or facts.at is None else [_running(facts.run, facts.at)]
    parts += _counted(facts.counts) if facts.counts is not None else []
    if facts.presence is not None:
        parts.append(_seen(facts.presence, facts.roles))
    if facts.lost_since is None:
        parts.append(_("connected"))
    else:
        lost = _("no connection since {time}").format(time=formats.clock(facts.lost_since))
        parts.insert(0, f"✖ {lost}")  # first: what does not fit is cut at the end
    return parts


def _running(run: "Run", at: datetime) -> str:
    from widgets.frame.clock_line import clock_line  # known of after the first picture

    return clock_line(run, at)


def _seen(presence: Presence, roles: frozenset[Role]) -> str:
    """How she is seen; offline can only be what customers see, for she sits here."""
    if presence is Presence.OFFLINE and Role.ASSISTANT in roles:
        said = _("offline for customers")
        return f"{presence_label(presence).symbol} {said}"
    return str(presence_label(presence))


def _counted(counts: "Counts") -> list[str]:
    parts = []
    if counts.waiting:
        waiting = ngettext("{n} waiting", "{n} waiting", counts.waiting)
        parts.append(waiting.format(n=formats.count(counts.waiting)))
    if counts.overdue:
        late = ngettext("{n} overdue", "{n} overdue", counts.overdue)
        parts[0] += f", {late}".format(n=formats.count(counts.overdue))
    if counts.unread:
        unread = ngettext("{n} unread", "{n} unread", counts.unread)
        parts.append(f"✉ {unread}".format(n=formats.count(counts.unread)))
    return parts


class ModeBar(Widget):
    """The rooms the reader may enter, each with its number; the open one stands out."""

    class Chosen(Message):
        """A room was clicked."""

        def __init__(self, mode: str) -> None:
            super().__init__()
            self.mode = mode

    DEFAULT_CSS = "ModeBar { height: 1; background: $surface; color: $text-muted; }"

    def __init__(self, modes: tuple[str, ...], open_mode: str) -> None:
        super().__init__()
        self._modes = modes
        """The rooms she may enter, names of `frame.ROOMS`, in the order of their numbers."""
        self._open = open_mode
        """The room it stands in."""

    def render(self) -> Text:
        """The rooms in a row, closer where it is narrow."""
        line = Text(no_wrap=True, end="")
        for mode, label in self._labels():
            line.append(label, "bold reverse" if mode == self._open else "")
            line.append(" ")
        return line

    def on_click(self, event: events.Click) -> None:
        """Open the room under the mouse."""
        start = 0
        for mode, label in self._labels():
            end = start + cell_len(label)
            if start <= event.x < end:
                self.post_message(self.Chosen(mode))
            start = end + 1

    def _labels(self) -> list[tuple[str, str]]:
        """As roomy as fits: padded, closer, close; then the longest names are cut, by a few."""
        named = [(mode, f" {frame.ROOMS[mode].key} {_name(mode)} ") for mode in self._modes]
        tight = [(mode, label.rstrip()) for mode, label in named]
        close = [(mode, label.strip()) for mode, label in named]
        for labels in (named, tight, close):
            if self._excess(labels) <= 0:
                return labels
        return self._cut(close) or [
            (mode, label if mode == self._open else f" {frame.ROOMS[mode].key} ")
            for mode, label in named
        ]

    def _excess(self, labels: list[tuple[str, str]]) -> int:
        """By how many cells they are too long for the line."""
        return sum(cell_len(label) + 1 for _mode, label in labels) - 1 - self.size.width

    def _cut(self, labels: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The open room keeps its whole name; nothing when too little of the others were left."""
        cut = [len(label) for _mode, label in labels]
        others = [n for n, (mode, _label) in enumerate(labels) if mode != self._open]
        for _cell in range(self._excess(labels)):
            longest = max(others, key=lambda n: (cut[n], cut[n] < len(labels[n][1])), default=None)
            if longest is None or cut[longest] <= SHORTEST:
                return []
            cut[longest] -= 1
        return [
            (mode, label if len(label) == most else f"{label[: most - 1]}…")
            for (mode, label), most in zip(labels, cut, strict=True)
        ]


def _name(mode: str) -> str:
    return frame.ROOMS[mode].does
