"""Triage: everything that waits for one person, the next due first, and putting it off."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from data.reads.agreements import contested_of
from data.reads.away import Away, away_now
from data.reads.calls import calls_over
from data.reads.chat import ChatReads
from data.reads.feedback import FeedbackReads, TaskFeedback
from data.reads.handed_up import HandedUp, HandedUpReads
from data.reads.owed import OwedSingle
from data.reads.triage import WINDOW, TriageReads, WaitingTask
from data.reads.wishes import waiting_wishes
from data.work import Work
from domain.errors import BadInput, NotFound
from domain.feedback import Owed, owed_to_see, steps_seen
from domain.ids import MessageId, PersonId, SingleId, TaskId
from domain.message import Message
from domain.permission import for_our_side, sees_everything
from domain.person import Actor
from domain.phone import CallLog
from domain.proposal import Proposal
from domain.task import Task
from domain.triage import (
    HANDED,
    TriageKind,
    handed_to,
    items_of,
)
from domain.values import dataclass
from services.absence.owed import owed_in_singles
from services.calendar_days import prime_calendar
from services.office import Office
from services.triage.cases import AnyCase, Case, CaseKey, SingleCase, WishCase
from services.triage.inbox import Inbox
from services.triage.notices import notices_for
from services.triage.reported import reported_to, stood_in_for
from services.triage.surveys import requests_for

__all__ = [
    "SHOWN",
    "AnyCase",
    "Case",
    "CaseKey",
    "Inbox",
    "Preview",
    "SingleCase",
    "Triage",
    "Whose",
    "WishCase",
]

SHOWN = 30
"""So many of the newest messages the preview shows."""


class Whose(StrEnum):
    """Whose waiting things are shown."""

    MINE = "mine"
    """Of the tasks she works on herself."""
    ALL = "all"
    """Of all tasks she may see: an assistant's customers' too, for management everybody's."""
    NOBODY = "nobody"
    """Of the tasks for which no assistant is found."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One task close up: its key facts and the newest messages."""

    task: Task
    """Without its long texts."""
    customer: str
    customer_number: int
    assistant: str
    available_seconds: int
    """What the customer can still give to tasks (BUD-5)."""
    messages: Sequence[Message]
    """The newest that the reader may see yet, oldest first."""
    has_older: bool
    """Whether the chat holds more than these."""
    is_coming: bool
    """Whether a colleague's message is on its way that the reader cannot see yet."""
    handed: Sequence[HandedUp] = ()
    """Why it was handed up, and others of its customer before; for who decides, newest first."""
    feedback: TaskFeedback | None = None
    """Rating and complaints, while the reader sees something owed about them."""
    owed: Sequence[Owed] = ()
    """What that is, the reader's own duty first (RES-4, RES-7)."""
    calls: CallLog | None = None
    """Phone calls that went beyond what is covered, for management to see to (TIME-7)."""
    contested: Sequence[Proposal] = ()
    """Consents by phone that the customer contests, for management to settle (DEAD-1)."""


