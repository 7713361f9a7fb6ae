"""A customer's file on the screen: its score, the notes under headings, the whole of one note."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from domain.customer_file import FileNote, Heading
from domain.values import replace
from services.customer.files import CustomerFile
from widgets import formats
from widgets.commands import bindings, customers
from widgets.customer.file_lines import file_columns, file_lines, note_told, score_grade, score_told
from widgets.privacy import customer_name
from widgets.rows.rows import Rows
from widgets.task.facts import style_of
from widgets.words import _


class FilePane(Vertical):
    """Shows one file; its keys are the room's to act on."""

    DEFAULT_CSS = """
    FilePane { height: 1fr; }
    FilePane #file-told { height: auto; padding: 0 1; }
    FilePane #file-notes { height: 1fr; }
    FilePane #file-note {
        height: auto; max-height: 40%; padding: 0 1; background: $surface;
        border-top: solid $primary 40%;
    }
    FilePane #file-note > Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            replace(customers.NOTE, action="screen.note"),
            replace(customers.CONTACT, action="screen.contact", show=True),
            replace(customers.CORRECT, action="screen.correct"),
            replace(customers.STRIKE, action="screen.strike"),
        )
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.file: CustomerFile | None = None
        """What is shown."""
        self._former: Sequence[FileNote] = ()
        """What the note under the cursor said before, once that was asked for."""

    def compose(self) -> ComposeResult:
        """Whose it is and how complete, the notes, the whole note."""
        yield Static("", id="file-told", markup=False)
        yield Rows(*file_columns(), markable=False, id="file-notes")
        with VerticalScroll(id="file-note"):
            yield Static("", markup=False)

    @property
    def rows(self) -> Rows:
        """The notes."""
        return self.query_one("#file-notes", Rows)

    @property
    def whole(self) -> VerticalScroll:
        """Where one note is read."""
        return self.query_one("#file-note", VerticalScroll)

    @property
    def note(self) -> FileNote | None:
        """The note under the cursor."""
        kind, key = self._here
        notes = self.file.notes if self.file else ()
        return next((one for one in notes if kind == "note" and one.id == key), None)

    @property
    def heading(self) -> Heading | None:
        """The heading that the cursor is under."""
        kind, key = self._here
        if kind == "tasks":
            return Heading.CURRENT
        if kind == "empty":
            return Heading(str(key))
        return self.note.heading if self.note else None

    def show(self, file: CustomerFile | None) -> None:
        """Show this file; None empties the pane."""
        other = file is None or self.file is None or file.customer_id != self.file.customer_id
        here, self.file = self.note, file
        self.rows.show(file_lines(file) if file else [], keep_key=not other)
        for note in file.notes if file and here else ():
            if here and note.follows == here.id:  # the cursor belongs to the note, corrected or not
                self.rows.move_to(("note", note.id))
        self._tell()
        self.tell_note()

    def tell_note(self, former: Sequence[FileNote] = ()) -> None:
        """Show the whole note under the cursor, and what it said before."""
        parts: list[Content] = []
        for head, said in note_told(self.note, former) if self.note else ():
            parts += [Content.styled(head, "$text-muted"), Content(said)]
        self.whole.display = bool(parts)
        self.whole.query_one(Static).update(Content("\n").join(parts))

    @property
    def _here(self) -> tuple[object, object]:
        key = self.rows.key_at_cursor
        return key if isinstance(key, tuple) and len(key) == 2 else (None, None)

    def _tell(self) -> None:
        file = self.file
        if file is None:
            self.query_one("#file-told", Static).update("")
            return
        named = formats.plain(customer_name(file.customer, file.number), 60)
        lines = [
            Content.styled(_("Customer file: {name}").format(name=named), "bold"),
            Content.styled(score_told(file.score), style_of(score_grade(file.score))),
        ]
        if not file.is_whole:
            lines.append(Content(_("The newest {n} notes are shown.").format(n=len(file.notes))))
        self.query_one("#file-told", Static).update(Content("\n").join(lines))
