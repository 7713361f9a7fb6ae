"""The key facts of a task, what its check looks at, and its history."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from data.reads.chat import ChatReads
from data.reads.check import CheckReads
from data.reads.facts import FactsReads, Involved, TaskFacts, TaskHistory
from data.reads.feedback import FeedbackReads
from domain.area import Factors, WorkArea, factors_on
from domain.budget import budget_for, missing, working_time
from domain.calendar import local
from domain.competence import Competence
from domain.deadline import has_passed, short_of_time
from domain.ids import MessageId, PersonId, TaskId
from domain.outward import outward_deed, outward_task
from domain.permission import sees_everything
from domain.person import Actor
from domain.trail import Deed
from domain.values import dataclass, replace
from services.office import Office
from services.people.profiles import Profile, Profiles

__all__ = ["AreaFigures", "Check", "Involved", "KeyFacts", "TaskFacts", "TaskHistory"]

MOST_LINES = 500
"""So many lines of a history are shown at once, the newest."""

ALL_LINES = 1_000_000
"""More than any task has: the whole history, for an export."""


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """What an area makes of a budget (BUD-1 to BUD-3)."""

    area: WorkArea
    factors: Factors
    """As they hold today."""
    budget: timedelta
    """The account time."""
    working: timedelta
    """The real working time in the budget."""
    needed: timedelta
    """The budget that would leave the whole budget as working time."""


@dataclass(frozen=True, slots=True)
class Check:
    """What is looked at before accepting (TASK-4)."""

    facts: TaskFacts
    now: datetime
    figures: AreaFigures | None
    """Of its area; None while that is missing."""
    deadline_passed: bool
    too_short: bool
    """Whether there are fewer working hours until the deadline than real working time."""
    lacking: timedelta
    """How much account time the customer lacks for the budget; zero when covered (BUD-6)."""
    competences: tuple[Competence, ...] = ()
    """The agency's list (AREA-2)."""
    is_first: bool = False
    """Whether the customer never had a task of this area before (BUD-7)."""


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """Reads what is agreed about a task, and what became of it."""

    office: Office

    def of(self, actor: Actor, task_id: TaskId) -> TaskFacts:
        """The key facts, or `NotFound` for a task she may not read (ROLE-1, ROLE-2)."""
        with self.office.reading() as work:
            everything = sees_everything(actor)
            facts = FactsReads(work.reader, actor.id, everything=everything).of(task_id)
            if not actor.is_customer:
                return facts
            feedback = FeedbackReads(work.reader, actor.id, everything=False)
            hers = feedback.of(task_id, is_customer=True)
        return replace(_outward(facts, Profiles(self.office).serving(actor)), feedback=hers)

    def history(self, actor: Actor, task_id: TaskId, most: int = MOST_LINES) -> TaskHistory:
        """The newest lines of its trail, 500 unless said (TASK-12); or `NotFound`.

        What others wrote and can still take back is not among them. A customer reads what was
        agreed and done with her, not what moved inside the agency (ROLE-3).
        """
        with self.office.reading() as work:
            reads = FactsReads(work.reader, actor.id, everything=sees_everything(actor))
            told = reads.history(task_id, self.office.now(), most)
        if not actor.is_customer:
            return told
        deeds = [shown for deed in told.deeds if (shown := outward_deed(deed)) is not None]
        return replace(told, deeds=deeds, names=_named_in(deeds, told.names))

    def words(self, actor: Actor, task_id: TaskId) -> Mapping[MessageId, str]:
        """What each message of its chat says, as far as she may read it now; or `NotFound`.

        The evidence rests on messages; a history that is read elsewhere needs their words.
        """
        with self.office.reading() as work:
            reads = ChatReads(work.reader, actor, self.office.now())
            reads.head(task_id)
            return dict(reads.texts(task_id))

    def check(self, actor: Actor, task_id: TaskId) -> Check:
        """What accepting the task now looks at (TASK-4); or `NotFound`."""
        facts = self.of(actor, task_id)
        with self.office.reading() as work:
            reads = CheckReads(work.reader)
            competences, is_first = tuple(reads.competences()), reads.is_first(facts.task)
        checked = check_of(facts, self.office.now())
        return replace(checked, competences=competences, is_first=is_first)

    def competences(self) -> Sequence[Competence]:
        """The agency's list, by area and name (AREA-2)."""
        with self.office.reading() as work:
            return CheckReads(work.reader).competences()

    def assistants(self, actor: Actor) -> Sequence[tuple[PersonId, str]]:
        """Who can be given a task, by name; for management, which hands tasks on (TASK-6)."""
        if not sees_everything(actor):
            return []
        with self.office.reading() as work:
            return FactsReads(work.reader, actor.id, everything=True).assistants()


def _outward(facts: TaskFacts, serving: Sequence[Profile]) -> TaskFacts:
    """The key facts as the customer may know them, with who is there for her (ROLE-3, PRES-1)."""
    seen = {one.id: one for one in serving}
    involved = [
        replace(one, presence=seen[one.id].presence) for one in facts.involved if one.id in seen
    ]
    works = facts.task.assistant_id
    if works in seen and works not in {one.id for one in involved}:
        one = seen[works]
        involved.append(Involved(one.id, one.name, one.role, one.presence))
    hidden = Decimal(0)
    return replace(
        facts,
        task=outward_task(facts.task),
        attorneys=tuple(
            replace(one, document="", entered_name="", revoked_name="") for one in facts.attorneys
        ),
        involved=tuple(involved),
        history=tuple(
            replace(one, factors=replace(one.factors, assistant=hidden)) for one in facts.history
        ),
    )


def _named_in(deeds: Sequence[Deed], names: Mapping[int, str]) -> Mapping[int, str]:
    """The names that these lines speak of."""
    told = {fact.get("assistant_id") for deed in deeds for fact in (deed.old, deed.new)}
    return {key: name for key, name in names.items() if key in told}


def check_of(facts: TaskFacts, now: datetime) -> Check:
    """The check of a task as these facts tell, at `now`."""
    task = facts.task
    figures = figures_of(facts, task.area, now) if task.area else None
    working = figures.working if figures else timedelta(seconds=task.budget_seconds)
    return Check(
        facts=facts,
        now=now,
        figures=figures,
        deadline_passed=task.deadline_at is not None and has_passed(task.deadline_at, now),
        too_short=short_of_time(working, now, task.deadline_at),
        lacking=missing(
            timedelta(seconds=facts.available_seconds), timedelta(seconds=task.budget_seconds)
        ),
    )


def figures_of(facts: TaskFacts, area: WorkArea, now: datetime) -> AreaFigures:
    """What this area would make of the task's budget today."""
    factors = factors_on(facts.history, area, local(now).date())
    budget = timedelta(seconds=facts.task.budget_seconds)
    return AreaFigures(
        area,
        factors,
        budget,
        working_time(budget, factors.customer),
        budget_for(budget, factors.customer),
    )
