"""The history of a task as a document: the evidence from the first line to the last (TASK-12)."""

from collections.abc import Mapping
from datetime import datetime

from domain.ids import MessageId
from domain.paper import Paper, Part
from services.task.facts import TaskFacts, TaskHistory
from widgets import formats
from widgets.history.history import ON_A_MESSAGE, history_lines
from widgets.privacy import customer_name
from widgets.reader import speaks_outward
from widgets.words import _


def history_paper(
    facts: TaskFacts, history: TaskHistory, words: Mapping[MessageId, str], now: datetime
) -> Paper:
    """Everything of the history that the reader may see, the oldest line first, texts whole.

    A line that rests on a message has the message's own words below it.
    """
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
            rests.append(_message(deed.message_id, words.get(deed.message_id, "")))
        told = [formats.clean(line) for line in details]
        parts.append(Part(head.removesuffix(f" {ON_A_MESSAGE}"), (*told, *rests)))
    title = _("History of task {number}").format(number=task.number)
    return Paper(title, tuple(about), tuple(parts))


def _message(number: MessageId, words: str) -> str:
    """The message a line rests on; one without words has files only."""
    said = formats.clean(words).strip()
    if not said:
        return _("Message: {number}").format(number=number)
    return _("Message {number}: {words}").format(number=number, words=said)


def file_name(number: int) -> str:
    """What the file is called unless the reader calls it otherwise."""
    return _("task-{number}-history.pdf").format(number=number)
