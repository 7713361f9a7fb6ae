"""Reminders as people deal with them: sent, stopped, settled, taken on (CUST-4, CUST-5)."""

import pytest

from domain.care import CareKind, CareSettled, CareState
from domain.errors import BadInput, Forbidden, NotFound, Stale
from domain.fee import FeeKind
from domain.person import AssignmentRole
from domain.task import TaskStatus
from services.care.cares import Cares
from services.handover.assigning import Assigning
from services.task.tasks import Tasks
from tests.builders import SmallAgency
from tests.services.care.evidence import DAY, cares, inactive, planned, quiet, settle
from tests.services.honorarium.evidence import items


def test_what_would_be_said_is_shown_before(agency: SmallAgency) -> None:
    kim, care_id = agency.customer(), planned(agency)
    draft = Cares(agency.office).draft(agency.ada, care_id)
    assert (draft.reads, draft.email) == (kim.id, "kundin@example.org")
    assert draft.text.startswith("Guten Tag, Frau Kundin,")
    assert draft.waiting.assistant == "Ada Assistent"


def test_it_goes_out_at_once_where_she_says_so(agency: SmallAgency) -> None:
    kim, care_id = agency.customer(), planned(agency)
    kept = Cares(agency.office).send(agency.ada, care_id)
    assert kept.state is CareState.SENT and kept.settled_name == "Ada Assistent"
    with agency.office.reading() as work:
        assert work.singles.find(agency.ada.id, kim.id) is not None
    with pytest.raises(NotFound):
        Cares(agency.office).send(agency.ada, care_id)
    agency.clock.on(days=4)
    assert settle(agency) == 0


def test_stopped_it_does_not_go_out(agency: SmallAgency) -> None:
    kim, care_id = agency.customer(), planned(agency)
    with pytest.raises(BadInput):
        Cares(agency.office).waive(agency.ada, care_id, " ")
    Cares(agency.office).waive(agency.ada, care_id, "Ist im Urlaub")
    agency.clock.on(days=4)
    assert settle(agency) == 0
    [care] = cares(agency)
    assert (care.state, care.note) == (CareState.WAIVED, "Ist im Urlaub")
    with agency.office.reading() as work:
        assert work.singles.find(agency.ada.id, kim.id) is None


def test_what_was_settled_can_be_undone_while_nothing_else_became_of_it(
    agency: SmallAgency,
) -> None:
    use, care_id = Cares(agency.office), planned(agency)
    before = cares(agency)[0]
    waived = use.waive(agency.ada, care_id, "Versehen")
    with pytest.raises(Forbidden):
        use.undo(agency.bea, waived, before)
    use.undo(agency.ada, waived, before)
    assert cares(agency)[0].state is CareState.PLANNED
    again = use.waive(agency.ada, care_id, "Doch")
    for stale in (waived, before):
        with pytest.raises(Stale):
            use.undo(agency.ada, stale, again)
    assert cares(agency)[0].note == "Doch"


def test_an_e_mail_is_noted_as_sent(agency: SmallAgency) -> None:
    quiet(agency, 50)
    settle(agency)
    [care] = cares(agency)
    draft = Cares(agency.office).draft(agency.ada, care.id)
    assert "10:00 Std." in draft.text and "Zeitguthaben" in draft.subject
    with pytest.raises(CareSettled):
        Cares(agency.office).send(agency.ada, care.id)
    Cares(agency.office).mark_sent(agency.ada, care.id)
    assert cares(agency)[0].state is CareState.SENT


def test_whoever_wins_the_customer_back_has_her_half_hour_once(agency: SmallAgency) -> None:
    use, care_id = Cares(agency.office), inactive(agency)
    taken = use.take(agency.ada, care_id)
    assert (taken.state, taken.person_id) == (CareState.TAKEN, agency.ada.id)
    task = agency.task(status=TaskStatus.REVIEW)
    assert [one.kind for one in items(agency, agency.ada.id)] == []
    Tasks(agency.office).accept(agency.ada, task.id)
    second = agency.task(status=TaskStatus.REVIEW)
    Tasks(agency.office).accept(agency.ada, second.id)
    settle(agency)
    [booked] = items(agency, agency.ada.id)
    assert (booked.kind, booked.seconds) == (FeeKind.REACTIVATION, 1800)
    assert cares(agency, CareKind.INACTIVE)[0].state is CareState.DONE


