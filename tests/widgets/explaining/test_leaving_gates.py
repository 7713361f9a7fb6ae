"""What is said while a gate is locked (HAND-8)."""

from domain.leaving_gates import AccountsLocked, LastInvoiceLocked, Lock, Reason
from widgets.explain import explain

LEFT = [Reason(Lock.WORK_UNRELEASED, 2), Reason(Lock.CUSTOMERS_LEFT, 1)]


def test_everything_that_locks_is_told() -> None:
    for error in (LastInvoiceLocked(LEFT), AccountsLocked(LEFT)):
        said = explain(error)
        assert "2 Aufgaben nicht freigegeben, 1 Kunde nicht übergeben" in said
