"""Asks for several texts at once, each under its name; one of them may be yes or no."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from domain.contract import checked_text
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing
from widgets.entry.yes_no import YesNo


@dataclass(frozen=True, slots=True)
class Wanted:
    """One text that is asked for."""

    key: str
    """What a refusal calls it."""
    name: str
    """In the reader's words."""
    height: int = 3
    text: str = ""
    """What stands there at first."""
    is_needed: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, by key."""

    texts: Mapping[str, str]
    is_yes: bool = False

    def __getitem__(self, key: str) -> str:
        return self.texts[key]


class Texts(Form[Written]):
    """The texts, or None."""

    def __init__(
        self,
        title: str,
        take: str,
        wanted: Sequence[Wanted],
        *,
        detail: str = "",
        yes_no: str = "",
    ) -> None:
        super().__init__(title, take)
        self._wanted = wanted
        self._detail = detail
        """What it is about; may hold text people wrote."""
        self._yes_no = yes_no
        """The name of the field that is yes or no; empty for none."""

    def compose_fields(self) -> ComposeResult:
        """What it is about, and the fields."""
        if self._detail:
            yield Static(self._detail, id="detail", markup=False)
        for one in self._wanted:
            field = Writing(one.text, id=f"text-{one.key}", height=one.height)
            yield Field(one.key, one.name, field)
        if self._yes_no:
            yield Field("yes-no", self._yes_no, YesNo(False, id="yes-no"))

    def answer(self) -> Written:
        """Every text, cleaned."""
        texts = {
            one.key: checked_text(
                one.key, self.query_one(f"#text-{one.key}", Writing).text, needed=one.is_needed
            )
            for one in self._wanted
        }
        is_yes = bool(self._yes_no) and self.query_one("#yes-no", YesNo).value
        return Written(texts, is_yes)
