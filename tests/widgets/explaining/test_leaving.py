"""What is said about a leaving that does not go on like that."""

from domain.leaving import CustomersKnow, LeavingBegun, LeavingMove, LeavingState
from widgets.explain import explain


def test_where_it_stands_is_named() -> None:
    assert "bleibt" in explain(LeavingMove(LeavingState.STAYS, LeavingState.NOTICE))
    assert "[/x] Clara" in explain(LeavingBegun("[/x] Clara", LeavingState.TALK))
    assert "2 Kunden" in explain(CustomersKnow(2))
