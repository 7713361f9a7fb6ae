"""Who could take a task or a customer, with reasons; what to try when nobody can (STAFF)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.area import WorkArea
from domain.budget import suggests_split
from domain.competence import LEVELS, Level
from domain.ids import PersonId, TaskId
from domain.pool import POOL_OF, Pool
from domain.response import response_due
from domain.survey import NobodySought
from domain.task import Task, TaskStatus
from domain.utilisation import Load, Utilisation
from domain.values import dataclass, replace
from domain.workflow import hand_back


class For(StrEnum):
    """What somebody is looked for."""

    TASK = "task"
    CUSTOMER = "customer"


class Reason(StrEnum):
    """What speaks for or against somebody, the gravest first."""

    STOPPED = "stopped"
    """She is given no additional work."""
    AWAY = "away"
    """She is absent now, or before the deadline."""
    NOT_WANTED = "not_wanted"
    """Her plan says that she wants none of it."""
    FULL = "full"
    """Her planned time is taken."""
    NO_ROOM = "no_room"
    """Her free time does not hold what the task takes."""
    NO_COMPETENCE = "no_competence"
    NO_PLAN = "no_plan"
    """She has made no plan."""
    STALE_PLAN = "stale_plan"
    """Her plan was not confirmed for a week."""
    AWAY_SOON = "away_soon"
    """An absence of hers begins within the four weeks of the plan."""
    NEARLY_FULL = "nearly_full"
    KNOWS_CUSTOMER = "knows_customer"
    SERVES_CUSTOMER = "serves_customer"
    EXPERT = "expert"
    GOOD = "good"
    BASIC = "basic"
    HAS_HOURS = "has_hours"
    WANTED = "wanted"


AGAINST = frozenset(
    {
        Reason.STOPPED,
        Reason.AWAY,
        Reason.NOT_WANTED,
        Reason.FULL,
        Reason.NO_ROOM,
        Reason.NO_COMPETENCE,
    }
)
"""With one of these she is not suggested; choosing her all the same overrides it."""

DOUBTS = frozenset({Reason.NO_PLAN, Reason.STALE_PLAN, Reason.AWAY_SOON, Reason.NEARLY_FULL})
"""These speak against her without ruling her out."""


NEWBIE = timedelta(days=90)
"""So long somebody is new, and asked to review her competences when nobody is found (STAFF-3)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an assistant when somebody is looked for."""

    person_id: PersonId
    name: str
    utilisation: Utilisation
    has_plan: bool
    plan_is_stale: bool
    wants: bool
    """By her plan: new customers, or tasks of other customers, whichever is looked for."""
    is_stopped: bool
    """For whichever is looked for (STOP-1)."""
    away_from: date | None
    """When the absence begins that lies before the day it is needed; None without one."""
    level: Level | None
    """In the competence that is asked for, else her best in the area; None when she lacks it."""
    serves: bool
    """Whether the customer is hers."""
    knows: bool
    """Whether she has worked for the customer before."""
    away_until: date | None = None
    """The last day of that absence, once it has begun."""
    away_soon: date | None = None
    """When her next absence begins that lies after the day it is needed; None without one."""
    is_newbie: bool = False
    """Whether she came less than `NEWBIE` ago."""
    note: str = ""
    """Her own word on her plan, for whoever distributes work (PLAN-1)."""
    needed: timedelta = timedelta(0)
    """The real working time that the task still takes; nothing for a customer."""

    @property
    def lacks_room(self) -> bool:
        """Whether she planned time, some of it is free, and the task takes more than that."""
        has_some = self.has_plan and self.utilisation.load is not Load.FULL
        return has_some and not self.utilisation.holds(self.needed)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with everything that speaks for or against her."""

    standing: Standing
    reasons: Sequence[Reason]

    @property
    def is_suggested(self) -> bool:
        """Whether nothing rules her out."""
        return not AGAINST & frozenset(self.reasons)


