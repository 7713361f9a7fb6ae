"""What is left when nobody is found for a task, and what of it was tried (STAFF-3)."""

from collections.abc import Sequence
from datetime import timedelta

from data.ids import new_id
from domain.area import factors_on
from domain.budget import working_time
from domain.calendar import local
from domain.contract import checked_text
from domain.errors import Forbidden
from domain.ids import TaskId
from domain.permission import Act
from domain.person import Actor
from domain.staffing import StaffingOption, StaffingStep, options_for, sought
from domain.trail import Subject
from domain.values import dataclass
from services.office import Office, on_task


@dataclass(frozen=True, slots=True)
class WhatIsLeft:
    """What can be tried, in the order in which it is, and what was tried before."""

    options: Sequence[StaffingOption]
    steps: Sequence[StaffingStep]
    """The oldest first."""

    def last_of(self, option: StaffingOption) -> StaffingStep | None:
        """The newest step of that option; None while it was not tried."""
        return next((one for one in reversed(self.steps) if one.option is option), None)


@dataclass(frozen=True, slots=True)
class StaffingSteps:
    """The use cases of the guided list."""

    office: Office

    def left(self, actor: Actor, task_id: TaskId) -> WhatIsLeft:
        """Everything that can be tried for the task; `Forbidden` for others than management.

        Splitting only from 20 hours of real working time on (BUD-7).
        """
        if not actor.is_management:
            raise Forbidden(Act.TRY_OPTION)
        with self.office.reading() as work:
            task, history = work.tasks.get(task_id), work.customers.factors()
            steps = work.surveys.steps_of(task_id)
        whole = timedelta(seconds=task.budget_seconds)
        if task.area is not None:
            today = local(self.office.now()).date()
            whole = working_time(whole, factors_on(history, task.area, today).customer)
        return WhatIsLeft(options_for(whole), steps)

    def take(
        self,
        actor: Actor,
        task_id: TaskId,
        option: StaffingOption,
        note: str = "",
        survey_id: int | None = None,
    ) -> StaffingStep:
        """Keep that it was tried, with a note; `NobodySought` once somebody has the task.

        The line stands at the step, not in the task's history, which assistants read.
        """
        kept = checked_text("note", note, needed=False)
        with self.office.acting(actor, Act.TRY_OPTION, on_task(task_id)) as doing:
            sought(doing.work.tasks.get(task_id))
            step = StaffingStep(
                id=new_id(doing.now),
                task_id=task_id,
                option=option,
                note=kept,
                survey_id=survey_id,
                taken_by=actor.id,
                taken_name=doing.actor.name if doing.actor else actor.name,
                taken_at=doing.now,
            )
            doing.work.surveys.add_step(step)
            doing.subject = Subject("staffing", step.id)
            doing.new = {"option": option.value}
            doing.reason = kept
            return step
