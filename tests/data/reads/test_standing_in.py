"""For whom somebody stands in, from one query (RESP-9)."""

from datetime import timedelta

import pytest

from data.reads.standing_in import StandingIn, standing_in_of
from domain.absence import AbsenceKind
from domain.standing_in import Backup
from services.absence.absences import Absences
from tests.builders import SmallAgency, small_agency

DAY = timedelta(days=1)


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def test_it_is_told_until_the_absence_is_over_or_taken_back(agency: SmallAgency) -> None:
    absences, first = Absences(agency.office), agency.clock().date() + DAY
    made = absences.enter(agency.ada, AbsenceKind.VACATION, first, first + DAY, "abends")
    backup = Backup(made.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, made.id, [backup])
    with agency.office.reading() as work:
        told = standing_in_of(work.reader, agency.bea.id, first + DAY)
        assert told == [StandingIn(made.id, "Ada Assistent", first, first + DAY, 1, "abends")]
        assert standing_in_of(work.reader, agency.bea.id, first + 2 * DAY) == []
        assert standing_in_of(work.reader, agency.ada.id, first) == []
    absences.end(agency.ada, made.id, first - DAY)
    with agency.office.reading() as work:
        assert standing_in_of(work.reader, agency.bea.id, first) == []
