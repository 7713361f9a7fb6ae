"""The six views of a real honorarium, and who may look at it (HON-6, HON-8)."""

from datetime import date, timedelta

import pytest

from domain.errors import NotFound
from domain.fee import FeeKind
from domain.task import TaskStatus
from services.honorarium.honorarium import Honorarium
from services.task.participants import Participants
from tests.builders import SmallAgency
from tests.money_agency import berlin, money_agency

OCTOBER = date(2026, 10, 1)


@pytest.fixture
def told(agency: SmallAgency) -> Honorarium:
    money_agency(agency)
    return Honorarium(agency.office)


def test_the_month_is_the_one_worked_out_by_hand(told: Honorarium, agency: SmallAgency) -> None:
    book = told.of(agency.ada, agency.ada.id)
    month = book.total(OCTOBER)
    assert sum(line.cents for line in month) == 731_99
    assert sum(line.open_cents for line in book.payout()) == 575_39
    assert sum(line.review_cents for line in book.in_review()) == 156_60
    released = book.total(date(2026, 11, 1), by_release=True)
    assert sum(line.cents for line in released) == 575_39 - 11_66 - 7_00


def test_an_hour_is_the_average_of_three_full_months(told: Honorarium, agency: SmallAgency) -> None:
    average = told.of(agency.manager, agency.ada.id).average()
    assert (average.begins, average.ends) == (date(2026, 8, 1), date(2026, 11, 1))
    assert (average.seconds, average.cents) == (40 * 3600, 731_99)
    assert average.parts[FeeKind.WORK] == 693_33
    assert average.an_hour(average.cents) == 18_30


def test_what_is_left_in_budgets_is_expected(told: Honorarium, agency: SmallAgency) -> None:
    (left,) = told.of(agency.ada, agency.ada.id).expected()
    assert left.task.title == "Logo"
    assert (left.seconds, left.cents) == (44 * 3600, 44 * 26_10)


def test_who_is_brought_in_sees_the_task_beside_what_is_expected(
    told: Honorarium, agency: SmallAgency
) -> None:
    (hers,) = told.of(agency.ada, agency.ada.id).expected()
    Participants(agency.office).bring_in(agency.manager, hers.task.id, agency.bea.id, "Farben")
    (hers,) = told.of(agency.ada, agency.ada.id).expected()
    assert (hers.part, hers.brought_in) == (None, 1)
    book = told.of(agency.bea, agency.bea.id)
    (beside,) = book.expected_beside()
    assert (book.expected(), beside.part, beside.seconds) == ([], "Farben", 44 * 3600)
    assert told.earned(agency.bea, 1).ahead == 0


def test_the_last_months_are_told_oldest_first(told: Honorarium, agency: SmallAgency) -> None:
    months = told.of(agency.ada, agency.ada.id).months(3)
    assert months == [
        (date(2026, 9, 1), 0, 0),
        (OCTOBER, 40 * 3600, 731_99),
        (date(2026, 11, 1), 0, 0),
    ]


def test_only_she_and_who_steers_assistants_may_look(told: Honorarium, agency: SmallAgency) -> None:
    for somebody in (agency.bea, agency.customer()):
        with pytest.raises(NotFound):
            told.of(somebody, agency.ada.id)
    assert told.people(agency.bea) == [(agency.bea.id, agency.bea.name)]
    assert {name for _, name in told.people(agency.admin)} == {"Ada Assistent", "Bea Assistent"}


def test_an_accepted_interim_result_releases_the_time_before_it(agency: SmallAgency) -> None:
    money = money_agency(agency)
    agency.clock.at = berlin(11, 3)
    task = agency.task(
        status=TaskStatus.IN_PROGRESS,
        budget_seconds=10 * 3600,
        payable_upto=berlin(11, 3, 8, 30),
    )
    agency.works(task, agency.ada, timedelta(hours=1))
    book = Honorarium(agency.office).of(agency.ada, agency.ada.id)
    (line,) = (one for one in book.lines if one.task_id == task.id)
    assert (line.seconds, line.released_seconds) == (3600, 1800)
    assert (line.open_cents, line.review_cents) == (725, 725)
    assert money.tasks


def test_what_she_earned_is_what_the_book_says(told: Honorarium, agency: SmallAgency) -> None:
    book = told.of(agency.ada, agency.ada.id)
    earned = told.earned(agency.ada, 2)
    assert earned.months == {month: cents for month, _seconds, cents in book.months(2)}
    assert earned.months[date(2026, 10, 1)] == 731_99
    assert earned.ahead == sum(one.cents for one in book.expected()) > 0
