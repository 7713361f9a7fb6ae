"""A contested consent waits for management until it is settled, and for nobody else (DEAD-1)."""

from domain.proposal import Wanted
from domain.response import response_due
from domain.triage import TriageItem, TriageKind
from services.agreement.contested import Contested
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.agreement.evidence import contested


def waits(agency: SmallAgency, who: str, whose: Whose) -> list[TriageItem]:
    """What is contested, in her list."""
    actor = agency.manager if who == "mia" else agency.ada
    cases = Triage(agency.office).inbox(actor, whose).cases(agency.clock())
    items = [case.item for case in cases]
    return [one for one in items if isinstance(one, TriageItem) and one.kind is _KIND]


_KIND = TriageKind.CONTESTED


def test_it_waits_for_management_within_the_response_time(agency: SmallAgency) -> None:
    task, _kim = contested(agency, Wanted(title="Eins"), Wanted(description="Zwei"))
    due = response_due(agency.clock())
    item = TriageItem(_KIND, task.id, task.number, due)
    agency.clock.on(days=1)
    for whose in (Whose.ALL, Whose.MINE):
        assert waits(agency, "mia", whose) == [item]
        assert waits(agency, "ada", whose) == []
    assert len(Triage(agency.office).preview(agency.manager, task.id).contested) == 2
    assert Triage(agency.office).preview(agency.ada, task.id).contested == ()
    Contested(agency.office).settle(agency.manager, task.id, "Geklärt")
    assert waits(agency, "mia", Whose.ALL) == []
    assert Triage(agency.office).preview(agency.manager, task.id).contested == []
