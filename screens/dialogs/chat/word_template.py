"""Asks for the agency's own wording of a template, and shows how it will read (CHAT-3)."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static, TextArea

from domain.template import PLACEHOLDERS, fill, in_order, worded
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing
from screens.dialogs.pick import Choice, Pick
from services.chat.templates import Worded
from widgets import formats
from widgets.labels.people import address
from widgets.labels.template import placeholder, template, when_said
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Wording:
    """What was decided about a template."""

    text: str
    """The new wording; empty for the one that came with the program."""


class PickWording(Pick[Worded]):
    """One template in one form of address, or None when the reader goes back."""

    DEFAULT_CSS = """
    PickWording > #box { width: 90; }
    PickWording OptionList { max-height: 9; }
    PickWording #detail { min-height: 7; color: $text-muted; }
    """

    def __init__(self, everything: Sequence[Worded], *, at: int = 0, typed: str = "") -> None:
        question = _("Which text do you want to word?")
        super().__init__(question, [_choice(one) for one in everything], at=at, typed=typed)


class WordTemplate(Form[Wording]):
    """The text with what it may leave open, and below it how it will read."""

    DEFAULT_CSS = """
    WordTemplate #placeholders { height: auto; margin-left: 17; color: $text-muted; }
    WordTemplate #preview { height: auto; margin: 1 0 0 17; }
    """
    REFUSED_AT = "template"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "reset", show=False, priority=True),
    ]

    def __init__(self, seen: Worded) -> None:
        super().__init__(_called(seen), _("Keep it"))
        self._seen = seen

    def compose_fields(self) -> ComposeResult:
        """The text, its placeholders, how it will read."""
        yield Field("template", _("Text"), Writing(self._seen.text, height=8, id="text"))
        known = in_order(PLACEHOLDERS[self._seen.template])
        names = ", ".join(f"{{{name}}} {placeholder(name)}" for name in known)
        yield Static(
            _("Can be filled: {names}").format(names=names), id="placeholders", markup=False
        )
        yield Static("", id="preview", markup=False)
        if self._seen.own is not None:
            said = _("Ctrl+R brings back the text that came with the program.")
            yield Static(said, id="reset", markup=False)

    def on_mount(self) -> None:
        """Show how it reads now."""
        self._show_preview()

    @on(TextArea.Changed)
    def _show_preview(self) -> None:
        known = in_order(PLACEHOLDERS[self._seen.template])
        shown = fill(self._text, {name: f"‹{placeholder(name)}›" for name in known})
        preview = Content.assemble((_("So it reads:"), "$text-muted"), "\n", formats.clean(shown))
        self.query_one("#preview", Static).update(preview)

    @property
    def _text(self) -> str:
        return self.query_one("#text", TextArea).text

    def answer(self) -> Wording:
        """The wording, or `BadInput`."""
        return Wording(worded(self._seen.template, self._text))

    def action_reset(self) -> None:
        """Answer that the program's own text holds again."""
        if self._seen.own is not None:
            self.dismiss(Wording(""))


def _choice(one: Worded) -> Choice[Worded]:
    told = [when_said(one.template)]
    if one.own is not None:
        told.insert(0, _("worded by {name}").format(name=formats.plain(one.own.changed_by, 24)))
    return Choice(one, _called(one), " · ".join(filter(None, told)), detail=one.text)


def _called(one: Worded) -> str:
    return f"{template(one.template)} · {address(one.address)}"
