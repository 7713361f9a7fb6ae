"""A result in words: what was done, what it covers, what differs, what holds."""

import pytest

from domain.errors import BadInput
from services.texts.results import Final, Interim, final_told, interim_told


def test_what_is_not_said_leaves_no_trace() -> None:
    assert final_told(Final(" Fertig ")).said == "Fertig"
    assert final_told(Final("Fertig", "Text")).said == "Fertig\n\nText"
    assert final_told(Final("Fertig", "", "Ohne Bild")).said == "Fertig\n\nAbweichungen: Ohne Bild"


@pytest.mark.parametrize(
    ("deadline", "budget", "ends"),
    [
        (True, True, "Der Termin kann gehalten werden. Das Budget reicht nach heutigem Stand aus."),
        (False, False, "Der Termin ist in Gefahr. Das Budget reicht voraussichtlich nicht aus."),
    ],
)
def test_an_interim_result_says_what_holds(deadline: bool, budget: bool, ends: str) -> None:
    told = interim_told(Interim("Gesucht", "Ulm", "", deadline, budget))
    assert told.said == f"Zwischenergebnis: Gesucht\n\nUmfang: Ulm\n\n{ends}"


@pytest.mark.parametrize(
    ("given", "field"), [(Interim(" ", "Ulm"), "summary"), (Interim("Gesucht", "\x1b"), "covers")]
)
def test_an_interim_result_says_what_was_done_and_covered(given: Interim, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        interim_told(given)
    assert refused.value == BadInput(field, "missing")
