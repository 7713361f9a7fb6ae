"""Powers of attorney in words: on a card, and what they mean for a task (POA-1)."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from domain.approval import Approval, ApprovalKind, in_force
from domain.attorney import (
    AttorneyScope,
    AttorneyStanding,
    PowerOfAttorney,
    covering,
    standing,
)
from domain.calendar import local
from domain.task import Task
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.agreement import attorney_scope, attorney_standing
from widgets.reader import speaks_outward
from widgets.words import _

Told = tuple[str, Grade]
"""A sentence, and how pressing it is."""


def attorney_told(one: PowerOfAttorney, now: datetime) -> Told:
    """One power of attorney on one line: how it stands, for what, for whom, how long."""
    label = attorney_standing(standing(one, now))
    parts = [str(label), scopes_told(one.scopes)]
    if one.holder_name:
        parts.append(formats.plain(one.holder_name, 40))
    parts.append(_days(one))
    return " · ".join(parts), label.tone


def scopes_told(scopes: Iterable[AttorneyScope]) -> str:
    """For what, in the order of the list."""
    held = frozenset(scopes)
    return ", ".join(attorney_scope(one) for one in AttorneyScope if one in held)


def for_task(
    task: Task,
    approvals: Iterable[Approval],
    attorneys: Iterable[PowerOfAttorney],
    now: datetime,
) -> Iterator[Told]:
    """What holds for this task, and a warning where what it needs is missing."""
    known, need = list(attorneys), task.attorney_for
    single = in_force(approvals, ApprovalKind.POWER_OF_ATTORNEY)
    if warned := lacking(task, approvals, known, now):
        yield f"✖ {warned}", Grade.OVERDUE
    if single is not None:
        who, when = formats.plain(single.given_name), formats.moment_full(single.given_at)
        yield _("✓ in this single case, {name}, {moment}").format(name=who, moment=when), Grade.OK
    held = [one for one in known if _holds(one, task, now)]
    yield from (attorney_told(one, now) for one in held)
    if single is None and not held and need is None:
        yield _("none: nothing is bought, signed or paid"), Grade.PLAIN


def lacking(
    task: Task,
    approvals: Iterable[Approval],
    attorneys: Iterable[PowerOfAttorney],
    now: datetime,
) -> str:
    """The warning that what the task needs is not in force; empty when nothing is missing."""
    need = task.attorney_for
    single = in_force(approvals, ApprovalKind.POWER_OF_ATTORNEY)
    if need is None or single is not None:
        return ""
    if covering(attorneys, need, task.assistant_id, now) is not None:
        return ""
    said = _(
        "needed for {what}, and none is in force. The customer approves the single case "
        "under “Agreements”, or sends management a written one."
    )
    if speaks_outward():
        said = _(
            "needed for {what}, and none is in force. Please approve the single case under "
            "“Agreements”, or send the agency a written one."
        )
    return said.format(what=attorney_scope(need))


def _holds(one: PowerOfAttorney, task: Task, now: datetime) -> bool:
    hers = one.holder_id is None or one.holder_id == task.assistant_id
    return hers and standing(one, now) is AttorneyStanding.IN_FORCE


def _days(one: PowerOfAttorney) -> str:
    first = formats.day_full(one.first_day)
    if one.revoked_at is not None:
        ended = formats.day_full(local(one.revoked_at).date())
        return _("from {first}, revoked on {day}").format(first=first, day=ended)
    if one.last_day is None:
        return _("from {first} until revoked").format(first=first)
    return _("from {first} to {last}").format(first=first, last=formats.day_full(one.last_day))
