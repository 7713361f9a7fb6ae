"""The key facts of one task in a few lines, as the preview shows them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from rich.text import Text

from domain.ids import PersonId
from domain.response import explain_due, response_due
from domain.task import Task
from domain.triage import came_back, working_time_left
from screens.triage.lines import assistant, customer, share_worked, title
from services.triage.triage import Preview, SingleCase, WishCase
from widgets import formats
from widgets.commands import triage
from widgets.countdown import countdown
from widgets.keys.present import key_of
from widgets.labels.feedback import feedback_step
from widgets.labels.task import due_reason, task_status
from widgets.labels.wish import wish_kind
from widgets.privacy import customer_name
from widgets.task.contested import contested_words
from widgets.task.feedback import feedback_words
from widgets.time.calls import calls_told
from widgets.words import _

MOST_EARLIER = 2
"""So many earlier reasons of the same customer are shown."""

BAR = 12
"""Cells of the whole bar."""


def facts(preview: Preview, now: datetime, me: PersonId | None = None) -> Text:
    """Title; who and where; what is due and why; the time worked and left.

    With `me`, the assistant who reads, also for whom she would answer (RESP-9).
    """
    task = preview.task
    who = (
        customer_name(preview.customer, preview.customer_number),
        assistant(preview.assistant),
        str(task_status(task.status)),
    )
    lines = [
        formats.safe(f"#{task.number} {task.title}", style="bold"),
        formats.safe(" · ".join(who)),
        *(formats.safe(line) for line in _standing_in(preview, me)),
        *(
            Text(line)
            for line in (_answer(task, now), _check(task, now), _decision(task, now))
            if line
        ),
        *_handed(preview, now),
        *(formats.safe(line) for line in _contested(preview, now)),
        *(formats.safe(line) for line in _calls(preview, now)),
        *(Text(line) for line in _feedback(preview, now)),
        Text(_deadline(task, now)),
        Text(_time(task)),
        Text(_account(preview)),
    ]
    return Text("\n").join(lines)


def _standing_in(preview: Preview, me: PersonId | None) -> Iterator[str]:
    if me is not None and preview.task.assistant_id not in (None, me):
        name = formats.plain(preview.assistant, 30)
        yield _("You answer standing in for {name}.").format(name=name)


def _answer(task: Task, now: datetime) -> str:
    if task.unanswered_since is None or task.answer_due_at is None:
        return ""
    said = _("Answer due {due}, {left}: arrived {arrived}{reason}")
    return _owed(said, task.unanswered_since, task.answer_due_at, now)


def _check(task: Task, now: datetime) -> str:
    if task.check_since is None or task.check_due_at is None:
        return ""
    said = _("Check due {due}, {left}: came in {arrived}{reason}")
    if came_back(task):
        said = _("Returned, answer due {due}, {left}: came back {arrived}{reason}")
    return _owed(said, task.check_since, task.check_due_at, now)


def _decision(task: Task, now: datetime) -> str:
    if task.handed_since is None or task.handed_due_at is None:
        return ""
    said = _("Decision due {due}, {left}: came {arrived}{reason}")
    return _owed(said, task.handed_since, task.handed_due_at, now)


def _handed(preview: Preview, now: datetime) -> Iterator[Text]:
    """Why it was handed up; then why others of this customer were (TASK-6)."""
    here = preview.task.id
    mine = [one for one in preview.handed if one.task_id == here]
    others = [one for one in preview.handed if one.task_id != here]
    for nth, one in enumerate(mine):
        said = _("{name}: {reason}") if nth == 0 else _("Before, {name}: {reason}")
        told = said.format(name=formats.plain(one.by, 30), reason=formats.plain(one.reason))
        yield formats.safe(told, style="" if nth else "bold")
    for one in others[:MOST_EARLIER]:
        told = _("Earlier, #{number} ({moment}), {name}: {reason}").format(
            number=one.number,
            moment=formats.moment_near(one.at, now),
            name=formats.plain(one.by, 30),
            reason=formats.plain(one.reason),
        )
        yield formats.safe(told, style="dim")


def _contested(preview: Preview, now: datetime) -> Iterator[str]:
    """What the customer denies, and what management is to do about it (DEAD-1)."""
    since = [one.contested_at for one in preview.contested if one.contested_at is not None]
    if not since:
        return
    said = _("Consent contested, see to it by {due}, {left}: came {arrived}{reason}")
    yield _owed(said, since[0], response_due(since[0]), now)
    for one in preview.contested:
        yield from contested_words(one)
    yield _("What stood before holds again. Hear both sides; {key} settles it.").format(
        key=key_of(triage.FOLLOW_UP)
    )


def _calls(preview: Preview, now: datetime) -> Iterator[str]:
    """How much was on the phone, and what management is to do about it (TIME-7)."""
    if preview.calls is None:
        return
    since = min(call.logged_at for call in preview.calls.calls if call.is_over)
    said = _("Many calls, see to it by {due}, {left}: came {arrived}{reason}")
    yield _owed(said, since, response_due(since), now)
    yield calls_told(preview.calls)
    yield _("Talk to the customer about a phone flat; {key} settles it.").format(
        key=key_of(triage.FOLLOW_UP)
    )


def _feedback(preview: Preview, now: datetime) -> Iterator[str]:
    """What is owed about rating and complaints, with their words (RES-4, RES-7)."""
    for step, due in preview.owed:
        said = feedback_step(step)
        yield _("{step}, due {due}, {left}").format(
            step=f"{said[:1].upper()}{said[1:]}",  # the nouns within keep theirs
            due=formats.moment_near(due, now),
            left=countdown(due, now).left,
        )
    if preview.feedback is not None:
        yield from feedback_words(preview.feedback)


def single_facts(case: SingleCase, now: datetime) -> Text:
    """Who waits, and by when and why."""
    lines = [formats.safe(customer(case), style="bold"), Text(title(case))]
    owed = case.owed
    if owed.since is not None and owed.due is not None:
        said = _("Answer due {due}, {left}: arrived {arrived}{reason}")
        lines.append(Text(_owed(said, owed.since, owed.due, now)))
    if owed.left:
        lines.append(Text(_why_hers(case) + " " + _how(customer(case))))
    return Text("\n").join(lines)


def _why_hers(case: SingleCase) -> str:
    """Why she sees to what was written to somebody else (RESP-9, HAND-8)."""
    owed = case.owed
    name = formats.plain(owed.left, 40)
    if owed.away_id is None:
        return _("{name}'s account is closed, so this waits for management.").format(name=name)
    if owed.stands_in:
        return _("You stand in for {name}.").format(name=name)
    return _("{name} is away and nobody stands in, so this waits for management.").format(name=name)


def _how(who: str) -> str:
    said = _("{reply} opens your own chat with {who}; {none} says that no answer is needed.")
    return said.format(who=who, reply=key_of(triage.REPLY), none=key_of(triage.NO_ANSWER))


def wish_facts(case: WishCase, now: datetime) -> Text:
    """Who wished for what, in her words, and who reported it (CUST-8)."""
    wish = case.reported.wish
    told = _("Reported by {name}, {moment}").format(
        name=formats.plain(wish.reported_name, 40),
        moment=formats.moment_near(wish.reported_at, now),
    )
    lines = (
        formats.safe(customer(case), style="bold"),
        Text(wish_kind(wish.kind)),
        formats.safe(wish.text),
        formats.safe(told),
        Text(_("{key} takes note of it.").format(key=key_of(triage.FOLLOW_UP))),
    )
    return Text("\n").join(lines)


def _owed(said: str, arrived: datetime, due: datetime, now: datetime) -> str:
    """By when and why (RESP-10); no reason where the rules have changed since (CAL-5)."""
    reckoned = explain_due(arrived)
    reason = f", {due_reason(reckoned.reason)}" if reckoned.due == due else ""
    return said.format(
        due=formats.moment_near(due, now),
        left=countdown(due, now).left,
        arrived=formats.moment_near(arrived, now),
        reason=reason,
    )


def _deadline(task: Task, now: datetime) -> str:
    if task.deadline_at is None:
        return _("No deadline")
    return _("Deadline {moment}, {left}").format(
        moment=formats.moment_near(task.deadline_at, now),
        left=countdown(task.deadline_at, now).left,
    )


def _time(task: Task) -> str:
    left, share = working_time_left(task), share_worked(task)
    if left is None or share is None:
        budget = formats.duration(timedelta(seconds=task.budget_seconds))
        return _("Budget {time}").format(time=budget)
    full = min(round(share * BAR), BAR)
    return _("{bar} {share} used: {worked} worked, {left} left").format(
        bar="█" * full + "░" * (BAR - full),
        share=formats.percent(share),
        worked=formats.duration(timedelta(seconds=task.worked_seconds)),
        left=formats.duration(left),
    )


def _account(preview: Preview) -> str:
    available = formats.duration(timedelta(seconds=preview.available_seconds))
    return _("The customer has {time} available").format(time=available)
