"""In the demo something has fallen due for the first assistant and for management (RET-1)."""

from datetime import timedelta

from domain.calendar import local
from domain.retention import Ending, is_due
from services.demo.endings import Endings
from tests.builders import SmallAgency


def test_a_former_customer_is_to_be_deleted_by_both(agency: SmallAgency) -> None:
    Endings(agency.office).happen()
    today = local(agency.clock()).date()
    with agency.office.reading() as work:
        duties = work.duties.everything()
        due = [one for one in duties if is_due(one, today)]
        names = {one.name for one in work.customers.everybody()}
    assert {one.ending for one in due} == {Ending.ASSIGNMENT, Ending.CUSTOMER}
    assert len(duties) == 3 and all(one.kept_until > today - timedelta(days=9) for one in due)
    assert {one.person_id for one in due} == {agency.ada.id, None}
    assert "Töpferei Lehmkuhl" in names
