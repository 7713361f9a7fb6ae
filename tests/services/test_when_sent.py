"""What goes out by itself is told by when it does, when its VPA is away too (CUST-4, PLAN-3)."""

from datetime import UTC, date, datetime, timedelta

from domain.absence import AbsenceKind
from domain.care import CareState
from services.absence.absences import Absences
from services.customer.customers import Customers
from services.triage.cases import CareCase
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.care.evidence import cares, planned, settle

BACK = datetime(2026, 12, 1, 7, tzinfo=UTC)
"""Tuesday at eight in Berlin, after an absence until Monday."""


def told(agency: SmallAgency) -> tuple[datetime | None, datetime]:
    """By when the triage and the customer's card say that the message goes."""
    inbox = Triage(agency.office).inbox(agency.ada, Whose.MINE)
    [case] = [one for one in inbox.cases(agency.clock()) if isinstance(one, CareCase)]
    [care] = Customers(agency.office).card(agency.ada, agency.acme).cares
    return case.item.due, care.due_at


def away(agency: SmallAgency, first: date) -> None:
    Absences(agency.office).enter(agency.ada, AbsenceKind.VACATION, first, date(2026, 11, 30))


def test_without_an_absence_it_is_the_day_it_falls_due(agency: SmallAgency) -> None:
    planned(agency)
    [care] = cares(agency)
    assert told(agency) == (care.due_at, care.due_at)


def test_while_she_is_away_it_is_the_morning_of_her_return_and_then_it_goes(
    agency: SmallAgency,
) -> None:
    planned(agency)
    away(agency, date(2026, 11, 24))
    assert told(agency) == (BACK, BACK)
    agency.clock.on(days=4)
    settle(agency)
    assert told(agency) == (BACK, BACK), "due long since, and not late"
    agency.task()
    agency.clock.at = BACK + timedelta(minutes=1)
    settle(agency)
    assert cares(agency)[0].state is not CareState.PLANNED


def test_an_absence_after_it_keeps_nothing(agency: SmallAgency) -> None:
    planned(agency)
    [care] = cares(agency)
    away(agency, date(2026, 11, 27))
    assert told(agency) == (care.due_at, care.due_at)
