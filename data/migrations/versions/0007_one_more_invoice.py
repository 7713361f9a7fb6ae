"""One more invoice in a month, allowed by management."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was allowed."""
    op.create_table(
        "invoice_allowances",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("month", sa.String(10), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("allowed_by", sa.BigInteger(), nullable=False),
        sa.Column("allowed_name", sa.String(200), nullable=False),
        sa.Column("allowed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_invoice_allowances_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_allowances")),
    )
    op.create_index(
        op.f("ix_invoice_allowances_person_id"), "invoice_allowances", ["person_id"], unique=False
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
