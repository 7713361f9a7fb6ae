"""Who serves a customer: introduced, credited, told in one transaction (CHAT-4, CUST-3, CUST-4)."""

from datetime import date

import pytest

from data.work import Work
from domain.assignment import AlreadyServes, ServesNot
from domain.errors import BadInput, Forbidden
from domain.fee import FeeKind
from domain.handover_moves import OnTheWay
from domain.message import Side
from domain.permission import Act
from domain.person import Actor, AssignmentRole
from domain.stop import StopKind, StoppedNeedsReason
from domain.task import TaskStatus
from services.handover.assigning import Assigned, Assigning
from services.honorarium.fees import Fees
from tests.builders import SmallAgency
from tests.services.handover.agency import HandoverAgency
from tests.services.honorarium.evidence import items
from tests.services.staffing.examples import stops
from tests.services.team.evidence import overrides

LEAD, TEAM = AssignmentRole.LEAD, AssignmentRole.TEAM


def assign(
    agency: SmallAgency, who: Actor, role: AssignmentRole = LEAD, despite: str = ""
) -> Assigned:
    return Assigning(agency.office).assign(agency.admin, agency.acme, who.id, role, despite)


def serving(work: Work, agency: SmallAgency) -> dict[int, AssignmentRole]:
    return {one.person_id: one.role for one in work.customers.assignments_of(agency.acme)}


def test_a_new_lead_follows_the_former_one_and_introduces_herself(agency: SmallAgency) -> None:
    kim, now = agency.customer(), agency.clock.on(days=1)
    done = assign(agency, agency.bea)
    assert (done.followed, done.introduced) == (agency.ada.id, True)
    with agency.office.reading() as work:
        assert serving(work, agency) == {agency.bea.id: LEAD}
        assert work.customers.get(agency.acme).last_movement_at == now
        chat = work.singles.find(agency.bea.id, kim.id)
        assert chat is not None and chat.waits_for is None
        [said] = work.singles.all_of(chat.id)
        deeds = [one for one in work.trail.everything() if one.act == Act.ASSIGN]
    assert (said.side, said.author_name) == (Side.AUTOMATIC, "Bea Assistent")
    assert "ich bin Bea Assistent" in said.text and "telefonieren" in said.text
    assert deeds[-1].old == {"assistant_id": agency.ada.id, "role": None}
    assert deeds[-1].new == {"assistant_id": agency.bea.id, "role": "lead"}


def test_without_anybody_who_signs_in_her_newest_task_takes_it(agency: SmallAgency) -> None:
    task = agency.task(assistant_id=agency.bea.id)
    assert assign(agency, agency.bea, TEAM).introduced
    with agency.office.reading() as work:
        [said] = work.messages.all_of(task.id)
        assert serving(work, agency) == {agency.ada.id: LEAD, agency.bea.id: TEAM}
    assert said.side is Side.AUTOMATIC and "unterstütze" in said.text


def test_without_a_task_of_her_own_she_introduces_herself_in_another_of_the_customer(
    agency: SmallAgency,
) -> None:
    agency.task(status=TaskStatus.DONE)
    task = agency.task()
    assert assign(agency, agency.bea, TEAM).introduced
    with agency.office.reading() as work:
        [said] = work.messages.all_of(task.id)
    assert said.author_name == "Bea Assistent" and "ich bin Bea Assistent" in said.text


def test_where_there_is_no_chat_nothing_is_said(agency: SmallAgency) -> None:
    assert not assign(agency, agency.bea).introduced


def test_the_half_hour_for_a_new_customer_is_booked_once(agency: SmallAgency) -> None:
    for who in (agency.ada, agency.bea):
        Fees(agency.office).set_rate(agency.manager, who.id, 1400, date(2026, 1, 1))
    agency.books(agency.acme, 5)
    assert assign(agency, agency.bea).credited
    [booked] = items(agency, agency.bea.id)
    assert (booked.kind, booked.cents, booked.seconds) == (FeeKind.NEW_CUSTOMER, 700, 1800)
    assert booked.customer_id == agency.acme
    agency.clock.on(hours=1)
    assert not assign(agency, agency.ada).credited
    assert items(agency, agency.ada.id) == []


