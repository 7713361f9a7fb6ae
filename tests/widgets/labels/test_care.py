"""Every reminder has words for why and for what there is to do."""

from datetime import UTC, datetime

from domain.care import Care, CareKind, CareState
from domain.ids import CustomerId
from widgets.labels.care import care_kind, care_what

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_all_are_told_apart() -> None:
    assert len({care_kind(kind) for kind in CareKind}) == len(CareKind)
    for kind in CareKind:
        for state in CareState:
            care = Care(1, CustomerId(1), kind, 1, state, NOW, NOW, settled_name="Ada [/x]")
            assert care_what(care)
            assert ("Ada [/x]" in care_what(care)) is (state is CareState.TAKEN)
