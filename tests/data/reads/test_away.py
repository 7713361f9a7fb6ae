"""Who is away now and who stands in, from one query; who owes what came when (RESP-9)."""

from datetime import timedelta

import pytest

from data.reads.away import Away, away_now
from domain.absence import AbsenceKind
from domain.ids import CustomerId, PersonId
from domain.standing_in import Backup
from services.absence.absences import Absences
from services.people.people import People
from tests.builders import MONDAY_NINE, SmallAgency, small_agency

ADA, BEA, CLEO = PersonId(1), PersonId(2), PersonId(3)
ACME, BOLT = CustomerId(7), CustomerId(8)
BEFORE, AFTER = MONDAY_NINE - timedelta(minutes=1), MONDAY_NINE + timedelta(minutes=1)


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def test_it_holds_from_the_moment_of_entering_to_the_last_day(agency: SmallAgency) -> None:
    absences, today = Absences(agency.office), agency.clock().date()
    agency.clock.on(hours=1)
    made = absences.enter(agency.ada, AbsenceKind.SICK, today, today + timedelta(days=1))
    backup = Backup(made.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, made.id, [backup])
    began = agency.clock()
    with agency.office.reading() as work:
        assert away_now(work.reader, began - timedelta(minutes=1)).since == {}
        away = away_now(work.reader, began)
        assert away.since == {agency.ada.id: began}
        named = (agency.bea.id, "Bea Assistent")
        assert away.stand_ins == {(agency.ada.id, agency.acme): named}
        assert away_now(work.reader, began + timedelta(days=2)).since == {}


def test_closed_accounts_are_known(agency: SmallAgency) -> None:
    People(agency.office).disable(agency.admin, agency.bea.id)
    with agency.office.reading() as work:
        assert away_now(work.reader, agency.clock()).closed == {agency.bea.id}


def test_whose_account_is_closed_owes_nothing_whenever_it_came() -> None:
    gone = Away({}, {}, frozenset({ADA}))
    for came in (BEFORE, AFTER, None):
        assert gone.owing((ADA, "Ada"), ACME, came) == (None, "")
        assert gone.owing((BEA, "Bea"), ACME, came) == (BEA, "Bea")
    stood_in = Away(AWAY.since, AWAY.stand_ins, frozenset({BEA}))
    assert stood_in.owing((ADA, "Ada"), ACME, AFTER) == (None, "")


AWAY = Away({ADA: MONDAY_NINE}, {(ADA, ACME): (BEA, "Bea")})


@pytest.mark.parametrize(
    ("away", "customer", "owing"),
    [
        (AWAY, ACME, (BEA, "Bea")),
        (AWAY, BOLT, (None, "")),
        (Away({BEA: MONDAY_NINE}, {}), ACME, (ADA, "Ada")),
        (
            Away(
                {ADA: MONDAY_NINE, BEA: MONDAY_NINE},
                {(ADA, ACME): (BEA, "Bea"), (BEA, ACME): (CLEO, "Cleo")},
            ),
            ACME,
            (CLEO, "Cleo"),
        ),
        (
            Away(
                {ADA: MONDAY_NINE, BEA: MONDAY_NINE},
                {(ADA, ACME): (BEA, "Bea"), (BEA, ACME): (ADA, "Ada")},
            ),
            ACME,
            (None, ""),
        ),
    ],
)
def test_what_came_since_passes_on(
    away: Away, customer: CustomerId, owing: tuple[PersonId | None, str]
) -> None:
    assert away.owing((ADA, "Ada"), customer, AFTER) == owing
    assert away.owing((ADA, "Ada"), customer, BEFORE) == (ADA, "Ada")
    assert away.owing((ADA, "Ada"), customer, None) == (ADA, "Ada")
    assert away.owing((None, ""), customer, AFTER) == (None, "")
