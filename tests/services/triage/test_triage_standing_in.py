"""What comes while a colleague is away waits for her stand-in, and nothing else (RESP-9)."""

from datetime import timedelta

from domain.absence import AbsenceKind
from domain.person import Actor, Role
from domain.standing_in import Backup
from domain.task import TaskStatus
from domain.triage import TriageKind
from services.absence.absences import Absences
from services.dashboard.board import RESPONSE
from services.dashboard.dashboard import Dashboard
from services.people.people import People
from services.triage.triage import Case, Triage, Whose
from tests.builders import SmallAgency
from tests.services.staffing.examples import somebody


def away(agency: SmallAgency, *, days: int = 2) -> None:
    absences = Absences(agency.office)
    today = agency.clock().date()
    one = absences.enter(agency.ada, AbsenceKind.SICK, today, today + timedelta(days=days))
    wanted = Backup(one.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, one.id, [wanted])


def waits(agency: SmallAgency, who: Actor, whose: Whose = Whose.MINE) -> list[tuple[str, int]]:
    inbox = Triage(agency.office).inbox(who, whose)
    found = inbox.cases(agency.clock())
    kinds = {TriageKind.ANSWER_OWED, TriageKind.TASK_CHECK}
    return [(one.item.kind.value, one.item.number) for one in found if one.item.kind in kinds]


def test_a_message_of_the_meantime_is_owed_by_the_stand_in(agency: SmallAgency) -> None:
    before, task = agency.task(), agency.task()
    agency.says(before)
    agency.clock.on(minutes=5)
    away(agency)
    assert waits(agency, agency.bea) == []
    agency.clock.on(minutes=5)
    agency.says(task)
    assert waits(agency, agency.bea) == [("answer_owed", task.number)]


def test_a_new_task_is_checked_by_her_too_until_she_is_let_go(agency: SmallAgency) -> None:
    away(agency)
    agency.clock.on(minutes=5)
    task = agency.task(status=TaskStatus.REVIEW)
    assert waits(agency, agency.bea) == [("task_check", task.number)]
    agency.clock.on(days=3)
    assert waits(agency, agency.bea) == []


def test_in_the_list_of_all_it_stands_once(agency: SmallAgency) -> None:
    away(agency)
    agency.clock.on(minutes=5)
    task = agency.task()
    agency.says(task)
    assert waits(agency, agency.bea, Whose.ALL) == [("answer_owed", task.number)]


def test_it_is_no_miss_of_hers_in_any_list_or_figure(agency: SmallAgency) -> None:
    before, task = agency.task(), agency.task()
    agency.says(before)
    agency.clock.on(minutes=5)
    away(agency)
    agency.clock.on(minutes=5)
    agency.says(task)
    asked = [("answer_owed", before.number)]
    assert waits(agency, agency.ada) == asked
    dashboard, now = Dashboard(agency.office), agency.clock()
    hers = dashboard.own(agency.ada).waiting(RESPONSE, now)
    assert [one.number for one in hers] == [before.number]
    others = dashboard.own(agency.bea).waiting(RESPONSE, now)
    assert [one.number for one in others] == [task.number]
    team = dashboard.team(agency.manager).waiting(RESPONSE, now)
    assert {one.number: one.assistant for one in team} == {
        before.number: "Ada Assistent",
        task.number: "Bea Assistent",
    }
    for who, number in ((agency.ada, before.number), (agency.bea, task.number)):
        inbox = Triage(agency.office).inbox(agency.manager, Whose.ALL, who.id)
        assert [case.item.number for case in inbox.cases(now)] == [number]


def test_without_a_stand_in_it_is_managements(agency: SmallAgency) -> None:
    today = agency.clock().date()
    Absences(agency.office).enter(agency.ada, AbsenceKind.SICK, today, today)
    agency.clock.on(minutes=5)
    agency.says(agency.task())
    assert waits(agency, agency.ada) == []
    (one,) = Dashboard(agency.office).team(agency.manager).waiting(RESPONSE, agency.clock())
    assert (one.assistant_id, one.assistant) == (None, "")
    assert len(waits(agency, agency.manager, Whose.ALL)) == 1


def test_a_stand_ins_own_absence_is_followed_on(agency: SmallAgency) -> None:
    cleo = somebody(agency, "Cleo", Role.ASSISTANT)
    away(agency)
    agency.clock.on(minutes=5)
    absences, today = Absences(agency.office), agency.clock().date()
    ill = absences.enter(agency.bea, AbsenceKind.SICK, today, today)
    seen = absences.of(agency.bea, ill.id)
    assert [one.id for one in seen.customers] == [agency.bolt, agency.acme]
    absences.arrange(
        agency.bea,
        ill.id,
        [Backup(ill.id, one.id, is_needed=True, stand_in_id=cleo.id) for one in seen.customers],
    )
    agency.clock.on(minutes=5)
    task = agency.task()
    agency.says(task)
    assert waits(agency, cleo) == [("answer_owed", task.number)]
    assert waits(agency, agency.ada) == waits(agency, agency.bea) == []
    (one,) = Dashboard(agency.office).team(agency.manager).waiting(RESPONSE, agency.clock())
    assert one.assistant == "Cleo"


def test_what_waits_for_somebody_who_has_left_is_managements(agency: SmallAgency) -> None:
    before, task = agency.task(), agency.task()
    agency.says(before)
    agency.clock.on(minutes=5)
    People(agency.office).disable(agency.admin, agency.ada.id)
    agency.clock.on(minutes=5)
    agency.says(agency.task(assistant_id=None))
    agency.says(task)
    owed = {("answer_owed", before.number), ("answer_owed", task.number)}
    assert owed < set(waits(agency, agency.manager, Whose.NOBODY))
    assert len(waits(agency, agency.manager, Whose.NOBODY)) == 3
    found = Triage(agency.office).inbox(agency.manager, Whose.ALL).cases(agency.clock())
    assert {one.assistant for one in found if isinstance(one, Case)} == {""}
    team = Dashboard(agency.office).team(agency.manager)
    told = team.waiting(RESPONSE, agency.clock())
    assert {(one.assistant_id, one.assistant) for one in told} == {(None, "")}


def test_who_would_stand_in_and_has_left_owes_nothing(agency: SmallAgency) -> None:
    away(agency)
    agency.clock.on(minutes=5)
    People(agency.office).disable(agency.admin, agency.bea.id)
    agency.says(agency.task())
    (one,) = Dashboard(agency.office).team(agency.manager).waiting(RESPONSE, agency.clock())
    assert one.assistant_id is None
