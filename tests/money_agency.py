"""The month of docs/worked-month.md in a real database, told by use cases where there are any."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from data.ids import new_id
from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.entry import Entry
from domain.fee import FeeKind
from domain.invoice_contents import Party
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.task import Task, TaskStatus
from domain.values import replace
from services.customer.accounts import Accounts
from services.honorarium.fees import Fees
from services.office import AGENCY
from services.upkeep import save_settled
from tests import worked_month as month
from tests.builders import SmallAgency

ADA = Party(
    "Ada Assistent",
    "Am Ring 3",
    "89073",
    "Ulm",
    tax_number="88/123/45678",
    iban="DE89370400440532013000",
    email="ada@example.org",
)
BUYER = Party("Fleißige Hände GmbH", "Marktplatz 1", "10115", "Berlin", vat_id="DE136695976")
DOUBLED_MORE = 6_270 * 1_300
"""Milliseconds of account time that the doubled part of marketing costs on top (TIME-6)."""

_AREAS = {
    month.OFFICE: (WorkArea.BACKOFFICE, "Reise nach Ulm"),
    month.MARKETING: (WorkArea.MARKETING, "Newsletter [/x]"),
    month.DESIGN: (WorkArea.DESIGN, "Logo"),
}
_CUSTOMERS = {
    month.OFFICE: Decimal(1),
    month.MARKETING: Decimal("1.3"),
    month.DESIGN: Decimal("2.0"),
}


@dataclass
class MoneyAgency:
    """The small agency after its October, on 2 November at nine."""

    house: SmallAgency
    tasks: dict[str, Task]
    fees: Fees

    def finish(self, name: str, at: datetime) -> None:
        """The customer has accepted this task's result."""
        with self.house.office.running(Act.FINISH, AGENCY) as doing:
            task = doing.work.tasks.get(self.tasks[name].id)
            done = replace(task, status=TaskStatus.DONE, done_at=at, payable_upto=at)
            self.tasks[name] = save_settled(doing.work, done)
            doing.work.customers.keep_account(task.customer_id)


def berlin(month_: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of 2026 in Berlin."""
    return datetime(2026, month_, day, hour, minute, tzinfo=BERLIN)


def money_agency(house: SmallAgency, *, is_small: bool = True) -> MoneyAgency:
    """Ada's October, priced and worked; the clock ends on 2 November at nine."""
    clock, office = house.clock, house.office
    fees, accounts = Fees(office), Accounts(office)
    clock.at = berlin(10, 1)
    for day, cents in month.BASE_RATES:
        fees.set_rate(house.manager, house.ada.id, cents, day)
    party = replace(ADA, is_small=is_small, vat_id="" if is_small else "DE123456788")
    fees.set_party(house.manager, house.ada.id, party)
    fees.set_agency(house.admin, BUYER)
    tasks = {}
    for name, (area, title) in _AREAS.items():
        tasks[name] = house.task(
            title=title,
            area=area,
            status=TaskStatus.IN_PROGRESS,
            budget_seconds=100 * 3600,
            customer_factor=_CUSTOMERS[name],
            assistant_factor=month.FACTORS[name],
        )
    made = MoneyAgency(house, tasks, fees)
    clock.at = berlin(10, 12, 10)
    fees.credit(house.manager, house.ada.id, FeeKind.NEW_CUSTOMER, "Bolt & Söhne")
    _third(house, accounts)
    _work(made)
    clock.at = berlin(11, 1, 12)
    made.finish(month.OFFICE, clock.at)
    made.finish(month.MARKETING, clock.at)
    clock.at = berlin(11, 2)
    return made


def _third(house: SmallAgency, accounts: Accounts) -> None:
    """Bolt buys ten hours, a while ago, and rebooks a hundred; Ada is the last of three."""
    with house.office.running(Act.ASSIGN, AGENCY) as doing:
        team = AssignmentRole.TEAM
        day = berlin(10, 2)
        doing.work.customers.assign(Assignment(house.bolt, house.manager.id, team, day))
        doing.work.customers.assign(Assignment(house.bolt, house.ada.id, team, berlin(10, 3)))
    accounts.book(house.admin, house.bolt, 10)
    house.clock.at = berlin(10, 20, 10)
    accounts.book(house.admin, house.bolt, 100)


def _work(made: MoneyAgency) -> None:
    house = made.house
    with house.office.running(Act.EDIT_TASK, AGENCY) as doing:
        for name, start, seconds, double in month.stretches():
            task = made.tasks[name]
            entry = Entry(
                new_id(start),
                task.id,
                house.ada.id,
                start,
                seconds,
                "Gearbeitet",
                customer_factor=_CUSTOMERS[name],
                assistant_factor=month.FACTORS[name],
                doubled=double,
            )
            doing.work.tasks.add_entries([entry])
        for task in made.tasks.values():
            known = doing.work.tasks.get(task.id)
            more = DOUBLED_MORE if known.id == made.tasks[month.MARKETING].id else 0
            save_settled(doing.work, replace(known, shift_millis=more))
