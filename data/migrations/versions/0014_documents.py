"""Notices and powers of attorney as files of the store."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Documents."""
    op.create_table(
        "documents",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("leaving_id", _id(), nullable=True),
        sa.Column("attorney_id", _id(), nullable=True),
        sa.ForeignKeyConstraint(
            ["leaving_id"], ["leavings.id"], name=op.f("fk_documents_leaving_id")
        ),
        sa.ForeignKeyConstraint(
            ["attorney_id"], ["attorneys.id"], name=op.f("fk_documents_attorney_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    for column in ("sha256", "leaving_id", "attorney_id"):
        op.create_index(op.f(f"ix_documents_{column}"), "documents", [column], unique=False)


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
