"""Results, in and out, whole; her word reaches only what waited for it."""

from data.ids import new_id
from domain.ids import MessageId, TaskId
from domain.result import Result, ResultAnswer, ResultKind
from domain.task import Task
from tests.data.records import AT, Kept


def _result(kept: Kept, task: Task, kind: ResultKind = ResultKind.FINAL) -> Result:
    return Result(
        id=new_id(AT),
        task_id=task.id,
        customer_id=task.customer_id,
        kind=kind,
        message_id=MessageId(7),
        summary="[/x]",
        covers="Ulm",
        deviations="Ohne Bild",
        deadline_holds=False,
        budget_holds=True,
        delivered_by=kept.ada.id,
        delivered_name=kept.ada.name,
        delivered_at=AT,
    )


def test_a_result_comes_back_whole(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        result = _result(kept, task)
        work.results.add(result)
        assert work.results.of_task(task.id) == [result]
        assert work.results.of_task(TaskId(1)) == []


def test_her_word_reaches_what_waits(kept: Kept) -> None:
    with kept.database.write() as work:
        task, other = kept.task(work), kept.task(work)
        for one in (task, other):
            work.results.add(_result(kept, one, ResultKind.INTERIM))
        work.results.answer_open(task.id, ResultAnswer.ACCEPTED, kept.ada.id, AT)
        work.results.add(_result(kept, task))
        first, second = work.results.of_task(task.id)
        assert (first.answer, first.answered_by) == (ResultAnswer.ACCEPTED, kept.ada.id)
        assert first.answered_at == AT
        assert work.results.open_of(task.id) == [second]
        assert len(work.results.open_of(other.id)) == 1
