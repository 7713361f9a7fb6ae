"""The line below the list: what is left, marked, asleep, held back, and can still be taken back."""

from textual.widgets import Static

from screens.triage.selection import Selected
from widgets import formats
from widgets.rows.rows import Rows
from widgets.words import _, ngettext


class Foot(Static):
    """Tells how the list stands, in one line."""

    def __init__(self) -> None:
        super().__init__("", id="left", markup=False)
        self._grace = ""
        self._held = ""
        self._left: tuple[str, ...] = ()

    @property
    def holds_back(self) -> bool:
        """Whether changes are held back."""
        return bool(self._held)

    def show_left(
        self, selected: Selected, *, marked: int, with_sleepers: bool, is_cut: bool
    ) -> None:
        """Tell what is left, what of it is marked, and what is not shown."""
        left = len(selected.cases)
        asleep = _("☾ {n} snoozed, shown") if with_sleepers else _("☾ {n} snoozed")
        self._left = (
            ngettext("{n} left", "{n} left", left).format(n=formats.count(left)),
            _("{n} marked").format(n=formats.count(marked)) if marked else "",
            asleep.format(n=formats.count(selected.asleep)) if selected.asleep else "",
            _("only what is due next is shown") if is_cut else "",
        )
        self._tell()

    def show_held(self, held: Rows.HeldBack) -> None:
        """Tell what others changed that is held back."""
        told = (
            (held.new, ngettext("{n} new", "{n} new", held.new)),
            (held.moved, ngettext("{n} moved", "{n} moved", held.moved)),
            (held.gone, ngettext("{n} gone", "{n} gone", held.gone)),
        )
        parts = ", ".join(said.format(n=formats.count(number)) for number, said in told if number)
        self._held = _("{changes}: . shows them").format(changes=parts) if parts else ""
        self._tell()

    def say(self, grace: str) -> None:
        """Tell what can still be taken back; empty when nothing can."""
        if grace != self._grace:
            self._grace = grace
            self._tell()

    def _tell(self) -> None:
        parts = (self._grace, *self._left, self._held)
        self.update(" · ".join(part for part in parts if part))
