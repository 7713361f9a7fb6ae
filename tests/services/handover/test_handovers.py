"""Who sees which handovers, and ending one customer only (HAND-7, HAND-9, ROLE-2)."""

from datetime import date

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.handover import Blocker
from domain.handover_plan import Size
from domain.handover_terms import Cause, Hindrance, Step, Target, Telling
from domain.task import TaskStatus
from services.handover.steps import Succession
from services.people.people import People
from tests.builders import SmallAgency
from tests.services.handover.agency import HandoverAgency


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    return HandoverAgency(agency)


def test_each_sees_what_she_gives_or_takes_and_management_everything(desk: HandoverAgency) -> None:
    agency = desk.agency
    desk.leaves()
    handover = desk.line().handover
    assert [one.handover.id for one in desk.board(agency.ada).lines] == [handover.id]
    assert desk.board(agency.bea).lines == [] == desk.board(agency.bea).leavings
    (view,) = desk.board(agency.ada).leavings
    assert view.leaving.talk == "" and view.progress.customers == 1
    assert desk.board().leavings[0].leaving.talk == "Sie zieht um"
    desk.agreed(handover.id)
    (line,) = desk.board(agency.bea).lines
    assert line.handover.successor_id == agency.bea.id
    with pytest.raises(NotFound):
        desk.board(agency.customer())


def test_nobody_is_named_to_assistants_before_both_sides_agree(desk: HandoverAgency) -> None:
    agency = desk.agency
    desk.leaves()
    handover = desk.line().handover
    proposal = Succession(Target.SUCCESSOR, Telling.CALL, agency.bea.id)
    desk.steps.propose(agency.manager, handover.id, proposal)
    assert desk.line().handover.successor_name == "Bea Assistent"
    (line,) = desk.board(agency.ada).lines
    assert (line.handover.target, line.handover.successor_name) == (None, "")
    assert desk.board(agency.bea).lines == []


def test_a_line_tells_size_lateness_and_what_holds(desk: HandoverAgency) -> None:
    agency = desk.agency
    task = agency.task()
    desk.leaves()
    line = desk.line()
    assert (line.size, list(line.late)) == (Size.SINGLE, [])
    assert list(line.held_by(Step.FILE)) == [Blocker(Hindrance.FILE_INCOMPLETE, 7)]
    assert line.place.around.open_tasks == 1 and task.customer_id == line.place.customer_id
    desk.later(60)
    late = desk.line()
    assert list(late.late) == list(Step)
    assert desk.board().line_of(line.handover.id) == late
    assert desk.board().line_of(1) is None


def test_one_customer_alone_is_given_back_with_a_months_notice(desk: HandoverAgency) -> None:
    agency = desk.agency
    made = desk.handovers.begin(
        agency.ada, agency.acme, agency.ada.id, Cause.ASSISTANT, "Zu wenig Zeit", help_offered=True
    )
    assert (made.last_day, made.leaving_id) == (date(2026, 12, 23), None)
    (line,) = desk.board(agency.ada).lines
    assert line.handover == made and line.handover.help_offered is True
    with pytest.raises(BadInput) as twice:
        desk.handovers.begin(
            agency.manager, agency.acme, agency.ada.id, Cause.CUSTOMER, "x", help_offered=False
        )
    assert (twice.value.field, twice.value.why) == ("customer", "handed_over")


def test_a_single_customers_handover_is_shown_a_month_longer(desk: HandoverAgency) -> None:
    agency = desk.agency
    made = desk.handovers.begin(
        agency.ada, agency.acme, agency.ada.id, Cause.ASSISTANT, "Zu weit", help_offered=True
    )
    desk.closed(made.id)
    desk.later(29)
    assert [one.handover.id for one in desk.board(agency.ada).lines] == [made.id]
    desk.later(2)
    assert desk.board(agency.ada).lines == [] == desk.board().lines


@pytest.mark.parametrize(
    ("reason", "cause", "noticed", "field"),
    [
        (" ", Cause.ASSISTANT, None, "reason"),
        ("x", Cause.LEAVING, None, "kind"),
        ("x", Cause.CUSTOMER, date(2026, 11, 24), "noticed_on"),
    ],
)
def test_what_one_ending_needs(
    desk: HandoverAgency, reason: str, cause: Cause, noticed: date | None, field: str
) -> None:
    agency = desk.agency
    with pytest.raises(BadInput) as refused:
        desk.handovers.begin(
            *(agency.manager, agency.acme, agency.ada.id, cause, reason),
            help_offered=True,
            noticed_on=noticed,
        )
    assert refused.value.field == field


def test_an_assistant_gives_back_her_own_customers_only(desk: HandoverAgency) -> None:
    agency = desk.agency
    with pytest.raises(Forbidden):
        desk.handovers.begin(
            agency.bea, agency.acme, agency.ada.id, Cause.ASSISTANT, "x", help_offered=True
        )
    with pytest.raises(BadInput):
        desk.handovers.begin(
            agency.bea, agency.acme, agency.bea.id, Cause.ASSISTANT, "x", help_offered=True
        )


def test_customers_of_whose_account_is_closed_are_handed_over_by_management(
    desk: HandoverAgency,
) -> None:
    agency = desk.agency
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    People(agency.office).disable(agency.admin, agency.ada.id)
    names = [one.name for one in desk.handovers.givers(agency.manager)]
    assert names == ["Ada Assistent", "Bea Assistent"]
    (served,) = desk.handovers.served(agency.manager, agency.ada.id)
    begun = desk.handovers.begin(
        agency.manager,
        served.id,
        agency.ada.id,
        Cause.ASSISTANT,
        "Sie ist plötzlich fort",
        help_offered=True,
    )
    desk.giver = agency.manager
    desk.taken_over(begun.id)
    assert agency.stored(task).assistant_id == agency.bea.id
    assert [one.name for one in desk.handovers.givers(agency.manager)] == ["Bea Assistent"]
    with pytest.raises(Forbidden):
        desk.handovers.givers(agency.bea)
