"""Customers are listed, found and opened by those who may see them, on both engines."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.category import Category, categories
from domain.credit import CreditKind
from domain.customer import Address
from domain.errors import BadInput, Forbidden, NotFound
from domain.ids import CustomerId
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.task import TaskStatus
from domain.text import clean
from services.customer.accounts import Accounts
from services.customer.customers import CustomerRow, Customers
from services.office import AGENCY
from tests.builders import SmallAgency, small_agency
from tests.services.customer.examples import add


@pytest.fixture
def customers(agency: SmallAgency) -> Customers:
    return Customers(agency.office)


def names(rows: object) -> list[str]:
    assert isinstance(rows, list)
    return [row.name for row in rows]


class TestList:
    def test_an_assistant_sees_hers_and_management_all(
        self, customers: Customers, agency: SmallAgency
    ) -> None:
        assert names(customers.page(agency.ada).rows) == ["Acme GmbH"]
        assert names(customers.page(agency.manager).rows) == ["Acme GmbH", "Bolt & Söhne"]
        assert [one.name for one in customers.choices(agency.bea)] == ["Bolt & Söhne"]

    def test_an_ended_assignment_shows_nothing_any_more(
        self, customers: Customers, agency: SmallAgency
    ) -> None:
        with agency.office.database.write() as work:
            work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
        assert names(customers.page(agency.ada).rows) == []

    def test_names_stand_as_in_a_telephone_list(
        self, customers: Customers, agency: SmallAgency
    ) -> None:
        add(agency, "Ärmel", "Zoo", "aal")
        assert names(customers.page(agency.admin).rows) == [
            "aal",
            "Acme GmbH",
            "Ärmel",
            "Bolt & Söhne",
            "Zoo",
        ]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("", ["Acme GmbH", "Bolt & Söhne", "50% Müller_!"]),
            ("ACME", ["Acme GmbH"]),
            ("soehne", ["Bolt & Söhne"]),
            ("söhne bolt", ["Bolt & Söhne"]),
            ("bea", ["Bolt & Söhne"]),
            ("2", ["Bolt & Söhne"]),
            ("%", ["50% Müller_!"]),
            ("r_!", ["50% Müller_!"]),
            ("'", []),
            ("acme bolt", []),
        ],
    )
    def test_every_word_stands_in_name_number_or_vpa(
        self, customers: Customers, agency: SmallAgency, text: str, found: list[str]
    ) -> None:
        add(agency, "50% Müller_!")
        assert sorted(names(customers.page(agency.admin, text).rows)) == sorted(found)

    def test_pages_follow_each_other_without_gap_or_repeat(
        self, customers: Customers, agency: SmallAgency, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("services.customer.customers.PAGE", 3)
        add(agency, *["Gleich"] * 8)
        seen: list[CustomerRow] = []
        after: CustomerRow | None = None
        while True:
            page = customers.page(agency.admin, after=after, least=3)
            seen += page.rows
            if not page.more:
                break
            after = page.rows[-1]
        assert len(seen) == len({row.id for row in seen}) == 10
        assert seen == customers.page(agency.admin, least=100).rows

    def test_a_row_tells_account_lead_and_what_categories_follow_from(
        self, customers: Customers, agency: SmallAgency
    ) -> None:
        agency.books(agency.acme, 5)
        task = agency.task()
        agency.works(task, agency.ada, timedelta(minutes=15))
        agency.task(status=TaskStatus.DONE, done_at=agency.clock())
        (row,) = customers.page(agency.ada).rows
        assert (row.booked_seconds, row.worked_seconds, row.reserved_seconds) == (18000, 900, 2700)
        assert (row.account_seconds, row.available_seconds) == (17100, 14400)
        assert row.lead == "Ada Assistent"
        assert row.facts.open_tasks == 1
        assert row.facts.last_done_at == agency.clock()
        assert row.facts.available == timedelta(hours=4)
        assert categories(row.facts, agency.clock()) == (Category.NEW, Category.ACTIVE)

    def test_hostile_names_are_found_by_themselves(
        self, customers: Customers, agency: SmallAgency, hostile_name: str
    ) -> None:
        (one,) = add(agency, clean(hostile_name)[:200])
        assert one in {row.id for row in customers.page(agency.admin, hostile_name[:40]).rows}


class TestCard:
    def test_packages_and_what_was_given_add_up_to_what_is_booked(
        self, customers: Customers, agency: SmallAgency
    ) -> None:
        agency.books(agency.acme, 5)
        agency.books(agency.bolt, 50)
        accounts = Accounts(agency.office)
        for kind, seconds in (
            (CreditKind.CORRECTION, -1800),
            (CreditKind.GOODWILL, 600),
            (CreditKind.GOODWILL, 1200),
        ):
            accounts.credit(agency.admin, agency.acme, kind, seconds, "Kulanz")
        accounts.credit(agency.admin, agency.bolt, CreditKind.GOODWILL, 60, "Kulanz")
        card = customers.card(agency.ada, agency.acme)
        assert [(one.kind, one.times, one.seconds) for one in card.credited] == [
            (CreditKind.GOODWILL, 2, 1800),
            (CreditKind.CORRECTION, 1, -1800),
        ]
        packages = sum(package.hours * 3600 for package in card.packages)
        assert packages + sum(one.seconds for one in card.credited) == card.row.booked_seconds

    def test_it_tells_contact_packages_assistants_and_open_tasks(
        self, customers: Customers, agency: SmallAgency
    ) -> None:
        agency.books(agency.acme, 5)
        agency.clock.on(days=1)
        agency.books(agency.acme, 10)
        late = agency.task(deadline_at=agency.clock() + timedelta(days=9))
        soon = agency.task(deadline_at=agency.clock() + timedelta(days=1))
        agency.task(status=TaskStatus.DONE)
        card = customers.card(agency.ada, agency.acme)
        assert (card.contact, card.email) == ("Frau Kundin", "kundin@example.org")
        assert card.address is Address.SIE
        assert [package.hours for package in card.packages] == [10, 5]
        assert [(one.name, one.role) for one in card.serving] == [
            ("Ada Assistent", AssignmentRole.LEAD)
        ]
        assert [task.id for task in card.tasks] == [soon.id, late.id]
        assert card.tasks[0].assistant == "Ada Assistent"
        assert card.row == customers.page(agency.ada).rows[0]

    def test_more_tasks_than_fit_are_counted(
        self, customers: Customers, agency: SmallAgency, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("services.customer.customers.MOST_TASKS", 2)
        for _nth in range(3):
            agency.task()
        card = customers.card(agency.ada, agency.acme)
        assert (len(card.tasks), card.row.facts.open_tasks) == (2, 3)

    def test_another_assistants_customer_is_not_to_be_seen(
        self, customers: Customers, agency: SmallAgency
    ) -> None:
        with pytest.raises(NotFound):
            customers.card(agency.bea, agency.acme)
        assert customers.card(agency.manager, agency.acme).row.name == "Acme GmbH"

    def test_a_customer_that_does_not_exist_is_not_found(
        self, customers: Customers, agency: SmallAgency
    ) -> None:
        with pytest.raises(NotFound):
            customers.card(agency.admin, CustomerId(4711))


def test_no_search_breaks_the_list(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    customers = Customers(agency.office)

    @given(st.text(max_size=30))
    def searched(text: str) -> None:
        assert len(customers.page(agency.admin, text).rows) <= 2

    searched()


class TestAddress:
    def test_lead_and_management_change_how_she_is_spoken_to(
        self, agency: SmallAgency, customers: Customers
    ) -> None:
        customers.speak_to(agency.ada, agency.acme, Address.DU)
        assert customers.card(agency.ada, agency.acme).address is Address.DU
        customers.speak_to(agency.manager, agency.acme, Address.SIE)
        assert customers.card(agency.ada, agency.acme).address is Address.SIE
        with agency.office.reading() as work:
            last = work.trail.everything()[-1]
        assert (last.old, last.new) == ({"address": "du"}, {"address": "sie"})

    def test_nobody_else_does(self, agency: SmallAgency, customers: Customers) -> None:
        with agency.office.running(Act.ASSIGN, AGENCY) as doing:
            doing.work.customers.assign(
                Assignment(agency.acme, agency.bea.id, AssignmentRole.TEAM, agency.clock())
            )
        for other in (agency.bea, agency.customer()):
            with pytest.raises(Forbidden):
                customers.speak_to(other, agency.acme, Address.DU)


@pytest.mark.parametrize("text", ["2", "#2", " bolt  & söhne "])
def test_one_is_found_by_number_or_whole_name(
    agency: SmallAgency, customers: Customers, text: str
) -> None:
    for who in (agency.admin, agency.manager, agency.customer(agency.bolt, "Bo Bolt")):
        assert customers.named(who, text) == agency.bolt


@pytest.mark.parametrize("text", ["", "3", "Bolt", "%"])
def test_half_a_name_names_nobody(agency: SmallAgency, customers: Customers, text: str) -> None:
    with pytest.raises(BadInput) as refusal:
        customers.named(agency.admin, text)
    assert refusal.value.why == "unknown"


def test_nobody_finds_who_is_not_hers_and_namesakes_need_a_number(
    agency: SmallAgency, customers: Customers
) -> None:
    for who in (agency.bea, agency.customer(agency.bolt, "Bo Bolt")):
        with pytest.raises(BadInput):
            customers.named(who, "Acme GmbH")
    add(agency, "acme gmbh")
    with pytest.raises(BadInput) as refusal:
        customers.named(agency.admin, "Acme GmbH")
    assert refusal.value.why == "several"
