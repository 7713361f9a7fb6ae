"""Customers and their open tasks as lines of a list."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.category import categories
from domain.response import PREWARNING
from services.customer.customers import CustomerRow, OpenTaskRow
from widgets import formats
from widgets.account.bar import account_bar
from widgets.countdown import Grade
from widgets.labels.task import task_status
from widgets.labels.urgency import category as category_label
from widgets.privacy import customer_name
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.words import N_, _

BAR = 8
"""Cells of the bar of an account in the list."""


def customer_columns() -> tuple[Column, ...]:
    """The columns of the customers; the name always stays."""
    return (
        Column(N_("Customer"), share=4, least=16),
        Column(N_("No."), width=5, align=Align.RIGHT, priority=5),
        Column(N_("Category"), share=3, least=12, priority=4),
        Column(N_("Account"), width=BAR, priority=2),
        Column(N_("Available"), width=9, align=Align.RIGHT, priority=1),
        Column(N_("VPA"), share=2, least=10, priority=6),
        Column(N_("To do"), width=5, align=Align.RIGHT, priority=3),
    )


def customer_lines(rows: Sequence[CustomerRow], now: datetime) -> list[Line]:
    """The customers in the order in which they were read."""
    return [_customer(row, now) for row in rows]


def task_columns() -> tuple[Column, ...]:
    """The columns of a customer's open tasks."""
    return (
        Column(N_("Task"), share=3, least=14),
        Column(N_("Status"), share=1, least=10, priority=2),
        Column(N_("Assistant"), share=1, least=8, priority=3),
        Column(N_("Due"), width=14, countdown=True, priority=1),
    )


def task_lines(tasks: Sequence[OpenTaskRow]) -> list[Line]:
    """The open tasks, the next due first."""
    return [_task(task) for task in tasks]


def _customer(row: CustomerRow, now: datetime) -> Line:
    held = [category_label(one) for one in categories(row.facts, now)]
    available = timedelta(seconds=row.available_seconds)
    bar = account_bar(row.booked_seconds, row.worked_seconds, row.reserved_seconds, BAR)
    return Line(
        row.id,
        (
            Cell(customer_name(row.name, row.number)),
            Cell(f"#{row.number}", Grade.MUTED),
            Cell("  ".join(map(str, held)), held[0].tone if held else Grade.MUTED),
            Cell(bar),
            Cell(
                formats.duration(available),
                Grade.OVERDUE if row.available_seconds < 0 else Grade.PLAIN,
            ),
            Cell(row.lead or "◆ " + _("nobody yet"), Grade.PLAIN if row.lead else Grade.SOON),
            Cell(formats.count(row.facts.open_tasks)),
        ),
    )


def _task(task: OpenTaskRow) -> Line:
    status = task_status(task.status)
    return Line(
        task.id,
        (
            Cell(f"#{task.number} {task.title}"),
            Cell(str(status), status.tone),
            Cell(task.assistant),
            Cell(""),
        ),
        due=task.next_due_at,
        soon=PREWARNING,
    )
