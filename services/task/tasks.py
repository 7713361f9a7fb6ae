"""Creating tasks and moving them on: from the order to its acceptance by the customer."""

from collections.abc import Callable, Sequence

from data.files import KeptFile
from domain import workflow
from domain.area import DatedFactors, Factors, WorkArea, factors_on
from domain.calendar import local
from domain.check import MarketingCheck, marketing_facts, refuse_unasked
from domain.contract import (
    NewTask,
    checked,
    checked_text,
    contract,
    same_terms,
    with_area,
)
from domain.errors import BadInput, Stale, VPAError
from domain.ids import PersonId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.staffing import in_hands_of
from domain.task import Task
from domain.trail import Facts
from domain.values import replace
from services.agreement.parts import available_to, keep_version
from services.care.steps import has_work_again
from services.office import Doing, Office, on_customer, on_task
from services.task.creation import assistant_for, first_messages, task_of_order
from services.task.possible import why_not
from services.task.steps import carried_out
from services.team.stops_overridden import given_despite
from services.upkeep import settled


class Tasks:
    """The use cases that make a task and move it on (TASK-1 to TASK-7)."""

    def __init__(self, office: Office) -> None:
        self.office = office
        """The clock and the door to the store."""
        self._factors: Sequence[DatedFactors] = ()
        """The factors' history as last read, so that `why_not` asks no store."""

    def create(
        self,
        actor: Actor,
        new: NewTask,
        files: Sequence[KeptFile] = (),
        made: Callable[[TaskId], None] = lambda _task_id: None,
    ) -> Task:
        """A new task in review; the customer is told by when it will be checked (TASK-3).

        - It is the work of the customer's lead unless somebody else is named.
        - The files stand in its chat; so do the tagged messages of the task it repeats (TASK-8).
        - `made` is told its id before the commit, so that a lost connection can be told apart.
        - `BadInput` names the field that cannot be taken as it is.
        """
        with self.office.acting(actor, Act.CREATE_TASK, on_customer(new.customer_id)) as doing:
            work, kept = doing.work, checked(new, doing.now)
            customer = work.customers.get(kept.customer_id)
            ordered = task_of_order(doing, kept, customer)
            task = work.tasks.add(settled(work, ordered))
            for told in first_messages(doing, task, customer, actor, files):
                work.messages.add(told)
                doing.message_id = told.id
            doing.subject = replace(on_task(task.id), customer_id=customer.id)
            doing.changed(None, task)
            made(task.id)
            return task

    def set_area(
        self, actor: Actor, task_id: TaskId, area: WorkArea | None, competence: str = ""
    ) -> Task:
        """The task in another area (BUD-3); `AreaFixed` once it was accepted (AREA-2).

        A request to the team that runs asks for that from now on. `BadInput` for a `competence`
        of another area.
        """

        def step(task: Task, doing: Doing) -> Task:
            if competence and doing.work.competences.get(competence).area is not area:
                raise BadInput("competence", "of_another_area")
            changed, surveys = with_area(task, area, competence), doing.work.surveys
            for asked in surveys.of_task(task_id):
                if asked.is_open:
                    surveys.save(replace(asked, area=area, competence=competence))
            return changed

        return carried_out(self.office, actor, Act.SET_AREA, task_id, step)

    def accept(
        self,
        actor: Actor,
        task_id: TaskId,
        seen: Task | None = None,
        marketing: MarketingCheck | None = None,
    ) -> Task:
        """The task accepted, with the factors of today (TASK-4, AREA-2).

        - `AreaMissing`, `NotReleased`, `DeadlinePassed`, `IllegalMove` as the check finds.
        - `QuestionsOpen`, `AdviceNeeded` by the answers about a Marketing task (AREA-4).
        - `NotCovered` when the customer's available time does not cover the budget (BUD-6).
        - `Stale` when the terms differ from those she has `seen`.
        - The evidence holds the whole contract, whoever accepted it.
        """

        def told(task: Task) -> Facts:
            return {**contract(task), **marketing_facts(marketing)}

        def step(task: Task, doing: Doing) -> Task:
            if seen is not None and not same_terms(seen, task):
                raise Stale("task", task.id)
            factors = self._factors_of(task, doing)
            available = available_to(doing, task)
            accepted = workflow.accept(task, factors, doing.now, actor.id, available=available)
            refuse_unasked(accepted, marketing)
            keep_version(doing, task, accepted, (actor.id, actor.name))
            return accepted

        def beside(doing: Doing, kept: Task) -> None:
            has_work_again(doing, kept.customer_id)

        accepts = Act.ACCEPT
        return carried_out(self.office, actor, accepts, task_id, step, evidence=told, beside=beside)

    def start(self, actor: Actor, task_id: TaskId) -> Task:
        """The accepted task in progress."""
        return carried_out(
            self.office,
            actor,
            Act.START,
            task_id,
            lambda task, doing: workflow.start(task, doing.now),
        )

    def delegate(
        self,
        actor: Actor,
        task_id: TaskId,
        reason: str,
        word: str = "",
        marketing: MarketingCheck | None = None,
    ) -> Task:
        """The task with the team lead (TASK-6); `ReasonMissing` without a reason.

        A `word` is what the customer is told about it in the chat, in the same moment. The answers
        of a Marketing check that led to it are kept with it (AREA-4).
        """
        why = checked_text("reason", reason, needed=False)
        told = checked_text("message", word, needed=False)
        return carried_out(
            self.office,
            actor,
            Act.DELEGATE,
            task_id,
            lambda task, doing: workflow.delegate(task, why, doing.now),
            reason=why,
            word=told,
            evidence=lambda _task: marketing_facts(marketing),
        )

    def send_to_operations(self, actor: Actor, task_id: TaskId, reason: str = "") -> Task:
        """The task with operations for its release, with her word whether she can take it."""
        return carried_out(
            self.office,
            actor,
            Act.SEND_TO_OPERATIONS,
            task_id,
            lambda task, doing: workflow.send_to_operations(task, doing.now),
            reason=reason,
        )

    def release(self, actor: Actor, task_id: TaskId, reason: str = "") -> Task:
        """The specialist task back in review, released for work (AREA-3); a new check begins."""
        return carried_out(
            self.office,
            actor,
            Act.RELEASE,
            task_id,
            lambda task, doing: workflow.release(task, doing.now),
            reason=reason,
        )

    def give_back(
        self,
        actor: Actor,
        task_id: TaskId,
        reason: str = "",
        to: PersonId | None = None,
        word: str = "",
        despite: str = "",
    ) -> Task:
        """The task back in review from team lead or operations; a new check begins (RESP-7).

        It goes `to` another assistant when one is named (TASK-6); the customer stays whose she is,
        and is told by the `word`, if there is one, in the same moment. `StoppedNeedsReason` when
        she takes no additional work, unless it says why she gets it `despite` that (STOP-5).
        """
        told = checked_text("message", word, needed=False)

        def step(task: Task, doing: Doing) -> Task:
            back = workflow.hand_back(task, doing.now)
            if to is None:
                return back
            if to != task.assistant_id:
                given_despite(doing, to, task.customer_id, despite, task.id)
            return in_hands_of(back, assistant_for(doing, to))

        return carried_out(
            self.office, actor, Act.GIVE_BACK, task_id, step, reason=reason, word=told
        )

    def delete(self, actor: Actor, task_id: TaskId, reason: str = "") -> Task:
        """The task deleted: only in review, only by management (TASK-7)."""
        return carried_out(
            self.office,
            actor,
            Act.DELETE_TASK,
            task_id,
            lambda task, doing: workflow.delete(task, (doing.actor or actor).roles),
            reason=reason,
        )

    def why_not(self, actor: Actor, task: Task, act: Act) -> VPAError | None:
        """The refusal this act would meet now, or None; asks no store, so that keys can tell.

        The factors are those last read; the act itself looks again.
        """
        now = self.office.now()
        factors = factors_on(self._factors, task.area, local(now).date()) if task.area else None
        return why_not(actor, task, act, now, factors)

    def _factors_of(self, task: Task, doing: Doing) -> Factors | None:
        """The factors of the task's area today, or None without an area."""
        self._factors = doing.work.customers.factors()
        if task.area is None:
            return None
        return factors_on(self._factors, task.area, local(doing.now).date())
