"""What is just going on in the demo agency happens by the use cases, at whatever clock."""

from datetime import datetime, timedelta

import pytest

from domain.calendar import BERLIN
from domain.clock import flags_of
from domain.entry import EntryFlag
from domain.proposal import ProposalStatus
from domain.time_request import TimeRequestKind
from services.triage.triage import Triage, Whose
from tests.demo_agencies import DemoAt


@pytest.mark.parametrize(
    "now", [datetime(2026, 11, 23, 11, tzinfo=BERLIN), datetime(2026, 4, 3, 9, tzinfo=BERLIN)]
)
def test_a_clock_runs_one_was_forgotten_and_management_has_to_decide(
    now: datetime, demo_at: DemoAt
) -> None:
    office = demo_at(now)
    with office.reading() as work:
        begun = [row[0] for row in work.reader.rows("SELECT person_id FROM clocks")]
        clocks = [work.clocks.find(one) for one in begun]
        asked = {one.kind for one in work.time_requests.open()}
        people = work.people.everybody()
        contested = work.reader.number(
            f"SELECT count(*) FROM proposals WHERE status = '{ProposalStatus.CONTESTED.value}'"
        )
    ran = sorted(now - one.begun_at for one in clocks if one is not None)
    assert ran[0] == timedelta(minutes=47)
    assert ran[-1] > timedelta(hours=12)
    forgotten = next(one for one in clocks if one is not None and now - one.begun_at == ran[-1])
    assert EntryFlag.TOO_LONG in flags_of(forgotten.begun_at, now)
    assert asked >= {TimeRequestKind.ADD, TimeRequestKind.CHANGE}
    assert contested == 1
    manager = next(one for one in people if one.name == "Miriam Vogt")
    from services.demo.matters import _actor

    waits = Triage(office).inbox(_actor(manager), Whose.ALL).cases(now)
    kinds = [case.item.kind.value for case in waits]
    assert {"time_request", "contested", "calls"} <= set(kinds)
