"""Words for handing over."""

from domain.closing import Item, Way
from domain.handover_plan import Size
from domain.handover_terms import Cause, Side, Step, Target, Telling
from domain.leaving import LeavingState
from widgets.labels import handover as labels


def test_each_has_a_word_of_its_own() -> None:
    for words in (
        [labels.step(one) for one in Step],
        [labels.telling(one) for one in Telling],
        [labels.cause(one) for one in Cause],
        [labels.side(one) for one in Side],
        [labels.item(one) for one in Item],
        [labels.way(one) for one in Way],
        [labels.size(one) for one in Size],
        [labels.leaving_state(one).word for one in LeavingState],
        [labels.leaving_state(one).symbol for one in LeavingState],
    ):
        assert all(words) and len(set(words)) == len(words)


def test_a_successor_goes_by_her_name() -> None:
    assert labels.target(Target.SUCCESSOR, "[/x] Bea") == "[/x] Bea"
    assert labels.target(Target.REACTIVATION, "") == "Reaktivierungsteam"
