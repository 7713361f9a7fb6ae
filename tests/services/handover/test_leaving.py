"""From the talk to the closed accounts (HAND-1, HAND-3, HAND-7, HAND-8, STOP-3)."""

from datetime import date, timedelta

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.handover import TooEarlyToTell
from domain.handover_terms import Cause, Step
from domain.leaving import (
    CustomersKnow,
    LeavingBegun,
    LeavingMove,
    LeavingState,
    NoticePeriod,
    NoticeUnit,
)
from domain.leaving_gates import AccountsLocked, Lock
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.retention import Ending, Kept
from domain.stop import StopCause, StopKind
from services.office import on_customer
from services.team.stops import Stops
from tests.builders import SmallAgency
from tests.services.handover.agency import LAST, NOTICED, TALKED, HandoverAgency


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    return HandoverAgency(agency)


def test_a_notice_sets_last_day_stop_and_a_handover_for_each_customer(desk: HandoverAgency) -> None:
    agency = desk.agency
    leaving = desk.leaves()
    assert (leaving.state, leaving.last_day) == (LeavingState.NOTICE, LAST)
    (stop,) = Stops(agency.office).history(agency.manager, agency.ada.id)
    assert (stop.kind, stop.cause, stop.review_on) == (StopKind.ALL, StopCause.LEAVING, LAST)
    (line,) = desk.board().lines
    assert (line.handover.customer_id, line.handover.cause) == (agency.acme, Cause.LEAVING)
    assert line.handover.last_day == LAST and line.place.customer == "Acme GmbH"
    with agency.office.reading() as work:
        acts = [one.act for one in work.trail.everything()][-3:]
    assert acts == [Act.RECORD_TALK, Act.SET_STOP, Act.GIVE_NOTICE]


def test_the_contracts_notice_period_counts_from_four_weeks_on(desk: HandoverAgency) -> None:
    manager, ada = desk.agency.manager, desk.agency.ada.id
    assert desk.leavings.terms(manager, ada).last_day == LAST
    desk.leavings.set_notice(manager, ada, NoticePeriod(2, NoticeUnit.MONTHS, True))
    assert desk.leavings.terms(manager, ada, NOTICED).last_day == date(2027, 1, 31)
    with pytest.raises(BadInput):
        desk.leavings.set_notice(manager, ada, NoticePeriod(0))
    assert desk.leaves().last_day == date(2027, 1, 31)


def test_a_stop_that_holds_already_becomes_the_leavers(desk: HandoverAgency) -> None:
    agency, stops = desk.agency, Stops(desk.agency.office)
    review = date(2026, 12, 1)
    stops.set(agency.manager, agency.ada.id, StopKind.CUSTOMERS, "Neu", review)
    desk.leaves()
    now, before = stops.history(agency.manager, agency.ada.id)
    assert now.holds and now.cause is StopCause.LEAVING and not before.holds


def test_fewer_hours_are_agreed_instead_and_a_notice_may_follow(desk: HandoverAgency) -> None:
    manager = desk.agency.manager
    talk = desk.leavings.talk(manager, desk.agency.ada.id, TALKED, "Zu viel")
    with pytest.raises(LeavingBegun):
        desk.leavings.talk(manager, desk.agency.ada.id, TALKED, "noch einmal")
    fewer = desk.leavings.fewer_hours(manager, talk, timedelta(hours=8), date(2027, 3, 1))
    assert fewer.state is LeavingState.FEWER_HOURS and not desk.board().lines
    noticed = desk.leavings.notice(manager, fewer, "K.pdf", NOTICED)
    assert noticed.state is LeavingState.NOTICE
    with pytest.raises(LeavingMove):
        desk.leavings.notice(manager, noticed, "K.pdf", NOTICED)


@pytest.mark.parametrize(("talked", "talk"), [(TALKED, " "), (date(2026, 11, 24), "x")])
def test_a_talk_has_a_day_and_words(desk: HandoverAgency, talked: date, talk: str) -> None:
    with pytest.raises(BadInput):
        desk.leavings.talk(desk.agency.manager, desk.agency.ada.id, talked, talk)
    with pytest.raises(BadInput):
        desk.leavings.talk(desk.agency.manager, desk.konrad.id, TALKED, "keine Assistentin")


