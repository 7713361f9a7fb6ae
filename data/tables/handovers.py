"""Leaving: talks, notices, and each customer's way to a successor."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Day, Id, Instant
from domain.closing import Item, Way
from domain.handover_terms import Cause, Step, Target, Telling
from domain.leaving import LeavingState, NoticeUnit
from domain.person import AssignmentRole

notice_periods = Table(
    "notice_periods",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("unit", Code(NoticeUnit), nullable=False),
    Column("to_month_end", Integer, nullable=False),
)
"""How long each gives notice, by her contract (HAND-1)."""

leavings = Table(
    "leavings",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("talked_on", Day, nullable=False),
    Column("talk", Text, nullable=False),
    Column("recorded_by", BigInteger, nullable=False),
    Column("recorded_name", String(200), nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("state", Code(LeavingState), nullable=False),
    Column("fewer_seconds", BigInteger),
    Column("fewer_until", Day),
    Column("document", String(200), nullable=False),
    Column("noticed_on", Day),
    Column("noticed_name", String(200), nullable=False),
    Column("noticed_at", Instant),
    Column("last_day", Day),
    Column("last_invoice_id", BigInteger),
    Column("ended_name", String(200), nullable=False),
    Column("ended_at", Instant),
    Column("ended_reason", Text, nullable=False),
    Column("version", Integer, nullable=False),
    partial("ix_leavings_open", "person_id", where="ended_at IS NULL"),
)
"""From the talk to the closed accounts (HAND-1, HAND-8)."""

handovers = Table(
    "handovers",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("leaving_id", ForeignKey("leavings.id"), index=True),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("person_name", String(200), nullable=False),
    Column("role", Code(AssignmentRole), nullable=False),
    Column("cause", Code(Cause), nullable=False),
    Column("noticed_on", Day, nullable=False),
    Column("last_day", Day, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("made_name", String(200), nullable=False),
    Column("help_offered", Integer),
    Column("reason", Text, nullable=False),
    Column("target", Code(Target)),
    Column("successor_id", BigInteger, index=True),
    Column("successor_name", String(200), nullable=False),
    Column("telling", Code(Telling)),
    Column("assistants_by", BigInteger),
    Column("assistants_name", String(200), nullable=False),
    Column("assistants_at", Instant),
    Column("customers_by", BigInteger),
    Column("customers_name", String(200), nullable=False),
    Column("customers_at", Instant),
    Column("training", Integer),
    Column("task_id", BigInteger),
    Column("version", Integer, nullable=False),
)
"""One for each customer that passes to somebody else (HAND-3, HAND-9)."""

handover_stages = Table(
    "handover_stages",
    metadata,
    Column("handover_id", ForeignKey("handovers.id"), primary_key=True),
    Column("step", Code(Step), primary_key=True),
    Column("planned_on", Day, nullable=False),
    Column("done_at", Instant),
    Column("done_by", BigInteger),
    Column("done_name", String(200), nullable=False),
    Column("note", Text, nullable=False),
    partial("ix_handover_stages_open", "planned_on", "handover_id", where="done_at IS NULL"),
)
"""Its steps, planned and done (HAND-7)."""

handover_checks = Table(
    "handover_checks",
    metadata,
    Column("handover_id", ForeignKey("handovers.id"), primary_key=True),
    Column("item", Code(Item), primary_key=True),
    Column("way", Code(Way)),
    Column("proof", Text, nullable=False),
    Column("done_by", BigInteger),
    Column("done_name", String(200), nullable=False),
    Column("done_at", Instant),
    Column("accepted_at", Instant),
)
"""Its closing list, each item with its proof (HAND-10)."""
