"""The history of a task as a document: the evidence from the first line to the last (TASK-12)."""

from datetime import datetime

from domain.paper import Paper, Part
from services.facts import TaskFacts, TaskHistory
from widgets import formats
from widgets.history import ON_A_MESSAGE, history_lines
from widgets.privacy import customer_name
from widgets.reader import speaks_outward
from widgets.words import _


def history_paper(facts: TaskFacts, history: TaskHistory, now: datetime) -> Paper:
    """Everything of the history that the reader may see, the oldest line first, texts whole."""
    task = facts.task
    about = [f"#{task.number} {formats.plain(task.title)}"]
    if not speaks_outward():
        about.append(formats.plain(customer_name(facts.customer, facts.customer_number)))
    about.append(_("As of {moment}").format(moment=formats.moment_full(now)))
    parts = []
    deeds = list(history.deeds)
    lines = list(history_lines(history, whole=True))[: len(deeds)]
    for deed, (head, details) in zip(reversed(deeds), reversed(lines), strict=True):
        rests = []
        if deed.message_id is not None:
            rests.append(_("Message: {number}").format(number=deed.message_id))
        told = [formats.clean(line) for line in details]
        parts.append(Part(head.removesuffix(f" {ON_A_MESSAGE}"), (*told, *rests)))
    title = _("History of task {number}").format(number=task.number)
    return Paper(title, tuple(about), tuple(parts))


def file_name(number: int) -> str:
    """What the file is called unless the reader calls it otherwise."""
    return _("task-{number}-history.pdf").format(number=number)
