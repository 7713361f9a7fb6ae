"""The cases of the triage: what waits about tasks, in single chats, wishes, requests."""

from collections.abc import Set as AbstractSet
from datetime import datetime

from data.reads.care import WaitingCare
from data.reads.duties import DutyRow
from data.reads.handover_steps import NextStep
from data.reads.leavings import OpenLeaving
from data.reads.owed import OwedSingle
from data.reads.surveys import AskedSurvey, RunningSurvey
from data.reads.wishes import ReportedWish
from domain.care import CareState
from domain.ids import NoticeId, SingleId, SurveyId, TaskId, WishId
from domain.response import response_due
from domain.snooze import Snooze
from domain.stop import StopEvent
from domain.task import Task
from domain.triage import NoticeItem, SingleItem, SurveyItem, TriageItem, TriageKind, WishItem
from domain.values import dataclass
from services.drafts import chat_key, files_key, single_key

__all__ = ["CareCase", "Case", "CaseKey", "NextStep", "Notice", "NoticeCase", "OpenLeaving"]

CaseKey = tuple[TaskId | SingleId | WishId | SurveyId | NoticeId, TriageKind]
"""What one waiting thing is known by; the kind tells whether it belongs to a task."""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that waits about a task, with what its line shows."""

    item: TriageItem
    task: Task
    """Without its long texts."""
    customer: str
    customer_number: int
    assistant: str
    """Empty while nobody is found, and once she has left for good."""
    snooze: Snooze | None = None
    """How the reader put it off, while it sleeps."""

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return self.item.task_id, self.item.kind

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Whether something is typed for it, given the keys of what is typed."""
        return chat_key(self.task.id) in typed or files_key(self.task.id) in typed


@dataclass(frozen=True, slots=True)
class SingleCase:
    """An answer that the reader owes in a single chat, for herself or somebody else (RESP-9)."""

    owed: OwedSingle
    snooze: Snooze | None = None
    """How the reader put it off, while it sleeps."""

    @property
    def item(self) -> SingleItem:
        """Why it waits, and by when."""
        return SingleItem(self.owed.chat_id, self.owed.due)

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return self.owed.chat_id, TriageKind.SINGLE_OWED

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Whether something is typed for it, given the keys of what is typed."""
        return single_key(self.owed.person_id) in typed


@dataclass(frozen=True, slots=True)
class WishCase:
    """A customer's wish that was reported; for management (CUST-8)."""

    reported: ReportedWish
    snooze: Snooze | None = None
    """It cannot be put off."""

    @property
    def item(self) -> WishItem:
        """Why it waits."""
        return WishItem(WishId(self.reported.wish.id))

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return WishId(self.reported.wish.id), TriageKind.WISH

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Nothing is ever typed for it."""
        return False


@dataclass(frozen=True, slots=True)
class SurveyCase:
    """A request to the team that waits for her word, or whose end she has not seen (STAFF-1)."""

    asked: AskedSurvey
    snooze: Snooze | None = None
    """It cannot be put off."""

    @property
    def item(self) -> SurveyItem:
        """Why it waits; her answer is due until it closes."""
        survey_id = SurveyId(self.asked.survey_id)
        if self.asked.closed_at is not None:
            return SurveyItem(survey_id, TriageKind.SURVEY_ENDED, None)
        return SurveyItem(survey_id, TriageKind.SURVEY_OPEN, self.asked.closes_at)

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return SurveyId(self.asked.survey_id), self.item.kind

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Nothing is ever typed for it."""
        return False


@dataclass(frozen=True, slots=True)
class DecideCase:
    """A request about which management has something to do (STAFF-1, STAFF-2)."""

    running: RunningSurvey
    since: datetime
    """Since when it waits."""
    snooze: Snooze | None = None
    """It cannot be put off."""

    @property
    def item(self) -> SurveyItem:
        """Why it waits; due within the response time (RESP-5)."""
        survey_id = SurveyId(self.running.survey.id)
        return SurveyItem(survey_id, TriageKind.SURVEY_DECIDE, response_due(self.since))

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return SurveyId(self.running.survey.id), TriageKind.SURVEY_DECIDE

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Nothing is ever typed for it."""
        return False


@dataclass(frozen=True, slots=True)
class NoticeCase:
    """What the reader has to see to and is no task: a plan, a stop, an absence and so on."""

    item: NoticeItem
    name: str
    """Whom it is about."""
    told: str = ""
    """A day in ISO form, or the name of a competence; empty for her own plan."""
    event: StopEvent | None = None
    """What happened to a stop, where that is the news."""
    snooze: Snooze | None = None
    """It cannot be put off."""
    duty: DutyRow | None = None
    """What is to be deleted, where it is about that (RET-1)."""
    handover: NextStep | None = None
    """The step of a handover, where it is about that (HAND-7)."""
    leaving: OpenLeaving | None = None
    """Who leaves, where that goes on or ends (HAND-1, HAND-8)."""

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return NoticeId(self.item.number), self.item.kind

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Nothing is ever typed for it."""
        return False


@dataclass(frozen=True, slots=True)
class CareCase:
    """A customer who is to be heard of, or to whom a message goes out soon (CUST-3 to CUST-6)."""

    waiting: WaitingCare
    snooze: Snooze | None = None
    """It cannot be put off."""
    goes_at: datetime | None = None
    """When a message goes out that waits until its VPA is back; None when nothing keeps it."""

    @property
    def item(self) -> NoticeItem:
        """Why it waits: a message by when it goes out, all else within the response time."""
        care = self.waiting.care
        if care.state is CareState.PLANNED:
            return NoticeItem(care.id, TriageKind.CARE, self.goes_at or care.due_at)
        since = max(care.due_at, care.made_at)  # who was quiet long before we looked is not late
        since = care.settled_at if care.state is CareState.LEFT and care.settled_at else since
        due = None if care.state is CareState.TAKEN else response_due(since)
        return NoticeItem(care.id, TriageKind.CARE, due)

    @property
    def key(self) -> CaseKey:
        """What it is known by."""
        return NoticeId(self.waiting.care.id), TriageKind.CARE

    def has_draft(self, typed: AbstractSet[str]) -> bool:
        """Nothing is ever typed for it."""
        return False


Notice = NoticeCase | CareCase
"""What is seen to by one key that asks what to do."""

NoTask = SingleCase | WishCase | SurveyCase | DecideCase | Notice
"""What waits and belongs to no task that the reader works on."""

AnyCase = Case | NoTask
"""Whatever waits in the triage."""


def single_case(owed: OwedSingle, now: datetime) -> SingleCase:
    """The case as it stands at that moment."""
    asleep = owed.snooze is not None and owed.snooze.hides(owed.due, owed.newest, now)
    return SingleCase(owed, owed.snooze if asleep else None)
