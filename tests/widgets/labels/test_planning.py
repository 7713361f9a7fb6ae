"""The words for plans have no internal term in them (CG-3)."""

from domain.stop import StopCause, StopKind
from widgets.labels.planning import stop_cause, stop_kind


def test_no_stop_is_called_by_its_internal_name() -> None:
    told = [stop_kind(one) for one in StopKind] + [stop_cause(one) for one in StopCause]
    assert not any("stop" in one.casefold() for one in told)
