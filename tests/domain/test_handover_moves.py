"""The moves of a handover, edge by edge (HAND-2, HAND-5, HAND-6, HAND-10)."""

from datetime import date, timedelta

import pytest

from domain.closing import Item, NothingToAccept, Way
from domain.errors import BadInput
from domain.handover import (
    Around,
    Handover,
    SameApprover,
    StepDone,
    StepHeld,
    TooEarlyToTell,
    done,
)
from domain.handover_moves import (
    CustomerTold,
    NobodyProposed,
    NotTheSuccessor,
    approved,
    closed,
    dropped,
    file_checked,
    fresh,
    item_accepted,
    item_proved,
    passed_on,
    proposed,
    replanned,
    told,
    training_decided,
)
from domain.handover_terms import Side, Step, Target, Telling
from domain.ids import TaskId
from domain.person import AssignmentRole
from tests.domain.begun_handover import (
    AT,
    BEA,
    BEATRICE,
    CLARA,
    HANDOVER,
    HERSELF,
    KONRAD,
    LAST,
    MIRIAM,
)

CHECKED = file_checked(HANDOVER, Around(), HERSELF, "vollständig")
PROPOSED = proposed(CHECKED, Target.SUCCESSOR, Telling.CALL, BEA, "Bea")
AGREED = approved(approved(PROPOSED, Side.ASSISTANTS, MIRIAM), Side.CUSTOMERS, KONRAD)
TOLD = told(AGREED, MIRIAM, "angerufen")


@pytest.mark.parametrize(
    ("target", "telling", "successor", "why"),
    [
        (Target.SUCCESSOR, Telling.CALL, None, ("successor", "missing")),
        (Target.REACTIVATION, Telling.CALL, BEA, ("successor", "unknown")),
        (Target.SUCCESSOR, Telling.CALL, CLARA, ("successor", "same")),
        (Target.SUCCESSOR, Telling.FINISH, BEA, ("telling", "unknown")),
        (Target.SUCCESSOR, Telling.REACTIVATION_MAIL, BEA, ("telling", "unknown")),
        (Target.REACTIVATION, Telling.MAIL, None, ("telling", "unknown")),
    ],
)
def test_who_follows_and_how_it_is_told_fit_each_other(
    target: Target, telling: Telling, successor: int | None, why: tuple[str, str]
) -> None:
    with pytest.raises(BadInput) as refused:
        proposed(HANDOVER, target, telling, successor)  # type: ignore[arg-type]
    assert (refused.value.field, refused.value.why) == why


def test_both_sides_agree_and_another_proposal_asks_both_anew() -> None:
    assert AGREED.has_done(Step.SUCCESSOR)
    again = proposed(AGREED, Target.REACTIVATION, Telling.REACTIVATION_MAIL)
    assert not again.has_done(Step.SUCCESSOR)
    assert (again.by_assistants, again.by_customers, again.successor_id) == (None, None, None)
    with pytest.raises(NobodyProposed):
        approved(HANDOVER, Side.CUSTOMERS, KONRAD)


def test_one_person_agrees_for_both_sides_only_when_she_is_both() -> None:
    half = approved(PROPOSED, Side.ASSISTANTS, MIRIAM)
    with pytest.raises(SameApprover):
        approved(half, Side.CUSTOMERS, MIRIAM)
    assert approved(half, Side.CUSTOMERS, MIRIAM, alone=True).has_done(Step.SUCCESSOR)


def test_announcing_is_refused_before_everything_is_agreed() -> None:
    for early in (HANDOVER, CHECKED, PROPOSED, approved(PROPOSED, Side.CUSTOMERS, KONRAD)):
        with pytest.raises(TooEarlyToTell):
            told(early, MIRIAM, "angerufen")
    with pytest.raises(StepDone):
        told(TOLD, MIRIAM, "noch einmal")


def test_once_told_a_customer_is_told_anew_of_somebody_else() -> None:
    with pytest.raises(CustomerTold):
        approved(TOLD, Side.CUSTOMERS, KONRAD)
    ready = _accepted(training_decided(TOLD, False))
    again = proposed(ready, Target.REACTIVATION, Telling.REACTIVATION_MAIL)
    assert not again.is_told and again.has_heard and again.training is None
    assert again.check(Item.RECAP).accepted_at is None and again.check(Item.RECAP).is_done
    with pytest.raises(TooEarlyToTell):
        told(again, MIRIAM, "Brief")
    with pytest.raises(CustomerTold):
        proposed(done(TOLD, Step.TRAINING, BEA, "Bea", AT), Target.SUCCESSOR, Telling.MAIL, BEA)


