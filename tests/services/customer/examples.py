"""Customers of the small agency, added one by one."""

from data.ids import new_id
from domain.customer import Address, Customer
from domain.ids import CustomerId
from domain.permission import Act
from domain.person import Actor, Assignment, AssignmentRole
from services.office import AGENCY
from tests.builders import SmallAgency


def add(agency: SmallAgency, *names: str, lead: Actor | None = None) -> list[CustomerId]:
    now = agency.clock()
    made = []
    with agency.office.running(Act.ADD_CUSTOMER, AGENCY) as doing:
        for name in names:
            number = doing.work.agency.next_number("customer")
            one = CustomerId(new_id(now))
            doing.work.customers.add(Customer(one, number, name, "", "", "", Address.DU, now))
            if lead:
                doing.work.customers.assign(Assignment(one, lead.id, AssignmentRole.LEAD, now))
            made.append(one)
    return made
