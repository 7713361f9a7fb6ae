"""What holds each step of a handover (HAND-2, HAND-4 to HAND-6, HAND-10)."""

import pytest

from domain.closing import Item, Way
from domain.handover import (
    Around,
    Blocker,
    Handover,
    StepDone,
    blockers,
    done,
    planned,
    undone,
    with_check,
)
from domain.handover_moves import approved, item_accepted, item_proved, proposed, told
from domain.handover_terms import NEEDS, Hindrance, Side, Step, Target, Telling
from domain.values import replace
from tests.domain.begun_handover import AT, BEA, BEATRICE, HANDOVER, HERSELF, KONRAD, LAST, MIRIAM

H = Hindrance


def _agreed(telling: Telling = Telling.CALL) -> Handover:
    if telling is Telling.FINISH:
        made = proposed(HANDOVER, Target.REACTIVATION, telling)
    else:
        made = proposed(HANDOVER, Target.SUCCESSOR, telling, BEA, "Bea")
    return approved(approved(made, Side.ASSISTANTS, MIRIAM), Side.CUSTOMERS, KONRAD)


def _told(telling: Telling = Telling.CALL) -> Handover:
    return told(done(_agreed(telling), Step.FILE, MIRIAM.id, "", AT), MIRIAM, "Sie weiß es")


def _what(handover: Handover, step: Step, around: Around | None = None) -> list[Blocker]:
    return list(blockers(handover, step, around or Around()))


def test_the_file_is_held_by_its_empty_headings() -> None:
    assert _what(HANDOVER, Step.FILE, Around(file_missing=3)) == [Blocker(H.FILE_INCOMPLETE, 3)]
    assert _what(HANDOVER, Step.FILE) == []


def test_nobody_is_told_without_file_successor_and_both_words() -> None:
    assert [one.what for one in _what(HANDOVER, Step.INFORMED)] == [
        H.FILE_UNCHECKED,
        H.NO_SUCCESSOR,
    ]
    assert _what(HANDOVER, Step.SUCCESSOR) == [Blocker(H.NO_SUCCESSOR)]
    proposed_only = proposed(HANDOVER, Target.SUCCESSOR, Telling.CALL, BEA, "Bea")
    assert [one.what for one in _what(proposed_only, Step.SUCCESSOR)] == [
        H.ASSISTANTS_DISAGREE,
        H.CUSTOMERS_DISAGREE,
    ]
    half = approved(
        proposed(HANDOVER, Target.SUCCESSOR, Telling.CALL, BEA, "Bea"), Side.CUSTOMERS, KONRAD
    )
    assert _what(half, Step.SUCCESSOR) == [Blocker(H.ASSISTANTS_DISAGREE)]
    assert _what(_agreed(), Step.INFORMED) == [Blocker(H.FILE_UNCHECKED)]


def test_taking_over_waits_for_training_and_every_accepted_item() -> None:
    known = _told()
    held = [one.what for one in _what(known, Step.TRAINING, Around(training_runs=True))]
    assert held == [H.TRAINING_UNDECIDED, H.TRAINING_RUNS, H.NOT_ACCEPTED]
    ready = replace(known, training=True)
    for item, way in (
        (Item.FOLDERS, Way.DONE),
        (Item.RECAP, Way.DONE),
        (Item.CALL, Way.CALL_HELD),
    ):
        ready = item_accepted(item_proved(ready, item, way, "da", HERSELF), item, BEATRICE)
    assert _what(ready, Step.TRAINING, Around(open_tasks=2)) == []


def test_single_tasks_are_finished_before_the_customer_passes_on() -> None:
    finishing = _told(Telling.FINISH)
    assert _what(finishing, Step.TRAINING, Around(open_tasks=1)) == [Blocker(H.TASKS_OPEN, 1)]
    assert _what(finishing, Step.TRAINING) == []


def test_the_end_waits_for_list_and_tasks() -> None:
    over = done(_told(), Step.TRAINING, BEA, "Bea", AT)
    assert _what(over, Step.CLOSED, Around(open_tasks=1)) == [
        Blocker(H.ITEMS_OPEN, len(Item)),
        Blocker(H.TASKS_OPEN, 1),
    ]
    assert H.NOT_TAKEN_OVER in [one.what for one in _what(_told(), Step.CLOSED)]


@pytest.mark.parametrize("step", list(Step))
def test_a_step_is_held_while_one_before_it_is_open(step: Step) -> None:
    for need in NEEDS[step]:
        everything = HANDOVER
        for one in Step:
            if one not in (step, need):
                everything = done(everything, one, BEA, "Bea", AT)
        assert _what(everything, step)


def test_a_step_is_done_once_and_can_be_opened_again() -> None:
    made = done(HANDOVER, Step.FILE, BEA, "Bea", AT, "gut")
    assert made.current is Step.SUCCESSOR and made.stage(Step.FILE).note == "gut"
    with pytest.raises(StepDone):
        done(made, Step.FILE, BEA, "Bea", AT)
    opened = undone(made, Step.FILE)
    assert opened.current is Step.FILE and opened.stage(Step.FILE).note == "gut"
    assert planned(HANDOVER, Step.CLOSED, LAST).stage(Step.CLOSED).planned_on == LAST
    check = replace(HANDOVER.check(Item.CALL), proof="x")
    assert with_check(HANDOVER, check).check(Item.CALL).proof == "x"


def test_a_handover_knows_where_it_is() -> None:
    assert HANDOVER.current is Step.FILE and not HANDOVER.is_told
    everything = HANDOVER
    for step in Step:
        everything = done(everything, step, BEA, "Bea", AT)
    assert everything.current is None and everything.is_told and everything.is_closed
