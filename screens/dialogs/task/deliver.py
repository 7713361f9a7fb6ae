"""Asks what is handed over, and what differs from the order (RES-2)."""

from textual.app import ComposeResult

from domain.contract import checked_text
from domain.errors import BadInput
from screens.dialogs.files_field import FilesField
from screens.dialogs.form import Field, Form, Writing
from services.texts.results import Final, Interim
from widgets import formats
from widgets.entry.yes_no import YesNo
from widgets.words import _


class Deliver(Form[Final]):
    """The final result, or None."""

    def __init__(self, what: str) -> None:
        said = _("Deliver: {title}").format(title=formats.plain(what, 60))
        super().__init__(said, _("Deliver"))

    def compose_fields(self) -> ComposeResult:
        """Summary, the result itself, deviations."""
        yield Field("summary", _("Summary"), Writing(id="summary", height=4))
        yield Field("files", _("Files"), FilesField(id="files"))
        yield Field("result", _("Or as text"), Writing(id="result", height=4))
        yield Field("deviations", _("Deviations"), Writing(id="deviations", height=2))

    def answer(self) -> Final:
        """The delivery; it needs a summary, and a file or a text."""
        given = Final(
            checked_text("summary", self.query_one("#summary", Writing).text),
            checked_text("result", self.query_one("#result", Writing).text, needed=False),
            checked_text("deviations", self.query_one("#deviations", Writing).text, needed=False),
            self.query_one(FilesField).files,
        )
        if not given.text and not given.files:
            raise BadInput("files", "missing")
        return given

    def outgoing(self, answered: Final) -> str:
        """Everything that is written in it."""
        return "\n".join((answered.summary, answered.text, answered.deviations))


class DeliverInterim(Form[Interim]):
    """An interim result, or None (RES-1)."""

    def __init__(self, what: str) -> None:
        said = _("Interim result: {title}").format(title=formats.plain(what, 60))
        super().__init__(said, _("Hand it over"))

    def compose_fields(self) -> ComposeResult:
        """What was done, what it covers, the result itself, what holds."""
        yield Field("summary", _("Done, and how"), Writing(id="summary", height=3))
        yield Field("covers", _("What it covers"), Writing(id="covers", height=3))
        yield Field("files", _("Files"), FilesField(id="files"))
        yield Field("result", _("Or as text"), Writing(id="result", height=3))
        yield Field("deadline-holds", _("Deadline holds"), YesNo(True, id="deadline-holds"))
        yield Field("budget-holds", _("Budget suffices"), YesNo(True, id="budget-holds"))

    def answer(self) -> Interim:
        """The interim result; only what it consists of may be a file or a text."""
        given = Interim(
            checked_text("summary", self.query_one("#summary", Writing).text),
            checked_text("covers", self.query_one("#covers", Writing).text),
            checked_text("result", self.query_one("#result", Writing).text, needed=False),
            self.query_one("#deadline-holds", YesNo).value,
            self.query_one("#budget-holds", YesNo).value,
            self.query_one(FilesField).files,
        )
        if not given.text and not given.files:
            raise BadInput("files", "missing")
        return given

    def outgoing(self, answered: Interim) -> str:
        """Everything that is written in it."""
        return "\n".join((answered.summary, answered.covers, answered.text))
