"""Absences with stand-ins, promises and replies, in and out - on both engines."""

from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain.absence import Absence, AbsenceKind
from domain.errors import NotFound, Stale
from domain.ids import CustomerId, PersonId
from domain.standing_in import Backup
from domain.values import replace
from tests.builders import SmallAgency, small_agency

FIRST = date(2026, 12, 7)


def _absence(agency: SmallAgency, number: int = 1, first: date = FIRST) -> Absence:
    return Absence(
        id=number,
        person_id=agency.ada.id,
        kind=AbsenceKind.VACATION,
        first_day=first,
        last_day=first + timedelta(days=4),
        reachable="abends [/x]",
        entered_at=agency.clock(),
        entered_by=agency.ada.id,
        entered_name="Ada",
    )


def test_absences_that_are_not_over_are_everybodys_by_their_begin(database_url: str) -> None:
    agency = small_agency(database_url)
    late, soon = _absence(agency, 1, FIRST + timedelta(days=20)), _absence(agency, 2)
    gone = replace(_absence(agency, 3), cancelled_at=agency.clock())
    with agency.office.database.write() as work:
        for one in (late, soon, gone):
            work.absences.add(one)
        assert list(work.absences.holding_from(soon.last_day)) == [soon, late]
        after = soon.last_day + timedelta(days=1)
        assert list(work.absences.holding_from(after)) == [late]
        assert list(work.absences.of_person(agency.ada.id)) == [late, soon, gone]
        assert list(work.absences.of_person(agency.bea.id)) == []
        with pytest.raises(NotFound):
            work.absences.get(9)


def test_the_second_to_change_one_is_told(database_url: str) -> None:
    agency = small_agency(database_url)
    absence = _absence(agency)
    with agency.office.database.write() as work:
        work.absences.add(absence)
        saved = work.absences.save(replace(absence, mailed_at=agency.clock()))
        assert work.absences.get(1) == saved
        with pytest.raises(Stale):
            work.absences.save(replace(absence, cancelled_at=agency.clock()))


def test_what_is_arranged_is_replaced_as_a_whole(database_url: str) -> None:
    agency = small_agency(database_url)
    absence = _absence(agency)
    first = Backup(1, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    second = Backup(1, agency.bolt, is_needed=False)
    with agency.office.database.write() as work:
        work.absences.add(absence)
        work.absences.keep_backups(1, [second, first])
        assert set(work.absences.backups_of([1])) == {first, second}
        assert work.absences.stands_in(agency.bea.id, agency.acme, absence.last_day)
        over = absence.last_day + timedelta(days=1)
        assert not work.absences.stands_in(agency.bea.id, agency.acme, over)
        assert not work.absences.stands_in(agency.bea.id, agency.bolt, FIRST)
        work.absences.keep_backups(1, [replace(first, stand_in_id=None)])
        assert list(work.absences.backups_of([1])) == [replace(first, stand_in_id=None)]
        work.absences.keep_backups(1, [])
        assert list(work.absences.backups_of([1, 2])) == []


def test_promised_days_are_replaced_as_a_whole(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task()
    with agency.office.database.write() as work:
        work.absences.add(_absence(agency))
        work.absences.keep_completions(1, {task.id: FIRST})
        assert work.absences.completions_of(1) == {task.id: FIRST}
        work.absences.keep_completions(1, {})
        assert work.absences.completions_of(1) == {}


def test_one_reply_a_day_for_each_who_writes(database_url: str) -> None:
    agency = small_agency(database_url)
    writer, other = PersonId(77), PersonId(78)
    with agency.office.database.write() as work:
        work.absences.add(_absence(agency))
        assert not work.absences.was_replied(1, writer, FIRST)
        work.absences.keep_reply(1, writer, FIRST)
        assert work.absences.was_replied(1, writer, FIRST)
        assert not work.absences.was_replied(1, other, FIRST)
        assert not work.absences.was_replied(1, writer, FIRST + timedelta(days=1))
    with pytest.raises(IntegrityError), agency.office.database.write() as work:
        work.absences.keep_reply(1, writer, FIRST)


def test_customers_led_are_hers_by_date(database_url: str) -> None:
    agency = small_agency(database_url)
    with agency.office.reading() as work:
        assert list(work.customers.led_by(agency.ada.id)) == [agency.acme]
        assert list(work.customers.led_by(PersonId(1))) == []
        assert CustomerId(1) not in work.customers.led_by(agency.bea.id)
