"""Ratings and complaints (RES-4, RES-7)."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from data.tables.metadata import metadata
from data.types import Code, Id, Instant
from domain.complaint import Cause, Gravity
from domain.feedback import FeedbackStep

ratings = Table(
    "ratings",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("customer_id", BigInteger, nullable=False, index=True),
    Column("assistant_id", BigInteger),
    Column("stars", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("rated_by", BigInteger, nullable=False),
    Column("rated_at", Instant, nullable=False),
    Column("step", Code(FeedbackStep)),
    Column("due_at", Instant),
    Column("message_id", BigInteger),
    Column("inquired_at", Instant),
    Column("assessment", Text, nullable=False),
    Column("assessed_by", BigInteger),
    Column("assessed_at", Instant),
    Column("decision", Text, nullable=False),
    Column("decided_by", BigInteger),
    Column("decided_at", Instant),
    Column("version", Integer, nullable=False),
    Index("ix_ratings_of", "assistant_id", "rated_at", "stars"),
    Index("ix_ratings_at", "rated_at", "assistant_id", "stars"),
)

complaints = Table(
    "complaints",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("customer_id", BigInteger, nullable=False, index=True),
    Column("assistant_id", BigInteger),
    Column("cause", Code(Cause), nullable=False),
    Column("text", Text, nullable=False),
    Column("claimed_by", BigInteger, nullable=False),
    Column("claimed_name", String(200), nullable=False),
    Column("claimed_at", Instant, nullable=False),
    Column("step", Code(FeedbackStep)),
    Column("due_at", Instant),
    Column("rating_id", BigInteger),
    Column("gravity", Code(Gravity)),
    Column("escalated_at", Instant),
    Column("contacted_by", BigInteger),
    Column("contacted_at", Instant),
    Column("contact_note", Text, nullable=False),
    Column("solution", Text, nullable=False),
    Column("solved_at", Instant),
    Column("ruling", Text, nullable=False),
    Column("ruled_by", BigInteger),
    Column("ruled_at", Instant),
    Column("refund_seconds", BigInteger, nullable=False),
    Column("version", Integer, nullable=False),
)
