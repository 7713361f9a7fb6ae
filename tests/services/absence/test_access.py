"""What every use case of absences begins with: whose it is, and who leads her (PLAN-4)."""

from datetime import date

import pytest

from domain.absence import AbsenceKind, AbsenceOver
from domain.errors import NotFound
from domain.values import replace
from services.absence.absences import Absences
from services.absence.access import changing, lead_of
from tests.builders import SmallAgency

DAY = date(2026, 12, 14)


def test_it_is_changed_by_her_or_who_leads_her_until_it_is_over(agency: SmallAgency) -> None:
    made = Absences(agency.office).enter(agency.ada, AbsenceKind.VACATION, DAY, DAY)
    for who in (agency.ada, agency.manager):
        with changing(agency.office, who, made.id) as (doing, absence):
            assert (absence, doing.subject.id) == (made, made.id)
    with pytest.raises(NotFound), changing(agency.office, agency.bea, made.id):
        pass
    agency.clock.at = agency.clock.at.replace(month=12, day=15)
    with pytest.raises(AbsenceOver), changing(agency.office, agency.ada, made.id):
        pass


def test_who_leads_her_is_the_one_named_else_who_leads_assistants(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        lead = lead_of(work, work.people.get(agency.ada.id))
    assert lead is not None
    assert lead.id == agency.manager.id


def test_who_has_left_leads_nobody(agency: SmallAgency) -> None:
    with agency.office.database.write() as work:
        ada, admin = (work.people.get(one.id) for one in (agency.ada, agency.admin))
        ada = work.people.save(replace(ada, lead_id=admin.id))
        assert lead_of(work, ada) == admin
        work.people.save(replace(admin, disabled_at=agency.clock()))
        lead = lead_of(work, ada)
    assert lead is not None and lead.id == agency.manager.id
