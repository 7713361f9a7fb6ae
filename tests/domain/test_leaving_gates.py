"""What locks last invoice and accounts, with every reason (HAND-8)."""

from datetime import date, timedelta

import pytest

from domain.leaving import LeavingState
from domain.leaving_gates import (
    Left,
    Lock,
    Reason,
    account_locks,
    last_invoice_locks,
    only_last_invoice,
)
from domain.values import replace
from tests.domain.examples.leaving import AFTER, LAST, NOTICE, TALK


@pytest.mark.parametrize(
    ("left", "reasons"),
    [
        (Left(), []),
        (
            Left(customers=1, unreleased=2),
            [Reason(Lock.CUSTOMERS_LEFT, 1), Reason(Lock.WORK_UNRELEASED, 2)],
        ),
        (Left(tasks=3), [Reason(Lock.TASKS_OPEN, 3)]),
        (Left(to_invoice=4, unpaid=1), []),
    ],
)
def test_the_last_invoice_waits_for_customers_tasks_and_releases(
    left: Left, reasons: list[Reason]
) -> None:
    assert last_invoice_locks(left) == reasons


@pytest.mark.parametrize(
    ("left", "day", "locks"),
    [
        (Left(), AFTER, []),
        (Left(), LAST, [Lock.LAST_DAY_AHEAD]),
        (Left(customers=1), AFTER, [Lock.CUSTOMERS_LEFT]),
        (Left(tasks=1, to_invoice=2, unpaid=1), AFTER, [
            Lock.TASKS_OPEN, Lock.NOT_INVOICED, Lock.NOT_PAID,
        ]),
        (Left(unreleased=1), AFTER, [Lock.WORK_UNRELEASED]),
    ],
)  # fmt: skip
def test_accounts_close_when_nothing_is_left_and_all_is_paid(
    left: Left, day: date, locks: list[Lock]
) -> None:
    assert [one.lock for one in account_locks(NOTICE, left, day)] == locks


def test_without_a_notice_nothing_is_closed() -> None:
    for leaving in (TALK, replace(NOTICE, state=LeavingState.CLOSED)):
        assert account_locks(leaving, Left(), AFTER) == [Reason(Lock.NO_NOTICE)]


def test_from_the_last_day_on_there_is_only_the_last_invoice() -> None:
    assert not only_last_invoice(None, AFTER)
    assert not only_last_invoice(TALK, AFTER)
    assert not only_last_invoice(NOTICE, LAST - timedelta(days=1))
    assert only_last_invoice(NOTICE, LAST)
    assert not only_last_invoice(replace(NOTICE, state=LeavingState.STAYS), AFTER)