def test_whoever_stays_has_no_handover_and_no_stop_of_it(desk: HandoverAgency) -> None:
    agency = desk.agency
    leaving = desk.leaves()
    stays = desk.leavings.stay(agency.manager, leaving, "Umzug fällt aus")
    assert stays.state is LeavingState.STAYS and not desk.board().lines
    assert not any(one.holds for one in Stops(agency.office).history(agency.admin, agency.ada.id))
    again = desk.leaves()
    handover = desk.line().handover
    desk.agreed(handover.id)
    desk.steps.tell(agency.manager, handover.id, "angerufen")
    with pytest.raises(CustomersKnow):
        desk.leavings.stay(agency.manager, again, "doch nicht")


def test_a_successor_who_leaves_herself_follows_no_more(desk: HandoverAgency) -> None:
    agency = desk.agency
    desk.leaves()
    desk.agreed(desk.line().handover.id)
    talk = desk.leavings.talk(agency.manager, agency.bea.id, TALKED, "Auch sie")
    desk.leavings.notice(agency.manager, talk, "K.pdf", NOTICED)
    (ada,) = [one for one in desk.board().lines if one.handover.person_id == agency.ada.id]
    assert ada.handover.target is None and not ada.handover.has_done(Step.SUCCESSOR)
    with pytest.raises(TooEarlyToTell):
        desk.steps.tell(agency.manager, ada.handover.id, "angerufen")


def test_accounts_close_when_everything_is_handed_over_and_the_last_day_is_past(
    desk: HandoverAgency,
) -> None:
    agency = desk.agency
    leaving = desk.leaves()
    with pytest.raises(AccountsLocked) as refused:
        desk.leavings.close_accounts(agency.manager, leaving)
    assert [one.lock for one in refused.value.reasons] == [
        Lock.CUSTOMERS_LEFT,
        Lock.LAST_DAY_AHEAD,
    ]
    desk.closed(desk.line().handover.id)
    with pytest.raises(AccountsLocked) as early:
        desk.leavings.close_accounts(agency.manager, leaving)
    assert [one.lock for one in early.value.reasons] == [Lock.LAST_DAY_AHEAD]
    desk.later(29)
    assert desk.board().leavings[0].accounts == []
    over = desk.leavings.close_accounts(agency.manager, leaving)
    assert over.state is LeavingState.CLOSED and desk.board().leavings == []
    with agency.office.reading() as work:
        assert not work.people.get(agency.ada.id).is_active
        kept = {(one.ending, one.kept): one.kept_until for one in work.duties.everything()}
    year = agency.clock().year
    assert kept[Ending.ASSISTANT, Kept.DOCUMENTS] == date(year + 10, 12, 31)
    assert {ending for ending, _kept in kept} == {Ending.ASSIGNMENT, Ending.ASSISTANT}


def test_a_customer_given_to_her_after_the_notice_locks_as_well(desk: HandoverAgency) -> None:
    agency = desk.agency
    desk.leaves()
    desk.closed(desk.line().handover.id)
    with agency.office.running(Act.ASSIGN, on_customer(agency.bolt)) as doing:
        team = AssignmentRole.TEAM
        doing.work.customers.assign(Assignment(agency.bolt, agency.ada.id, team, doing.now))
    (view,) = desk.board().leavings
    assert [one.lock for one in view.invoice] == [Lock.CUSTOMERS_LEFT]


def test_leaving_is_managements_and_nobody_elses(desk: HandoverAgency) -> None:
    agency = desk.agency
    leaving = desk.leaves()
    for who in (agency.ada, agency.bea, desk.konrad, agency.customer()):
        with pytest.raises(Forbidden):
            desk.leavings.talk(who, agency.bea.id, TALKED, "x")
        with pytest.raises(Forbidden):
            desk.leavings.close_accounts(who, leaving)
        with pytest.raises(Forbidden):
            desk.leavings.terms(who, agency.ada.id)
    with pytest.raises(NotFound):
        desk.leavings.of(agency.ada, leaving.id)
    assert desk.leavings.of(desk.konrad, leaving.id) == leaving
