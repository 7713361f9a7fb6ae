"""Who of management has taken note that a stop was set, lifted or overridden."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_OVERRIDES = sa.text("act = 'stop.override'")


def upgrade() -> None:
    """The notes, and the way to the overrides."""
    op.create_table(
        "stop_notes",
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("what", sa.String(20), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("noted_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_stop_notes_person_id")),
        sa.PrimaryKeyConstraint("person_id", "what", "number", name=op.f("pk_stop_notes")),
    )
    op.create_index(
        "ix_trail_overrides",
        "trail",
        ["subject_id", "number"],
        sqlite_where=_OVERRIDES,
        postgresql_where=_OVERRIDES,
    )


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
