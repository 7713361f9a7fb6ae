"""Refused results say what to do."""

from domain.result import (
    CustomersWord,
    NoInterimResult,
    NothingDelivered,
    OwnRelease,
    WordMissing,
)
from widgets.explain import explain


def test_each_names_the_way_out() -> None:
    assert "Häng eine Datei an" in explain(NothingDelivered(1))
    assert "Bitte ihn im Chat darum" in explain(CustomersWord(1))
    assert "Nenne die Nachricht" in explain(WordMissing(1))
    assert "Teamlead" in explain(OwnRelease(1))
    assert "Übergib zuerst" in explain(NoInterimResult(1))
