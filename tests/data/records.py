"""Records of every kind for the repositories' tests, each with every field filled."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from data.database import Database
from data.ids import new_id
from data.work import Work
from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.customer import Address, Customer
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.message import Message, Side
from domain.person import Person, Role
from domain.task import Task, TaskStatus

AT = datetime(2026, 11, 23, 9, 0, 0, 123456, tzinfo=BERLIN)


def person(name: str = "Ada Ähre", **details: object) -> Person:
    """An assistant who also leads customers."""
    plain: dict[str, object] = {
        "id": PersonId(new_id(AT)),
        "number": new_id(AT) % 1_000_000,
        "name": name,
        "email": "ada@example.org",
        "roles": frozenset({Role.ASSISTANT, Role.CUSTOMER_MANAGER}),
        "created_at": AT,
    }
    return Person(**(plain | details))  # type: ignore[arg-type]


def customer(name: str = "Öl & Söhne", **details: object) -> Customer:
    """A customer with every word filled."""
    plain: dict[str, object] = {
        "id": CustomerId(new_id(AT)),
        "number": new_id(AT) % 1_000_000,
        "name": name,
        "contact": "Frau Kundin",
        "email": "kundin@example.org",
        "phone": "0731 1",
        "address": Address.DU,
        "since": AT,
        "last_movement_at": AT + timedelta(days=1),
    }
    return Customer(**(plain | details))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a test finds in its database."""

    database: Database
    ada: Person
    acme: Customer

    def task(self, work: Work, **details: object) -> Task:
        """A task of acme's for Ada, every field filled but what the store keeps itself."""
        plain: dict[str, object] = {
            "id": TaskId(new_id(AT)),
            "number": new_id(AT) % 1_000_000,
            "customer_id": self.acme.id,
            "assistant_id": self.ada.id,
            "title": "[/x] Reise",
            "description": "Bahn\nund Hotel",
            "expected_result": "Fahrkarten",
            "status": TaskStatus.IN_PROGRESS,
            "area": WorkArea.MARKETING,
            "customer_factor": Decimal("1.35"),
            "assistant_factor": Decimal("1.125"),
            "budget_seconds": 3600,
            "deadline_at": AT + timedelta(days=3),
            "created_at": AT,
            "created_by": self.ada.id,
            "summary": "fertig",
        }
        return work.tasks.add(Task(**(plain | details)))  # type: ignore[arg-type]

    def message(self, task: Task, **details: object) -> Message:
        """A message of the customer's in the task's chat, not stored."""
        plain: dict[str, object] = {
            "id": MessageId(new_id(AT)),
            "task_id": task.id,
            "customer_id": task.customer_id,
            "side": Side.CUSTOMER,
            "author_id": None,
            "author_name": "Frau Kundin",
            "text": "Wie weit sind Sie?\n[/x]",
            "sent_at": AT,
            "visible_at": AT,
            "due_at": AT + timedelta(hours=9),
        }
        return Message(**(plain | details))  # type: ignore[arg-type]


def kept(url: str) -> Kept:
    """A database with one person and one customer."""
    database = Database(url)
    with database.write() as work:
        return Kept(database, work.people.add(person()), work.customers.add(customer()))
