"""Asks for a power of attorney as its document says it (POA-1)."""

from datetime import date
from pathlib import Path

from textual.app import ComposeResult

from domain.attorney import AttorneyScope, NewAttorney, checked
from domain.document import called
from domain.ids import PersonId
from domain.values import dataclass
from screens.dialogs.files_field import FilesField, name_hint
from screens.dialogs.form import Field, Form, entered
from widgets import formats
from widgets.entry.days import parse_day
from widgets.entry.entry import EntryField
from widgets.entry.one_line import OneLine
from widgets.entry.yes_no import YesNo
from widgets.labels.agreement import attorney_scope
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Entered:
    """A power of attorney, and the files it consists of."""

    new: NewAttorney
    files: tuple[Path, ...]


class EnterAttorney(Form[Entered]):
    """The power of attorney, or None."""

    AUTO_FOCUS = "YesNo"

    def __init__(self, holder: str, holder_id: PersonId | None, today: date) -> None:
        who = formats.plain(holder, 40) if holder else _("every assistant of this customer")
        title = _("Power of attorney for {who}").format(who=who)
        super().__init__(title, _("Enter it"))
        self._holder_id = holder_id
        self._today = today

    def compose_fields(self) -> ComposeResult:
        """For what, the days, the document."""
        for nth, one in enumerate(AttorneyScope):
            key = "scope" if not nth else f"scope-{one.value}"
            yield Field(key, attorney_scope(one), YesNo(False, id=f"for-{one.value}"))
        first = EntryField(self._day, _("today"), placeholder="1.12.", id="first")
        yield Field("first", _("First day"), first)
        hint = _("empty: until it is revoked; 31.12.2027")
        yield Field("last", _("Last day"), EntryField(self._day, placeholder=hint, id="last"))
        yield Field("files", _("Document"), FilesField(id="files"))
        yield Field("document", _("Its name"), OneLine(id="document", placeholder=name_hint()))

    def answer(self) -> Entered:
        """What was entered, or `BadInput`."""
        scopes = [one for one in AttorneyScope if self.query_one(f"#for-{one}", YesNo).value]
        begin, end = (self.query_one(name, EntryField).text for name in ("#first", "#last"))
        first = entered("first", begin, self._day)
        last = entered("last", end, self._day) if end.strip() else None
        files = self.query_one(FilesField).files
        document = self.query_one("#document", OneLine).value
        if not document.strip():
            document = called("", (file.name for file in files))
        new = NewAttorney(frozenset(scopes), first, last, document, self._holder_id)
        return Entered(checked(new), files)

    def _day(self, text: str) -> date:
        return parse_day(text, self._today)
