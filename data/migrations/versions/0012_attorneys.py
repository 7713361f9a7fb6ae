"""Regular powers of attorney, tasks that need one, and the first package of a customer at once."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Powers of attorney."""
    op.create_table(
        "attorneys",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("customer_id", _id(), nullable=False),
        sa.Column("scopes", sa.String(200), nullable=False),
        sa.Column("holder_id", sa.BigInteger(), nullable=True),
        sa.Column("holder_name", sa.String(200), nullable=False),
        sa.Column("first_day", sa.String(10), nullable=False),
        sa.Column("last_day", sa.String(10), nullable=True),
        sa.Column("document", sa.String(300), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=False),
        sa.Column("entered_name", sa.String(200), nullable=False),
        sa.Column("entered_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.Column("revoked_name", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_attorneys_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attorneys")),
    )
    op.create_index(op.f("ix_attorneys_customer_id"), "attorneys", ["customer_id"], unique=False)
    op.add_column("tasks", sa.Column("attorney_for", sa.String(40), nullable=True))
    op.drop_index(op.f("ix_bookings_customer_id"), table_name="bookings")
    op.create_index(
        "ix_bookings_customer",
        "bookings",
        ["customer_id", "booked_at", "id", "hours"],
        unique=False,
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
