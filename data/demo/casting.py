"""Casts the demo agency: who works there, who its customers are, who serves whom."""

from datetime import datetime, timedelta

from data.demo import names
from data.demo.cast import Client, Figure, Habit
from data.demo.dice import Dice
from data.sorting import sort_key
from domain.customer import Address, Customer
from domain.ids import CustomerId, PersonId
from domain.person import Assignment, AssignmentRole, Person, Role
from domain.values import replace

_HABITS = {
    **dict.fromkeys((20, 33, 47, 58), Habit.NEW),
    **dict.fromkeys((25, 39, 46), Habit.INACTIVE),
    **dict.fromkeys((31, 52), Habit.DORMANT),
    **dict.fromkeys((11, 29, 44), Habit.REBOOKER),
    55: Habit.NEVER_BOUGHT,
}
_NOBODYS = ("030 23125 ", "040 66969 ", "069 90009 ", "0221 4710 ", "089 99998 ")
"""Beginnings of telephone numbers that are kept free for invented stories."""

_LEADS = 1
"""The place of the manager who leads the assistants."""

_CLARAS = 1
"""A customer beside those whose turn it is that she serves."""


def staff(founded: datetime, dice: Dice) -> list[Figure]:
    """The managers, then the assistants, whom the second manager leads."""
    figures: list[Figure] = []
    for name, roles in names.MANAGERS:
        figures.append(Figure(_person(name, roles, founded, dice)))
    for salutation, name, percent in names.ASSISTANTS:
        made = _person(name, frozenset({Role.ASSISTANT}), founded, dice)
        person = replace(made, lead_id=figures[_LEADS].id)
        week, month, before = (
            min(1.0, max(0.4, percent / 100 + dice.random.uniform(-0.09, 0.05))) for _ in range(3)
        )
        figures.append(Figure(person, salutation, (week, month, before)))
    numbered = enumerate(figures, 1)
    return [replace(one, person=replace(one.person, number=n)) for n, one in numbered]


def customers(assistants: list[Figure], founded: datetime, dice: Dice) -> list[Client]:
    """The customers with their leads; when they came is known once their tasks are."""
    clients: list[Client] = []
    for index, (firm, salutation, contact) in enumerate(names.CUSTOMERS):
        habit = _HABITS.get(index, Habit.BUSY)
        lead = assistants[0 if index == _CLARAS else index % len(assistants)]
        form = Address.DU if dice.happens(0.45) and salutation and index else Address.SIE
        last = sort_key(contact).split()[-1]
        customer = Customer(
            id=CustomerId(0),
            number=index + 1,
            name=firm,
            contact=contact,
            email=f"{last}@{_domain(firm, index)}.example",
            phone=f"{dice.pick(_NOBODYS)}{dice.random.randrange(1000):03}",
            address=form,
            since=founded,
        )
        served = None if habit is Habit.NEVER_BOUGHT else lead
        clients.append(Client(customer, salutation, habit, served))
    return clients


def arrive(
    client: Client, since: datetime, assistants: list[Figure], now: datetime, dice: Dice
) -> None:
    """The customer comes then, and gets a lead the next day; some a second assistant later."""
    made = CustomerId(dice.new_id(since))
    client.customer = replace(client.customer, id=made, since=since)
    if client.lead is None:
        return
    assigned = min(since + timedelta(hours=3 + dice.random.randrange(20)), now)
    lead = Assignment(made, client.lead.id, AssignmentRole.LEAD, assigned)
    client.assignments = [lead]
    if client.habit is Habit.BUSY and client.customer.number % 4 == 0:
        others = [one for one in assistants if one is not client.lead]
        second = dice.pick([one for one in others if one.person.name != names.STOPPED])
        joined = dice.between(assigned, now - timedelta(days=10))
        client.assignments.append(
            Assignment(made, second.id, AssignmentRole.TEAM, joined.replace(microsecond=0))
        )


def _person(name: str, roles: frozenset[Role], founded: datetime, dice: Dice) -> Person:
    first, *_, last = sort_key(name).split()
    joined = founded + timedelta(minutes=7 + dice.random.randrange(2000))
    mail = f"{first}.{last}@fleissig-fein.example"
    return Person(PersonId(dice.new_id(joined)), 0, name, mail, roles, joined)


def _domain(firm: str, index: int) -> str:
    letters = "".join(sign if sign.isalnum() else "-" for sign in sort_key(firm))
    tidy = "-".join(part for part in letters.split("-") if part)[:30]
    return tidy.strip("-") if len(tidy) > 5 else f"kunde{index + 1}"
