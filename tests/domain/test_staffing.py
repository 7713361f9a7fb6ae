"""Candidates are ranked with reasons (STAFF-1), and something is left when nobody can (STAFF-3)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import WorkArea
from domain.competence import Level
from domain.ids import CustomerId, PersonId, TaskId
from domain.staffing import (
    AGAINST,
    Reason,
    StaffingOption,
    Standing,
    given_to,
    needs_competence,
    options_for,
    ranked,
    reasons_of,
    sought,
)
from domain.survey import NobodySought
from domain.task import Task, TaskStatus
from domain.triage import came_back
from domain.utilisation import Utilisation
from domain.values import replace

HOUR = timedelta(hours=1)
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
TASK = Task(TaskId(1), 7, CustomerId(1), None, "Titel", "Text", TaskStatus.REVIEW, 3600, NOW, None)
FREE = Utilisation(2 * HOUR, 3 * HOUR, 40 * HOUR)
ADA = Standing(
    person_id=PersonId(1),
    name="Ada",
    utilisation=FREE,
    has_plan=True,
    plan_is_stale=False,
    wants=True,
    is_stopped=False,
    away_from=None,
    level=Level.GOOD,
    serves=False,
    knows=False,
)


def _also(name: str, **other: Any) -> Standing:
    return replace(ADA, person_id=PersonId(len(name) + 5), name=name, **other)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"is_stopped": True}, Reason.STOPPED),
        ({"away_from": date(2026, 12, 7)}, Reason.AWAY),
        ({"wants": False}, Reason.NOT_WANTED),
        ({"utilisation": Utilisation(20 * HOUR, 20 * HOUR, 40 * HOUR)}, Reason.FULL),
        ({"level": None}, Reason.NO_COMPETENCE),
    ],
)
def test_what_rules_her_out(change: dict[str, Any], reason: Reason) -> None:
    found = ranked([_also("Bea", **change), ADA], needs_competence=True)
    assert [one.standing.name for one in found] == ["Ada", "Bea"]
    assert found[0].is_suggested
    assert not found[1].is_suggested
    assert reason in found[1].reasons


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"has_plan": False, "wants": False, "utilisation": Utilisation(HOUR, HOUR, 0 * HOUR)},
         Reason.NO_PLAN),
        ({"plan_is_stale": True}, Reason.STALE_PLAN),
        ({"utilisation": Utilisation(20 * HOUR, 15 * HOUR, 40 * HOUR)}, Reason.NEARLY_FULL),
    ],
)  # fmt: skip
def test_what_speaks_against_her_without_ruling_her_out(
    change: dict[str, Any], reason: Reason
) -> None:
    found = ranked([_also("Aaa", **change), ADA], needs_competence=True)
    assert [one.standing.name for one in found] == ["Ada", "Aaa"]
    assert found[1].is_suggested
    assert reason in found[1].reasons


def test_nothing_is_asked_of_somebody_where_no_competence_is_needed() -> None:
    plain = replace(ADA, level=None)
    assert Reason.NO_COMPETENCE not in reasons_of(plain, needs_competence=False)


def test_whose_customer_it_is_comes_first_and_her_plan_is_not_held_against_her() -> None:
    hers = _also("Zoe", serves=True, knows=True, wants=False, level=Level.BASIC)
    known = _also("Yara", knows=True, level=Level.BASIC)
    expert = _also("Xenia", level=Level.EXPERT)
    found = ranked([ADA, expert, known, hers], needs_competence=True)
    assert [one.standing.name for one in found] == ["Zoe", "Yara", "Xenia", "Ada"]
    assert Reason.NOT_WANTED not in found[0].reasons
    assert Reason.KNOWS_CUSTOMER not in found[0].reasons


def test_of_equals_who_has_more_hours_comes_first_then_by_name() -> None:
    busy = _also("Aaa", utilisation=Utilisation(9 * HOUR, 9 * HOUR, 40 * HOUR))
    same = _also("Bea")
    found = ranked([busy, same, ADA], needs_competence=True)
    assert [one.standing.name for one in found] == ["Ada", "Bea", "Aaa"]


def test_whose_free_time_does_not_hold_the_task_stands_behind_those_who_have_room() -> None:
    few = Utilisation(2 * HOUR, 3 * HOUR, 6 * HOUR)
    hers = _also("Zoe", serves=True, utilisation=few, needed=25 * HOUR)
    roomy = replace(ADA, needed=25 * HOUR)
    found = ranked([hers, roomy], needs_competence=True)
    assert [one.standing.name for one in found] == ["Ada", "Zoe"]
    assert found[0].is_suggested and not found[1].is_suggested
    assert Reason.NO_ROOM in found[1].reasons


@pytest.mark.parametrize(
    ("worked", "needed", "told"),
    [
        (1, 9, {Reason.HAS_HOURS}),
        (1, 10, {Reason.NO_ROOM}),
        (9, 2, {Reason.NEARLY_FULL, Reason.NO_ROOM}),
        (10, 2, {Reason.FULL}),
        (10, 0, {Reason.FULL}),
    ],
)
def test_room_is_told_once_by_the_gravest_word(worked: int, needed: int, told: set[Reason]) -> None:
    figure = Utilisation(worked * HOUR, 0 * HOUR, 10 * HOUR)
    found = reasons_of(
        replace(ADA, utilisation=figure, needed=needed * HOUR), needs_competence=False
    )
    room = {Reason.HAS_HOURS, Reason.NEARLY_FULL, Reason.FULL, Reason.NO_ROOM}
    assert set(found) & room == told


def test_without_a_plan_nothing_is_known_of_her_room() -> None:
    unknown = replace(
        ADA, has_plan=False, utilisation=Utilisation(HOUR, HOUR, 0 * HOUR), needed=HOUR
    )
    assert Reason.NO_ROOM not in reasons_of(unknown, needs_competence=False)


standings = st.builds(
    replace,
    st.just(ADA),
    person_id=st.integers(1, 9).map(PersonId),
    wants=st.booleans(),
    is_stopped=st.booleans(),
    serves=st.booleans(),
    level=st.sampled_from([None, *Level]),
)


@given(st.lists(standings, max_size=8, unique_by=lambda one: one.person_id))
def test_nobody_who_is_ruled_out_stands_before_somebody_who_is_not(told: list[Standing]) -> None:
    found = ranked(told, needs_competence=True)
    assert found == ranked(reversed(told), needs_competence=True)
    suggested = [one.is_suggested for one in found]
    assert suggested == sorted(suggested, reverse=True)
    for one in found:
        assert one.is_suggested is not bool(AGAINST & set(one.reasons))


def test_splitting_is_offered_from_twenty_hours_on() -> None:
    assert StaffingOption.SPLIT not in options_for(timedelta(hours=20, seconds=-1))
    assert list(options_for(timedelta(hours=20))) == list(StaffingOption)


def test_an_absence_to_come_is_a_doubt_and_rules_nobody_out() -> None:
    found = ranked([_also("Bea", away_soon=date(2026, 12, 7)), ADA], needs_competence=True)
    assert [one.standing.name for one in found] == ["Ada", "Bea"]
    assert found[1].is_suggested and Reason.AWAY_SOON in found[1].reasons


def test_backoffice_and_secretariat_need_no_competence_of_their_own() -> None:
    free = [area for area in WorkArea if not needs_competence(area, "")]
    assert free == [WorkArea.BACKOFFICE, WorkArea.SECRETARIAT]
    assert needs_competence(WorkArea.BACKOFFICE, "research")
    assert not needs_competence(None, "")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, (Reason.GOOD, Reason.HAS_HOURS, Reason.WANTED)),
        ({"level": Level.EXPERT}, (Reason.EXPERT, Reason.HAS_HOURS, Reason.WANTED)),
        ({"level": Level.BASIC}, (Reason.BASIC, Reason.HAS_HOURS, Reason.WANTED)),
        ({"has_plan": False}, (Reason.NO_PLAN, Reason.GOOD, Reason.HAS_HOURS)),
        ({"wants": False}, (Reason.NOT_WANTED, Reason.GOOD, Reason.HAS_HOURS)),
        ({"wants": False, "serves": True}, (Reason.SERVES_CUSTOMER, Reason.GOOD, Reason.HAS_HOURS)),
        ({"plan_is_stale": True},
         (Reason.STALE_PLAN, Reason.GOOD, Reason.HAS_HOURS, Reason.WANTED)),
    ],
)  # fmt: skip
def test_every_reason_is_told_and_no_other(
    change: dict[str, Any], told: tuple[Reason, ...]
) -> None:
    assert tuple(reasons_of(replace(ADA, **change), needs_competence=True)) == told


@pytest.mark.parametrize("status", TaskStatus)
def test_somebody_is_looked_for_until_the_task_is_accepted(status: TaskStatus) -> None:
    task = replace(TASK, status=status)
    if status in (TaskStatus.REVIEW, TaskStatus.WITH_TEAM_LEAD, TaskStatus.WITH_OPERATIONS):
        assert sought(task) is task
    else:
        with pytest.raises(NobodySought):
            sought(task)


def test_who_gets_it_anew_checks_it_and_whose_it_was_has_it_back() -> None:
    handed = replace(TASK, status=TaskStatus.WITH_TEAM_LEAD, assistant_id=PersonId(1))
    for before, in_review in ((handed, False), (replace(handed, status=TaskStatus.REVIEW), True)):
        back, anew = (given_to(before, PersonId(one), NOW) for one in (1, 2))
        assert back.check_since == anew.check_since == NOW, in_review
        assert came_back(back) and not came_back(anew)
