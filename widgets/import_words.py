"""An import in the reader's words: what came of it, what is wrong and what would be right."""

from services.importing.columns import Kind
from services.importing.faults import Fault, Why
from services.importing.result import Counts
from widgets import formats
from widgets.words import N_, _, ngettext

_KINDS = {
    Kind.CUSTOMERS: N_("Customers"),
    Kind.ASSISTANTS: N_("Assistants"),
    Kind.ASSIGNMENTS: N_("Assignments"),
    Kind.PACKAGES: N_("Packages"),
    Kind.TASKS: N_("Tasks"),
    Kind.MESSAGES: N_("Messages"),
    Kind.FILES: N_("Customer files"),
}

_SENTENCES = {
    Why.NO_FILE: N_("There is no such file."),
    Why.FOLDER: N_("This is a folder. Name the files in it."),
    Why.NO_RIGHT: N_("You may not read this file. Change its rights."),
    Why.UNREADABLE: N_("The file cannot be read: {detail}."),
    Why.EMPTY_FILE: N_("The file is empty."),
    Why.UTF_16: N_("The file is in UTF-16. Save it as CSV in UTF-8."),
    Why.ENCODING: N_(
        "Here is a character that fits neither UTF-8 nor Windows-1252. Save the file as UTF-8."
    ),
    Why.NUL: N_("Here is a zero byte; this is not a plain text file, or it is damaged."),
    Why.QUOTES: N_(
        "Quotation marks do not fit together from here on. A quotation mark inside a field is "
        "written twice."
    ),
    Why.UNKNOWN_KIND: N_(
        "What this file holds is told neither by its name nor by its columns. Name it after one "
        "of these: {detail}."
    ),
    Why.MISSING_COLUMN: N_("This column is missing."),
    Why.DOUBLE_COLUMN: N_("The column “{detail}” stands there twice."),
    Why.WORKBOOK: N_(
        "This is a spreadsheet program's own file. Open it there and save the sheet as CSV, in "
        "UTF-8."
    ),
    Why.UNKNOWN_COLUMN: N_("This column is unknown and left out."),
    Why.NO_LINES: N_("There is nothing below the headings."),
    Why.TOO_FEW_FIELDS: N_("The line has too few fields ({detail})."),
    Why.TOO_MANY_FIELDS: N_(
        "The line has too many fields ({detail}). Put fields with separators into quotation marks."
    ),
    Why.MISSING: N_("A value is missing."),
    Why.TOO_LONG: N_("“{value}” is longer than {detail} characters."),
    Why.NOT_A_MOMENT: N_("“{value}” is no date of the form 30.11.2026 14:01 or 2026-11-30T14:01."),
    Why.TIME_MISSING: N_("“{value}” has no time. Write it as 30.11.2026 14:01."),
    Why.SKIPPED_TIME: N_(
        "The clock skips “{value}”: summer time begins that night. Write the time it showed."
    ),
    Why.DOUBLE_TIME: N_(
        "The clock shows “{value}” twice: summer time ends that night. Write which one: {detail}."
    ),
    Why.FUTURE: N_("“{value}” has not come yet."),
    Why.OUT_OF_ORDER: N_("“{value}” lies before {detail}."),
    Why.NOT_HOURS: N_("“{value}” is no number of hours such as 2.5 or 1:30."),
    Why.AMBIGUOUS_NUMBER: N_(
        "“{value}” may be a thousand or a fraction. Write it without a sign for thousands, or as "
        "1:15."
    ),
    Why.NOT_A_CHOICE: N_("“{value}” is none of these: {detail}."),
    Why.NOT_A_PACKAGE: N_(
        "There is no package of “{value}” hours, but of 5, 10, 25, 50, 100, 300."
    ),
    Why.NOT_AN_EMAIL: N_("“{value}” is no e-mail address."),
    Why.DUPLICATE: N_("“{value}” stands there twice, first in {detail}."),
    Why.UNKNOWN_REFERENCE: N_(
        "“{value}” is found neither in the files nor in the database. Give {detail}.csv along, "
        "with a line of this id, or put right what stands here."
    ),
    Why.NAME_TAKEN: N_(
        "Somebody of the name “{value}” is there already ({detail}). Names are for signing in, so "
        "each one is there once."
    ),
    Why.TWO_LEADS: N_(
        "The customer has “{detail}” as lead already. Give that assignment an end (until), or make "
        "“{value}” a team assistant."
    ),
    Why.FIXED: N_("“{value}”: a task that is stored stays with its customer."),
    Why.FIXED_NOTE: N_("“{value}”: a stored note stays with its customer and under its heading."),
    Why.NOT_THE_CUSTOMERS: N_("Only a message of the customer can be an approval."),
    Why.SECRET: N_(
        "This looks like a password, a card or a bank account. A customer's file holds none; "
        "write where it is found."
    ),
    Why.NO_CONTACT: N_("Only under the heading “contacts” is there a channel, reached or not."),
    Why.NO_AREA: N_("An accepted task needs a work area."),
    Why.NO_WORKER: N_(
        "Time was worked, but nobody is named who did it and the customer has no lead."
    ),
    Why.NO_AUTHOR: N_("The task has no assistant, so the message needs its author."),
    Why.SAME_MESSAGE: N_(
        "The same message stands there twice, first in {detail}; it is taken once."
    ),
    Why.OTHER_MESSAGE: N_(
        "A message with this id is stored with something else here. What was written stays; a new "
        "message needs a new id."
    ),
}


def said(fault: Fault) -> str:
    """Why, in one sentence or two."""
    return _(_SENTENCES[fault.why]).format(value=fault.value, detail=fault.detail)


def told(fault: Fault) -> str:
    """The fault with its place, as editors and people find it."""
    place = fault.at.file
    if fault.at.line:
        place = _("{file}, line {line}").format(file=place, line=fault.at.line)
    if fault.column:
        place = _("{place}, column “{column}”").format(place=place, column=fault.column)
    return f"{place}: {said(fault)}"


def kind_word(kind: Kind) -> str:
    """What a file holds."""
    return _(_KINDS[kind])


def counted(kind: Kind, counts: Counts) -> str:
    """How many lines of a kind were what."""
    return _("{kind}: {added} new, {updated} changed, {unchanged} as before").format(
        kind=kind_word(kind),
        added=formats.count(counts.added),
        updated=formats.count(counts.updated),
        unchanged=formats.count(counts.unchanged),
    )


def faults_counted(count: int) -> str:
    """That nothing was brought in, and why."""
    return ngettext(
        "One fault; nothing was brought in.", "{n} faults; nothing was brought in.", count
    ).format(n=count)
