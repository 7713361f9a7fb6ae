"""Asks for one part of a large task (BUD-7)."""

from textual.app import ComposeResult

from domain.errors import BadInput
from domain.splitting import Part, PartsTooLarge, checked_part, left_for_parts
from domain.task import Task
from screens.dialogs.form import Field, Form, entered
from widgets import formats
from widgets.entry.entry import EntryField, parse_hours
from widgets.entry.one_line import OneLine
from widgets.explain import explain
from widgets.words import _


class SplitPart(Form[Part]):
    """Title and budget of the part, or None; who does it is asked after it."""

    def __init__(self, task: Task, parts: tuple[Part, ...]) -> None:
        left = formats.duration(left_for_parts(task, parts))
        said = _("Part {n} of #{number}: at most {left}").format(
            n=len(parts) + 1, number=task.number, left=left
        )
        super().__init__(said, _("Take the part"))
        self._whole, self._parts = task, parts

    def compose_fields(self) -> ComposeResult:
        """Title and budget."""
        yield Field("title", _("Title"), OneLine("", id="title-of-part"))
        yield Field("budget", _("Budget"), EntryField(parse_hours, placeholder=_("8, 12:30")))

    def answer(self) -> Part:
        """The part, as it still fits."""
        typed = self.query_one(EntryField).text
        budget = entered("budget", typed, parse_hours, "not_a_number")
        part = Part(self.query_one("#title-of-part", OneLine).value, budget, None)
        try:
            return checked_part(self._whole, self._parts, part)
        except PartsTooLarge as error:
            self.notify(explain(error), severity="warning", markup=False)
            raise BadInput("budget", "too_large_part") from error
