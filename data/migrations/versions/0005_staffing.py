"""Staffing: surveys, what was tried when nobody was found, demand."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Staffing."""
    _surveys()
    _survey_answers()
    _staffing_steps()
    _demands()


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _surveys() -> None:
    op.create_table(
        "surveys",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("task_id", sa.BigInteger(), nullable=True),
        sa.Column("customer_id", _id(), nullable=False),
        sa.Column("area", sa.String(40), nullable=True),
        sa.Column("competence", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("closes_at", sa.BigInteger(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("asked_name", sa.String(200), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("awarded_to", sa.BigInteger(), nullable=True),
        sa.Column("awarded_name", sa.String(200), nullable=False),
        sa.Column("closing_note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_surveys_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveys")),
    )
    op.create_index(op.f("ix_surveys_customer_id"), "surveys", ["customer_id"], unique=False)
    op.create_index(
        "ix_surveys_open",
        "surveys",
        ["closes_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(op.f("ix_surveys_task_id"), "surveys", ["task_id"], unique=False)


def _survey_answers() -> None:
    op.create_table(
        "survey_answers",
        sa.Column("survey_id", _id(), nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=True),
        sa.Column("why", sa.String(40), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("contradicts", sa.Integer(), nullable=False),
        sa.Column("followed_at", sa.BigInteger(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_survey_answers_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["surveys.id"], name=op.f("fk_survey_answers_survey_id")
        ),
        sa.PrimaryKeyConstraint("survey_id", "person_id", name=op.f("pk_survey_answers")),
    )
    op.create_index(
        "ix_survey_answers_contradicting",
        "survey_answers",
        ["survey_id"],
        unique=False,
        sqlite_where=sa.text("contradicts = 1 AND followed_at IS NULL"),
        postgresql_where=sa.text("contradicts = 1 AND followed_at IS NULL"),
    )
    op.create_index(
        "ix_survey_answers_person", "survey_answers", ["person_id", "told_at"], unique=False
    )


def _staffing_steps() -> None:
    op.create_table(
        "staffing_steps",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("task_id", _id(), nullable=False),
        sa.Column("option", sa.String(40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("survey_id", sa.BigInteger(), nullable=True),
        sa.Column("taken_by", sa.BigInteger(), nullable=False),
        sa.Column("taken_name", sa.String(200), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_staffing_steps_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staffing_steps")),
    )
    op.create_index(op.f("ix_staffing_steps_task_id"), "staffing_steps", ["task_id"], unique=False)


def _demands() -> None:
    op.create_table(
        "demands",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("area", sa.String(40), nullable=False),
        sa.Column("competence", sa.String(40), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reported_by", sa.BigInteger(), nullable=False),
        sa.Column("reported_name", sa.String(200), nullable=False),
        sa.Column("reported_at", sa.BigInteger(), nullable=False),
        sa.Column("settled_name", sa.String(200), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("settled_note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demands")),
    )
    op.create_index(
        "ix_demands_open",
        "demands",
        ["area"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )
