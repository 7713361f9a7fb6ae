"""Customers' files: dated notes under headings, and the contacts made."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The notes."""
    op.create_table(
        "file_notes",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("customer_id", _id(), nullable=False),
        sa.Column("heading", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("dated_at", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=True),
        sa.Column("author_name", sa.String(200), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.String(40), nullable=True),
        sa.Column("reached", sa.Integer(), nullable=True),
        sa.Column("follows", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("closed_name", sa.String(200), nullable=False),
        sa.Column("external_id", sa.String(100), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_file_notes_customer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_notes")),
    )
    op.create_index(op.f("ix_file_notes_customer_id"), "file_notes", ["customer_id"], unique=False)
    for name, columns, where in (
        ("ix_file_notes_open", ["customer_id", "dated_at"], "closed_at IS NULL"),
        (
            "ix_file_notes_contacts",
            ["customer_id", "dated_at"],
            "heading = 'contacts' AND closed_at IS NULL",
        ),
        ("ix_file_notes_external_id", ["external_id"], "external_id IS NOT NULL"),
    ):
        op.create_index(
            name,
            "file_notes",
            columns,
            unique=False,
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
