"""Single chats as lines of a list, and their messages as bubbles."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.ids import MessageId, PersonId
from domain.message import Side
from domain.presence import presence_shown
from domain.response import PREWARNING
from domain.single import SingleMessage
from services.chat.singles import SingleRow, Someone
from widgets import formats
from widgets.chat import bubble
from widgets.countdown import Grade
from widgets.labels.message import tag as tag_label
from widgets.labels.people import presence as presence_label
from widgets.reader import speaks_outward
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.words import _, ngettext

_VOICES = {
    Side.CUSTOMER: bubble.Side.CUSTOMER,
    Side.OURS: bubble.Side.OURS,
    Side.AUTOMATIC: bubble.Side.AUTOMATIC,
}


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("", width=2),
        Column("", share=1, least=14),
        Column("", width=14, align=Align.RIGHT, countdown=True),
    )


def line(row: SingleRow, me: PersonId, *, has_draft: bool) -> Line:
    """Who, what is new, by when an answer is owed."""
    flags = f"{'●' if row.unread else ' '}{'✎' if has_draft else ' '}"
    owes = row.waits_for is not None and (row.waits_for == me or row.two is not None)
    n = row.unanswered_count
    said = ngettext("{n} waits", "{n} wait", n).format(n=formats.count(n)) if owes else ""
    return Line(
        row.id,
        (
            Cell(flags, Grade.SOON if row.unread else Grade.PLAIN, bold=bool(row.unread)),
            Cell(who(row), bold=bool(row.unread)),
            Cell(said),
        ),
        due=row.answer_due_at if owes else None,
        soon=PREWARNING,
    )


def who(row: SingleRow) -> str:
    """Whom the chat is with; both for somebody who reads along."""
    one = named(row.one)
    return one if row.two is None else f"{one} – {named(row.two)}"


def named(someone: Someone) -> str:
    """A name, with the customer she signs in for."""
    if not someone.customer:
        return formats.plain(someone.name, 40)
    return f"{formats.plain(someone.name, 40)} · {formats.plain(someone.customer, 40)}"


def top(who_is_there: Sequence[Someone], now: datetime, *, to_customer: bool) -> str:
    """Whom one talks to, and whether they are there; a customer sees it as she may (PRES-1)."""
    shown = []
    for one in who_is_there:
        seen = presence_label(presence_shown(one.seen_at, now, to_customer=to_customer))
        shown.append(f"{seen.symbol} {named(one)} ({seen.word})")
    return " – ".join(shown)


def bubble_of(
    message: SingleMessage, me: PersonId, read_by_other: MessageId, now: datetime
) -> bubble.Bubble:
    """The message as the reader sees it now."""
    mine, pending = message.author_id == me, now < message.visible_at
    hidden = pending and not mine
    return bubble.Bubble(
        key=message.id,
        author=message.author_name,
        at=message.sent_at,
        text="" if hidden else message.text,
        mine=mine,
        side=_VOICES[message.side],
        tags=() if hidden else tuple(tag_label(tag).word for tag in sorted(message.tags)),
        attachments=(),
        status=_status(message, mine, read_by_other, now),
        pending=pending,
    )


def seconds_left(message: SingleMessage, now: datetime) -> int:
    """For how many more seconds it can be taken back, rounded up."""
    return max(-(-(message.visible_at - now) // timedelta(seconds=1)), 0)


def _status(message: SingleMessage, mine: bool, read_by_other: MessageId, now: datetime) -> str:
    left = seconds_left(message, now)
    if left and not mine:
        return _("has just sent a message, visible in {n} s").format(n=left)
    if left:
        return _("on its way, {n} s").format(n=left)
    if message.no_answer_needed and not speaks_outward():  # she asked; it is ours to judge
        return _("no answer needed")
    if not mine:
        return ""
    return _("✓✓ read") if message.id <= read_by_other else _("✓ sent")
