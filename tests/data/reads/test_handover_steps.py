"""The next step of each handover - on both engines."""

from data.reads.handover_steps import next_steps
from domain.closing import Item, Way
from domain.handover import done
from domain.handover_moves import By, item_accepted, item_proved, proposed
from domain.handover_terms import Step, Target, Telling
from domain.handover_turns import StepFacts
from domain.ids import PersonId
from tests.data.reads.handover_rows import DAY, handover
from tests.data.records import AT, Kept

BEA = PersonId(5)


def test_the_first_open_step_is_told_with_what_is_done(kept: Kept) -> None:
    first, second = handover(kept, 1), handover(kept, 2)
    by = By(kept.ada.id, "Ada", AT)
    with kept.database.write() as work:
        work.handovers.add(first)
        made = proposed(second, Target.SUCCESSOR, Telling.CALL, BEA, "Bea")
        for step in (Step.FILE, Step.SUCCESSOR, Step.INFORMED):
            made = done(made, step, by.id, "Ada", AT)
        for item in (Item.FOLDERS, Item.RECAP):
            made = item_proved(made, item, Way.DONE, "hier", by)
        made = item_accepted(made, Item.RECAP, By(BEA, "Bea", AT))
        made = item_proved(made, Item.OWNERSHIP, Way.ARCHIVE_SENT, "Link", by)
        work.handovers.add(second)
        work.handovers.save(made, second)
        everybodys = next_steps(work.reader, PersonId(1), everybodys=True)
        assert [one.facts for one in everybodys] == [
            StepFacts(Step.FILE, DAY, to_prove=3, items_open=7),
            StepFacts(Step.SUCCESSOR, DAY, to_prove=3, items_open=7),
            StepFacts(
                *(Step.TRAINING, DAY, Target.SUCCESSOR), to_prove=1, to_accept=1, items_open=5
            ),
        ]
        assert [one.handover_id for one in next_steps(work.reader, BEA, everybodys=False)] == [2]
        mine = next_steps(work.reader, kept.ada.id, everybodys=False)
        assert [(one.customer, one.person) for one in mine] == [(kept.acme.name, "Ada")] * 3
        assert next_steps(work.reader, PersonId(9), everybodys=False) == []
