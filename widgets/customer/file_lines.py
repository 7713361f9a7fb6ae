"""A customer's file as lines of a list, and what is said of it (CUST-1, HAND-4)."""

from collections.abc import Iterator, Sequence

from domain.calendar import local
from domain.customer_file import Completeness, FileNote, Heading
from services.customer.files import CustomerFile
from widgets import formats
from widgets.commands import customers
from widgets.countdown import Grade
from widgets.keys.present import key_of
from widgets.labels.customer_file import belongs, channel, heading, reached
from widgets.rows.cells import Cell, Column, Line
from widgets.words import N_, _, ngettext


def file_columns() -> tuple[Column, ...]:
    """The columns of a file; what a note says always stays."""
    return (
        Column(N_("Day"), width=15),
        Column(N_("Note"), share=4, least=20),
        Column(N_("Who"), share=1, least=10, priority=1),
    )


def file_lines(file: CustomerFile) -> list[Line]:
    """Every heading with its notes, the newest first; an empty one says what belongs there."""
    return [line for one in Heading for line in _under(file, one)]


def score_told(score: Completeness) -> str:
    """How complete a file is, and what is missing (HAND-4)."""
    told = _("{filled} of {needed} headings").format(
        filled=formats.count(score.filled), needed=formats.count(score.needed)
    )
    if score.is_complete:
        return f"✓ {told}"
    missing = ", ".join(heading(one) for one in score.missing)
    return "◆ " + _("{told}; missing: {missing}").format(told=told, missing=missing)


def score_grade(score: Completeness) -> Grade:
    """How it is coloured."""
    return Grade.OK if score.is_complete else Grade.SOON


def contact_told(note: FileNote) -> str:
    """When and how contact was sought, by whom."""
    if note.channel is None or note.reached is None:
        return ""
    day = formats.day_full(local(note.dated_at).date())
    return f"{day}, {_sought(note)}, {formats.plain(note.author_name, 40)}"


def note_told(note: FileNote, former: Sequence[FileNote] = ()) -> Iterator[tuple[str, str]]:
    """The whole note and what it said before, each with its head."""
    for nth, one in enumerate((note, *former)):
        when = formats.moment_full(one.written_at)
        head = f"{heading(one.heading)} · {formats.plain(one.author_name, 40)}, {when}"
        said = "\n".join(part for part in (_sought(one), formats.clean(one.text)) if part)
        if nth:
            head = _("Before: {head}").format(head=head)
        elif one.follows is not None and not former:
            head = _("{head} · corrected, enter shows what it said before").format(head=head)
        yield head, said


def _under(file: CustomerFile, one: Heading) -> Iterator[Line]:
    notes = file.under(one)
    title = f"{heading(one)} · {belongs(one)}"
    yield Line(("heading", one.value), (Cell(title),), heading=True)
    if one is Heading.CURRENT:
        yield _tasks(file.open_tasks)
    for note in notes:
        yield _note(note)
    if not notes and one is not Heading.CURRENT:
        key = key_of(customers.CONTACT if one is Heading.CONTACTS else customers.NOTE)
        told = _("nothing yet; {key} writes it down").format(key=key)
        yield Line(("empty", one.value), (Cell(""), Cell(f"◆ {told}", Grade.SOON)))


def _tasks(count: int) -> Line:
    told = ngettext("{n} open task", "{n} open tasks", count).format(n=formats.count(count))
    if count:
        told = _("{told}; {key} shows them").format(told=told, key=key_of(customers.TASKS))
    return Line(("tasks", 0), (Cell(""), Cell(told, Grade.MUTED)))


def _note(note: FileNote) -> Line:
    first = formats.plain(note.text.partition("\n")[0], 300)
    said = " · ".join(part for part in (_sought(note), first) if part)
    return Line(
        ("note", note.id),
        (
            Cell(formats.day_full(local(note.dated_at).date())),
            Cell(said, Grade.SOON if note.reached is False else Grade.PLAIN),
            Cell(note.author_name, Grade.MUTED),
        ),
    )


def _sought(note: FileNote) -> str:
    if note.channel is None or note.reached is None:
        return ""
    return f"{channel(note.channel)}, {reached(note.reached)}"
