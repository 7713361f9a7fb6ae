"""The team at one moment: plans, stops, absences, the pool and its trend (POOL-2, PLAN-6)."""

from datetime import date, timedelta

import pytest

from domain.absence import AbsenceFlag, AbsenceKind
from domain.area import WorkArea
from domain.errors import BadInput, Forbidden, NotFound
from domain.pool import TREND_WEEKS, DemandSettled
from domain.standing_in import Backup
from domain.stop import StopKind
from services.absence.absences import Absences
from services.team.planning import Planning
from services.team.stops import Stops
from services.team.team import Team
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)


@pytest.fixture
def team(agency: SmallAgency) -> Team:
    return Team(agency.office)


def plan(agency: SmallAgency, *, wants: bool = True) -> None:
    for who in (agency.ada, agency.bea):
        Planning(agency.office).confirm(
            who, [10 * HOUR] * 4, wants_customers=wants, wants_tasks=False
        )


def test_everybody_has_her_figure_and_the_whole_is_their_sum(
    team: Team, agency: SmallAgency
) -> None:
    plan(agency)
    agency.task(None, budget_seconds=7200)
    view = team.view(agency.manager)
    assert [one.person.name for one in view.members] == ["Ada Assistent", "Bea Assistent"]
    assert view.members[0].utilisation.left == 2 * HOUR
    assert view.utilisation.planned == 80 * HOUR
    assert view.utilisation.left == 2 * HOUR


def test_the_pool_counts_who_wants_is_there_and_not_stopped(
    team: Team, agency: SmallAgency
) -> None:
    agency.forget_plans()
    assert team.view(agency.manager).pool_figure == 0
    plan(agency)
    assert team.view(agency.manager).pool_figure == 2
    review = date(2026, 12, 7)
    stop = Stops(agency.office).set(agency.manager, agency.ada.id, StopKind.ALL, "Hilfe", review)
    agency.clock.on(minutes=1)
    assert team.view(agency.manager).pool_figure == 1
    today = agency.clock().date()
    Absences(agency.office).enter(agency.bea, AbsenceKind.SICK, today, today)
    agency.clock.on(minutes=1)
    view = team.view(agency.manager)
    assert view.pool_figure == 0
    assert [one.absence is not None for one in view.members] == [False, True]
    Stops(agency.office).lift(agency.manager, stop)
    assert team.view(agency.manager).pool_figure == 1


def test_the_trend_looks_back_at_what_held_then(team: Team, agency: SmallAgency) -> None:
    plan(agency)
    agency.clock.on(days=14)
    plan(agency, wants=False)
    trend = team.view(agency.manager).trend
    assert len(trend) == TREND_WEEKS
    assert [one.figure for one in trend[-4:]] == [0, 2, 2, 0]
    assert trend[-1].week == date(2026, 12, 7)


def test_absences_tell_flags_and_who_stands_in(team: Team, agency: SmallAgency) -> None:
    absences = Absences(agency.office)
    first = agency.clock().date() + timedelta(days=1)
    one = absences.enter(agency.ada, AbsenceKind.VACATION, first, first + timedelta(days=30))
    (row,) = team.view(agency.manager).absences
    assert row.open_backups == 1
    assert set(row.flags) == {AbsenceFlag.LONG, AbsenceFlag.SHORT_NOTICE}
    wanted = Backup(one.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, one.id, [wanted])
    (row,) = team.view(agency.manager).absences
    assert (row.open_backups, row.stand_ins) == (0, {agency.acme: "Bea Assistent"})


def test_demand_is_reported_and_settled_once(team: Team, agency: SmallAgency) -> None:
    made = team.report_demand(agency.manager, WorkArea.DESIGN, "logo", 2, "Zwei Kunden warten")
    assert list(team.view(agency.admin).demands) == [made]
    with pytest.raises(BadInput):
        team.report_demand(agency.manager, WorkArea.DESIGN, "", 0, "Niemand")
    with pytest.raises(NotFound):
        team.report_demand(agency.manager, WorkArea.DESIGN, "juggling", 1, "Jonglieren")
    team.settle_demand(agency.admin, made.id, "gefunden")
    assert team.view(agency.admin).demands == []
    with pytest.raises(DemandSettled):
        team.settle_demand(agency.manager, made.id, "auch")


def test_it_is_managements_alone(team: Team, agency: SmallAgency) -> None:
    for who in (agency.ada, agency.customer()):
        with pytest.raises(NotFound):
            team.view(who)
        with pytest.raises(Forbidden):
            team.report_demand(who, WorkArea.DESIGN, "", 1, "Bitte")


def test_the_vpa_managers_are_told_of_demand(team: Team, agency: SmallAgency) -> None:
    team.report_demand(agency.admin, WorkArea.DESIGN, "logo", 2, "Zwei Kunden warten [/x]")
    with agency.office.reading() as work:
        chat = work.singles.find(agency.admin.id, agency.manager.id)
        assert chat is not None
        (said,) = work.singles.all_of(chat.id)
    assert said.text == "Im Pool fehlt jemand: 2 × Logo. Zwei Kunden warten [/x]"
    assert said.no_answer_needed
    with agency.office.reading() as work:
        assert work.trail.last_on("single", chat.id) is not None  # an open chat hears of it