def test_who_writes_to_an_inactive_customer_wins_her_back_by_it(agency: SmallAgency) -> None:
    use, care_id = Cares(agency.office), inactive(agency)
    sent = use.mark_sent(agency.ada, care_id)
    assert (sent.state, sent.person_id, sent.seen_at) == (CareState.TAKEN, agency.ada.id, None)
    use.take_note(agency.admin, care_id)
    again = use.mark_sent(agency.ada, care_id)
    assert again.state is CareState.TAKEN and again.seen_at is not None, "known already"
    task = agency.task(status=TaskStatus.REVIEW)
    Tasks(agency.office).accept(agency.ada, task.id)
    assert [one.kind for one in items(agency, agency.ada.id)] == [FeeKind.REACTIVATION]


def test_what_the_team_sent_is_sent(agency: SmallAgency) -> None:
    use, care_id = Cares(agency.office), inactive(agency)
    use.leave(agency.ada, care_id)
    assert use.mark_sent(agency.admin, care_id).state is CareState.SENT


def test_left_to_the_team_nothing_is_booked(agency: SmallAgency) -> None:
    use, care_id = Cares(agency.office), inactive(agency)
    use.take(agency.ada, care_id)
    left = use.leave(agency.ada, care_id)
    assert (left.state, left.person_id) == (CareState.LEFT, None)
    task = agency.task(status=TaskStatus.REVIEW)
    Tasks(agency.office).accept(agency.ada, task.id)
    assert items(agency, agency.ada.id) == []


def test_the_team_takes_note_that_she_does_it_herself(agency: SmallAgency) -> None:
    use, care_id = Cares(agency.office), inactive(agency)
    with pytest.raises(CareSettled):
        use.take_note(agency.admin, care_id)
    use.take(agency.ada, care_id)
    for nobody in (agency.ada, agency.manager):
        with pytest.raises(Forbidden):
            use.take_note(nobody, care_id)
    assert use.take_note(agency.admin, care_id).seen_at == agency.clock()


def test_only_an_inactive_customer_is_taken_on(agency: SmallAgency) -> None:
    care_id = planned(agency)
    for act in (Cares(agency.office).take, Cares(agency.office).leave):
        with pytest.raises(CareSettled):
            act(agency.ada, care_id)


def test_nobody_else_reads_or_settles_it(agency: SmallAgency) -> None:
    kim, care_id = agency.customer(), planned(agency)
    with pytest.raises(Forbidden):
        Cares(agency.office).waive(agency.bea, care_id, "Nein")
    for act in (Cares(agency.office).draft, Cares(agency.office).send):
        with pytest.raises(NotFound):
            act(kim, care_id)
    with pytest.raises(NotFound):
        Cares(agency.office).of_customer(kim, agency.acme)
    [one] = Cares(agency.office).of_customer(agency.ada, agency.acme)
    assert one.care.id == care_id


def test_a_new_customer_waits_for_a_call(agency: SmallAgency) -> None:
    agency.customer()
    Assigning(agency.office).assign(agency.admin, agency.acme, agency.bea.id, AssignmentRole.TEAM)
    [welcome] = cares(agency, CareKind.WELCOME)
    assert (welcome.person_id, welcome.state) == (agency.bea.id, CareState.OPEN)
    assert welcome.message_id is not None
    assert welcome.due_at == agency.clock() + 3 * DAY
    assert "Team" in Cares(agency.office).draft(agency.bea, welcome.id).text
    agency.clock.on(days=1)
    Assigning(agency.office).end(agency.admin, agency.acme, agency.bea.id, "Doch nicht")
    settle(agency)
    assert cares(agency, CareKind.WELCOME)[0].state is CareState.OVER
