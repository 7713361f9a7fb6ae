"""A filter shows exactly the customers of the category, around every edge - on both engines."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from data.ids import new_id
from domain.booking import Booking
from domain.calendar import BERLIN
from domain.category import EVERYBODY, Category, CustomerFilter, Whose, categories
from domain.customer import Address, Customer
from domain.ids import CustomerId
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.task import TaskStatus
from domain.values import replace
from services.customer.customers import Customers
from services.office import AGENCY
from services.people.people import People
from tests.builders import SmallAgency, small_agency

EDGES = [
    timedelta(days=days, minutes=minutes)
    for days in (21, 28, 49, 70)
    for minutes in (-120, -61, -60, -59, -1, 0, 1, 59, 60, 61, 120)
]
"""Around the days after which a customer is of another category; on two of them the clock
changed."""


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def moments(now: datetime) -> Iterator[datetime]:
    for edge in EDGES:
        yield now - edge


def customer(agency: SmallAgency, name: str, number: int = 0) -> Customer:
    now = agency.clock()
    return Customer(
        CustomerId(new_id(now)), number or 99_999, name, "", "", "", Address.SIE, since=now
    )


def add(agency: SmallAgency, name: str, bought: datetime | None, **details: Any) -> CustomerId:
    """A customer, the first of whose packages has 5 hours."""
    with agency.office.running(Act.ADD_CUSTOMER, AGENCY) as doing:
        plain = customer(agency, name, doing.work.agency.next_number("customer"))
        kept = doing.work.customers.add(replace(plain, **details))
        if bought is not None:
            doing.work.customers.add_booking(Booking(new_id(bought), kept.id, 5, bought))
    return kept.id


def ends(agency: SmallAgency, customer_id: CustomerId) -> None:
    """The collaboration is over."""
    now = agency.clock()
    with agency.office.running(Act.END_CUSTOMER, AGENCY) as doing:
        doing.work.duties.end_customer(customer_id, now.date(), agency.admin.id, "Alma", now)


def fill(agency: SmallAgency) -> None:
    """Customers of every kind, around every edge."""
    now = agency.clock()
    for nth, at in enumerate(moments(now)):
        add(agency, f"bought {nth}", at, last_movement_at=now)
        add(agency, f"never moved {nth}", None, since=at)
        moved = add(agency, f"moved {nth}", now, last_movement_at=at)
        agency.task(customer=moved, status=TaskStatus.REVIEW)
        done = add(agency, f"done {nth}", now - timedelta(days=99), last_movement_at=now)
        agency.task(customer=done, status=TaskStatus.DONE, done_at=at)
    for seconds in (-1, 0, 3599, 3600, 7199, 7200):
        left = {"booked_seconds": 36_000, "worked_seconds": 36_000 - seconds}
        add(agency, f"left {seconds}", now, **left)
        add(agency, f"reserved {seconds}", now, reserved_seconds=seconds, **left)
        add(agency, f"never bought {seconds}", None, **left)
    ends(agency, add(agency, "over", now, last_movement_at=now - timedelta(days=80)))


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 15, 2, 30, tzinfo=BERLIN),
        datetime(2026, 11, 22, 2, 30, tzinfo=BERLIN),
        datetime(2026, 4, 19, 3, 30, tzinfo=BERLIN),
    ],
)
def test_every_category_holds_who_is_of_it(agency: SmallAgency, now: datetime) -> None:
    agency.clock.at = now
    fill(agency)
    customers = Customers(agency.office)
    everybody = customers.page(agency.admin, least=10_000).rows
    for one in Category:
        shown = customers.page(agency.admin, least=10_000, wanted=CustomerFilter(one)).rows
        assert shown == [row for row in everybody if one in categories(row.facts, now)], one
        assert shown, one


def test_pages_go_on_where_the_last_ended(agency: SmallAgency) -> None:
    fill(agency)
    customers, wanted = Customers(agency.office), CustomerFilter(Category.SILENT)
    whole = customers.page(agency.admin, least=10_000, wanted=wanted).rows
    first = customers.page(agency.admin, least=1, wanted=wanted)
    assert first.rows == whole[: len(first.rows)] and first.more is (len(whole) > len(first.rows))
    rest = customers.page(agency.admin, after=whole[4], wanted=wanted)
    assert rest.rows[:3] == whole[5:8]


def test_whose_they_are(agency: SmallAgency) -> None:
    with agency.office.running(Act.ASSIGN, AGENCY) as doing:
        role = AssignmentRole.STAND_IN
        doing.work.customers.assign(Assignment(agency.bolt, agency.ada.id, role, agency.clock()))
        doing.work.customers.add(customer(agency, "Niemands"))

    def named(whose: Whose, *, by_admin: bool = False) -> list[str]:
        actor = agency.admin if by_admin else agency.ada
        page = Customers(agency.office).page(actor, wanted=CustomerFilter(whose=whose))
        return [row.name for row in page.rows]

    assert named(Whose.ALL) == ["Acme GmbH", "Bolt & Söhne"]
    assert named(Whose.MINE) == ["Acme GmbH"]
    assert named(Whose.TEAM) == ["Bolt & Söhne"]
    assert named(Whose.NOBODY) == []
    ends(agency, add(agency, "Vorbei", None))
    assert named(Whose.NOBODY, by_admin=True) == ["Niemands"]
    assert named(Whose.MINE, by_admin=True) == []
    People(agency.office).disable(agency.admin, agency.bea.id)
    assert named(Whose.NOBODY, by_admin=True) == ["Bolt & Söhne", "Niemands"]
    assert CustomerFilter() == EVERYBODY
