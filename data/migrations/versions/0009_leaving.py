"""Leaving: notice periods, leavings, handovers with their steps and closing lists."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Leaving."""
    _notice_periods()
    _leavings()
    _handovers()
    _handover_indexes()
    _handover_stages()
    _handover_checks()


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _notice_periods() -> None:
    op.create_table(
        "notice_periods",
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(40), nullable=False),
        sa.Column("to_month_end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_notice_periods_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_notice_periods")),
    )


def _leavings() -> None:
    op.create_table(
        "leavings",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("talked_on", sa.String(10), nullable=False),
        sa.Column("talk", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.BigInteger(), nullable=False),
        sa.Column("recorded_name", sa.String(200), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("fewer_seconds", sa.BigInteger(), nullable=True),
        sa.Column("fewer_until", sa.String(10), nullable=True),
        sa.Column("document", sa.String(200), nullable=False),
        sa.Column("noticed_on", sa.String(10), nullable=True),
        sa.Column("noticed_name", sa.String(200), nullable=False),
        sa.Column("noticed_at", sa.BigInteger(), nullable=True),
        sa.Column("last_day", sa.String(10), nullable=True),
        sa.Column("last_invoice_id", sa.BigInteger(), nullable=True),
        sa.Column("ended_name", sa.String(200), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_leavings_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leavings")),
    )
    op.create_index(op.f("ix_leavings_person_id"), "leavings", ["person_id"], unique=False)
    op.create_index(
        "ix_leavings_open",
        "leavings",
        ["person_id"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def _handovers() -> None:
    op.create_table(
        "handovers",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("leaving_id", _id(), nullable=True),
        sa.Column("customer_id", _id(), nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("person_name", sa.String(200), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("cause", sa.String(40), nullable=False),
        sa.Column("noticed_on", sa.String(10), nullable=False),
        sa.Column("last_day", sa.String(10), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_name", sa.String(200), nullable=False),
        sa.Column("help_offered", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("target", sa.String(40), nullable=True),
        sa.Column("successor_id", sa.BigInteger(), nullable=True),
        sa.Column("successor_name", sa.String(200), nullable=False),
        sa.Column("telling", sa.String(40), nullable=True),
        sa.Column("assistants_by", sa.BigInteger(), nullable=True),
        sa.Column("assistants_name", sa.String(200), nullable=False),
        sa.Column("assistants_at", sa.BigInteger(), nullable=True),
        sa.Column("customers_by", sa.BigInteger(), nullable=True),
        sa.Column("customers_name", sa.String(200), nullable=False),
        sa.Column("customers_at", sa.BigInteger(), nullable=True),
        sa.Column("training", sa.Integer(), nullable=True),
        sa.Column("task_id", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["leaving_id"], ["leavings.id"], name=op.f("fk_handovers_leaving_id")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_handovers_customer_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_handovers_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
    )


def _handover_indexes() -> None:
    for name in ("leaving_id", "customer_id", "person_id", "successor_id"):
        op.create_index(op.f(f"ix_handovers_{name}"), "handovers", [name], unique=False)


def _handover_stages() -> None:
    op.create_table(
        "handover_stages",
        sa.Column("handover_id", _id(), nullable=False),
        sa.Column("step", sa.String(40), nullable=False),
        sa.Column("planned_on", sa.String(10), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("done_by", sa.BigInteger(), nullable=True),
        sa.Column("done_name", sa.String(200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["handover_id"], ["handovers.id"], name=op.f("fk_handover_stages_handover_id")
        ),
        sa.PrimaryKeyConstraint("handover_id", "step", name=op.f("pk_handover_stages")),
    )
    op.create_index(
        "ix_handover_stages_open",
        "handover_stages",
        ["planned_on", "handover_id"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )


def _handover_checks() -> None:
    op.create_table(
        "handover_checks",
        sa.Column("handover_id", _id(), nullable=False),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("way", sa.String(40), nullable=True),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("done_by", sa.BigInteger(), nullable=True),
        sa.Column("done_name", sa.String(200), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("accepted_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["handover_id"], ["handovers.id"], name=op.f("fk_handover_checks_handover_id")
        ),
        sa.PrimaryKeyConstraint("handover_id", "item", name=op.f("pk_handover_checks")),
    )
