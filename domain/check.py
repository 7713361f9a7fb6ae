"""The check before accepting: what can be mended in it, and the questions of Marketing (TASK-4)."""

from datetime import timedelta

from domain.area import WorkArea
from domain.errors import VPAError
from domain.proposal import NotCovered
from domain.task import Task
from domain.trail import NOTHING, Facts
from domain.values import dataclass
from domain.workflow import AreaMissing, DeadlinePassed, NotReleased

MENDABLE: tuple[type[VPAError], ...] = (AreaMissing, DeadlinePassed, NotCovered, NotReleased)
"""What stands in the way of accepting and can be put right from the check itself."""

LONG = timedelta(hours=3)
"""A task of more real working time suggests interim results (BUD-7)."""


@dataclass(frozen=True, slots=True)
class MarketingCheck:
    """The two answers that decide who does a Marketing task (AREA-4)."""

    can_brief: bool
    """The customer can brief us and give guidelines."""
    knows_outcome: bool
    """She has an idea of what is to come out."""

    @property
    def is_for_assistant(self) -> bool:
        """Whether an assistant can do it; advice goes to the manager."""
        return self.can_brief and self.knows_outcome


@dataclass
class QuestionsOpen(VPAError):
    """The two questions about a Marketing task were not answered (AREA-4)."""

    number: int
    """The task's."""


@dataclass
class AdviceNeeded(VPAError):
    """The customer cannot brief us, or has no idea of the outcome: it is management's (AREA-4)."""

    number: int
    """The task's."""


def refuse_unasked(task: Task, answers: MarketingCheck | None) -> None:
    """`QuestionsOpen` or `AdviceNeeded` when an assistant may not accept this Marketing task."""
    if not needs_marketing_check(task.area):
        return
    if answers is None:
        raise QuestionsOpen(task.number)
    if not answers.is_for_assistant:
        raise AdviceNeeded(task.number)


def needs_marketing_check(area: WorkArea | None) -> bool:
    """Whether the two questions are asked (AREA-4)."""
    return area is WorkArea.MARKETING


def marketing_facts(answers: MarketingCheck | None) -> Facts:
    """The answers as the evidence keeps them; nothing when they were not asked."""
    if answers is None:
        return NOTHING
    said = {True: "yes", False: "no"}
    return {
        "marketing_brief": said[answers.can_brief],
        "marketing_outcome": said[answers.knows_outcome],
    }


def suggests_interim(working: timedelta, *, is_first: bool) -> bool:
    """Whether interim results are suggested: over 3 h, and for a first task (BUD-7)."""
    return working > LONG or is_first
