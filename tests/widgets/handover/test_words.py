"""What holds a handover or a gate is said with figures (HAND-8)."""

from datetime import date

import pytest

from domain.handover import Blocker
from domain.handover_terms import Hindrance
from domain.leaving_gates import Lock, Reason
from services.invoice.last import LastInvoice
from widgets.handover.words import (
    blocker,
    blockers_told,
    last_invoice_told,
    reason,
    reasons_told,
)


@pytest.mark.parametrize("what", list(Hindrance))
def test_everything_that_holds_a_step_has_words(what: Hindrance) -> None:
    assert len(blocker(Blocker(what, 2))) > 5


@pytest.mark.parametrize("lock", list(Lock))
def test_everything_that_locks_a_gate_has_words(lock: Lock) -> None:
    assert len(reason(Reason(lock, 2, date(2026, 12, 31)))) > 5


def test_they_are_told_after_each_other_with_their_figures() -> None:
    assert reasons_told([Reason(Lock.WORK_UNRELEASED, 2), Reason(Lock.CUSTOMERS_LEFT, 1)]) == (
        "2 Aufgaben nicht freigegeben, 1 Kunde nicht übergeben"
    )
    assert "31.12.2026" in reason(Reason(Lock.LAST_DAY_AHEAD, day=date(2026, 12, 31)))
    held = [Blocker(Hindrance.NO_SUCCESSOR), Blocker(Hindrance.ITEMS_OPEN, 1)]
    assert ", 1 Punkt " in blockers_told(held)


def test_the_last_invoice_tells_what_is_missing() -> None:
    day = date(2026, 12, 31)
    locked = LastInvoice(day, [Reason(Lock.TASKS_OPEN, 2)], submitted=False)
    assert last_invoice_told(locked) == (
        "⊘ letzter Tag Do 31.12.2026 · letzte Rechnung gesperrt: 2 Aufgaben nicht erledigt"
    )
    assert last_invoice_told(LastInvoice(day, [], submitted=False)).endswith(
        "kann jetzt eingereicht werden"
    )
    assert last_invoice_told(LastInvoice(day, [], submitted=True)).endswith("eingereicht")
