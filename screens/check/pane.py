"""The pane of the check: five points with their keys, and accepting at its foot (TASK-4)."""

from time import monotonic
from typing import ClassVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static

from screens.check.points import Given, Mark, Name, Point, points_of
from screens.dialogs import confirm
from screens.dialogs.answer import Answer
from screens.dialogs.dialog import Dialog
from services.task.facts import Check
from widgets import formats
from widgets.keys.names import key_names
from widgets.privacy import customer_name
from widgets.rows.choice_list import ChoiceList
from widgets.words import _

ACCEPT = "accept"
"""The answer that accepts; the others name the point that is to be put right."""

_ACCEPTS = ("ctrl+s", "f10")
"""The keys that accept, as on every form; letters move in lists, here too."""

_STYLES = {Mark.FINE: "", Mark.LOOK: "bold", Mark.BAD: "bold"}


class CheckPane(Dialog[str | None]):
    """`ACCEPT`, the name of the point to put right, or None when the reader goes back.

    Accepting has a key of its own, never the one that began it, and counts only once no key has
    come for 0.3 seconds; it is refused while a point stands in the way.
    """

    AUTO_FOCUS = "OptionList"
    DEFAULT_CSS = """
    CheckPane > #box { width: 88; }
    CheckPane OptionList {
        height: auto; max-height: 1fr; margin-top: 1; padding: 0;
        border: none; background: $surface;
    }
    CheckPane OptionList:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("1", "mend(1)", show=False),
        Binding("2", "mend(2)", show=False),
        Binding("3", "mend(3)", show=False),
        Binding("4", "mend(4)", show=False),
        Binding("5", "mend(5)", show=False),
    ]

    def __init__(self, check: Check, given: Given, begun_by: str = "") -> None:
        super().__init__()
        self._check = check
        """What is looked at."""
        self._points = points_of(check, given)
        self._accepts = tuple(key for key in _ACCEPTS if key != begun_by)
        """The keys that accept; the first one is shown."""
        self._last_key = monotonic()

    def compose(self) -> ComposeResult:
        """The task, the five points, the answers."""
        facts, task = self._check.facts, self._check.facts.task
        title = _("Check {number} {title}").format(
            number=f"#{task.number}", title=formats.plain(task.title, 55)
        )
        customer = formats.plain(customer_name(facts.customer, facts.customer_number), 50)
        what = _("For {customer}. Accepting makes a contract of it.").format(customer=customer)
        with Vertical(id="box"):
            yield Static(title, id="title", markup=False)
            yield Static(what, id="subtitle", markup=False)
            yield ChoiceList(*map(_prompt, self._points), markup=False)
            yield Static("", id="detail", markup=False)
            with Horizontal(id="answers"):
                yield Answer(self._accepts[0], _("Accept"), ACCEPT)
                yield Answer("enter", _("Put the point right"), "mend", is_default=True)
                yield Answer("escape", _("Back"), "back")

    def on_mount(self) -> None:
        """Stand on the first point that is not fine."""
        marks = [point.mark for point in self._points]
        for mark in (Mark.BAD, Mark.LOOK):
            if mark in marks:
                self.query_one(OptionList).highlighted = marks.index(mark)
                return

    def on_key(self, event: events.Key) -> None:
        """Accept, unless a key is held down."""
        now = monotonic()
        quiet, self._last_key = now - self._last_key, now
        if event.key in self._accepts:
            event.stop()
            event.prevent_default()
            if quiet >= confirm.DEAF:
                self._accept()

    def _accept(self) -> None:
        bad = next((point for point in self._points if point.mark is Mark.BAD), None)
        if bad is None:
            self.dismiss(ACCEPT)
            return
        said = _("{point}: {why}. Key {key}: {mend}.").format(
            point=bad.title, why=bad.told[-1], key=_key(bad), mend=bad.mend
        )
        self.notify(said, severity="warning", markup=False)

    def action_move(self, steps: int) -> None:
        """To the next point, or the one before it."""
        points = self.query_one(OptionList)
        points.action_cursor_down() if steps > 0 else points.action_cursor_up()

    def action_mend(self, number: int) -> None:
        """Put this point right."""
        self.dismiss(self._points[number - 1].name.value)

    def action_back(self) -> None:
        """Leave the task as it is."""
        self.dismiss(None)

    @on(OptionList.OptionHighlighted)
    def _tell_mend(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        point = self._points[event.option_index]
        said = _("{key} here: {mend}").format(key=key_names("enter"), mend=point.mend)
        self.query_one("#detail", Static).update(said)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_mend(event.option_index + 1)

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        match event.action:
            case "accept":
                self._accept()
            case "mend":
                self.action_mend((self.query_one(OptionList).highlighted or 0) + 1)
            case _:
                self.action_back()


def _prompt(point: Point) -> Text:
    """The point as the list shows it."""
    first, *more = point.told
    prompt = Text(f"{_key(point)} {point.mark} ", _STYLES[point.mark])
    prompt.append(f"{point.title}: {formats.plain(first)}")
    for line in more:
        prompt.append(f"\n     {formats.plain(line)}")
    return prompt


def _key(point: Point) -> str:
    return key_names(str(list(Name).index(point.name) + 1))
