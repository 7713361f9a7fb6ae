"""What customer and agency agree on beside the task itself: proposals, approvals, results."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from data.tables.metadata import metadata, partial
from data.types import Code, Facts, Id, Instant
from domain.approval import ApprovalKind
from domain.proposal import ProposalStatus
from domain.result import ResultAnswer, ResultKind

contracts = Table(
    "contracts",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("terms", Facts, nullable=False),
    Column("agreed_at", Instant, nullable=False),
    Column("agreed_by", BigInteger),
    Column("agreed_name", String(200), nullable=False),
    Column("proposal_id", BigInteger),
    Index("ix_contracts_task", "task_id", "number", unique=True),
)
"""Every version of what was agreed; later ones keep the former (TASK-4)."""

proposals = Table(
    "proposals",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("customer_id", BigInteger, nullable=False),
    Column("old", Facts, nullable=False),
    Column("new", Facts, nullable=False),
    Column("reason", Text, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("proposed_by", BigInteger, nullable=False),
    Column("proposed_name", String(200), nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("asked_late", Integer, nullable=False),
    Column("status", Code(ProposalStatus), nullable=False),
    Column("by_phone", Integer, nullable=False),
    Column("answered_by", BigInteger),
    Column("answered_name", String(200), nullable=False),
    Column("answered_at", Instant),
    Column("answer_message_id", BigInteger),
    Column("contested_at", Instant),
    Column("settled_at", Instant),
    Column("version", Integer, nullable=False),
    partial(
        "ix_proposals_open",
        "customer_id",
        "task_id",
        where="status = 'open'",
    ),
    partial(
        "ix_proposals_contested",
        "task_id",
        "contested_at",
        where="contested_at IS NOT NULL AND settled_at IS NULL",
    ),
)
"""Proposed changes and what became of them (DEAD-1, BUD-4, AREA-2)."""

approvals = Table(
    "approvals",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("customer_id", BigInteger, nullable=False),
    Column("kind", Code(ApprovalKind), nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("given_by", BigInteger, nullable=False),
    Column("given_name", String(200), nullable=False),
    Column("given_at", Instant, nullable=False),
    Column("withdrawn_at", Instant),
)
"""What a customer has approved in writing, for one task (TASK-10)."""

results = Table(
    "results",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("customer_id", BigInteger, nullable=False),
    Column("kind", Code(ResultKind), nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("summary", Text, nullable=False),
    Column("covers", Text, nullable=False),
    Column("deviations", Text, nullable=False),
    Column("deadline_holds", Integer, nullable=False),
    Column("budget_holds", Integer, nullable=False),
    Column("delivered_by", BigInteger, nullable=False),
    Column("delivered_name", String(200), nullable=False),
    Column("delivered_at", Instant, nullable=False),
    Column("answer", Code(ResultAnswer)),
    Column("answered_by", BigInteger),
    Column("answered_at", Instant),
)
"""Results handed over, and the customer's word about them (RES-1, RES-2)."""

notes = Table(
    "notes",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False),
    Column("customer_id", BigInteger, nullable=False),
    Column("author_id", BigInteger, nullable=False),
    Column("author_name", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("written_at", Instant, nullable=False),
    Index("ix_notes_task", "task_id", "id"),
)
"""Internal notes, never for the customer (TASK-9)."""
