"""One waiting thing as a line of the list, and what the filter reads of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.response import prewarn_at
from domain.task import Task
from domain.triage import TriageKind, working_time_left
from screens.triage.care import care_customer
from screens.triage.notice import notice_title
from screens.triage.survey import asked_title, deciding_title
from services.triage.cases import CareCase, DecideCase, Notice, NoticeCase, SurveyCase
from services.triage.triage import AnyCase, Case, SingleCase, WishCase
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.task import triage_kind
from widgets.labels.wish import wish_kind
from widgets.privacy import customer_name, partner_name
from widgets.rows.rows import Align, Cell, Column, Line
from widgets.words import _

_DEADLINE_SOON = timedelta(days=1)
"""How long before its moment a deadline counts as due soon."""


def columns(*, with_assistant: bool) -> tuple[Column, ...]:
    """Why, customer, task, whose where that is not always the reader, and by when."""
    whose = (Column("", share=2, priority=2, least=10),) if with_assistant else ()
    return (
        Column("", width=16),
        Column("", share=3, least=10),
        Column("", share=5, least=12),
        *whose,
        Column("", width=17, align=Align.RIGHT, countdown=True),
    )


def line_of(case: AnyCase, *, with_assistant: bool, has_draft: bool) -> Line:
    """The line of one waiting thing."""
    item, asleep = case.item, case.snooze is not None
    kind = triage_kind(item.kind)
    grade = Grade.MUTED if asleep else Grade.PLAIN
    draft = "✎ " if has_draft else ""
    whose = (Cell(whom(case), grade),) if with_assistant else ()
    return Line(
        key=case.key,
        cells=(
            Cell(str(kind), grade),
            Cell(customer(case), grade),
            Cell(f"{draft}{title(case)}", grade),
            *whose,
            _last_cell(case),
        ),
        due=None if asleep else item.due,
        soon=_soon(item.kind, item.due),
    )


def matches(case: AnyCase, words: Sequence[str]) -> bool:
    """Whether every one of these lower-case words stands in what is shown of it."""
    told = " ".join(
        (
            customer(case),
            title(case),
            f"#{case.task.number}" if isinstance(case, Case) else "",
            case.assistant if isinstance(case, Case) else "",
            triage_kind(case.item.kind).word,
        )
    ).casefold()
    return all(word in told for word in words)


def customer(case: AnyCase) -> str:
    """The customer as she may be shown now; of a single chat who waits, of a notice whose it is."""
    if isinstance(case, Case):
        return customer_name(case.customer, case.customer_number)
    if isinstance(case, WishCase):
        return customer_name(case.reported.customer, case.reported.customer_number)
    if isinstance(case, SurveyCase):
        return customer_name(case.asked.customer, case.asked.customer_number)
    if isinstance(case, DecideCase):
        return customer_name(case.running.customer, case.running.customer_number)
    if isinstance(case, CareCase):
        return care_customer(case)
    if isinstance(case, NoticeCase):
        duty = case.duty
        return (
            customer_name(case.name, duty.customer_number) if duty and duty.customer else case.name
        )
    owed = case.owed
    return partner_name(owed.name, owed.customer, owed.customer_number)


def title(case: AnyCase) -> str:
    """The task's title; of a single chat how many messages wait, of a wish what it is."""
    if isinstance(case, Case):
        return case.task.title
    if isinstance(case, WishCase):
        wish = case.reported.wish
        return f"{wish_kind(wish.kind)}: {formats.plain(wish.text, 60)}"
    if isinstance(case, SurveyCase):
        return asked_title(case)
    if isinstance(case, DecideCase):
        return deciding_title(case)
    if isinstance(case, Notice):
        return notice_title(case)
    waiting = formats.messages_waiting(case.owed.count)
    if not case.owed.left:
        return waiting
    said = _("{messages}, to {name}, who has left")
    if case.owed.away_id is not None:
        said = _("{messages}, to {name}, who is away")
    return said.format(messages=waiting, name=formats.plain(case.owed.left, 40))


def told(case: AnyCase) -> str:
    """What it is called where it stands alone."""
    return case.task.title if isinstance(case, Case) else customer(case)


def whom(case: AnyCase) -> str:
    """For whom it waits; of a wish who reported it."""
    if isinstance(case, WishCase):
        return case.reported.wish.reported_name
    if isinstance(case, DecideCase):
        return case.running.survey.asked_name
    if isinstance(case, CareCase):
        return assistant(case.waiting.assistant)
    if isinstance(case, SingleCase) and case.owed.left and not case.owed.stands_in:
        return assistant("")
    return assistant(case.assistant) if isinstance(case, Case) else _("you")


def assistant(name: str) -> str:
    """The assistant, or that there is none."""
    return name or _("nobody yet")


def share_worked(task: Task) -> float | None:
    """Which share of the real working time is used; None before the factor is frozen (BUD-4)."""
    left = working_time_left(task)
    if left is None:
        return None
    worked = timedelta(seconds=task.worked_seconds)
    whole = worked + left
    return worked / whole if whole else 1.0


def _last_cell(case: AnyCase) -> Cell:
    """What stands where the countdown would be, when there is none."""
    if case.snooze is not None:
        until = case.snooze.until
        woken = _("until an answer") if until is None else formats.moment(until)
        return Cell(f"☾ {woken}", Grade.MUTED)
    if not isinstance(case, Case):
        return Cell(_("no due time"), Grade.MUTED)
    share = share_worked(case.task)
    if case.item.kind is TriageKind.BUDGET_LOW and share is not None:
        grade = Grade.OVERDUE if share >= 1 else Grade.SOON
        return Cell(_("{share} used").format(share=formats.percent(share)), grade)
    return Cell(_("no due time"), Grade.MUTED)


def _soon(kind: TriageKind, due: datetime | None) -> timedelta:
    if due is None or kind is TriageKind.DEADLINE:
        return _DEADLINE_SOON
    return due - prewarn_at(due)
