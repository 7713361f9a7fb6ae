"""Phone calls on tasks, and the phone flat that customers book for many of them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Phone calls."""
    op.create_table(
        "phone_calls",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("task_id", _id(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("person_name", sa.String(200), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("logged_at", sa.BigInteger(), nullable=False),
        sa.Column("is_over", sa.Integer(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_phone_calls_person_id")
        ),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_phone_calls_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_calls")),
    )
    op.create_index(op.f("ix_phone_calls_task_id"), "phone_calls", ["task_id"], unique=False)
    op.create_index(
        "ix_phone_calls_over",
        "phone_calls",
        ["customer_id", "task_id"],
        unique=False,
        sqlite_where=sa.text("is_over = 1 AND settled_at IS NULL"),
        postgresql_where=sa.text("is_over = 1 AND settled_at IS NULL"),
    )
    op.add_column("customers", sa.Column("phone_flat_since", sa.BigInteger(), nullable=True))


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
