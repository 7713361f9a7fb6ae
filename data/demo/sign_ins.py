"""Which customers of the demo agency sign in themselves, and what they have read."""

from collections.abc import Iterator
from datetime import timedelta

from data.demo.dice import Dice
from domain.customer import Customer
from domain.ids import PersonId
from domain.message import Message, Side
from domain.permission import Act
from domain.person import Actor, Person, Role
from domain.task import Task, TaskStatus
from domain.trail import Deed, Subject
from domain.values import replace

SIGN_INS = (1, 3, 7, 15, 28)
"""The numbers of the customers whose contact signs in; the first and the fourth are Clara's."""


def contact_of(customer: Customer, staff: int, dice: Dice) -> Person | None:
    """The contact as a person who signs in, numbered behind the staff; None for most customers."""
    if customer.number not in SIGN_INS:
        return None
    joined = customer.since + timedelta(hours=2)
    return Person(
        PersonId(dice.new_id(joined)),
        staff + SIGN_INS.index(customer.number) + 1,
        customer.contact,
        customer.email,
        frozenset({Role.CUSTOMER}),
        joined,
    )


def let_in(contact: Person, customer: Customer, keeper: Actor) -> Deed:
    """How the contact was let in, as the trail tells it."""
    return Deed(
        contact.created_at,
        keeper.id,
        keeper.name,
        min(keeper.roles).value,
        Act.ADD_CONTACT,
        Subject("customer", customer.id, customer_id=customer.id),
        new={"name": contact.name, "roles": Role.CUSTOMER.value},
    )


def spoken_by(contact: Person | None, messages: Iterator[Message]) -> Iterator[Message]:
    """The messages, the customer's own by her who signs in."""
    for message in messages:
        if contact is not None and message.side is Side.CUSTOMER:
            yield replace(message, author_id=contact.id, author_name=contact.name)
        else:
            yield message


def has_read(task: Task, messages: list[Message]) -> Message:
    """Up to where she has read a chat: what was delivered just now she has not seen yet."""
    newest = messages[-1]
    if task.status is TaskStatus.DELIVERED and len(messages) > 1:
        return messages[-2]
    return newest
