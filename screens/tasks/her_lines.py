"""A customer's list of tasks as lines: what waits for her first, then the rest by its status."""

from collections.abc import Sequence

from domain.ids import TaskId
from services.chat.conversation import TaskFilter, TaskRow
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.task import task_status
from widgets.rows.cells import Cell, Column, Line
from widgets.words import _

WAITS = "waits"
"""The group of what waits for her."""


def columns() -> tuple[Column, ...]:
    """The flags, the task, who works on it, and what comes next."""
    return (
        Column("", width=2),
        Column(_("Task"), share=3, least=18),
        Column(_("Works on it"), share=2, least=12, priority=2),
        Column(_("Due"), width=14, countdown=True),
    )


def lines(rows: Sequence[TaskRow], *, more: bool, drafts: frozenset[TaskId]) -> list[Line]:
    """The tasks under their headings, as her list orders them."""
    made: list[Line] = []
    for nth, row in enumerate(rows):
        if nth == 0 or _group(rows[nth - 1]) != _group(row):
            made.append(_heading(rows, row, more=more))
        made.append(_line(row, has_draft=row.id in drafts))
    return made


def told(wanted: TaskFilter) -> str:
    """Which of her tasks are shown, in words."""
    parts = [
        _("your tasks"),
        _("open") if wanted.status is None else task_status(wanted.status).word,
    ]
    if wanted.text.strip():
        parts.append(_("“{text}”").format(text=formats.plain(wanted.text, 20)))
    return " · ".join(parts)


def _group(row: TaskRow) -> str:
    return WAITS if row.waits_for_customer else row.status.value


def _heading(rows: Sequence[TaskRow], row: TaskRow, *, more: bool) -> Line:
    group = _group(row)
    waits = "◈ " + _("waits for your word")
    label = waits if group == WAITS else str(task_status(row.status))
    many = sum(_group(one) == group for one in rows)
    open_end = more and _group(rows[-1]) == group
    counted = f"{formats.count(many)}+" if open_end else formats.count(many)
    return Line(f"heading:{group}", (Cell(f"{label}  {counted}"),), heading=True)


def _line(row: TaskRow, *, has_draft: bool) -> Line:
    flags = f"{'●' if row.unread else ' '}{'✎' if has_draft else ' '}"
    return Line(
        row.id,
        (
            Cell(flags, Grade.SOON if row.unread else Grade.PLAIN, bold=row.unread),
            Cell(f"#{row.number} {row.title}", bold=row.unread),
            Cell(row.assistant_name or _("nobody yet")),
            Cell(""),
        ),
        due=row.next_due_at,
    )
