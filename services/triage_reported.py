"""What was reported about tasks and waits for a word: recorded time, contested consents."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from data.reads.triage import TriageReads, WaitingTask
from domain.person import Actor
from domain.response import response_due
from domain.triage import TriageItem, TriageKind

Reported = tuple[TriageItem, WaitingTask]
"""Something of that kind, with its task."""


def reported_to(reads: TriageReads, actor: Actor) -> Sequence[Reported]:
    """Requests about recorded time, decisions she has not seen, and contested consents.

    Whatever is to be decided is due within the response time (RESP-5, TIME-4, DEAD-1).
    """
    return [*_about_time(reads, actor), *_contested(reads, actor)]


def _about_time(reads: TriageReads, actor: Actor) -> Iterator[Reported]:
    for waiting, filed in reads.about_time(decides=actor.is_management):
        kind = TriageKind.TIME_ANSWERED if filed is None else TriageKind.TIME_REQUEST
        yield _item(kind, waiting, filed), waiting


def _contested(reads: TriageReads, actor: Actor) -> Iterator[Reported]:
    for waiting, since in reads.contested() if actor.is_management else ():
        yield _item(TriageKind.CONTESTED, waiting, since), waiting


def _item(kind: TriageKind, waiting: WaitingTask, since: datetime | None) -> TriageItem:
    due = None if since is None else response_due(since)
    return TriageItem(kind, waiting.task.id, waiting.task.number, due)
