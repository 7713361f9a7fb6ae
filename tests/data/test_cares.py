"""Reminders in the store: one of each kind and spell (CUST-4)."""

import pytest
from sqlalchemy.exc import IntegrityError

from domain.care import Care, CareKind, CareState
from domain.errors import NotFound, Stale
from domain.permission import Act
from domain.values import replace
from services.office import AGENCY
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def made(agency: SmallAgency, spell: int = 1, kind: CareKind = CareKind.CHECK_IN) -> Care:
    now = agency.clock.on(seconds=1)
    return Care(spell + 10, agency.acme, kind, spell, CareState.PLANNED, now, now)


def test_what_was_added_comes_back(agency: SmallAgency) -> None:
    care = replace(made(agency), person_id=agency.ada.id, seen_at=agency.clock())
    with agency.office.running(Act.KEEP_CARE, AGENCY) as doing:
        doing.work.cares.add(care)
        doing.work.cares.add_all([made(agency, 2), made(agency, 3, CareKind.NO_TASK)])
    with agency.office.running(Act.KEEP_CARE, AGENCY) as doing:
        cares = doing.work.cares
        [kept, *_others] = cares.of_customer(agency.acme)
        assert kept == care == cares.hold(care.id)
        assert [one.id for one in cares.everything()] == [11, 12, 13]
        assert [one.id for one in cares.live_of(agency.acme, CareKind.CHECK_IN)] == [11, 12]
        cares.save(replace(care, state=CareState.SENT))
        assert [one.id for one in cares.live_of(agency.acme, *CareKind)] == [12, 13]
        assert [one.id for one in cares.current()] == [12, 13]  # 11 is sent and not the newest
        with pytest.raises(Stale):
            cares.save(care)
        with pytest.raises(NotFound):
            cares.hold(99)


def test_the_store_refuses_a_second_one_of_a_spell(agency: SmallAgency) -> None:
    with agency.office.running(Act.KEEP_CARE, AGENCY) as doing:
        doing.work.cares.add(made(agency))
    with pytest.raises(IntegrityError), agency.office.running(Act.KEEP_CARE, AGENCY) as doing:
        doing.work.cares.add(replace(made(agency), id=77))
