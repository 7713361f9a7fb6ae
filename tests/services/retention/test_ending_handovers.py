"""A customer who ends is handed over to nobody, and locks nobody's last invoice (HAND-8, RET-1)."""

from pathlib import Path

import pytest

from data.files import FileStore
from domain.closing import Item, ways_now
from domain.permission import Act
from services.handover.handovers import Handovers
from services.retention.retention import Retention
from tests.builders import SmallAgency
from tests.services.handover.agency import HandoverAgency


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    made = HandoverAgency(agency)
    made.leaves()
    return made


def _ends(desk: HandoverAgency, folder: Path) -> Retention:
    retention = Retention(desk.agency.office, FileStore(folder / "store"))
    acme, today = desk.agency.acme, desk.agency.clock().date()
    retention.end_customer(desk.agency.admin, acme, today)
    return retention


def test_what_nobody_took_over_is_dropped_with_its_line(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    agency = desk.agency
    retention = Retention(agency.office, FileStore(tmp_path / "store"))
    assert retention.standing(agency.admin, agency.acme).handovers == 1
    [view] = Handovers(agency.office).board(agency.manager).leavings
    assert view.invoice
    _ends(desk, tmp_path)
    board = Handovers(agency.office).board(agency.manager)
    assert list(board.lines) == [] and board.leavings[0].invoice == []
    with agency.office.reading() as work:
        acts = [one.act for one in work.trail.everything()]
    assert Act.CALL_OFF_HANDOVER in acts


def test_what_was_taken_over_is_still_closed_in_order(desk: HandoverAgency, tmp_path: Path) -> None:
    agency = desk.agency
    taken = desk.taken_over(desk.line().handover.id)
    _ends(desk, tmp_path)
    for item in Item:
        while not (check := desk.line().handover.check(item)).is_done:
            desk.steps.prove(agency.ada, taken.id, item, ways_now(check)[0], "da")
    desk.steps.close(agency.manager, taken.id)
    assert Handovers(agency.office).board(agency.manager).leavings[0].invoice == []
