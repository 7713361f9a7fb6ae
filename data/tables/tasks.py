"""Tasks, who takes part in them, and the time worked on them."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Codes, Id, Instant, Thousandths
from domain.area import WorkArea
from domain.attorney import AttorneyScope
from domain.entry import EntryFlag
from domain.feedback import FeedbackStep
from domain.task import TaskStatus

tasks = Table(
    "tasks",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False, unique=True),
    Column("customer_id", ForeignKey("customers.id"), nullable=False),
    Column("assistant_id", ForeignKey("people.id")),
    Column("title", String(300), nullable=False),
    Column("description", Text, nullable=False),
    Column("expected_result", Text, nullable=False),
    Column("status", Code(TaskStatus), nullable=False),
    Column("area", Code(WorkArea)),
    Column("customer_factor", Thousandths),
    Column("assistant_factor", Thousandths),
    Column("budget_seconds", BigInteger, nullable=False),
    Column("worked_seconds", BigInteger, nullable=False),
    Column("debited_seconds", BigInteger, nullable=False),
    Column("deadline_at", Instant),
    Column("created_at", Instant, nullable=False),
    Column("created_by", BigInteger),
    Column("released_at", Instant),
    Column("accepted_at", Instant),
    Column("started_at", Instant),
    Column("delivered_at", Instant),
    Column("done_at", Instant),
    Column("returned_at", Instant),
    Column("summary", Text, nullable=False),
    Column("check_since", Instant),
    Column("check_due_at", Instant),
    Column("unanswered_since", Instant),
    Column("unanswered_count", Integer, nullable=False),
    Column("answer_due_at", Instant),
    Column("response_due_at", Instant),
    Column("next_due_at", Instant),
    Column("last_message_at", Instant),
    Column("shift_millis", BigInteger, nullable=False, server_default="0"),
    Column("competence", String(40), nullable=False, server_default=""),
    Column("handed_since", Instant),
    Column("handed_due_at", Instant),
    Column("origin_id", BigInteger),
    Column("acceptance_off_at", Instant),
    Column("payable_upto", Instant),
    Column("rating_step", Code(FeedbackStep)),
    Column("rating_due_at", Instant),
    Column("complaint_step", Code(FeedbackStep)),
    Column("complaint_due_at", Instant),
    Column("attorney_for", Code(AttorneyScope)),
    Column("external_id", String(100), unique=True),
    Column("version", Integer, nullable=False),
    Index("ix_tasks_customer", "customer_id", "id"),
    Index("ix_tasks_assistant_status", "assistant_id", "status", "id"),
    Index("ix_tasks_status", "status", "id"),
)


def _partial(name: str, *columns: str, where: str) -> None:
    partial(name, *(tasks.c[column] for column in columns), where=where)


_partial("ix_tasks_due_of", "assistant_id", "next_due_at", where="next_due_at IS NOT NULL")
_partial(
    "ix_tasks_response_of",
    "assistant_id",
    "response_due_at",
    where="response_due_at IS NOT NULL",
)
_partial("ix_tasks_response", "response_due_at", where="response_due_at IS NOT NULL")
_partial(
    "ix_tasks_deadline_of",
    "assistant_id",
    "deadline_at",
    where="status IN ('accepted', 'in_progress')",
)
_partial("ix_tasks_deadline", "deadline_at", where="status IN ('accepted', 'in_progress')")
_partial(
    "ix_tasks_open_of",
    "assistant_id",
    "id",
    where="status NOT IN ('done', 'deleted')",
)
_partial(
    "ix_tasks_open_customer",
    "customer_id",
    "id",
    where="status NOT IN ('done', 'deleted')",
)
_partial(
    "ix_tasks_feedback",
    "assistant_id",
    where="rating_step IS NOT NULL OR complaint_step IS NOT NULL",
)
_partial("ix_tasks_done_customer", "customer_id", "done_at", where="done_at IS NOT NULL")

participants = Table(
    "participants",
    metadata,
    Column("task_id", ForeignKey("tasks.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("since", Instant, nullable=False),
    Column("part", Text, nullable=False, server_default=""),
    Index("ix_participants_person", "person_id", "task_id"),
)
"""Assistants brought in for one task, and for which part of it (PA)."""

entries = Table(
    "entries",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("assistant_id", ForeignKey("people.id"), nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("note", Text, nullable=False),
    Column("external_id", String(100), unique=True),
    Column("customer_factor", Thousandths),
    Column("assistant_factor", Thousandths),
    Column("flags", Codes(EntryFlag), nullable=False, server_default=""),
    Column("asks", Integer, nullable=False, server_default="0"),
    Column("doubled", Integer, nullable=False, server_default="0"),
    Column("run_id", BigInteger),
    Column("invoice_id", BigInteger),
    Index("ix_entries_assistant", "assistant_id", "started_at", "task_id", "seconds"),
    Index("ix_entries_run", "run_id", "started_at", unique=True),
    partial("ix_entries_asking", "assistant_id", where="asks = 1"),
)
"""Real working time (TIME-3); nothing in it is ever rounded."""
