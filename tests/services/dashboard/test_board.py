"""What the board says at later minutes than the one it was read at."""

from dataclasses import replace

import pytest

from domain.category import Category, CustomerFacts
from domain.ids import CustomerId, TaskId
from domain.snooze import Snooze
from domain.triage import TriageKind
from services.dashboard.board import (
    RESPONSE,
    AnswerRecord,
    Board,
    CustomerStanding,
    KnownCustomer,
    Pending,
)
from tests.builders import MONDAY_NINE as NOW
from tests.services.dashboard.examples import MINUTE, OWED

CHECK = replace(OWED, about=TaskId(2), kind=TriageKind.TASK_CHECK, due=None, soon_from=None)
NEAR = replace(OWED, kind=TriageKind.DEADLINE, counts_from=NOW + 5 * MINUTE)


def board(*pending: Pending) -> Board:
    return Board(NOW, NOW.date(), pending, False, AnswerRecord(), [0] * 14)


def test_what_has_no_turning_point_stands_as_it_is() -> None:
    endless = replace(CHECK, late_from=None)
    for away in (-10_000, 0, 10_000):
        now = NOW + away * MINUTE
        assert (endless.waits(now), endless.is_soon(now), endless.is_late(now)) == (1, 0, 0)


@pytest.mark.parametrize(
    ("minutes", "soon", "late"), [(29, 0, 0), (30, 1, 0), (60, 1, 0), (61, 1, 1)]
)
def test_a_due_thing_turns_at_its_instants(minutes: int, soon: int, late: int) -> None:
    now = NOW + minutes * MINUTE
    assert (OWED.is_soon(now), OWED.is_late(now)) == (soon, late)


def test_only_what_waits_of_these_kinds_is_counted() -> None:
    read = board(OWED, CHECK, NEAR)
    assert read.waiting(RESPONSE, NOW) == [OWED, CHECK]
    assert read.waiting({TriageKind.DEADLINE}, NOW) == []
    assert read.waiting({TriageKind.DEADLINE}, NOW + 5 * MINUTE) == [NEAR]


def test_what_was_put_off_comes_back_at_its_time_or_with_another_due_time() -> None:
    asleep = replace(OWED, snooze=Snooze(NOW + 10 * MINUTE, 7, OWED.due), newest=7)
    read = board(asleep, CHECK)
    assert read.waiting(RESPONSE, NOW) == [CHECK]
    assert read.put_off(RESPONSE, NOW) == 1
    assert read.waiting(RESPONSE, NOW + 10 * MINUTE) == [asleep, CHECK]
    assert not replace(asleep, newest=8).sleeps(NOW)
    assert not replace(asleep, due=NOW).sleeps(NOW)


def test_the_next_due_time_lies_ahead() -> None:
    later = replace(OWED, due=NOW + 90 * MINUTE)
    assert board(later, OWED, CHECK).next_due(NOW) == OWED.due
    assert board(later, OWED).next_due(NOW + 60 * MINUTE) == later.due
    assert board(CHECK).next_due(NOW) is None


@pytest.mark.parametrize(
    ("worked", "whole", "used"),
    [(0, 60, 0.0), (45, 60, 0.75), (90, 60, 1.5), (0, 0, 1.0), (5, None, 1.0)],
)
def test_a_budget_without_working_time_is_used_up(
    worked: int, whole: int | None, used: float
) -> None:
    budget = replace(OWED, worked=worked * MINUTE, whole=None if whole is None else whole * MINUTE)
    assert budget.used == used


@pytest.mark.parametrize(
    ("categories", "needs"),
    [((), False), ((Category.ACTIVE,), False), ((Category.NEW, Category.ACTIVE), True)],
)
def test_having_work_alone_needs_nobody(categories: tuple[Category, ...], needs: bool) -> None:
    known = KnownCustomer(CustomerId(1), 1, "Acme", CustomerFacts(since=NOW))
    assert CustomerStanding(known, categories, 0).needs_somebody is needs
