"""What was reported about tasks and waits for a word: recorded time, consents, many calls."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from data.reader import Reader
from data.reads.away import Away, Who
from data.reads.triage import TriageReads, WaitingTask
from domain.calendar import local
from domain.ids import PersonId
from domain.person import Actor
from domain.response import response_due
from domain.triage import TriageItem, TriageKind, items_of
from domain.while_away import PASSED_ON, came_at

Reported = tuple[TriageItem, WaitingTask]
"""Something of that kind, with its task."""


def reported_to(reads: TriageReads, actor: Actor) -> Sequence[Reported]:
    """Requests about recorded time, decisions she has not seen, contested consents, many calls.

    Whatever is to be decided is due within the response time (RESP-5, TIME-4, TIME-7, DEAD-1).
    """
    return [*_about_time(reads, actor), *_to_see_to(reads, actor)]


def stood_in_for(reader: Reader, whose: PersonId, away: Away, now: datetime) -> Sequence[Reported]:
    """What came on tasks of colleagues while she stands in for them: owed by her now (RESP-9)."""
    return [
        (item, waiting)
        for waiting in tasks_stood_in_for(reader, whose, now)
        for item in items_of(waiting.task, now, frozenset())
        if item.kind in PASSED_ON and owes(away, waiting, item)[0] == whose
    ]


def tasks_stood_in_for(reader: Reader, whose: PersonId, now: datetime) -> Sequence[WaitingTask]:
    """The tasks of colleagues for whom she stands in; being named lets her see them."""
    reads = TriageReads(reader, whose, everything=True)
    return [waiting for waiting, _since in reads.standing_in(local(now).date())]


def owes(away: Away, waiting: WaitingTask, item: TriageItem) -> Who:
    """Who owes it now, with her name: whose task it is, or her stand-in."""
    task = waiting.task
    who = task.assistant_id, waiting.assistant
    return away.owing(who, task.customer_id, came_at(task, item.kind))


def _about_time(reads: TriageReads, actor: Actor) -> Iterator[Reported]:
    for waiting, filed in reads.about_time(decides=actor.is_management):
        kind = TriageKind.TIME_ANSWERED if filed is None else TriageKind.TIME_REQUEST
        yield _item(kind, waiting, filed), waiting


def _to_see_to(reads: TriageReads, actor: Actor) -> Iterator[Reported]:
    for kind, waiting, since in reads.reported() if actor.is_management else ():
        yield _item(kind, waiting, since), waiting


def _item(kind: TriageKind, waiting: WaitingTask, since: datetime | None) -> TriageItem:
    due = None if since is None else response_due(since)
    return TriageItem(kind, waiting.task.id, waiting.task.number, due)
