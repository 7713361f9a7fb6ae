"""Reminders of customers that are to be heard of."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_LIVE = "state IN ('planned', 'open', 'taken', 'left')"


def upgrade() -> None:
    """One a customer, kind and spell."""
    op.create_table(
        "cares",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("customer_id", _id(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("spell", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("person_id", _id(), nullable=True),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("settled_name", sa.String(200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.Column("spell_over_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_cares_customer_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_cares_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cares")),
        sa.UniqueConstraint(
            "customer_id", "kind", "spell", name=op.f("uq_cares_customer_id_kind_spell")
        ),
    )
    op.create_index(
        "ix_cares_live",
        "cares",
        ["customer_id"],
        unique=False,
        sqlite_where=sa.text(_LIVE),
        postgresql_where=sa.text(_LIVE),
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
