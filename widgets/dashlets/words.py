"""Words and cells that several dashlets share."""

from datetime import datetime, timedelta

from services.dashboard.board import AnswerRecord, Kept, Pending
from widgets import formats
from widgets.countdown import SYMBOLS, Countdown, Grade
from widgets.labels.task import triage_kind
from widgets.privacy import customer_name, partner_name
from widgets.rows.cells import Cell, Column, Line
from widgets.words import _

LEFT = 15
"""Cells of the column with the time left."""

WHAT = Column("", share=3, least=16)
"""The column with the task."""

WHOSE = Column("", share=2, least=10, priority=1)
"""The column with the name that says most: the assistant for the team, else the customer."""

ALSO = Column("", share=2, least=12, priority=2)
"""The column with the other name."""


def grade_of(pending: Pending, now: datetime) -> Grade:
    """How a pending thing stands."""
    if pending.due is None:
        return Grade.MUTED
    if pending.is_late(now):
        return Grade.OVERDUE
    return Grade.SOON if pending.is_soon(now) else Grade.OK


def left_cell(pending: Pending, now: datetime) -> Cell:
    """The time left, with the sign of how it stands; the due minute itself is still in time."""
    grade = grade_of(pending, now)
    if pending.due is None:
        return note(0, _("no due time"), grade)
    left = pending.due - now
    if grade is not Grade.OVERDUE:
        left = max(left, timedelta(0))
    return Cell(Countdown(grade, formats.remaining(left)).short, grade)


def what_cell(pending: Pending) -> Cell:
    """The sign of its kind and the task's title; of a single chat how many messages wait."""
    title = formats.messages_waiting(pending.messages) if pending.person else pending.title
    return Cell(f"{triage_kind(pending.kind).symbol} {title}")


def customer_cell(pending: Pending) -> Cell:
    """For which customer; of a single chat who waits."""
    customer, number = pending.customer, pending.customer_number
    if pending.person:
        return Cell(partner_name(pending.person, customer, number), Grade.MUTED)
    return Cell(customer_name(customer, number), Grade.MUTED)


def assistant_cell(pending: Pending) -> Cell:
    """On whose task."""
    return Cell(pending.assistant or _("nobody"))


def waiting_line(pending: Pending, now: datetime, *, with_assistant: bool) -> Line:
    """What waits: the time left, the task, the names that say most first."""
    names = (assistant_cell(pending),) if with_assistant else ()
    return Line(
        pending.key, (left_cell(pending, now), what_cell(pending), *names, customer_cell(pending))
    )


def note(number: int, words: str, grade: Grade = Grade.PLAIN) -> Cell:
    """A part of the figure: "✖ 2 overdue"; `words` holds {n}."""
    sign = f"{SYMBOLS[grade]} " if grade is not Grade.PLAIN else ""
    return Cell(sign + words.format(n=formats.count(number)), grade)


def share(kept: Kept) -> str:
    """The share given in time, or a dash without an answer."""
    return "–" if kept.share is None else formats.percent(kept.share)


def median(record: AnswerRecord) -> str:
    """The median time to an answer, or a dash without one."""
    return "–" if record.median is None else formats.duration(record.median)


def record_words(record: AnswerRecord) -> tuple[str, ...]:
    """Shares in time and the median, in ever fewer words (RESP-8)."""
    said = (
        _("in time 7 d {week} · 30 d {month} · 90 d {quarter} · median {median}"),
        _("7 d {week} · 30 d {month} · 90 d {quarter} · median {median}"),
        _("7 d {week} · 30 d {month} · 90 d {quarter}"),
        _("7 d {week} · 90 d {quarter}"),
    )
    values = {
        "week": share(record.week),
        "month": share(record.month),
        "quarter": share(record.quarter),
        "median": median(record),
    }
    return tuple(words.format(**values) for words in said)
