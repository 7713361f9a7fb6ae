"""What was read once tells what waits at any later moment."""

from datetime import timedelta

from domain.triage import TriageKind
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency


def test_cases_come_and_grow_without_being_read_again(agency: SmallAgency) -> None:
    now = agency.clock()
    task = agency.task(deadline_at=now + timedelta(days=2))
    inbox = Triage(agency.office).inbox(agency.ada, Whose.MINE)
    about = [one.item for one in inbox.cases(now) if one.key[0] == task.id]
    later = [one.item for one in inbox.cases(now + timedelta(days=2)) if one.key[0] == task.id]
    kinds = {item.kind for item in later} - {item.kind for item in about}
    assert kinds == {TriageKind.DEADLINE}
    assert inbox.read_at == now