def reasons_of(standing: Standing, *, needs_competence: bool) -> Sequence[Reason]:
    """Everything that speaks for or against her, the gravest first (STAFF-1)."""
    load = standing.utilisation.load
    told = (
        (Reason.STOPPED, standing.is_stopped),
        (Reason.AWAY, standing.away_from is not None),
        (Reason.NO_PLAN, not standing.has_plan),
        (Reason.NOT_WANTED, standing.has_plan and not standing.wants and not standing.serves),
        (Reason.FULL, load is Load.FULL),
        (Reason.NO_ROOM, standing.lacks_room),
        (Reason.NO_COMPETENCE, needs_competence and standing.level is None),
        (Reason.STALE_PLAN, standing.has_plan and standing.plan_is_stale),
        (Reason.AWAY_SOON, standing.away_soon is not None),
        (Reason.NEARLY_FULL, load is Load.FILLING),
        (Reason.SERVES_CUSTOMER, standing.serves),
        (Reason.KNOWS_CUSTOMER, standing.knows and not standing.serves),
        (Reason.EXPERT, standing.level is Level.EXPERT),
        (Reason.GOOD, standing.level is Level.GOOD),
        (Reason.BASIC, standing.level is Level.BASIC),
        (Reason.HAS_HOURS, load is Load.FREE and not standing.lacks_room),
        (Reason.WANTED, standing.has_plan and standing.wants),
    )
    return tuple(sorted((reason for reason, holds in told if holds), key=_RANK.__getitem__))


def ranked(standings: Iterable[Standing], *, needs_competence: bool) -> Sequence[Ranked]:
    """The candidates, the best first: whom nothing rules out, whose customer it is, who knows her,
    the better level, fewer doubts, more free hours; then by name.
    """
    found = [Ranked(one, reasons_of(one, needs_competence=needs_competence)) for one in standings]
    return sorted(found, key=_order)


_RANK = {reason: rank for rank, reason in enumerate(Reason)}


def _order(one: Ranked) -> tuple[object, ...]:
    standing, reasons = one.standing, frozenset(one.reasons)
    level = -1 if standing.level is None else LEVELS.index(standing.level)
    return (
        len(AGAINST & reasons),
        not standing.serves,
        not standing.knows,
        -level,
        len(DOUBTS & reasons),
        -standing.utilisation.free,
        standing.name,
        standing.person_id,
    )


SOUGHT = frozenset({TaskStatus.REVIEW, TaskStatus.WITH_TEAM_LEAD, TaskStatus.WITH_OPERATIONS})
"""Where a task stands while somebody may be looked for: nobody has accepted it."""


def sought(task: Task) -> Task:
    """The task for which somebody is looked for, or `NobodySought`."""
    if task.status not in SOUGHT:
        raise NobodySought(task.number)
    return task


def ends_search(before: Task, after: Task) -> bool:
    """Whether nobody is looked for any more: somebody else has it, accepted it, or it is gone."""
    if before.status not in SOUGHT:
        return False
    is_given = after.assistant_id is not None and after.assistant_id != before.assistant_id
    return after.status not in SOUGHT or is_given


def needs_competence(area: WorkArea | None, competence: str) -> bool:
    """Whether not everybody can do it: a competence is named, or the area needs one of its own.

    Backoffice and secretariat need none (POOL-1).
    """
    return bool(competence) or (area is not None and POOL_OF[area] is not Pool.BACKOFFICE)


def given_to(task: Task, person_id: PersonId, now: datetime) -> Task:
    """The task in review with that assistant; a new check begins (RESP-7). Or `IllegalMove`."""
    if task.status is TaskStatus.REVIEW:
        due = response_due(now)
        back = replace(task, returned_at=now, check_since=now, check_due_at=due)
    else:
        back = hand_back(task, now)
    return in_hands_of(back, person_id)


def in_hands_of(task: Task, person_id: PersonId) -> Task:
    """The task with that assistant; to somebody new it did not come back, she checks it first."""
    if person_id == task.assistant_id:
        return task
    return replace(task, assistant_id=person_id, returned_at=None)


class StaffingOption(StrEnum):
    """What is left when nobody is found, in the order in which it is tried (STAFF-3)."""

    WIDEN = "widen"
    """Ask those as well who want none, and again those with an implausible refusal."""
    MOVE_DEADLINE = "move_deadline"
    OTHER_COMPETENCE = "other_competence"
    NEWBIES = "newbies"
    """Ask newbies to review their competences."""
    SPLIT = "split"
    """Among several, from 20 hours on."""
    TRAINING = "training"
    """Of an assistant, at the customer's cost."""
    RESEARCH = "research"
    """For outside help."""


@dataclass(frozen=True, slots=True)
class StaffingStep:
    """One thing that was tried for a task, for the record (STAFF-3)."""

    id: int
    task_id: TaskId
    option: StaffingOption
    note: str
    survey_id: int | None
    """The survey by which it was tried."""
    taken_by: PersonId
    taken_name: str
    taken_at: datetime


def options_for(budget: timedelta) -> Sequence[StaffingOption]:
    """What can be tried for a task of that budget: splitting only from 20 hours on (BUD-7)."""
    splits = suggests_split(budget)
    return [one for one in StaffingOption if splits or one is not StaffingOption.SPLIT]
