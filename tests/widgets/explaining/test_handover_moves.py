"""What is said when a handover's move is refused."""

from domain.handover_moves import CustomerTold, NobodyProposed, NotTheSuccessor
from widgets.explain import explain


def test_who_follows_is_named() -> None:
    assert "[/x] Bea" in explain(CustomerTold("[/x] Bea"))
    assert "Reaktivierungsteam" in explain(CustomerTold(""))
    assert "[/x] Bea" in explain(NotTheSuccessor("[/x] Bea"))
    assert "Niemand" in explain(NotTheSuccessor(""))
    assert "Schlage" in explain(NobodyProposed())
