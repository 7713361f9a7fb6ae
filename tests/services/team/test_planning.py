"""A plan confirmed, going stale, and what there is to do in it (PLAN-1, PLAN-2, PLAN-6)."""

from datetime import date, timedelta

import pytest

from domain.absence import AbsenceKind
from domain.errors import BadInput, Forbidden, NotFound
from domain.permission import Act
from domain.standing_in import Backup
from domain.stop import NoAdditionalWork, StopKind
from domain.task import TaskStatus
from domain.utilisation import Load
from services.absence.absences import Absences
from services.absence.telling import AbsenceTelling
from services.team.planning import Planning
from services.team.stops import Stops
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)


@pytest.fixture
def planning(agency: SmallAgency) -> Planning:
    return Planning(agency.office)


def confirm(planning: Planning, agency: SmallAgency, *hours: int) -> None:
    planning.confirm(
        agency.ada, [n * HOUR for n in hours], wants_customers=True, wants_tasks=False, note="[/x]"
    )


def test_who_never_planned_is_asked_from_nothing(planning: Planning, agency: SmallAgency) -> None:
    agency.forget_plans()
    board = planning.board(agency.ada)
    assert (board.plan, board.is_stale) == (None, True)
    assert list(board.offer) == [timedelta(0)] * 4
    assert board.utilisation.load is Load.NONE_PLANNED


def test_a_confirmed_plan_is_offered_again_a_week_later(
    planning: Planning, agency: SmallAgency
) -> None:
    confirm(planning, agency, 10, 20, 0, 15)
    board = planning.board(agency.ada)
    assert not board.is_stale
    assert [one.planned for one in board.weeks] == [10 * HOUR, 20 * HOUR, 0 * HOUR, 15 * HOUR]
    agency.clock.on(days=7)
    later = planning.board(agency.ada)
    assert later.is_stale
    assert list(later.offer) == [20 * HOUR, 0 * HOUR, 15 * HOUR, 15 * HOUR]
    assert later.plan is not None
    assert later.plan.note == "[/x]"


def test_utilisation_is_worked_and_left_over_planned(
    planning: Planning, agency: SmallAgency
) -> None:
    confirm(planning, agency, 10, 10, 10, 10)
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=10 * 3600)
    agency.clock.on(hours=5)
    agency.works(task, agency.ada, 3 * HOUR)
    board = planning.board(agency.ada)
    figure = board.utilisation
    assert (figure.worked, figure.left, figure.planned) == (3 * HOUR, 7 * HOUR, 40 * HOUR)
    assert figure.percent == 25
    first = board.weeks[0]
    assert (first.worked, first.due) == (3 * HOUR, 7 * HOUR)
    assert [one.left for one in board.ahead] == [7 * HOUR]


def test_a_deadline_counts_in_its_week_and_what_is_late_in_this_one(
    planning: Planning, agency: SmallAgency
) -> None:
    confirm(planning, agency, 10, 10, 10, 10)
    now = agency.clock()
    agency.task(None, deadline_at=now + timedelta(days=8), budget_seconds=3600)
    agency.task(None, deadline_at=now - timedelta(days=8), budget_seconds=1800)
    agency.task(None, deadline_at=now + timedelta(days=80), budget_seconds=7200)
    board = planning.board(agency.ada)
    assert [one.due for one in board.weeks] == [HOUR / 2, HOUR, 0 * HOUR, 0 * HOUR]
    assert board.utilisation.left == 3.5 * HOUR


def test_holidays_of_the_four_weeks_are_named(planning: Planning, agency: SmallAgency) -> None:
    agency.clock.on(days=21)
    assert date(2026, 12, 25) in planning.board(agency.ada).holidays


def test_a_stop_is_a_day_and_nothing_else(planning: Planning, agency: SmallAgency) -> None:
    review = date(2026, 12, 7)
    Stops(agency.office).set(agency.manager, agency.ada.id, StopKind.ALL, "Internes", review)
    assert planning.board(agency.ada).no_additional_work == NoAdditionalWork(review)


def test_her_planning_is_hers_and_managements(planning: Planning, agency: SmallAgency) -> None:
    assert planning.board(agency.manager, agency.ada.id).name == "Ada Assistent"
    for stranger in (agency.bea, agency.customer()):
        with pytest.raises(NotFound):
            planning.board(stranger, agency.ada.id)
    with pytest.raises(Forbidden):
        planning.confirm(agency.manager, [HOUR] * 4, wants_customers=True, wants_tasks=True)


def test_odd_hours_are_refused_and_a_plan_leaves_its_line(
    planning: Planning, agency: SmallAgency
) -> None:
    with pytest.raises(BadInput):
        confirm(planning, agency, 10, 10, 10, 81)
    confirm(planning, agency, 10, 10, 10, 80)
    with agency.office.reading() as work:
        told = work.trail.last_on("person", agency.ada.id)
    assert told is not None
    assert told.act == Act.CONFIRM_PLAN


def test_what_is_left_to_arrange_of_an_absence_stands_on_the_board(
    planning: Planning, agency: SmallAgency
) -> None:
    agency.task(status=TaskStatus.IN_PROGRESS)
    today = agency.clock().date()
    absences = Absences(agency.office)
    away = absences.enter(agency.ada, AbsenceKind.SICK, today, today + timedelta(days=2))
    board = planning.board(agency.ada)
    assert (board.alone, board.to_say, board.to_mail) == ({away.id: 1}, [away.id], [away.id])
    bea = Backup(away.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, away.id, [bea])
    telling = AbsenceTelling(agency.office)
    telling.tell_in_chats(agency.ada, away.id)
    telling.mark_mailed(agency.ada, away.id)
    board = planning.board(agency.ada)
    assert (board.alone, board.to_say, board.to_mail) == ({}, [], [])
