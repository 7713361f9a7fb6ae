"""What the tests of the tasks look at: an order, the chat, the trail, the answers, the account."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from data.files import FileStore
from data.ids import new_id
from domain.contract import NewTask
from domain.ids import MessageId, TaskId
from domain.message import Message, Side
from domain.permission import Act
from domain.task import Task
from domain.trail import Deed
from services.office import AGENCY, Office
from services.result.her_word import HerWord
from services.result.results import Results
from services.texts.results import Final
from tests.builders import MONDAY_NINE, SmallAgency

FRIDAY = MONDAY_NINE + timedelta(days=4)

DONE = Final("Fertig", "Alles gebucht.")
"""A result that can be handed over."""

BY_PHONE = HerWord(note="Am Telefon: passt so.")
"""How staff know what a customer said who does not sign in."""


def in_writing(office: Office, task_id: TaskId) -> HerWord:
    """What a customer who does not sign in wrote just now, as whoever is paid names it."""
    with office.running(Act.POST_MESSAGE, AGENCY) as doing:
        said = Message(
            id=MessageId(new_id(doing.now)),
            task_id=task_id,
            customer_id=doing.work.tasks.get(task_id).customer_id,
            author_id=None,
            author_name="Kim",
            side=Side.CUSTOMER,
            text="Passt, danke!",
            sent_at=doing.now,
            visible_at=doing.now,
            no_answer_needed=True,
        )
        doing.work.messages.add(said)
    return HerWord(said.id)


def results_of(agency: SmallAgency) -> Results:
    """The use cases of results, with no place for files."""
    return Results(agency.office, FileStore(Path("nowhere")))


def order(agency: SmallAgency, **details: Any) -> NewTask:
    plain = NewTask(agency.acme, "Messestand planen", "Drei Angebote", timedelta(hours=2))
    return replace(plain, **details)


def chat(agency: SmallAgency, task: Task) -> list[Message]:
    with agency.office.reading() as work:
        return list(work.messages.all_of(task.id))


def trail(agency: SmallAgency, task: Task) -> list[Deed]:
    with agency.office.reading() as work:
        return [deed for deed in work.trail.of_task(task.id) if deed.subject.kind == "task"]


def answers(agency: SmallAgency) -> list[tuple[object, ...]]:
    with agency.office.reading() as work:
        asked = "SELECT kind, in_time, answered_by FROM answers ORDER BY id"
        return [tuple(row) for row in work.reader.rows(asked)]


def reserved(agency: SmallAgency) -> int:
    with agency.office.reading() as work:
        return work.customers.get(agency.acme).reserved_seconds
