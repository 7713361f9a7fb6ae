"""In the demo somebody is in the middle of leaving, with nine customers of every kind (HAND)."""

from datetime import datetime

import pytest

from domain.calendar import BERLIN
from domain.handover_plan import Size
from domain.handover_terms import Step, Telling
from domain.leaving import LeavingState
from domain.person import Actor
from services.handover.handovers import Handovers
from tests.demo_agencies import DemoAt


@pytest.mark.parametrize(
    "now", [datetime(2026, 11, 23, 11, tzinfo=BERLIN), datetime(2026, 4, 3, 9, tzinfo=BERLIN)]
)
def test_nine_customers_are_on_their_way(now: datetime, demo_at: DemoAt) -> None:
    office = demo_at(now)
    with office.reading() as work:
        people = {one.name: Actor(one.id, one.name, one.roles) for one in work.people.everybody()}
    board = Handovers(office).board(people["Miriam Vogt"])
    (view,) = board.leavings
    assert view.leaving.state is LeavingState.NOTICE and view.progress.customers == 9
    assert {one.size for one in board.lines} >= {Size.LARGE, Size.QUIET, Size.SINGLE}
    assert any(one.late for one in board.lines) and view.progress.handed_over >= 1
    assert {one.handover.telling for one in board.lines} >= {None, *Telling}
    current = {one.handover.current for one in board.lines}
    assert current >= {Step.SUCCESSOR, Step.TRAINING, None}
    (mine,) = Handovers(office).board(people["Clara Sommer"]).lines
    assert mine.handover.current is Step.TRAINING
    assert view.invoice and view.accounts
