"""What a chat's acts left behind in the store."""

from domain.answer import Answer
from domain.message import Message
from domain.task import Task
from domain.trail import Deed
from tests.builders import SmallAgency


def last_deed(agency: SmallAgency, task: Task) -> Deed:
    with agency.office.reading() as work:
        found = work.trail.last_on("task", task.id)
    assert found is not None
    return found


def answers_by(agency: SmallAgency, message: Message) -> list[Answer]:
    with agency.office.reading() as work:
        return sorted(work.messages.answers_by(message.id), key=lambda one: one.kind)


def chat_of(agency: SmallAgency, task: Task) -> list[Message]:
    with agency.office.reading() as work:
        return list(work.messages.all_of(task.id))
