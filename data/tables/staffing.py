"""Looking for people: surveys, what was tried when nobody was found, and demand."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Id, Instant
from domain.area import WorkArea
from domain.staffing import StaffingOption
from domain.survey import DeclineReason, SurveyAnswerKind

surveys = Table(
    "surveys",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", BigInteger, index=True),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    Column("area", Code(WorkArea)),
    Column("competence", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("closes_at", Instant, nullable=False),
    Column("asked_by", BigInteger, nullable=False),
    Column("asked_name", String(200), nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("awarded_to", BigInteger),
    Column("awarded_name", String(200), nullable=False),
    Column("closing_note", Text, nullable=False),
    Column("version", Integer, nullable=False),
    partial("ix_surveys_open", "closes_at", where="closed_at IS NULL"),
)
"""Who wants a task or a customer (STAFF-1)."""

survey_answers = Table(
    "survey_answers",
    metadata,
    Column("survey_id", ForeignKey("surveys.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("kind", Code(SurveyAnswerKind)),
    Column("why", Code(DeclineReason)),
    Column("text", Text, nullable=False),
    Column("answered_at", Instant),
    Column("contradicts", Integer, nullable=False),
    Column("followed_at", Instant),
    Column("reply", Text, nullable=False),
    Column("told_at", Instant),
    Index("ix_survey_answers_person", "person_id", "told_at"),
    partial(
        "ix_survey_answers_contradicting",
        "survey_id",
        where="contradicts = 1 AND followed_at IS NULL",
    ),
)
"""Who was asked, and what she says (STAFF-1, STAFF-2)."""

staffing_steps = Table(
    "staffing_steps",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("option", Code(StaffingOption), nullable=False),
    Column("note", Text, nullable=False),
    Column("survey_id", BigInteger),
    Column("taken_by", BigInteger, nullable=False),
    Column("taken_name", String(200), nullable=False),
    Column("taken_at", Instant, nullable=False),
)
"""What was tried when nobody was found (STAFF-3)."""

demands = Table(
    "demands",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("area", Code(WorkArea), nullable=False),
    Column("competence", String(40), nullable=False),
    Column("people", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("reported_by", BigInteger, nullable=False),
    Column("reported_name", String(200), nullable=False),
    Column("reported_at", Instant, nullable=False),
    Column("settled_name", String(200), nullable=False),
    Column("settled_at", Instant),
    Column("settled_note", Text, nullable=False),
    partial("ix_demands_open", "area", where="settled_at IS NULL"),
)
"""What management needs people for (POOL-1)."""
