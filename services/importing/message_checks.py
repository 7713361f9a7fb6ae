"""Whether the messages of the files can be as they are written."""

from datetime import datetime

from data.sorting import sort_key
from domain.message import Side, Tag
from services.importing.columns import Kind
from services.importing.dates import refuse_future, shown
from services.importing.faults import Why
from services.importing.keys import message_key
from services.importing.lines import AssistantLine, MessageLine, TaskLine
from services.importing.reading import Readings
from services.importing.stored import Stored


def check_messages(readings: Readings, stored: Stored, now: datetime) -> None:
    """Tell what is wrong with each message; those without an id that stand twice stay once."""
    assistants = [one for one in readings.lines[Kind.ASSISTANTS] if isinstance(one, AssistantLine)]
    authors = readings.ids[Kind.ASSISTANTS] | stored.people.keys()
    names = stored.others.keys() | {sort_key(one.name) for one in assistants}
    alone = _tasks_without_anybody(readings, stored)
    seen: dict[str, MessageLine] = {}
    for line in readings.lines[Kind.MESSAGES]:
        if not isinstance(line, MessageLine):
            continue
        if now < line.sent:
            refuse_future(readings, line, now, {"sent": line.sent})
        if Tag.APPROVAL in line.tags and line.side is not Side.CUSTOMER:
            readings.refuse(line, "tags", Why.NOT_THE_CUSTOMERS, Tag.APPROVAL)
        if line.side is Side.OURS and line.author:
            known = line.author in authors or sort_key(line.author) in names
            if not known and Kind.ASSISTANTS not in readings.unread:
                detail = Kind.ASSISTANTS.value
                readings.refuse(line, "author", Why.UNKNOWN_REFERENCE, line.author, detail)
        elif line.side is Side.OURS and line.task in alone:
            readings.refuse(line, "author", Why.NO_AUTHOR)
        _check_known(readings, line, stored)
        first = seen.setdefault(message_key(line), line)
        if first is not line and not line.id:
            where = f"{first.at.file}:{first.at.line}"
            readings.refuse(line, "text", Why.SAME_MESSAGE, line.text, where)


def _check_known(readings: Readings, line: MessageLine, stored: Stored) -> None:
    """What was written stays as it was written (TASK-12)."""
    known = stored.messages.get(message_key(line))
    if known is None:
        return
    task = stored.tasks.get(line.task)
    if task is None or task.id != known.task_id:
        readings.refuse(line, "task", Why.OTHER_MESSAGE, line.task)
    elif known.sent_at != line.sent:
        readings.refuse(line, "sent", Why.OTHER_MESSAGE, shown(line.sent), shown(known.sent_at))
    elif known.text != line.text:
        readings.refuse(line, "text", Why.OTHER_MESSAGE, line.text)


def _tasks_without_anybody(readings: Readings, stored: Stored) -> set[str]:
    """The tasks in whose assistant's name no message of ours can stand."""
    alone = {key for key, task in stored.tasks.items() if task.assistant_id is None}
    for line in readings.lines[Kind.TASKS]:
        if isinstance(line, TaskLine) and line.id not in stored.tasks:
            if not line.assistant and line.customer not in stored.leads:
                alone.add(line.id)
        elif isinstance(line, TaskLine) and line.assistant:
            alone.discard(line.id)
    return alone
