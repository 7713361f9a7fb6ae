"""A customer who is being handed over ends only after that: no list stays open (HAND-10)."""

from pathlib import Path

import pytest

from data.files import FileStore
from domain.closing import Item, ways_now
from domain.handover_terms import Cause, Target
from domain.retention import StillHandedOver
from services.handover.handovers import Handovers
from services.retention.retention import Retention
from tests.builders import SmallAgency
from tests.services.handover.agency import HandoverAgency


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    return HandoverAgency(agency)


@pytest.fixture
def retention(agency: SmallAgency, tmp_path: Path) -> Retention:
    return Retention(agency.office, FileStore(tmp_path / "store"))


def _ends(desk: HandoverAgency, retention: Retention) -> None:
    retention.end_customer(desk.agency.admin, desk.agency.acme, desk.agency.clock().date())


def test_until_somebody_has_taken_over_the_end_is_refused_and_the_list_stays(
    desk: HandoverAgency, retention: Retention
) -> None:
    agency = desk.agency
    desk.leaves()
    assert retention.standing(agency.admin, agency.acme).handovers == 1
    with pytest.raises(StillHandedOver):
        _ends(desk, retention)
    board = Handovers(agency.office).board(agency.manager)
    assert len(board.lines) == 1 and board.leavings[0].invoice and board.leavings[0].accounts


@pytest.mark.parametrize("target", [Target.SUCCESSOR, Target.REACTIVATION])
def test_what_was_taken_over_is_still_closed_in_order(
    desk: HandoverAgency, retention: Retention, target: Target
) -> None:
    agency = desk.agency
    desk.leaves()
    key = desk.line().handover.id
    if target is Target.SUCCESSOR:
        desk.taken_over(key)
    else:
        desk.agreed(key, target)
        desk.steps.tell(agency.manager, key, "geschrieben")
        desk.steps.take_over(agency.manager, key)
    _ends(desk, retention)
    view = Handovers(agency.office).board(agency.manager).leavings[0]
    assert view.invoice, "its list is open"
    for item in Item:
        while not (check := desk.line().handover.check(item)).is_done:
            desk.steps.prove(agency.ada, key, item, ways_now(check)[0], "da")
    desk.steps.close(agency.manager, key)
    assert Handovers(agency.office).board(agency.manager).leavings[0].invoice == []


def test_one_that_is_called_off_holds_no_end(desk: HandoverAgency, retention: Retention) -> None:
    agency = desk.agency
    begun = desk.handovers.begin(
        agency.manager, agency.acme, agency.ada.id, Cause.CUSTOMER, "Zieht fort", help_offered=False
    )
    with pytest.raises(StillHandedOver):
        _ends(desk, retention)
    desk.steps.call_off(agency.manager, begun.id, "Hört ganz auf")
    _ends(desk, retention)
    assert retention.standing(agency.admin, agency.acme).ended_on is not None
