"""The recap of a customer as a document: what is open, what is agreed, what is known (HAND-10)."""

from collections.abc import Iterator
from datetime import timedelta

from domain.calendar import local
from domain.customer_file import FileNote, Heading
from domain.paper import Paper, Part
from services.handover.recap import OpenWork, Recap
from widgets import formats
from widgets.labels.customer_file import channel, heading, reached
from widgets.labels.people import address, assignment_role
from widgets.labels.task import task_status, work_area
from widgets.privacy import customer_name
from widgets.words import _, ngettext


def recap_paper(recap: Recap) -> Paper:
    """Everything that who takes over has to know, in the order in which it is asked for."""
    row = recap.card.row
    title = _("Recap of {customer}").format(customer=customer_name(row.name, row.number))
    as_of = _("As of {moment}").format(moment=formats.moment_full(recap.at))
    inside = _("For whoever takes over in the agency: customers never read their file.")
    about = [as_of, inside, *_hidden(recap)]
    parts = [_people(recap), _account(recap), *map(_task, recap.tasks)]
    if not recap.tasks:
        parts.append(Part(_("Open tasks"), (_("No task is open."),)))
    return Paper(formats.clean(title), tuple(about), (*parts, *_file(recap)))


def file_name(number: int) -> str:
    """What the file is called unless the reader calls it otherwise."""
    return _("customer-{number}-recap.md").format(number=number)


def _people(recap: Recap) -> Part:
    card = recap.card
    told = [
        (_("Contact"), card.contact),
        (_("E-mail"), card.email),
        (_("Phone"), card.phone),
        (_("Spoken to"), address(card.address)),
        (_("Signs in"), ", ".join(card.signs_in)),
    ]
    lines = [f"{name}: {formats.clean(text)}" for name, text in told if text]
    for one in card.serving:
        role = assignment_role(one.role)
        lines.append(f"{role}: {formats.clean(one.name)}")
    return Part(_("Contacts and assistants"), tuple(lines))


def _account(recap: Recap) -> Part:
    row = recap.card.row
    figures = (
        (_("Booked"), row.booked_seconds),
        (_("On the account"), row.account_seconds),
        (_("Reserved for tasks"), row.reserved_seconds),
        (_("Available"), row.available_seconds),
    )
    lines = [f"{name}: {formats.duration(timedelta(seconds=value))}" for name, value in figures]
    return Part(_("Account"), tuple(lines))


def _task(task: OpenWork) -> Part:
    told = [task_status(task.status).word]
    if task.area is not None:
        told.append(work_area(task.area))
    if task.assistant:
        told.append(formats.clean(task.assistant))
    lines = [" · ".join(told)]
    if task.deadline_at is not None:
        lines.append(_("Deadline: {moment}").format(moment=formats.moment_full(task.deadline_at)))
    budget, left = formats.duration(task.budget), formats.duration(task.left)
    lines.append(_("Budget: {budget}, {left} of it left").format(budget=budget, left=left))
    lines += [line for line in formats.clean(task.description).splitlines() if line.strip()]
    return Part(f"#{task.number} {formats.clean(task.title)}", tuple(lines))


def _file(recap: Recap) -> Iterator[Part]:
    for one in Heading:
        notes = [note for note in recap.notes if note.heading is one]
        lines = tuple(_note(note) for note in notes) or (_("Nothing is noted here."),)
        yield Part(_("File: {heading}").format(heading=heading(one)), lines)


def _note(note: FileNote) -> str:
    told = [formats.day_full(local(note.dated_at).date())]
    if note.channel is not None:
        told.append(channel(note.channel))
    if note.reached is not None:
        told.append(reached(note.reached))
    text = formats.clean(note.text)
    return f"{' · '.join(told)}: {text}" if text else " · ".join(told)


def _hidden(recap: Recap) -> Iterator[str]:
    if recap.hidden:
        yield ngettext(
            "{n} text is left out: it looks like a password or an account number.",
            "{n} texts are left out: they look like passwords or account numbers.",
            recap.hidden,
        ).format(n=formats.count(recap.hidden))