def test_one_role_at_a_time_and_not_the_same_again(agency: SmallAgency) -> None:
    with pytest.raises(AlreadyServes):
        assign(agency, agency.ada)
    agency.clock.on(hours=1)
    assign(agency, agency.bea, TEAM)
    agency.clock.on(hours=1)
    assert assign(agency, agency.bea, LEAD).followed == agency.ada.id
    with agency.office.reading() as work:
        assert serving(work, agency) == {agency.bea.id: LEAD}
    with pytest.raises(BadInput):
        assign(agency, agency.manager)
    with pytest.raises(BadInput):
        assign(agency, agency.ada, AssignmentRole.STAND_IN)


def test_who_takes_no_customers_gets_one_only_for_a_reason(agency: SmallAgency) -> None:
    stops(agency, agency.bea, StopKind.CUSTOMERS)
    with pytest.raises(StoppedNeedsReason):
        assign(agency, agency.bea)
    with agency.office.reading() as work:
        assert serving(work, agency) == {agency.ada.id: LEAD}
        assert work.customers.get(agency.acme).last_movement_at is None
    assign(agency, agency.bea, despite="Sie kennt die Branche")
    assert overrides(agency) == [(agency.bea.id, "Sie kennt die Branche")]


def test_who_has_her_already_needs_no_reason(agency: SmallAgency) -> None:
    assign(agency, agency.bea, TEAM)
    stops(agency, agency.bea)
    agency.clock.on(hours=1)
    assign(agency, agency.bea, LEAD)
    assert overrides(agency) == []


def test_an_assignment_ends_for_a_reason_and_once(agency: SmallAgency) -> None:
    end = Assigning(agency.office).end
    with pytest.raises(BadInput):
        end(agency.admin, agency.acme, agency.ada.id, " ")
    end(agency.admin, agency.acme, agency.ada.id, "Die Kundin wünscht es")
    with agency.office.reading() as work:
        assert serving(work, agency) == {}
        deed = work.trail.everything()[-1]
    assert (deed.act, deed.reason) == (Act.END_ASSIGNMENT, "Die Kundin wünscht es")
    with pytest.raises(ServesNot):
        end(agency.admin, agency.acme, agency.ada.id, "Noch einmal")


def test_only_customer_managers_and_admins_assign(agency: SmallAgency) -> None:
    for actor in (agency.manager, agency.ada, agency.customer()):
        with pytest.raises(Forbidden):
            Assigning(agency.office).assign(actor, agency.acme, agency.bea.id, LEAD)
        with pytest.raises(Forbidden):
            Assigning(agency.office).end(actor, agency.acme, agency.ada.id, "Warum")


def test_who_has_the_customer_no_longer_is_told_without_the_reason(agency: SmallAgency) -> None:
    assign(agency, agency.bea)
    agency.clock.on(hours=1)
    Assigning(agency.office).end(agency.admin, agency.acme, agency.bea.id, "Zu viele Fehler")
    told = {}
    for who in (agency.ada, agency.bea):
        with agency.office.reading() as work:
            chat = work.singles.find(agency.admin.id, who.id)
            assert chat is not None and chat.waits_for is None
            told[who.id] = [one.text for one in work.singles.all_of(chat.id)]
    [followed], [ended] = told[agency.ada.id], told[agency.bea.id]
    assert "Bea Assistent als VPA" in followed
    assert "nicht mehr eingeteilt" in ended and "Fehler" not in ended


def test_who_follows_a_leaver_is_agreed_on_in_her_handover_and_not_assigned_beside_it(
    agency: SmallAgency,
) -> None:
    desk = HandoverAgency(agency)
    desk.leaves()
    key = desk.line().handover.id
    with pytest.raises(OnTheWay):
        assign(agency, agency.bea)
    with pytest.raises(OnTheWay):
        Assigning(agency.office).end(agency.admin, agency.acme, agency.ada.id, "zieht um")
    with agency.office.reading() as work:
        assert serving(work, agency) == {agency.ada.id: LEAD}
    desk.taken_over(key)
    agency.clock.on(minutes=1)
    carla = desk.assistant("Carla Assistent")
    assert assign(agency, carla).followed == agency.bea.id


def test_who_has_given_notice_hands_over_what_she_gets_all_the_same(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    leaving = desk.leaves()
    despite = "Nur sie kann das"
    Assigning(agency.office).assign(agency.admin, agency.bolt, agency.ada.id, TEAM, despite)
    [made] = [line.handover for line in desk.board().lines if line.place.customer_id == agency.bolt]
    assert (made.leaving_id, made.role, made.last_day) == (leaving.id, TEAM, leaving.last_day)
