"""A small agency full of what no customer may see, marked by a word that nobody else says."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import insert, update

from data.ids import new_id
from data.tables.agreements import notes
from data.tables.customers import wishes
from data.tables.feedback import complaints, ratings
from data.tables.people import people
from data.tables.singles import single_chats, single_messages
from domain.complaint import Cause, Gravity
from domain.feedback import FeedbackStep
from domain.message import Side
from domain.permission import Act
from domain.person import Actor
from domain.task import Task, TaskStatus
from domain.wish import WishKind
from services.office import AGENCY
from services.task.tasks import Tasks
from tests.builders import SmallAgency, small_agency

SENTINEL = "Zinnober"
"""Stands in everything that is kept from her."""

OTHERS = f"{SENTINEL}werk GmbH"
"""Another customer."""


@dataclass(frozen=True)
class Trapped:
    """The agency, the customer who looks round in it, and what is hers."""

    agency: SmallAgency
    kim: Actor
    hers: tuple[Task, ...]
    others: tuple[Task, ...]


def trapped(url: str) -> Trapped:
    """Her tasks in every status, each with something inside that is not hers to know."""
    agency = small_agency(url, ("Acme GmbH", OTHERS))
    kim = agency.customer()
    agency.customer(agency.bolt, f"{SENTINEL} Kollege")
    agency.books(agency.acme, 25)
    agency.books(agency.bolt, 10)
    hers = tuple(
        agency.task(title=f"Aufgabe {status.value.split('_')[0]}", status=status)
        for status in (
            *(TaskStatus.REVIEW, TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS),
            *(TaskStatus.DELIVERED, TaskStatus.DONE),
        )
    )
    moved = _moved_inside(agency)
    others = tuple(
        agency.task(agency.bolt, title=f"{SENTINEL} {status.value}", status=status)
        for status in (TaskStatus.REVIEW, TaskStatus.IN_PROGRESS)
    )
    for task in (*hers, *others):
        agency.clock.on(minutes=1)
        word = SENTINEL if task in others else "Wie weit sind Sie?"
        agency.says(task, f"{word} dazu", Side.CUSTOMER)
        agency.says(task, f"{word} dann", Side.OURS, agency.bea if task in others else agency.ada)
    agency.works(hers[2], agency.ada, timedelta(minutes=20))
    _written_inside(agency, hers[2])
    return Trapped(agency, kim, (*hers, *moved), others)


def _moved_inside(agency: SmallAgency) -> tuple[Task, ...]:
    """Tasks that went round inside, each step with its reason."""
    tasks = Tasks(agency.office)
    delegated, sent, came_back = (
        agency.task(title=f"Unterwegs {n}", status=TaskStatus.REVIEW) for n in range(3)
    )
    tasks.delegate(agency.ada, delegated.id, f"{SENTINEL}: keine Zeit", "Ich frage im Team.")
    tasks.send_to_operations(agency.ada, sent.id, f"{SENTINEL}: traue mich nicht")
    tasks.delegate(agency.ada, came_back.id, f"{SENTINEL}: krank", "Ich frage im Team.")
    tasks.give_back(agency.manager, came_back.id, f"{SENTINEL}: doch du")
    return tuple(agency.stored(one) for one in (delegated, sent, came_back))


def _written_inside(agency: SmallAgency, task: Task) -> None:
    """What is written about a task inside, a stop and addresses, straight into the tables."""
    now, ada = agency.clock(), agency.ada
    chat, (low, high) = new_id(now), sorted((ada.id, agency.manager.id))
    every = {
        **{"task_id": task.id, "customer_id": task.customer_id, "assistant_id": ada.id},
        **{"author_id": ada.id, "reported_by": ada.id, "rated_by": 1, "claimed_by": 1},
        **dict.fromkeys(("author_name", "reported_name", "assessment", "decision"), SENTINEL),
        **dict.fromkeys(("written_at", "reported_at", "rated_at", "claimed_at", "due_at"), now),
        **dict.fromkeys(("last_message_at", "sent_at", "visible_at"), now),
        **dict.fromkeys(("unanswered_count", "no_answer_needed", "refund_seconds"), 0),
        **{"contact_note": SENTINEL, "ruling": "", "solution": "", "claimed_name": "Kim Kundin"},
        **{"stars": 2, "version": 1, "side": Side.OURS, "tags": frozenset(), "chat_id": chat},
        **{"step": next(iter(FeedbackStep)), "cause": next(iter(Cause))},
        **{"gravity": next(iter(Gravity)), "low_id": low, "high_id": high},
    }
    rows = (
        (notes, {"text": SENTINEL}),
        (wishes, {"text": SENTINEL, "kind": next(iter(WishKind))}),
        (ratings, {"text": "Na ja"}),
        (complaints, {"text": "Zu spät"}),
        (single_chats, {"id": chat}),
        (single_messages, {"text": SENTINEL}),
    )
    with agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        connection = doing.work.connection
        for table, own in rows:
            row = {"id": new_id(now), **every, **own}
            known = {name: value for name, value in row.items() if name in table.c}
            connection.execute(insert(table).values(known))
        private = {"email": f"{SENTINEL}@example.org", "lead_id": agency.manager.id}
        staff = [one.id for one in (ada, agency.bea, agency.manager, agency.admin)]
        connection.execute(update(people).where(people.c.id.in_(staff)).values(**private))
