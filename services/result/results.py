"""Results: handing them over, and the customer's word about them (RES-1 to RES-3, RES-6)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from data.files import FileStore
from data.ids import new_id
from data.reads.results import ResultReads, TaskResults
from domain import workflow
from domain.contract import checked_text
from domain.ids import TaskId
from domain.message import Tag
from domain.permission import Act, sees_everything
from domain.person import Actor
from domain.result import (
    NoInterimResult,
    Result,
    ResultAnswer,
    ResultKind,
    check_content,
)
from domain.task import Task, TaskStatus
from domain.values import replace
from services.office import Doing, Office
from services.result.her_word import NOT_NAMED, HerWord, check_her_release, check_her_word
from services.retention.incoming import taken_in
from services.task.steps import Step, carried_out
from services.texts.consents import accepted, sent_back
from services.texts.results import Final, Interim, final_told, interim_told
from services.time.recording import stop_clocks

__all__ = ["Results", "TaskResults"]


class Results:
    """The use cases of results, from the assistant's hand to the customer's word."""

    def __init__(self, office: Office, files: FileStore) -> None:
        self.office = office
        """The clock and the door to the store."""
        self._files = files

    def deliver(self, actor: Actor, task_id: TaskId, given: Final) -> Task:
        """The result handed over: the customer reads and gets it in the chat (RES-2).

        - A running clock on it stops.
        - `SummaryMissing` without a summary, `NothingDelivered` without attachment and text.
        - With acceptance switched off it counts as accepted, and the task is done (RES-6).
        """
        told = final_told(given)

        def step(task: Task, doing: Doing) -> Task:
            after = workflow.deliver(task, told.summary, doing.now)
            _check(task, given.text, given.files)
            stop_clocks(doing, task)
            return after

        def beside(doing: Doing, kept: Task) -> None:
            result = _result(doing, kept, ResultKind.FINAL, told.summary)
            doing.work.results.add(replace(result, deviations=told.deviations))
            if kept.status is TaskStatus.DONE:
                doing.work.results.answer_open(kept.id, ResultAnswer.ACCEPTED, None, doing.now)

        return self._hand_over(actor, Act.DELIVER, task_id, step, beside, told.said, given.files)

    def deliver_interim(self, actor: Actor, task_id: TaskId, given: Interim) -> Task:
        """A part handed over: what was done, what it covers, whether all holds (RES-1).

        - `BadInput` names what is not said, `NothingDelivered` without attachment and text.
        - With acceptance switched off it counts as accepted at once (RES-6).
        """
        told = interim_told(given)

        def step(task: Task, doing: Doing) -> Task:
            after = workflow.deliver_interim(task)
            _check(task, given.text, given.files)
            is_off = task.acceptance_off_at is not None
            return workflow.accept_interim(after, doing.now) if is_off else after

        def beside(doing: Doing, kept: Task) -> None:
            result = replace(
                _result(doing, kept, ResultKind.INTERIM, told.summary),
                covers=told.covers,
                deadline_holds=given.deadline_holds,
                budget_holds=given.budget_holds,
            )
            doing.work.results.add(result)
            if kept.acceptance_off_at is not None:
                doing.work.results.answer_open(kept.id, ResultAnswer.ACCEPTED, None, doing.now)

        return self._hand_over(
            actor, Act.DELIVER_INTERIM, task_id, step, beside, told.said, given.files
        )

    def accept(self, actor: Actor, task_id: TaskId, word: HerWord = NOT_NAMED) -> Task:
        """The delivered task done: the customer has accepted the result, in the chat (RES-4).

        `CustomersWord` or `WordMissing` when staff record it and may not (RES-3); `OwnRelease` for
        who is paid by it and names no message (HON-10).
        """

        def step(task: Task, doing: Doing) -> Task:
            after = workflow.done(task, doing.now)
            check_her_word(doing, task, word)
            check_her_release(doing, task, word, task.delivered_at)
            return after

        said = accepted(interim=False)
        answer = ResultAnswer.ACCEPTED
        return self._answered(actor, Act.FINISH, task_id, step, answer, word, said=said)

    def accept_interim(self, actor: Actor, task_id: TaskId, word: HerWord = NOT_NAMED) -> Task:
        """The customer has accepted the interim result (RES-6); `NoInterimResult` without one.

        Refused as `accept`.
        """

        def step(task: Task, doing: Doing) -> Task:
            delivered = _open_interim(doing, task).delivered_at
            check_her_word(doing, task, word)
            check_her_release(doing, task, word, delivered)
            return workflow.accept_interim(task, delivered)

        said = accepted(interim=True)
        answer = ResultAnswer.ACCEPTED
        return self._answered(actor, Act.ACCEPT_INTERIM, task_id, step, answer, word, said=said)

    def send_back(
        self,
        actor: Actor,
        task_id: TaskId,
        deadline: datetime,
        changes: str,
        word: HerWord = NOT_NAMED,
    ) -> Task:
        """The customer returns a result with a new deadline and what is to be changed (RES-3).

        - It waits for a reaction from now on (RESP-7); `DeadlinePassed` for one in the past.
        - `CustomersWord` or `WordMissing` when staff record it and may not.
        """
        wanted = checked_text("reason", changes)

        def step(task: Task, doing: Doing) -> Task:
            if task.status is TaskStatus.IN_PROGRESS:
                _open_interim(doing, task)
                after = workflow.return_interim(task, deadline, doing.now)
            else:
                after = workflow.return_with_deadline(task, deadline, doing.now)
            check_her_word(doing, task, word)
            return after

        said = sent_back(deadline, wanted)
        return self._answered(
            actor, Act.RETURN, task_id, step, ResultAnswer.RETURNED, word, wanted, said
        )

    def of(self, actor: Actor, task_id: TaskId) -> TaskResults:
        """What was handed over, and every file of the task; `NotFound` when it is not hers."""
        with self.office.reading() as work:
            everything = sees_everything(actor)
            reads = ResultReads(work.reader, actor.id, everything=everything)
            return reads.of(task_id, self.office.now())

    def _hand_over(
        self,
        actor: Actor,
        act: Act,
        task_id: TaskId,
        step: Step,
        beside: Callable[[Doing, Task], None],
        said: str,
        paths: Sequence[Path],
    ) -> Task:
        kept = taken_in(self.office, self._files, paths)
        return carried_out(
            self.office,
            actor,
            act,
            task_id,
            step,
            word=said,
            tag=Tag.RESULT,
            files=kept,
            beside=beside,
        )

    def _answered(
        self,
        actor: Actor,
        act: Act,
        task_id: TaskId,
        step: Step,
        answer: ResultAnswer,
        word: HerWord,
        changes: str = "",
        said: str = "",
    ) -> Task:
        """The task after the customer's word; what she said herself stands in the chat."""

        def beside(doing: Doing, kept: Task) -> None:
            doing.work.results.answer_open(kept.id, answer, actor.id, doing.now)

        return carried_out(
            self.office,
            actor,
            act,
            task_id,
            step,
            reason=changes,
            word=said if actor.is_customer else word.note,
            tag=Tag.DECISION,
            no_answer_needed=True,
            rests_on=word.message_id,
            beside=beside,
        )


def _check(task: Task, text: str, files: Sequence[Path]) -> None:
    check_content(task.number, has_text=bool(text.strip()), has_files=bool(files))


def _open_interim(doing: Doing, task: Task) -> Result:
    """The interim result that was handed over last and waits for her word."""
    interim = [one for one in doing.work.results.open_of(task.id) if one.kind is ResultKind.INTERIM]
    if not interim:
        raise NoInterimResult(task.number)
    return interim[-1]


def _result(doing: Doing, task: Task, kind: ResultKind, summary: str) -> Result:
    """The result that the message of this act hands over."""
    assert doing.actor is not None and doing.message_id is not None
    return Result(
        id=new_id(doing.now),
        task_id=task.id,
        customer_id=task.customer_id,
        kind=kind,
        message_id=doing.message_id,
        summary=summary,
        covers="",
        deviations="",
        deadline_holds=True,
        budget_holds=True,
        delivered_by=doing.actor.id,
        delivered_name=doing.actor.name,
        delivered_at=doing.now,
    )
