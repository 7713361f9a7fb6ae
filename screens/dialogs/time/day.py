"""One day of recorded time: entries, the gaps between them, their sum."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static

from domain.time_entry import Gap
from domain.values import dataclass
from screens.dialogs.answer import Answer
from screens.dialogs.list_dialog import ListDialog
from services.time.log import DayLog, Logged
from widgets import formats
from widgets.labels.recording import entry_flags, time_request_kind
from widgets.rows.choice_list import ChoiceList
from widgets.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Turn:
    """The reader wants to see another day: so many later, or earlier."""

    days: int


DayAnswer = Logged | Gap | Turn


class DayDialog(ListDialog[DayAnswer]):
    """The entry or gap that was chosen, another day, or None."""

    AUTO_FOCUS = "OptionList"
    DEFAULT_CSS = """
    DayDialog > #box { width: 100; }
    DayDialog OptionList { height: auto; max-height: 11; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("left_square_bracket", "turn(-1)", show=False),
        Binding("right_square_bracket", "turn(1)", show=False),
    ]

    def __init__(self, log: DayLog, *, is_today: bool) -> None:
        super().__init__()
        self._log = log
        self._is_today = is_today
        """Nothing was recorded on later days."""
        lines: list[Logged | Gap] = [*log.lines, *log.gaps]
        self._lines = sorted(lines, key=_begins)

    def compose(self) -> ComposeResult:
        """Whose day, its lines, what is asked about it, answers."""
        with Vertical(id="box"):
            yield Static(self._title(), id="title", markup=False)
            if self._lines:
                yield ChoiceList(*map(_prompt, self._lines), markup=False)
            yield Static("\n".join(self._told()), id="detail", markup=False)
            with Horizontal(id="answers"):
                if self._lines:
                    yield Answer("enter", _("Choose"), "take", is_default=True)
                yield Answer("left_square_bracket", _("Day before"), "before")
                if not self._is_today:
                    yield Answer("right_square_bracket", _("Day after"), "after")
                yield Answer("escape", _("Back"), "back")

    def action_move(self, by: int) -> None:
        """Move the cursor, where there is a list."""
        if self._lines:
            super().action_move(by)

    def action_take(self) -> None:
        """Answer with the line under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.dismiss(self._lines[at])

    def action_turn(self, days: int) -> None:
        """Ask for another day; there is none after today."""
        if days < 0 or not self._is_today:
            self.dismiss(Turn(days))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._lines[event.option_index])

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        match event.action:
            case "take":
                self.action_take()
            case "before":
                self.action_turn(-1)
            case "after":
                self.action_turn(1)
            case _:
                self.action_back()

    def _title(self) -> str:
        whole = formats.exact(timedelta(seconds=self._log.seconds))
        parts = [formats.day_full(self._log.day), formats.plain(self._log.person, 40), whole]
        return " · ".join(parts)

    def _told(self) -> Iterator[str]:
        run = self._log.run
        if run is not None:
            told = _("◷ since {start}: #{number} {title}. The clock runs; it is in no sum yet.")
            yield told.format(
                start=formats.moment(run.clock.started_at),
                number=run.number,
                title=formats.plain(run.title, 40),
            )
        elif not self._log.lines:
            yield _("Nothing was recorded on this day.")
        if self._log.gaps:
            whole = sum((one.ended_at - one.started_at for one in self._log.gaps), timedelta())
            count = len(self._log.gaps)
            said = ngettext("{n} gap, {time} in all", "{n} gaps, {time} in all", count)
            yield said.format(n=count, time=formats.exact(whole))
        for one in self._log.requests:
            asked = f"{time_request_kind(one.kind)} · {formats.plain(one.reason, 60)}"
            if one.started_at is not None and one.ended_at is not None:
                start, end = formats.clock(one.started_at), formats.clock(one.ended_at)
                asked = f"{start}–{end} {asked}"
            yield _("Waits for management: {asked}").format(asked=asked)


def _begins(line: Logged | Gap) -> float:
    start = line.started_at if isinstance(line, Gap) else line.entry.started_at
    return start.timestamp()


def _prompt(line: Logged | Gap) -> Text:
    if isinstance(line, Gap):
        length = formats.exact(line.ended_at - line.started_at)
        start, end = formats.clock(line.started_at), formats.clock(line.ended_at)
        prompt = Text(f"┄ {start}–{end}  {length:>10}  ", "dim")
        return prompt.append(_("gap"))
    entry = line.entry
    mark = "▲" if entry.asks else "×" if entry.doubled else " "
    length = formats.exact(timedelta(seconds=entry.seconds))
    span = f"{formats.clock(entry.started_at)}–{formats.clock(entry.ended_at)}"
    prompt = Text(f"{mark} {span}  {length:>10}  #{line.number} ")
    prompt.append(formats.safe(line.title, 30))
    if entry.note:
        prompt.append(f" · {formats.plain(entry.note, 30)}", "dim")
    for told in entry_flags(entry.flags):
        prompt.append(f" · {told}", "italic")
    return prompt
