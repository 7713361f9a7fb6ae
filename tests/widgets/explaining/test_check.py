"""What is said when a Marketing task cannot be accepted as it is."""

from domain.check import AdviceNeeded, QuestionsOpen
from domain.workflow import AreaMissing
from widgets.explain import explain
from widgets.explaining import check
from widgets.words import use_language


def test_what_is_to_be_done_is_said() -> None:
    use_language("de")
    assert "#7" in explain(QuestionsOpen(7)) and "Prüfung" in explain(QuestionsOpen(7))
    assert "#7" in explain(AdviceNeeded(7)) and "Teamlead" in explain(AdviceNeeded(7))


def test_a_refusal_of_another_rule_has_no_sentence_here() -> None:
    assert check.explain(AreaMissing(1)) == ""
