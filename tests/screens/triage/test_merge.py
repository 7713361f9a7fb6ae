"""One's own changes show at once; the order of everything else stays."""

from hypothesis import given
from hypothesis import strategies as st

from screens.triage.merge import with_own_changes as _merged

KEYS = st.lists(st.integers(0, 12), unique=True)


def test_what_she_took_away_goes_and_what_others_did_stays_as_it_is() -> None:
    assert _merged([1, 2, 3], coming=[9, 1, 3], own=[2]) == [1, 3]
    assert _merged([1, 2, 3], coming=[3, 1], own=[1]) == [1, 2, 3]


def test_what_she_brings_back_stands_before_what_follows_it() -> None:
    assert _merged([1, 3], coming=[1, 2, 3], own=[2]) == [1, 2, 3]
    assert _merged([1, 3], coming=[9, 2, 8, 3], own=[2]) == [1, 2, 3]
    assert _merged([1], coming=[1, 2, 3], own=[2, 3]) == [1, 2, 3]
    assert _merged([], coming=[1, 2], own=[2]) == [2]


@given(KEYS, KEYS, KEYS)
def test_only_her_own_come_and_go_and_the_others_keep_their_order(
    shown: list[int], coming: list[int], own: list[int]
) -> None:
    merged = _merged(shown, coming, own)
    assert len(set(merged)) == len(merged)
    assert [one for one in merged if one not in own] == [one for one in shown if one not in own]
    assert set(merged) & set(own) == set(coming) & set(own)
