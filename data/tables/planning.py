"""Plans, absences and who stands in, stops, and what assistants can do."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Day, Id, Instant
from domain.absence import AbsenceKind
from domain.competence import Level
from domain.stop import StopCause, StopKind

plans = Table(
    "plans",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("confirmed_at", Instant, nullable=False),
    Column("first_week", Day, nullable=False),
    Column("first_seconds", BigInteger, nullable=False),
    Column("second_seconds", BigInteger, nullable=False),
    Column("third_seconds", BigInteger, nullable=False),
    Column("fourth_seconds", BigInteger, nullable=False),
    Column("wants_customers", Integer, nullable=False),
    Column("wants_tasks", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Index("ix_plans_person", "person_id", "confirmed_at"),
)
"""Every confirmation; the newest of a person is in force (PLAN-1, PLAN-2)."""

absences = Table(
    "absences",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", Code(AbsenceKind), nullable=False),
    Column("first_day", Day, nullable=False),
    Column("last_day", Day, nullable=False),
    Column("reachable", Text, nullable=False),
    Column("entered_at", Instant, nullable=False),
    Column("entered_by", BigInteger, nullable=False),
    Column("entered_name", String(200), nullable=False),
    Column("announced_at", Instant),
    Column("mailed_at", Instant),
    Column("cancelled_at", Instant),
    Column("seen_by", BigInteger),
    Column("seen_at", Instant),
    Column("version", Integer, nullable=False),
    Index("ix_absences_person", "person_id", "last_day"),
    partial("ix_absences_last_day", "last_day", where="cancelled_at IS NULL"),
)
"""Whole days in Berlin, both included (PLAN-3)."""

backups = Table(
    "backups",
    metadata,
    Column("absence_id", ForeignKey("absences.id"), primary_key=True),
    Column("customer_id", ForeignKey("customers.id"), primary_key=True),
    Column("is_needed", Integer, nullable=False),
    Column("stand_in_id", BigInteger),
    Index("ix_backups_stand_in", "stand_in_id"),
)
"""Who is there for a customer meanwhile (PLAN-3, RESP-9)."""

completions = Table(
    "completions",
    metadata,
    Column("absence_id", ForeignKey("absences.id"), primary_key=True),
    Column("task_id", ForeignKey("tasks.id"), primary_key=True),
    Column("expected_on", Day, nullable=False),
)
"""When somebody who is ill expects to finish an active task (PLAN-4)."""

auto_replies = Table(
    "auto_replies",
    metadata,
    Column("absence_id", ForeignKey("absences.id"), primary_key=True),
    Column("writer_id", BigInteger, primary_key=True),
    Column("day", Day, primary_key=True),
)
"""One automatic reply a day to each who writes her in a single chat (PLAN-5)."""

stops = Table(
    "stops",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("kind", Code(StopKind), nullable=False),
    Column("cause", Code(StopCause), nullable=False),
    Column("reason", Text, nullable=False),
    Column("review_on", Day, nullable=False),
    Column("set_by", BigInteger),
    Column("set_name", String(200), nullable=False),
    Column("set_at", Instant, nullable=False),
    Column("lifted_by", BigInteger),
    Column("lifted_name", String(200), nullable=False),
    Column("lifted_at", Instant),
    Column("lifted_reason", Text, nullable=False),
    Column("version", Integer, nullable=False),
    partial("ix_stops_holding", "person_id", "review_on", where="lifted_at IS NULL"),
)
"""No additional work, set and lifted by management (STOP-1 to STOP-3)."""

stop_notes = Table(
    "stop_notes",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("what", String(20), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("noted_at", Instant, nullable=False),
)
"""Who of management has taken note of what happened to a stop (STOP-2, STOP-5)."""

held_competences = Table(
    "held_competences",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("code", ForeignKey("competences.code"), primary_key=True),
    Column("level", Code(Level), nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("activated_at", Instant),
    Column("activated_by", BigInteger),
    Column("activated_name", String(200), nullable=False),
    partial("ix_held_competences_waiting", "added_at", where="activated_at IS NULL"),
)
"""What each can do, and who activated it (ROLE-4)."""
