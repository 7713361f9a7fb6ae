"""What is kept until when, what goes with a deletion, and what was deleted, in words (RET-1)."""

from collections.abc import Iterator
from datetime import date

from domain.calendar import local
from domain.retention import Ending, Kept
from services.retention.retention import DutyRow, Gone
from widgets import formats
from widgets.privacy import customer_name
from widgets.words import _, ngettext


def duty_about(row: DutyRow) -> str:
    """Whom it is about: a customer, somebody who left, or what she has of a customer."""
    customer = customer_name(row.customer, row.customer_number) if row.customer else ""
    named = [formats.plain(one, 40) for one in (customer, row.person) if one]
    return " · ".join(named) or "–"


def duty_title(row: DutyRow) -> str:
    """What is to be deleted, in a few words."""
    if row.duty.ending is Ending.ASSIGNMENT:
        return _("Delete what you still have of this customer")
    if row.duty.kept is Kept.DOCUMENTS:
        return _("Delete contracts, accounts and invoices")
    if row.duty.ending is Ending.CUSTOMER:
        return _("Delete chats, files and notes of this customer")
    return _("Delete single chats and plans of who has left")


def duty_kept(row: DutyRow) -> str:
    """What is kept, for a list."""
    if row.duty.ending is Ending.ASSIGNMENT:
        return _("own copies")
    return _("contracts and papers") if row.duty.kept is Kept.DOCUMENTS else _("working files")


def why_delete(row: DutyRow) -> str:
    """Why it is to be deleted now."""
    ended, kept = formats.day_full(row.duty.ended_on), formats.day_full(row.duty.kept_until)
    told = _("The collaboration ended on {ended}; it was kept until {kept}.")
    return told.format(ended=ended, kept=kept)


def what_to_delete() -> str:
    """What somebody may still have of a customer."""
    return _(
        "Files on your device and in the cloud folder, notes, stored passwords and keys, paper, "
        "contacts on your phone. What the agency needs is in VPA Desk."
    )


def whose_word() -> str:
    """What management asks somebody about whose account is closed."""
    return _(
        "Her account is closed, so you ask her and take her word: files on her device and in the "
        "cloud folder, notes, stored passwords and keys, paper, contacts on her phone."
    )


def duty_state(row: DutyRow, today: date) -> str:
    """How it stands: kept until a day, to be deleted, or deleted by whom."""
    duty = row.duty
    if duty.confirmed_at is not None:
        return _("✔ deleted {day}, {name}").format(
            day=formats.day_full(local(duty.confirmed_at).date()),
            name=formats.plain(duty.confirmed_name, 30),
        )
    if duty.kept_until < today:
        return _("⌫ to delete since {day}").format(day=formats.day_full(duty.due_on))
    return _("kept until {day}").format(day=formats.day_full(duty.kept_until))


def duty_detail(row: DutyRow) -> str:
    """What was said or counted about it."""
    duty = row.duty
    if duty.is_open:
        return why_kept(row)
    counted = ""
    if duty.is_ours:
        counted = _("{rows}, {files}").format(
            rows=_rows(duty.row_count), files=_files(duty.file_count)
        )
    return duty.deleted or counted


def why_kept(row: DutyRow) -> str:
    """Since when and until when it is kept."""
    ended = formats.day_full(row.duty.ended_on)
    until = formats.day_full(row.duty.kept_until)
    told = _("The collaboration ended on {ended}; it is kept until {kept}.")
    return told.format(ended=ended, kept=until)


def gone_told(gone: Gone) -> Iterator[str]:
    """What goes with a deletion, line by line."""
    yield _("{n} of the database go for good").format(n=_rows(gone.row_count))
    named = [(_tables().get(name, ""), count) for name, count in gone.rows.items()]
    told = [f"{words} {formats.count(count)}" for words, count in named if words]
    if told:
        yield "  " + " · ".join(told)
    yield ngettext("{n} file of the store", "{n} files of the store", gone.files).format(
        n=formats.count(gone.files)
    )
    yield ngettext(
        "{n} line of the history stays and loses its content",
        "{n} lines of the history stay and lose their content",
        gone.lines,
    ).format(n=formats.count(gone.lines))


def _rows(count: int) -> str:
    return ngettext("{n} entry", "{n} entries", count).format(n=formats.count(count))


def _files(count: int) -> str:
    return ngettext("{n} file", "{n} files", count).format(n=formats.count(count))


def _tables() -> dict[str, str]:
    """The tables that say something to a reader; the others are counted with them."""
    return {
        "messages": _("messages"),
        "attachments": _("files"),
        "single_messages": _("messages in single chats"),
        "notes": _("internal notes"),
        "results": _("results"),
        "file_notes": _("notes of the customer's file"),
        "ratings": _("ratings"),
        "complaints": _("complaints"),
        "surveys": _("requests to the team"),
        "contracts": _("contracts"),
        "approvals": _("approvals"),
        "bookings": _("packages"),
        "credits": _("credits"),
        "invoices": _("invoices"),
        "fee_items": _("amounts"),
        "plans": _("plans"),
        "absences": _("absences"),
    }