def test_whoever_is_dropped_is_no_successor_any_more() -> None:
    nobody = dropped(AGREED)
    assert (nobody.target, nobody.successor_id, nobody.by_customers) == (None, None, None)
    assert nobody.has_done(Step.FILE) and not nobody.has_done(Step.SUCCESSOR)
    assert not nobody.has_heard


def test_training_is_decided_when_the_customer_knows() -> None:
    with pytest.raises(StepHeld):
        training_decided(AGREED, True)
    wanted = training_decided(TOLD, True, TaskId(4))
    assert (wanted.training, wanted.task_id) == (True, 4)
    assert training_decided(wanted, False, TaskId(4)).task_id is None
    with pytest.raises(StepDone):
        training_decided(done(TOLD, Step.TRAINING, BEA, "Bea", AT), True)


def test_the_reactivation_team_needs_no_training() -> None:
    team = proposed(CHECKED, Target.REACTIVATION, Telling.REACTIVATION_MAIL)
    team = approved(approved(team, Side.ASSISTANTS, MIRIAM), Side.CUSTOMERS, KONRAD)
    known = told(team, MIRIAM, "Vorlage")
    assert known.training is False
    assert passed_on(known, Around(), MIRIAM).has_done(Step.TRAINING)


def _accepted(handover: Handover) -> Handover:
    for item, way in (
        (Item.FOLDERS, Way.DONE),
        (Item.RECAP, Way.DONE),
        (Item.CALL, Way.CALL_DECLINED),
    ):
        handover = item_proved(handover, item, way, "da", HERSELF)
        handover = item_accepted(handover, item, BEATRICE)
    return handover


def test_the_successor_alone_accepts_and_then_takes_over() -> None:
    with pytest.raises(NotTheSuccessor):
        item_accepted(TOLD, Item.RECAP, HERSELF)
    with pytest.raises(NothingToAccept):
        item_accepted(TOLD, Item.RECAP, BEATRICE)
    ready = _accepted(training_decided(TOLD, False))
    assert ready.check(Item.CALL).done_name == "Clara"
    with pytest.raises(StepHeld):
        passed_on(ready, Around(training_runs=True), BEATRICE)
    over = passed_on(ready, Around(), BEATRICE, "alles klar")
    assert over.stage(Step.TRAINING).note == "alles klar"
    with pytest.raises(StepDone):
        passed_on(over, Around(), BEATRICE)


def test_nothing_is_closed_with_an_open_item_or_task() -> None:
    over = passed_on(_accepted(training_decided(TOLD, False)), Around(), BEATRICE)
    with pytest.raises(StepHeld):
        closed(over, Around(), MIRIAM)
    for item in (Item.SUPPORT, Item.CREDENTIALS, Item.OWNERSHIP):
        over = item_proved(over, item, Way.NOT_NEEDED, "nichts da", HERSELF)
    over = item_proved(over, Item.LETTER, Way.DONE, "Brief", HERSELF)
    with pytest.raises(StepHeld):
        closed(over, Around(open_tasks=1), MIRIAM)
    assert closed(over, Around(), MIRIAM).is_closed


def test_an_incomplete_file_is_not_checked_off() -> None:
    with pytest.raises(StepHeld):
        file_checked(HANDOVER, Around(file_missing=1), HERSELF, "")


def test_a_step_is_planned_anew_up_to_the_last_day() -> None:
    assert replanned(HANDOVER, Step.FILE, LAST).stage(Step.FILE).planned_on == LAST
    with pytest.raises(BadInput):
        replanned(HANDOVER, Step.FILE, LAST + timedelta(days=1))
    with pytest.raises(StepDone):
        replanned(CHECKED, Step.FILE, date(2026, 11, 9))


def test_a_fresh_one_has_every_step_and_item() -> None:
    made = fresh(HANDOVER, dict.fromkeys(Step, LAST))
    assert [one.step for one in made.stages] == list(Step)
    assert made.role is AssignmentRole.LEAD and len(made.checks) == len(Item)
