"""The trail, in and out: whole lines, in their order."""

from dataclasses import replace
from datetime import timedelta

from domain.ids import MessageId, TaskId
from domain.trail import Deed, Subject
from tests.data.records import AT, Kept


def _deed(kept: Kept, subject: Subject, **details: object) -> Deed:
    plain = Deed(AT, kept.ada.id, kept.ada.name, "assistant", "task.edit", subject)
    return replace(plain, **details)  # type: ignore[arg-type]


def test_a_line_comes_back_whole_with_its_number(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        subject = Subject("task", task.id, task_id=task.id, customer_id=task.customer_id)
        full = _deed(
            kept,
            subject,
            old={"title": "[/x]", "budget_seconds": 60, "area": None},
            new={"title": "ä"},
            reason="weil",
            message_id=MessageId(7),
            shows_at=AT + timedelta(seconds=10),
        )
        work.trail.add(full)
        work.trail.add(_deed(kept, Subject("agency", 1), actor_id=None))
        told, program = work.trail.everything()
    assert told == replace(full, number=told.number)
    assert program.number > told.number and program.actor_id is None


def test_lines_are_found_by_their_task_and_the_last_by_its_thing(kept: Kept) -> None:
    one, other = (Subject("task", key, task_id=TaskId(key)) for key in (1, 2))
    with kept.database.write() as work:
        work.trail.add_many(
            _deed(kept, subject, reason=reason)
            for subject, reason in ((one, "a"), (other, "b"), (one, "c"))
        )
        work.trail.add_many([])
        assert [deed.reason for deed in work.trail.of_task(TaskId(1))] == ["a", "c"]
        last = work.trail.last_on("task", 1)
        assert last is not None and last.reason == "c"
        assert work.trail.last_on("customer", 1) is None
