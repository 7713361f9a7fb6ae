"""Pauses between two tries: they double, and begin again after a quiet while."""

import pytest

from data.backoff import Backoff


@pytest.fixture(autouse=True)
def even(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.uniform", lambda low, high: (low + high) / 2)


def test_they_double_up_to_the_longest() -> None:
    pauses = Backoff(1, 30, now=lambda: 0.0)
    assert [pauses.next() for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]


def test_only_a_quiet_while_lets_them_begin_again() -> None:
    now = 100.0
    pauses = Backoff(1, 30, now=lambda: now)
    assert [pauses.next(), pauses.next()] == [1, 2]
    now = 131.0
    assert pauses.next() == 4, "it answered for 29 seconds only"
    now = 166.0
    assert pauses.next() == 1


def test_terminals_do_not_come_back_in_one_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.uniform", lambda low, high: low)
    assert 0.5 < Backoff(1, 30).next() < 1
