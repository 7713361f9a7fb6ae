"""Duties follow what has ended: added once, withdrawn when somebody is back (RET-1)."""

from domain.ids import CustomerId
from domain.person import Assignment, AssignmentRole
from domain.retention import Ending, Kept
from services.retention.duties import differs, ended_now, keep_duties
from tests.builders import SmallAgency


def _stops(agency: SmallAgency, customer: CustomerId) -> None:
    with agency.office.database.write() as work:
        work.customers.end_assignment(customer, agency.ada.id, agency.clock())


def _kept(agency: SmallAgency) -> tuple[int, int]:
    with agency.office.database.write() as work:
        return keep_duties(work, agency.clock())


def test_what_ended_is_owed_once_however_often_it_is_looked_at(agency: SmallAgency) -> None:
    assert _kept(agency) == (0, 0)
    _stops(agency, agency.acme)
    with agency.office.reading() as work:
        assert differs(work) and len(list(ended_now(work))) == 1
    assert (_kept(agency), _kept(agency)) == ((1, 0), (0, 0))
    with agency.office.reading() as work:
        assert not differs(work)
        (duty,) = work.duties.everything()
    assert (duty.ending, duty.kept, duty.customer_id, duty.person_id) == (
        Ending.ASSIGNMENT,
        Kept.WORKING_FILES,
        agency.acme,
        agency.ada.id,
    )
    assert duty.kept_until.year == duty.ended_on.year + 1


def test_who_is_back_owes_nothing(agency: SmallAgency) -> None:
    _stops(agency, agency.acme)
    _kept(agency)
    agency.clock.on(days=1)
    again = Assignment(agency.acme, agency.ada.id, AssignmentRole.TEAM, agency.clock())
    with agency.office.database.write() as work:
        work.customers.assign(again)
    assert _kept(agency) == (0, 1)
    with agency.office.reading() as work:
        assert list(work.duties.everything()) == []
