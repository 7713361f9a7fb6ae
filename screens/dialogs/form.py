"""Forms: named fields one below the other, each with room for what is wrong with it."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.css.query import NoMatches
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from domain.errors import BadInput, VPAError
from screens.dialogs.answer import Answer
from screens.dialogs.confirm import Confirm
from screens.dialogs.dialog import Dialog
from screens.dialogs.secret import warning
from widgets.chat.gaps import first_gap
from widgets.entry.entry import EntryCode, EntryError, EntryField
from widgets.explain import explain
from widgets.safe_text import clean
from widgets.words import _

T = TypeVar("T")
Meant = TypeVar("Meant")


def entered(name: str, text: str, parse: Callable[[str], Meant], why: str = "not_a_date") -> Meant:
    """What was typed into the field of this name, as `parse` reads it.

    `BadInput` for the field: "missing" when nothing was typed, else `why`.
    """
    try:
        return parse(text)
    except EntryError as error:
        raise BadInput(name, "missing" if error.code is EntryCode.EMPTY else why) from error


class Writing(TextArea):
    """Several lines in a form; tab goes on to the next field."""

    DEFAULT_CSS = """
    Writing { height: 4; max-height: 45vh; border: none; padding: 0 1; background: $panel; }
    Writing:focus { border: none; background: $primary 25%; }
    """

    def __init__(
        self, text: str = "", *, height: int = 4, id: str | None = None, offered: str | None = None
    ) -> None:
        """`offered` is what stood there before she wrote; without it that is the text."""
        super().__init__(clean(text), id=id, tab_behavior="focus", show_line_numbers=False)
        self.styles.height = height
        self.offered = None if offered is None else clean(offered)

    def stand_on_gap(self) -> None:
        """Mark the first thing that the text leaves open; without one the cursor stays."""
        if (gap := first_gap(self.text)) is not None:
            self.selection = gap

    def on_paste(self, event: events.Paste) -> None:
        """Let no control character in by a paste."""
        event.text = clean(event.text)


class Field(Vertical):
    """A field with its name before it and, once it was refused, the reason below it."""

    DEFAULT_CSS = """
    Field { height: auto; }
    Field > Horizontal { height: auto; }
    Field .field--name { width: 17; height: 1; color: $text-muted; }
    Field .field--wrong { height: auto; margin-left: 17; color: $text-error; display: none; }
    Field.-refused .field--wrong { display: block; }
    Field Input { height: 1; border: none; padding: 0 1; background: $panel; }
    Field Input:focus { border: none; background: $primary 25%; }
    """

    def __init__(self, key: str, name: str, widget: Widget) -> None:
        super().__init__(id=f"field-{key}")
        self._words = name
        self._widget = widget

    def compose(self) -> ComposeResult:
        """Name, field, what is wrong."""
        with Horizontal():
            yield Static(self._words, classes="field--name", markup=False)
            yield self._widget
        yield Static("", classes="field--wrong", markup=False)

    def refuse(self, why: str) -> None:
        """Say what is wrong, and put the cursor there; nothing is wrong with an empty reason."""
        self.query_one(".field--wrong", Static).update(f"✖ {why}" if why else "")
        is_said = bool(self.query(".entry--echo.-refused"))  # by the field itself, and better
        self.set_class(bool(why) and not is_said, "-refused")
        if why:
            target = self._widget
            if isinstance(target, EntryField):
                target = target.query_one(Input)
            target.focus()
            self.call_after_refresh(self._show_reason)

    def _show_reason(self) -> None:
        """Let what is wrong be read where a long field pushes it out of the box."""
        if self.has_class("-refused"):
            self.query_one(".field--wrong").scroll_visible(animate=False)


class Form(Dialog[T | None]):
    """Several fields, or None when the reader goes back.

    A form tells in `compose_fields` what it asks for and in `answer` what it answers; an answer
    that raises `BadInput` is told at the field of that name.
    """

    AUTO_FOCUS = "Input, TextArea"
    REFUSED_AT: ClassVar[str] = "message"
    """The field at which a refusal is told that names none."""
    DEFAULT_CSS = """
    Form #fields { height: auto; max-height: 65vh; margin-top: 1; }
    Form > #box { width: 84; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("ctrl+s,f10", "take", show=False, priority=True),
    ]

    def __init__(self, title: str, take: str) -> None:
        super().__init__()
        self._title = title
        """What the form is for; may hold names people wrote."""
        self._take = take
        """What taking it does, in words."""
        self._begun: dict[Writing, str] = {}
        """What stood in the larger fields before anybody typed."""

    def compose(self) -> ComposeResult:
        """Title, fields, answers."""
        with Vertical(id="box"):
            yield Static(self._title, id="title", markup=False)
            with VerticalScroll(id="fields", can_focus=False):
                yield from self.compose_fields()
            with Horizontal(id="answers"):
                yield Answer("ctrl+s", self._take, "take", is_default=True)
                yield Answer("tab", _("Next field"), "next")
                yield Answer("escape", _("Back"), "back")

    def compose_fields(self) -> ComposeResult:
        """The fields of this form."""
        yield from ()

    def answer(self) -> T:
        """What the form answers as it is filled in now, or `BadInput`."""
        raise NotImplementedError

    def action_take(self) -> None:
        """Answer, unless a field cannot be taken as it is."""
        for field in self.query(Field):
            field.refuse("")
        try:
            answered = self.answer()
        except VPAError as refusal:
            self._refuse(refusal)
        else:
            self._go_out(answered)

    def outgoing(self, answered: T) -> str:
        """What of the answer the customer will read: it is asked about when it looks secret."""
        return ""

    def _go_out(self, answered: T) -> None:
        asked = warning(self.outgoing(answered))
        if asked is None:
            self.dismiss(answered)
        else:

            def answer(sure: bool | None) -> None:
                if sure:
                    self.dismiss(answered)

            self.app.push_screen(asked, answer)

    def on_mount(self) -> None:
        """Remember what stands there, so that what she types herself is not thrown away unasked.

        Where there is one field only, no other is promised.
        """
        fields = [one for one in self.query("#fields *") if one.can_focus]
        for answer in self.query(Answer):
            answer.display = answer.action != "next" or len(fields) > 1
        self._begun = {
            one: one.text if one.offered is None else one.offered for one in self.query(Writing)
        }

    def action_back(self) -> None:
        """Answer nothing; a text of her own is thrown away only when she says so (CHAT-6)."""
        if not any(one.text.strip() and one.text != text for one, text in self._begun.items()):
            self.dismiss(None)
            return

        def answer(sure: bool | None) -> None:
            if sure:
                self.dismiss(None)

        asked = _("Throw away the text?")
        self.app.push_screen(Confirm(asked, _("Throw away")), answer)

    @on(Input.Submitted)
    @on(EntryField.Confirmed)
    def _go_on(self) -> None:
        self.focus_next()

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        match event.action:
            case "take":
                self.action_take()
            case "next":
                self.focus_next()
            case _:
                self.action_back()

    def _refuse(self, refusal: VPAError) -> None:
        field = refusal.field if isinstance(refusal, BadInput) else self.REFUSED_AT
        try:
            self.query_one(f"#field-{field}", Field).refuse(explain(refusal))
        except NoMatches:
            self.notify(explain(refusal), severity="warning", markup=False)
