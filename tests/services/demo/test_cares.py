"""The demo's quiet customers: something waits for the first assistant, and every state is there."""

from datetime import datetime

import pytest

from domain.calendar import BERLIN
from domain.care import CareKind, CareState
from domain.person import Actor
from services.care.jobs import CareJobs
from services.triage.triage import Triage, Whose
from tests.demo_agencies import DemoAt


@pytest.mark.parametrize(
    "now", [datetime(2026, 11, 23, 11, tzinfo=BERLIN), datetime(2026, 4, 3, 9, tzinfo=BERLIN)]
)
def test_quiet_customers_are_at_every_step(now: datetime, demo_at: DemoAt) -> None:
    office = demo_at(now)
    with office.reading() as work:
        people = {one.name: Actor(one.id, one.name, one.roles) for one in work.people.everybody()}
        cares = work.cares.everything()
    assert {one.kind for one in cares} >= set(CareKind) - {CareKind.REBOOKING}
    assert {one.state for one in cares} >= {
        *(CareState.PLANNED, CareState.OPEN, CareState.TAKEN, CareState.LEFT),
        *(CareState.SENT, CareState.WAIVED),
    }
    assert CareJobs(office).settle() == 0
    clara = people["Clara Sommer"]
    waits = [one.item.kind.value for one in Triage(office).inbox(clara, Whose.MINE).cases(now)]
    assert waits.count("care") >= 2
