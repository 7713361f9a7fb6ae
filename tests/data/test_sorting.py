"""Names in the order of a German telephone list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.sorting import sort_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Müller", "mueller"),
        ("MUELLER", "mueller"),
        ("Straße", "strasse"),
        ("  Éva   Ördög ", "eva oerdoeg"),
        ("A\u0308rger", "aerger"),
        ("\N{MATHEMATICAL BOLD CAPITAL A}da", "ada"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(name: str, key: str) -> None:
    assert sort_key(name) == key


def test_umlauts_stand_beside_their_spelling() -> None:
    names = ["Zander", "Öhler", "Oetker", "Olm", "Ärger", "Adam"]
    assert sorted(names, key=sort_key) == ["Adam", "Ärger", "Öhler", "Oetker", "Olm", "Zander"]


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert sort_key(sort_key(name)) == sort_key(name)
