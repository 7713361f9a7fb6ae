"""An account statement in words: its lines, its hint, and as files to keep or to reckon with."""

import csv
import io
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from domain.budget import account_debit, whole_seconds
from domain.calendar import local
from domain.statement import Hint, Posting, PostingKind, Statement
from services.customer.statements import AccountTold
from widgets import formats
from widgets.words import _, ngettext

HOUR = 3600
_RISKY = ("=", "+", "-", "@", "\t")
"""With one of these a cell would be a formula to a spreadsheet."""


def kind_told(posting: Posting) -> str:
    """What a line is about."""
    match posting.kind:
        case PostingKind.PACKAGE:
            return _("Package")
        case PostingKind.GOODWILL:
            return _("Goodwill credit")
        case PostingKind.CORRECTION:
            return _("Correction")
        case PostingKind.REFUND:
            return _("Refund")
        case PostingKind.WORK:
            return _("Work")


def about(posting: Posting) -> str:
    """What a line says beside its kind; may hold text people wrote."""
    if posting.kind is PostingKind.PACKAGE:
        hours = posting.seconds // HOUR
        return ngettext("{n} hour", "{n} hours", hours).format(n=formats.count(hours))
    task = f"#{posting.task_number} {posting.task_title}" if posting.task_number else ""
    if posting.kind is PostingKind.WORK:
        return f"{task} · {_worked(posting)}" if posting.worked_seconds else task
    why = f"{posting.reason} ({posting.booked_by})" if posting.booked_by else posting.reason
    return " · ".join(part for part in (task, why) if part)


def hint_told(statement: Statement) -> str:
    """What to do about an account that is nearly used up; empty while there is enough."""
    match statement.hint:
        case Hint.LOW:
            return _(
                "The account is nearly used up: {account} are left, {available} of them free. "
                "It is time for a new package, so that work can go on without a break."
            ).format(
                account=_span(statement.account_seconds),
                available=_span(statement.available_seconds),
            )
        case Hint.SHORT:
            return _(
                "Nearly everything is given to tasks: {available} are free for new ones. "
                "A new package helps, or releasing what running tasks no longer need."
            ).format(available=_span(statement.available_seconds))
        case None:
            return ""


def figures(statement: Statement) -> tuple[tuple[str, int], ...]:
    """The figures of the account with their names, as they are reckoned."""
    return (
        (_("booked"), statement.booked_seconds),
        (_("worked"), statement.worked_seconds),
        (_("account"), statement.account_seconds),
        (_("reserved"), statement.reserved_seconds),
        (_("available"), statement.available_seconds),
    )


class Form(StrEnum):
    """As what a statement is saved."""

    TEXT = "text"
    GERMAN = "german"
    """A table with German numbers."""
    PLAIN = "plain"
    """A table with plain numbers."""


def written_as(told: AccountTold, form: Form) -> str:
    """The whole statement in this form."""
    return as_text(told) if form is Form.TEXT else as_csv(told, german=form is Form.GERMAN)


def file_name(told: AccountTold, form: Form) -> str:
    """What the file is called unless the reader calls it otherwise."""
    ending = "txt" if form is Form.TEXT else "csv"
    return f"konto-{told.holder.number}-{local(told.at).date():%Y-%m-%d}.{ending}"


def as_text(told: AccountTold) -> str:
    """The whole statement as a page of text."""
    one = told.statement
    holder = told.holder
    title = _("Account statement of {customer} (#{number})").format(
        customer=formats.plain(holder.name), number=holder.number
    )
    rows = [
        (
            formats.day_full(local(line.posting.at).date()),
            kind_told(line.posting),
            formats.plain(about(line.posting)),
            formats.exact(timedelta(seconds=line.posting.seconds)),
            formats.exact(timedelta(seconds=line.balance_seconds)),
        )
        for line in one.lines
    ]
    told_lines = [title, _("as of {moment}").format(moment=formats.moment_full(told.at)), ""]
    told_lines += [
        f"{day:<15} {kind:<16} {time:>13} {balance:>13}  {what}"
        for day, kind, what, time, balance in (
            (_("Day"), "", "", _("Time"), _("Balance")),
            *rows,
        )
    ]
    told_lines += ["", _("Reserved for running tasks:") if one.reserves else ""]
    told_lines += [
        f"{formats.exact(timedelta(seconds=held.seconds)):>13}  "
        f"#{held.number} {formats.plain(held.title)}"
        for held in one.reserves
    ]
    told_lines += [""] + [
        f"{formats.exact(timedelta(seconds=seconds)):>13}  {name}" for name, seconds in figures(one)
    ]
    if hint := hint_told(one):
        told_lines += ["", hint]
    return "\n".join(told_lines) + "\n"


def as_csv(told: AccountTold, *, german: bool) -> str:
    """The lines as a table.

    German for a German spreadsheet: semicolons, days and decimal commas. Else plain: commas, ISO
    days, seconds as whole numbers.
    """
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";" if german else ",")
    writer.writerow(
        ["Datum", "Art", "Aufgabe", "Text", "Stunden", "Saldo", "Sekunden"]
        if german
        else ["date", "kind", "task", "text", "seconds", "balance_seconds"]
    )
    for line in told.statement.lines:
        posting, day = line.posting, local(line.posting.at).date()
        what = as_cell(formats.clean(about(posting)))
        task = "" if posting.task_number is None else str(posting.task_number)
        if german:
            writer.writerow(
                [
                    f"{day:%d.%m.%Y}",
                    kind_told(posting),
                    task,
                    what,
                    _comma(posting.seconds),
                    _comma(line.balance_seconds),
                    posting.seconds,
                ]
            )
        else:
            seconds = (posting.seconds, line.balance_seconds)
            writer.writerow([day.isoformat(), posting.kind.value, task, what, *seconds])
    return file.getvalue()


def _worked(posting: Posting) -> str:
    """The real working time behind it, with the factor where one factor explains the debit."""
    worked = timedelta(seconds=posting.worked_seconds)
    told = _("{time} worked").format(time=formats.exact(worked))
    factor = posting.factor
    if factor is None or factor == 1:
        return told
    if whole_seconds(account_debit(worked, factor)) != -posting.seconds:
        return _("{worked}, in several areas").format(worked=told)
    return f"{told} x {formats.number(factor, 1)}"


def _comma(seconds: int) -> str:
    """Hours with a decimal comma, exact to less than a second."""
    return f"{Decimal(seconds) / HOUR:.4f}".replace(".", ",")


def as_cell(text: str) -> str:
    """Text people wrote, as a cell that no spreadsheet takes for a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_RISKY) else line


def _span(seconds: int) -> str:
    return formats.duration(timedelta(seconds=seconds))
