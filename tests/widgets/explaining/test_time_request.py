"""What is said when a request cannot be filed or decided."""

from domain.time_request import AlreadyRequested, OwnRequest, RequestClosed, TimeRequestStatus
from widgets.explain import explain


def test_each_has_its_sentence() -> None:
    assert "wartet schon" in explain(AlreadyRequested())
    assert "inzwischen" in explain(RequestClosed(TimeRequestStatus.BOOKED))
    assert "eigene Zeit" in explain(OwnRequest())
