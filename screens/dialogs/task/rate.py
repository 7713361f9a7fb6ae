"""Asks for one to five stars and a word about a result (RES-4)."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from domain.contract import checked_text
from domain.errors import BadInput
from domain.values import dataclass
from screens.dialogs.chosen import Chosen
from screens.dialogs.form import Field, Form, Writing
from widgets import formats
from widgets.labels.feedback import stars as stars_label
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Given:
    """Stars and a word."""

    stars: int
    text: str


class Stars(Chosen):
    """So many stars: a digit chooses them, enter one more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(count), f"star({count})", show=False) for count in range(1, 6)
    ]

    def __init__(self, count: int, *, id: str) -> None:
        super().__init__(count or None, "", id=id)

    @property
    def count(self) -> int:
        """How many; 0 before one has chosen."""
        return self.value if isinstance(self.value, int) else 0

    def choose(self, value: object, name: str) -> None:
        """From now on so many."""
        count = value if isinstance(value, int) else 0
        told = str(stars_label(count)) if count else _("☆☆☆☆☆ press 1 to 5")
        super().choose(count or None, told)

    def action_star(self, count: int) -> None:
        """Choose so many."""
        self.choose(count, "")

    def action_pick(self) -> None:
        """One star more, after the fifth the first."""
        self.choose(self.count % 5 + 1, "")


class Rate(Form[Given]):
    """The rating, or None."""

    AUTO_FOCUS = "Stars"

    def __init__(self, what: str, stars: int = 0, text: str = "") -> None:
        said = _("How content are you with “{title}”?").format(title=formats.plain(what, 50))
        super().__init__(said, _("Rate"))
        self._stars = stars
        self._text = text

    def compose_fields(self) -> ComposeResult:
        """Stars and a word."""
        yield Field("stars", _("Stars"), Stars(self._stars, id="stars"))
        yield Field("text", _("A word about it"), Writing(self._text, id="text", height=5))

    def answer(self) -> Given:
        """The rating; it needs stars."""
        count = self.query_one(Stars).count
        if not count:
            raise BadInput("stars", "missing")
        text = checked_text("text", self.query_one("#text", Writing).text, needed=False)
        return Given(count, text)
