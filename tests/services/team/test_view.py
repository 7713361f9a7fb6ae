"""The reading of the team: as many queries however many there are."""

from datetime import timedelta

from sqlalchemy import event

from domain.absence import AbsenceKind
from services.absence.absences import Absences
from services.team.view import LOOKS_BACK, read_team
from tests.builders import SmallAgency

DAY = timedelta(days=1)


def test_absences_of_the_last_twelve_weeks_are_known(agency: SmallAgency) -> None:
    absences, today = Absences(agency.office), agency.clock().date()
    past = absences.enter(agency.ada, AbsenceKind.VACATION, today, today + DAY)
    agency.clock.on(days=40)
    with agency.office.reading() as work:
        team = read_team(work, agency.clock())
    assert team.absences == []
    assert [one.id for one in team.known[agency.ada.id]] == [past.id]
    assert team.earliest == team.today - timedelta(days=team.today.weekday()) - LOOKS_BACK
    agency.clock.on(days=200)
    with agency.office.reading() as work:
        assert read_team(work, agency.clock()).known == {}


def test_many_absences_cost_no_more_queries(agency: SmallAgency) -> None:
    def asked() -> int:
        count = 0

        def counted(*_args: object) -> None:
            nonlocal count
            count += 1

        with agency.office.reading() as work:
            connection = work.absences._connection

            event.listen(connection, "before_cursor_execute", counted)
            try:
                read_team(work, agency.clock())
            finally:
                event.remove(connection, "before_cursor_execute", counted)
        return count

    absences, today = Absences(agency.office), agency.clock().date()
    absences.enter(agency.ada, AbsenceKind.VACATION, today + DAY, today + DAY)
    few = asked()
    for n in range(2, 12):
        for who in (agency.ada, agency.bea):
            absences.enter(who, AbsenceKind.VACATION, today + n * DAY, today + n * DAY)
    assert asked() == few
