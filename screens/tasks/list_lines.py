"""A list of tasks as lines: a heading per status, then what matters of each task."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from domain.ids import TaskId
from domain.person import Actor
from domain.response import PREWARNING
from domain.task import OPEN
from services.chat.conversation import NOBODY, TaskFilter, TaskRow
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.task import task_status
from widgets.privacy import customer_name
from widgets.rows.cells import Cell, Column, Line
from widgets.words import _, ngettext


def columns() -> tuple[Column, ...]:
    """The columns of the list; the flags come first, the countdown last."""
    return (
        Column("", width=2),
        Column(_("Task"), share=3, least=18),
        Column(_("Customer"), share=2, least=12, priority=2),
        Column(_("Due"), width=14, countdown=True),
    )


def lines(
    rows: Sequence[TaskRow], *, more: bool, drafts: frozenset[TaskId], actor: Actor
) -> list[Line]:
    """The tasks under the headings of their status; at the end, that there are more."""
    made: list[Line] = []
    for nth, row in enumerate(rows):
        if nth == 0 or rows[nth - 1].status is not row.status:
            made.append(_heading(rows, row, more=more))
        made.append(_line(row, has_draft=row.id in drafts, actor=actor))
    return made


def told(wanted: TaskFilter, name_of: Callable[[int], str], actor: Actor) -> str:
    """Which tasks are shown, in words."""
    status = _("open") if wanted.status is None else task_status(wanted.status).word
    if wanted.whose is None:
        whose = _("everybody's") if actor.is_management else _("all I may see")
    elif wanted.whose == NOBODY:
        whose = _("nobody's")
    elif wanted.whose == actor.id:
        whose = _("mine")
    else:
        whose = formats.plain(name_of(wanted.whose), 20)
    parts = [status, whose]
    if wanted.text.strip():
        parts.append(_("“{text}”").format(text=formats.plain(wanted.text, 20)))
    return " · ".join(parts)


def _heading(rows: Sequence[TaskRow], row: TaskRow, *, more: bool) -> Line:
    label = task_status(row.status)
    many = sum(one.status is row.status for one in rows)
    open_end = more and rows[-1].status is row.status
    counted = f"{formats.count(many)}+" if open_end else formats.count(many)
    return Line(f"heading:{row.status}", (Cell(f"{label}  {counted}"),), heading=True)


def _line(row: TaskRow, *, has_draft: bool, actor: Actor) -> Line:
    flags = f"{'●' if row.unread else ' '}{'✎' if has_draft else ' '}"
    title = f"#{row.number} {row.title}"
    who = customer_name(row.customer_name, row.customer_number)
    if row.assistant_id != actor.id:
        who = f"{who} · {row.assistant_name or _('nobody')}"
    due = row.next_due_at if row.status in OPEN else None
    return Line(
        row.id,
        (
            Cell(flags, Grade.SOON if row.unread else Grade.PLAIN, bold=row.unread),
            Cell(title, bold=row.unread),
            Cell(who),
            Cell(_waiting(row)),
        ),
        due=due,
        soon=PREWARNING if due == row.response_due_at else timedelta(days=1),
    )


def _waiting(row: TaskRow) -> str:
    """What stands where nothing is counted down."""
    if not row.unanswered_count:
        return ""
    n = row.unanswered_count
    return ngettext("{n} waits", "{n} wait", n).format(n=formats.count(n))
