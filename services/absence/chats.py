"""What to answer and to check before an absence: what came before it stays hers (RESP-9)."""

from collections.abc import Sequence
from datetime import datetime

from data.reads.owed import owed_singles
from data.reads.triage import TriageReads
from data.work import Work
from domain.absence import Absence
from domain.calendar import instant
from domain.ids import PersonId, TaskId
from domain.person import Actor
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class OpenChat:
    """Somebody who wrote her and waits."""

    task_id: TaskId | None
    """The task; None for a single chat."""
    person_id: PersonId | None
    """With whom the single chat is; None for a task."""
    title: str
    """Of the task; empty for a single chat."""
    customer: str
    """Empty for a colleague in a single chat."""
    customer_number: int
    person: str
    """Who wrote in the single chat; empty for a task."""
    since: datetime | None
    """Since when she waits."""
    due: datetime | None


def before_absence(work: Work, actor: Actor, now: datetime, absence: Absence) -> Sequence[OpenChat]:
    """Those of who is away that came before the absence begins: they stay hers (RESP-9)."""
    begin = absence.begins_at
    return [
        one
        for one in open_chats(work, actor, now, absence.person_id)
        if one.since is None or instant(one.since) < begin
    ]


def open_chats(
    work: Work, actor: Actor, now: datetime, person_id: PersonId | None = None
) -> Sequence[OpenChat]:
    """The unanswered chats of the actor, or of `person_id`, the next due first.

    A task to check waits for her like a question (RESP-7).
    Of somebody else only those of tasks: single chats are between two (CHAT-1).
    """
    whose = actor.id if person_id is None else person_id
    reads = TriageReads(work.reader, whose, everything=False, handed=())
    found = [
        OpenChat(
            task_id=one.task.id,
            person_id=None,
            title=one.task.title,
            customer=one.customer,
            customer_number=one.customer_number,
            person="",
            since=one.task.unanswered_since or one.task.check_since,
            due=one.task.response_due_at,
        )
        for one in reads.waiting_of(whose, now)
        if one.task.response_due_at is not None
    ]
    if whose == actor.id:
        found += [
            OpenChat(
                task_id=None,
                person_id=one.person_id,
                title="",
                customer=one.customer,
                customer_number=one.customer_number,
                person=one.name,
                since=one.since,
                due=one.due,
            )
            for one in owed_singles(work.reader, whose, now)
        ]
    return sorted(found, key=lambda one: (one.due is None, one.due or now))
