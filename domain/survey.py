"""Asking several assistants at once who wants a task or a customer (STAFF-1, STAFF-2)."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from domain.area import WorkArea
from domain.calendar import instant
from domain.errors import BadInput, VPAError
from domain.ids import CustomerId, PersonId, TaskId
from domain.values import dataclass


class SurveyAnswerKind(StrEnum):
    """What somebody who was asked says."""

    APPLY = "apply"
    RESERVED = "reserved"
    """She applies with a reservation: a question of hers."""
    DECLINE = "decline"


class DeclineReason(StrEnum):
    """Why not."""

    CAPACITY = "capacity"
    """No time."""
    COMPETENCE = "competence"
    INTEREST = "interest"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Survey:
    """One question to several assistants; the customer never knows of it (ROLE-3)."""

    id: int
    task_id: TaskId | None
    """What is offered; None when it is the customer herself."""
    customer_id: CustomerId
    area: WorkArea | None
    competence: str
    """The code of what is needed; empty when nothing special is."""
    text: str
    """What those asked are told."""
    closes_at: datetime
    asked_by: PersonId
    asked_name: str
    asked_at: datetime
    closed_at: datetime | None = None
    """When it was decided or given up."""
    awarded_to: PersonId | None = None
    awarded_name: str = ""
    closing_note: str = ""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Whether nothing is decided yet."""
        return self.closed_at is None

    def takes_answers(self, now: datetime) -> bool:
        """Whether it is open and its closing time is ahead; the moment itself is too late."""
        return self.is_open and instant(now) < instant(self.closes_at)


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """Somebody who was asked, and what she says."""

    survey_id: int
    person_id: PersonId
    name: str
    asked_at: datetime
    kind: SurveyAnswerKind | None = None
    """None while she has not answered."""
    why: DeclineReason | None = None
    text: str = ""
    """Her question, or her reason in words."""
    answered_at: datetime | None = None
    contradicts: bool = False
    """Whether her refusal contradicts her plan (STAFF-2)."""
    followed_at: datetime | None = None
    """When management followed that up."""
    reply: str = ""
    """Management's answer to her question."""
    told_at: datetime | None = None
    """When she took note of what became of it."""


@dataclass
class SurveyOver(VPAError):
    """It was decided, given up, or its closing time has passed."""

    closed_at: datetime


@dataclass
class NotAsked(VPAError):
    """She was not asked, or did not apply, so she cannot get it."""

    name: str


@dataclass
class SurveyRuns(VPAError):
    """The team is being asked about it already."""

    closes_at: datetime


@dataclass
class NobodySought(VPAError):
    """Somebody has accepted the task, or it is over: nobody is looked for."""

    number: int
    """The task's."""


def refuse_over(survey: Survey, now: datetime) -> None:
    """`SurveyOver` unless it still takes answers."""
    if not survey.takes_answers(now):
        raise SurveyOver(survey.closed_at or survey.closes_at)


def refuse_closed(survey: Survey) -> None:
    """`SurveyOver` when it was decided or given up; after its closing time it can be decided."""
    if survey.closed_at is not None:
        raise SurveyOver(survey.closed_at)


def check_survey(asked: Iterable[PersonId], closes_at: datetime, now: datetime) -> None:
    """`BadInput` when nobody is asked, or when it would close before anybody could answer."""
    if not list(asked):
        raise BadInput("asked", "missing")
    if instant(closes_at) <= instant(now):
        raise BadInput("closes", "past")


def check_answer(kind: SurveyAnswerKind, why: DeclineReason | None, text: str) -> None:
    """`BadInput` for a reservation without its question or a refusal without its reason."""
    if kind is SurveyAnswerKind.RESERVED and not text.strip():
        raise BadInput("question", "missing")
    if kind is SurveyAnswerKind.DECLINE and why is None:
        raise BadInput("reason", "missing")
    if why is DeclineReason.OTHER and not text.strip():
        raise BadInput("reason", "missing")


def contradicts_plan(why: DeclineReason | None, *, wants: bool, has_hours: bool) -> bool:
    """Whether "no capacity" stands against a plan that wants it and has hours left (STAFF-2)."""
    return why is DeclineReason.CAPACITY and wants and has_hours


def applied(answers: Iterable[SurveyAnswer]) -> list[SurveyAnswer]:
    """Who wants it, without reservation first, the first to answer first."""
    wanting = (SurveyAnswerKind.APPLY, SurveyAnswerKind.RESERVED)
    found = [one for one in answers if one.kind in wanting]
    return sorted(found, key=lambda one: (wanting.index(one.kind), one.answered_at, one.name))


def awaits_her(kind: SurveyAnswerKind | None, reply: str) -> bool:
    """Whether it is hers to say something: nothing said yet, or her question was answered."""
    return kind is None or (kind is SurveyAnswerKind.RESERVED and bool(reply))


def asks(answer: SurveyAnswer) -> bool:
    """Whether she has a question that management has not answered."""
    return answer.kind is SurveyAnswerKind.RESERVED and not answer.reply


def to_follow_up(answer: SurveyAnswer) -> bool:
    """Whether her refusal contradicts her plan and nobody has followed that up (STAFF-2)."""
    return answer.contradicts and answer.followed_at is None


def decides_since(
    survey: Survey, answers: Iterable[SurveyAnswer], now: datetime
) -> datetime | None:
    """Since when management has something to do about it, the first moment; None for nothing.

    To decide, to answer a question of somebody asked, or to follow a contradiction up.
    """
    known = list(answers)
    told = [one.answered_at for one in known if one.answered_at is not None]
    since = [one.answered_at or one.asked_at for one in known if to_follow_up(one)]
    if survey.is_open:
        since += [one.answered_at or one.asked_at for one in known if asks(one)]
        if needs_decision(survey, known, now):
            all_said = len(told) == len(known) and bool(told)
            last = max(told) if all_said else survey.closes_at
            since.append(min(last, survey.closes_at))
    return min(since, default=None)


def needs_decision(survey: Survey, answers: Iterable[SurveyAnswer], now: datetime) -> bool:
    """Whether management decides now: its time is over, or everybody has answered."""
    if not survey.is_open:
        return False
    return not survey.takes_answers(now) or all(one.kind is not None for one in answers)
