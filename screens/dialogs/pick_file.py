"""Asks for a file on this machine, by typing its path with completion."""

import os
import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, OptionList, Static

from screens.dialogs.answer import Answer
from screens.dialogs.list_dialog import ListDialog
from widgets import formats
from widgets.entry.one_line import OneLine
from widgets.rows.choice_list import ChoiceList
from widgets.words import _

_QUOTED = re.compile(r""".*?(['"])(/.+)\1\s*""")
_ESCAPED = re.compile(r"\\([ '\"()&;])")

MOST = 200
"""So many entries of a folder are offered; more letters bring the others."""

LOOKED_AT = 5000
"""So many entries of a folder are looked at."""


def completions(typed: str) -> Sequence[Path]:
    """What the typed path may go on to: folders first, then files, each by name.

    Hidden ones only when a dot was typed; a folder that cannot be read has none.
    """
    folder, start = _split(typed)
    found: list[tuple[bool, str, Path]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in islice(entries, LOOKED_AT):
                if entry.name.startswith(".") and not start.startswith("."):
                    continue
                if entry.name.casefold().startswith(start.casefold()):
                    place = folder / entry.name
                    found.append((not entry.is_dir(), entry.name.casefold(), place))
    except (OSError, ValueError):
        return []
    return [place for _file, _name, place in sorted(found)[:MOST]]


def why_none(typed: str) -> str:
    """Why there are no completions: nothing is there, nothing begins so, or it is no folder."""
    folder, start = _split(typed)
    try:
        with os.scandir(folder) as entries:
            is_empty = next(entries, None) is None
    except PermissionError:
        return _("You may not look into this folder.")
    except (OSError, ValueError):
        return _("There is no such folder.")
    if is_empty:
        return _("This folder is empty.")
    if start:
        return _("Nothing here begins like this.")
    return _("Everything here is hidden; a dot shows it.")


def _dropped(typed: str) -> str:
    """The path of a file that was drawn into the window with the mouse.

    Terminals paste it in quotation marks, with a sign before each blank, or as an address.
    """
    quoted = _QUOTED.fullmatch(typed)
    if quoted is not None:
        return quoted[2]
    _before, found, address = typed.rpartition("file://")
    if found and address.startswith("/"):
        return unquote(address.strip())
    return _ESCAPED.sub(r"\1", typed) if os.sep == "/" else typed


def _split(typed: str) -> tuple[Path, str]:
    """The folder, and how what is looked for in it begins."""
    path = _expanded(typed)
    return (path, "") if typed.endswith(("/", os.sep)) else (path.parent, path.name)


def _expanded(typed: str) -> Path:
    """The path with the home folder in place of its sign.

    A whole path pasted behind what stood in the field counts alone: "/home/a//tmp/b" is "/tmp/b".
    """
    typed = _dropped(typed)
    for begins in ("//", "/~/"):
        before, found, pasted = typed.rpartition(begins)
        if found and before:
            typed = f"{begins[1:]}{pasted}"
    try:
        return Path(typed).expanduser()
    except RuntimeError:  # nobody of that name has a home
        return Path(typed)


class PickFile(ListDialog[Path]):
    """One file, one of those already chosen, or None when the reader goes back.

    With `saving` the file need not exist yet, and a folder will do.
    """

    AUTO_FOCUS = "OneLine"
    DEFAULT_CSS = "PickFile OptionList { height: auto; max-height: 12; margin-top: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("tab", "complete", show=False, priority=True),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
    ]

    def __init__(
        self, question: str, start: str, *, chosen: Sequence[Path] = (), saving: bool = False
    ) -> None:
        super().__init__()
        self._question = question
        self._start = start
        self._chosen = tuple(chosen)
        self._saving = saving
        self._shown: list[Path] = []
        """What the list offers: what is chosen already, then the completions."""

    def compose(self) -> ComposeResult:
        """Question, path, what it may go on to, answers."""
        with Vertical(id="box"):
            yield Static(self._question, id="title", markup=False)
            yield OneLine(self._start, id="path", select_on_focus=False)
            yield ChoiceList(markup=False)
            yield Static("", id="detail", markup=False)
            with Horizontal(id="answers"):
                yield Answer("enter", _("Take it"), "take", is_default=True)
                yield Answer("tab", _("Go on with it"), "complete")
                yield Answer("escape", _("Back"), "back")

    def on_mount(self) -> None:
        """The list is moved from the field."""
        self.query_one(OptionList).can_focus = False
        self._offer()

    @on(Input.Changed)
    def _offer(self) -> None:
        typed = self.query_one(OneLine).value
        offers = completions(typed)
        self._shown = [*self._chosen, *offers]
        options = self.query_one(OptionList)
        options.display = bool(self._shown)
        options.set_options([self._prompt(nth, path) for nth, path in enumerate(self._shown)])
        options.highlighted = self._only_folder() if self._saving else self._first_offer()
        is_new = self._saving and bool(_split(typed)[1])  # a name for a new file begins like none
        told = "" if offers or is_new else why_none(typed)
        self.query_one("#detail", Static).update(told)

    def _first_offer(self) -> int | None:
        """The first completion, once something was typed, or when there is no other to take.

        Else nothing is taken by accident.
        """
        known = len(self._chosen)
        offers = self._shown[known:]
        is_typed = self.query_one(OneLine).value != self._start
        is_only = len(offers) == 1 and offers[0] not in self._chosen
        return known if offers and (is_typed or is_only) else None

    def _only_folder(self) -> int | None:
        """Where a file is to be saved: the one folder that what was typed can begin."""
        typed = self.query_one(OneLine).value
        is_begun = not typed.endswith(("/", os.sep)) and not _expanded(typed).exists()
        only = self._shown[0] if len(self._shown) == 1 else None
        return 0 if is_begun and only is not None and only.is_dir() else None

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Answer with the file; a folder is gone into."""
        at = self.query_one(OptionList).highlighted
        typed = self.query_one(OneLine).value
        path = _expanded(typed.strip()) if at is None else self._shown[at]
        if self._saving and at is None and typed.strip():
            self.dismiss(path)
        elif path.is_dir():
            self._go_into(path)
        elif path in self._chosen or path.is_file():
            self.dismiss(path)
        else:
            told = _("There is no file of this name.")
            if path.is_symlink():
                told = _("This link leads nowhere.")
            self.query_one("#detail", Static).update(told)

    def action_complete(self) -> None:
        """Put what stands under the cursor, or the first offer, into the field."""
        at = self.query_one(OptionList).highlighted
        known = len(self._chosen)
        if at is None:
            at = known
        if known <= at < len(self._shown):
            self._go_into(self._shown[at])

    @on(OptionList.OptionSelected)
    def _clicked_option(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_take()

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        match event.action:
            case "take":
                self.action_take()
            case "complete":
                self.action_complete()
            case _:
                self.action_back()

    def _go_into(self, path: Path) -> None:
        field = self.query_one(OneLine)
        field.value = f"{path}{os.sep}" if path.is_dir() else str(path)
        field.cursor_position = len(field.value)

    def _prompt(self, nth: int, path: Path) -> Text:
        if nth < len(self._chosen):
            name = formats.plain(path.name, 40)
            return formats.safe(_("✗ take {name} off again").format(name=name), 64)
        return formats.safe(f"{path.name}{os.sep if path.is_dir() else ''}", 64)
