"""Steps of handovers among what waits: for who gives, takes, agrees, closes (HAND-7)."""

from domain.closing import WAYS, Item
from domain.person import Actor
from domain.triage import TriageKind
from services.triage.cases import NoticeCase
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.handover.agency import HandoverAgency


def waiting(desk: HandoverAgency, who: Actor) -> list[str]:
    """The steps that wait for her."""
    whose = Whose.ALL if who.is_management else Whose.MINE
    cases = Triage(desk.agency.office).inbox(who, whose).cases(desk.agency.clock())
    found = [one for one in cases if isinstance(one, NoticeCase) and one.handover is not None]
    assert all(one.item.kind is TriageKind.HANDOVER_STEP for one in found)
    return [one.handover.facts.step.value for one in found if one.handover is not None]


def test_each_finds_what_is_hers_to_do(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    desk.leaves()
    key = desk.line().handover.id
    assert waiting(desk, agency.ada) == ["file"] and waiting(desk, agency.manager) == []
    desk.fills_file()
    desk.steps.check_file(agency.ada, key)
    desk.later(8)
    assert waiting(desk, agency.ada) == [] and waiting(desk, desk.konrad) == ["successor"]
    desk.steps.propose(agency.manager, key, desk.bea_by_call())
    assert waiting(desk, agency.manager) == [] and waiting(desk, desk.konrad) == ["successor"]
    assert waiting(desk, agency.admin) == ["successor"] and waiting(desk, agency.bea) == []
    desk.steps.agree(desk.konrad, key)
    assert waiting(desk, agency.ada) == ["informed"] == waiting(desk, agency.manager)
    desk.steps.tell(agency.manager, key, "angerufen")
    desk.steps.decide_training(agency.ada, key, wanted=False)
    desk.steps.prove(agency.ada, key, Item.RECAP, WAYS[Item.RECAP][0], "Ablage")
    assert waiting(desk, agency.bea) == ["training"]


def test_a_customer_finds_none_of_it(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    desk.leaves()
    assert waiting(desk, agency.bea) == []