@dataclass(frozen=True, slots=True)
class Triage:
    """The use cases of the triage."""

    office: Office

    def inbox(self, actor: Actor, whose: Whose, assistant_id: PersonId | None = None) -> Inbox:
        """What waits, as far as she may see it (ROLE-1, ROLE-2).

        - With `assistant_id` what waits on that assistant's tasks, whatever `whose` says.
        - What she owes in single chats waits for her alone, so in no other's list (RESP-5); while
          she is away for her stand-in, and where there is none, or she has left, with what is
          nobody's for management (RESP-9, HAND-8).
        - `NotFound` for a customer: there is none for her (ROLE-3).
        """
        for_our_side(actor, "triage")
        now = self.office.now()
        mine = actor.id if assistant_id is None and whose is Whose.MINE else None
        one = assistant_id if mine is None else mine
        of_one = assistant_id not in (None, actor.id)
        hers = not of_one and whose is not Whose.NOBODY
        everybodys = whose is Whose.ALL and assistant_id is None and actor.is_management
        with self.office.reading() as work:
            prime_calendar(work.reader, now)
            reads = _reads(work, actor)
            tasks = _waiting(reads, now, whose, one)
            snoozed = reads.snoozed(now)
            away = away_now(work.reader, now)
            return Inbox(
                tasks[:WINDOW],
                snoozed,
                now,
                is_cut=len(tasks) > WINDOW,
                roles=actor.roles,
                only_of=mine,
                singles=() if of_one else _singles(work, actor, now, away, whose, assistant_id),
                wishes=waiting_wishes(work.reader) if everybodys else (),
                reported=[
                    *(reported_to(reads, actor) if hers else ()),
                    *(stood_in_for(work.reader, one, away, now) if one is not None else ()),
                ],
                requests=requests_for(work, actor, hers=hers, everybodys=everybodys),
                notices=notices_for(work, actor, now, hers=hers, everybodys=everybodys),
                away=away,
                one=one,
            )

    def preview(self, actor: Actor, task_id: TaskId) -> Preview:
        """The task close up, or `NotFound` when it is gone or out of her reach."""
        for_our_side(actor, "task", task_id)
        now = self.office.now()
        with self.office.reading() as work:
            reads = _reads(work, actor)
            waiting, available = _found(reads, task_id)
            found = ChatReads(work.reader, actor, now).messages(task_id, limit=SHOWN + 1)
            decides = waiting.task.status in HANDED and actor.is_management
            customer = waiting.task.customer_id
            handed = HandedUpReads(work.reader).reasons(customer) if decides else ()
            feedback, owed = _feedback(work, actor, waiting.task)
            contested = contested_of(work.reader, task_id) if actor.is_management else ()
            calls = _calls(work, waiting.task) if actor.is_management else None
        shown = [said for said in found if said.author_id == actor.id or said.visible_at <= now]
        return Preview(
            waiting.task,
            waiting.customer,
            waiting.customer_number,
            waiting.assistant,
            available,
            shown[-SHOWN:],
            has_older=len(found) > SHOWN,
            is_coming=len(shown) < len(found),
            handed=handed,
            feedback=feedback,
            owed=owed,
            contested=contested,
            calls=calls,
        )

    def snooze(
        self, actor: Actor, task_id: TaskId, kind: TriageKind, until: datetime | None
    ) -> None:
        """Put one thing off for her alone: until then, or until the customer writes (None).

        - A message the customer wrote meanwhile, or another due time, wakes it.
        - `BadInput` for a time that is not ahead, or when the thing waits no longer.
        - `NotFound` when the task is gone or out of her reach.
        """
        now = self.office.now()
        if until is not None and until <= now:
            raise BadInput("until", "past")
        with self.office.reading() as work:
            reads = _reads(work, actor)
            waiting, _available = _found(reads, task_id)
            seen = reads.newest_of_customer(task_id)
        steps = steps_seen(actor.roles)
        items = [item for item in items_of(waiting.task, now, steps) if item.kind is kind]
        if not items:
            raise BadInput("until", "nothing_waits")
        with self.office.keeping(actor.id) as own:
            own.snooze(task_id, kind, until, seen, items[0].due)

    def snooze_single(self, actor: Actor, chat_id: SingleId, until: datetime | None) -> None:
        """Put an answer off that she owes in a single chat: until then, or until more is written.

        `BadInput` for a time that is not ahead, or when she owes none there.
        """
        for_our_side(actor, "single", chat_id)
        now = self.office.now()
        if until is not None and until <= now:
            raise BadInput("until", "past")
        with self.office.reading() as work:
            away = away_now(work.reader, now)
            owed = owed_in_singles(work, actor, now, away, nobodys=actor.is_management)
        found = next((one for one in owed if one.chat_id == chat_id), None)
        if found is None:
            raise BadInput("until", "nothing_waits")
        with self.office.keeping(actor.id) as own:
            own.snooze_single(chat_id, until, MessageId(found.newest), found.due)

    def wake(self, actor: Actor, keys: Sequence[CaseKey]) -> None:
        """Show things again that she put off."""
        with self.office.keeping(actor.id) as own:
            for known_by, kind in keys:
                if kind is TriageKind.SINGLE_OWED:
                    own.wake_single(SingleId(known_by))
                else:
                    own.wake(TaskId(known_by), kind)


def _waiting(
    reads: TriageReads, now: datetime, whose: Whose, one: PersonId | None
) -> Sequence[WaitingTask]:
    """Which tasks are looked through: of `one` person, of nobody, or all in the reader's reach."""
    if one is not None:
        return reads.waiting_of(one, now)
    if whose is Whose.NOBODY:
        return reads.waiting_of_nobody(now)
    return reads.waiting_in_reach(now)


def _reads(work: Work, actor: Actor) -> TriageReads:
    return TriageReads(
        work.reader,
        actor.id,
        everything=sees_everything(actor),
        handed=handed_to(actor.roles),
    )


def _singles(
    work: Work, actor: Actor, now: datetime, away: Away, whose: Whose, one: PersonId | None
) -> Sequence[OwedSingle]:
    """What waits there for her, and what is nobody's for management, in no one's list."""
    hers, nobodys = whose is not Whose.NOBODY, actor.is_management and one is None
    return owed_in_singles(work, actor, now, away, hers=hers, nobodys=nobodys)


def _feedback(work: Work, actor: Actor, task: Task) -> tuple[TaskFeedback | None, Sequence[Owed]]:
    if not {task.rating_step, task.complaint_step} & steps_seen(actor.roles):
        return None, ()
    reads = FeedbackReads(work.reader, actor.id, everything=sees_everything(actor))
    feedback = reads.of(task.id)
    is_hers = task.assistant_id == actor.id
    return feedback, owed_to_see(feedback.owed, actor.roles, hers=is_hers)


def _calls(work: Work, task: Task) -> CallLog | None:
    found = calls_over(work.reader, task.id)
    return CallLog(found, timedelta(seconds=task.worked_seconds)) if found else None


def _found(reads: TriageReads, task_id: TaskId) -> tuple[WaitingTask, int]:
    found = reads.find(task_id)
    if found is None:
        raise NotFound("task", task_id)
    return found
