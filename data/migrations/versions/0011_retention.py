"""Retention: ended customers, duties to delete; lines of the trail can lose their content."""

import sqlalchemy as sa
from alembic import op

from data.migrations.append_only import let_lines_be_emptied

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Retention."""
    _customer_endings()
    _duties()
    op.create_table(
        "leaving_files",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_leaving_files")),
    )
    let_lines_be_emptied("trail")


def _customer_endings() -> None:
    op.create_table(
        "customer_endings",
        sa.Column("customer_id", _id(), nullable=False),
        sa.Column("ended_on", sa.String(10), nullable=False),
        sa.Column("ended_by", sa.BigInteger(), nullable=False),
        sa.Column("ended_name", sa.String(200), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_customer_endings_customer_id")
        ),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_customer_endings")),
    )


def _duties() -> None:
    op.create_table(
        "duties",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(120), nullable=False),
        sa.Column("ending", sa.String(40), nullable=False),
        sa.Column("kept", sa.String(40), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=True),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=False),
        sa.Column("kept_until", sa.String(10), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("appeared_at", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_by", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_name", sa.String(200), nullable=False),
        sa.Column("confirmed_at", sa.BigInteger(), nullable=True),
        sa.Column("deleted", sa.Text(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("file_count", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duties")),
        sa.UniqueConstraint("key", name=op.f("uq_duties_key")),
    )
    op.create_index(op.f("ix_duties_person_id"), "duties", ["person_id"], unique=False)
    op.create_index(
        "ix_duties_open",
        "duties",
        ["kept_until"],
        unique=False,
        sqlite_where=sa.text("confirmed_at IS NULL"),
        postgresql_where=sa.text("confirmed_at IS NULL"),
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
