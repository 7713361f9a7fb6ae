"""Handovers with steps and lists, in and out - on both engines."""

from datetime import date

import pytest

from domain.closing import Item, Way
from domain.errors import NotFound, Stale
from domain.handover import Approval, Handover, done
from domain.handover_moves import By, fresh, item_proved
from domain.handover_terms import Cause, Step, Target, Telling
from domain.ids import PersonId, TaskId
from domain.leaving import Leaving
from domain.person import AssignmentRole
from domain.values import replace
from tests.data.records import AT, Kept

LAST = date(2026, 12, 31)


def _handover(kept: Kept, number: int = 1, leaving_id: int | None = None) -> Handover:
    plain = Handover(
        id=number,
        customer_id=kept.acme.id,
        person_id=kept.ada.id,
        person_name=kept.ada.name,
        role=AssignmentRole.TEAM,
        cause=Cause.ASSISTANT,
        noticed_on=date(2026, 11, 21),
        last_day=LAST,
        made_at=AT,
        made_name="Miriam",
        leaving_id=leaving_id,
        help_offered=True,
        reason="[/x]",
    )
    return fresh(plain, dict.fromkeys(Step, LAST))


def test_a_handover_comes_back_with_steps_and_list(kept: Kept) -> None:
    made = _handover(kept)
    word = Approval(PersonId(4), "Konrad", AT)
    with kept.database.write() as work:
        assert work.handovers.add(made) == work.handovers.get(1)
        changed = replace(
            made,
            target=Target.SUCCESSOR,
            successor_id=PersonId(5),
            successor_name="Bea",
            telling=Telling.CALL,
            by_customers=word,
            training=False,
            task_id=TaskId(6),
        )
        by = By(kept.ada.id, "Ada", AT)
        changed = done(changed, Step.FILE, by.id, by.name, AT, "gut")
        changed = item_proved(changed, Item.RECAP, Way.DONE, "[/x] Ablage", by)
        saved = work.handovers.save(changed, made)
        assert work.handovers.get(1) == saved == replace(changed, version=2)
        assert list(work.handovers.for_successor(PersonId(5))) == [saved]
        assert list(work.handovers.of_task(TaskId(6))) == [saved]
        with pytest.raises(Stale):
            work.handovers.save(changed, made)
        with pytest.raises(NotFound):
            work.handovers.get(2)


def test_they_are_found_by_whom_they_concern(kept: Kept) -> None:
    leaving = Leaving(5, kept.ada.id, "Ada", LAST, "", kept.ada.id, "Miriam", AT)
    with kept.database.write() as work:
        work.leavings.add(leaving)
        alone = work.handovers.add(_handover(kept, 1))
        part = work.handovers.add(_handover(kept, 2, leaving.id))
        assert list(work.handovers.everybodys()) == [alone, part]
        assert list(work.handovers.of_person(kept.ada.id)) == [alone, part]
        assert list(work.handovers.of_customer(kept.acme.id)) == [alone, part]
        assert list(work.handovers.of_leaving(leaving.id)) == [part]
        assert list(work.handovers.current()) == [alone, part]
        work.leavings.save(replace(leaving, ended_at=AT))
        assert list(work.handovers.current()) == [alone]
        work.handovers.remove_of(leaving.id)
        assert list(work.handovers.everybodys()) == [alone]
