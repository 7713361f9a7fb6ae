"""Tasks, who takes part in them, and the time worked on them, in and out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from data.ids import new_id
from domain.entry import Entry
from domain.errors import NotFound, Stale
from domain.ids import TaskId
from tests.data.records import AT, Kept
from tests.stored import task_ids


def test_a_task_comes_back_as_it_was_stored(kept: Kept) -> None:
    with kept.database.write() as work:
        full = kept.task(work, external_id="t-1", returned_at=AT, unanswered_count=3)
        bare = kept.task(
            work, assistant_id=None, area=None, customer_factor=None, assistant_factor=None
        )
    with kept.database.read() as work:
        assert work.tasks.get(full.id) == full
        assert work.tasks.get(bare.id) == bare
        assert task_ids(work) == [full.id, bare.id]


def test_many_are_added_at_once_and_none_is_no_mistake(kept: Kept) -> None:
    with kept.database.write() as work:
        pattern = kept.task(work)
        more = [
            replace(pattern, id=TaskId(new_id(AT)), number=pattern.number + nth) for nth in (1, 2)
        ]
        work.tasks.add_many(more)
        work.tasks.add_many([])
        assert [work.tasks.get(one.id) for one in more] == more


def test_no_task_is_not_found(kept: Kept) -> None:
    with kept.database.write() as work:
        for ask in (work.tasks.get, work.tasks.hold):
            with pytest.raises(NotFound):
                ask(TaskId(1))


def test_who_is_slower_is_told_and_changes_nothing(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        first = work.tasks.save(replace(task, title="Zuerst"))
    with pytest.raises(Stale) as refused, kept.database.write() as work:
        work.tasks.save(replace(task, title="Danach"))
    assert (refused.value.kind, refused.value.key) == ("task", task.id)
    with kept.database.write() as work:
        assert work.tasks.hold(task.id) == first == replace(task, title="Zuerst", version=2)


def test_the_time_worked_is_the_sum_of_the_tasks_own_entries(kept: Kept) -> None:
    with kept.database.write() as work:
        task, other = kept.task(work), kept.task(work)
        assert work.tasks.worked_on(task.id) == 0
        work.tasks.add_entries([])
        work.tasks.add_entries(
            Entry(new_id(AT), of.id, kept.ada.id, AT - timedelta(hours=1), seconds, "")
            for of, seconds in ((task, 61), (task, 1), (other, 900))
        )
        assert (work.tasks.worked_on(task.id), work.tasks.worked_on(other.id)) == (62, 900)


def test_a_held_task_is_saved_twice_with_all_its_changes(kept: Kept) -> None:
    with kept.database.write() as work:
        task, other = kept.task(work), kept.task(work)
    with kept.database.write() as work:
        held = work.tasks.hold(task.id)
        once = work.tasks.save(replace(held, title="Einmal"))
        work.tasks.save(replace(other, title="Daneben"))
        twice = work.tasks.save(replace(once, title=held.title, summary="Zweimal"))
    with kept.database.read() as work:
        assert work.tasks.get(task.id) == twice == replace(task, summary="Zweimal", version=3)
        assert work.tasks.get(other.id) == replace(other, title="Daneben", version=2)
