"""Planning: plans, absences and who stands in, stops, competences, team leads."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Planning."""
    _plans()
    _absences()
    _backups()
    _completions()
    _auto_replies()
    _stops()
    _held_competences()
    _people()


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _people() -> None:
    """Who leads whom; a stop known by its end only becomes one that is reviewed on that day.

    Its number is the person's: nothing else has a stop yet.
    """
    op.add_column("people", sa.Column("lead_id", sa.BigInteger(), nullable=True))
    op.execute(
        "INSERT INTO stops (id, person_id, kind, cause, reason, review_on, set_name, set_at,"
        " lifted_name, lifted_reason, version)"
        f" SELECT id, id, 'all', 'help', '', {_day('stopped_until')}, '', created_at, '', '', 1"
        " FROM people WHERE stopped_until IS NOT NULL"
    )
    op.drop_column("people", "stopped_until")


def _day(column: str) -> str:
    """The day of an instant that is kept in microseconds; in UTC, which is near enough here."""
    if op.get_bind().dialect.name == "sqlite":
        return f"date({column} / 1000000, 'unixepoch')"
    return f"to_char(to_timestamp({column} / 1000000), 'YYYY-MM-DD')"


def _plans() -> None:
    op.create_table(
        "plans",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("confirmed_at", sa.BigInteger(), nullable=False),
        sa.Column("first_week", sa.String(10), nullable=False),
        sa.Column("first_seconds", sa.BigInteger(), nullable=False),
        sa.Column("second_seconds", sa.BigInteger(), nullable=False),
        sa.Column("third_seconds", sa.BigInteger(), nullable=False),
        sa.Column("fourth_seconds", sa.BigInteger(), nullable=False),
        sa.Column("wants_customers", sa.Integer(), nullable=False),
        sa.Column("wants_tasks", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_plans_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
    )
    op.create_index("ix_plans_person", "plans", ["person_id", "confirmed_at"], unique=False)


def _absences() -> None:
    op.create_table(
        "absences",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("first_day", sa.String(10), nullable=False),
        sa.Column("last_day", sa.String(10), nullable=False),
        sa.Column("reachable", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.BigInteger(), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=False),
        sa.Column("entered_name", sa.String(200), nullable=False),
        sa.Column("announced_at", sa.BigInteger(), nullable=True),
        sa.Column("mailed_at", sa.BigInteger(), nullable=True),
        sa.Column("cancelled_at", sa.BigInteger(), nullable=True),
        sa.Column("seen_by", sa.BigInteger(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_absences_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    op.create_index(
        "ix_absences_last_day",
        "absences",
        ["last_day"],
        unique=False,
        sqlite_where=sa.text("cancelled_at IS NULL"),
        postgresql_where=sa.text("cancelled_at IS NULL"),
    )
    op.create_index("ix_absences_person", "absences", ["person_id", "last_day"], unique=False)


def _backups() -> None:
    op.create_table(
        "backups",
        sa.Column("absence_id", _id(), nullable=False),
        sa.Column("customer_id", _id(), nullable=False),
        sa.Column("is_needed", sa.Integer(), nullable=False),
        sa.Column("stand_in_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["absence_id"], ["absences.id"], name=op.f("fk_backups_absence_id")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_backups_customer_id")
        ),
        sa.PrimaryKeyConstraint("absence_id", "customer_id", name=op.f("pk_backups")),
    )
    op.create_index("ix_backups_stand_in", "backups", ["stand_in_id"], unique=False)


def _completions() -> None:
    op.create_table(
        "completions",
        sa.Column("absence_id", _id(), nullable=False),
        sa.Column("task_id", _id(), nullable=False),
        sa.Column("expected_on", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(
            ["absence_id"], ["absences.id"], name=op.f("fk_completions_absence_id")
        ),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_completions_task_id")),
        sa.PrimaryKeyConstraint("absence_id", "task_id", name=op.f("pk_completions")),
    )


def _auto_replies() -> None:
    op.create_table(
        "auto_replies",
        sa.Column("absence_id", _id(), nullable=False),
        sa.Column("writer_id", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(
            ["absence_id"], ["absences.id"], name=op.f("fk_auto_replies_absence_id")
        ),
        sa.PrimaryKeyConstraint("absence_id", "writer_id", "day", name=op.f("pk_auto_replies")),
    )


def _stops() -> None:
    op.create_table(
        "stops",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("cause", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("review_on", sa.String(10), nullable=False),
        sa.Column("set_by", sa.BigInteger(), nullable=True),
        sa.Column("set_name", sa.String(200), nullable=False),
        sa.Column("set_at", sa.BigInteger(), nullable=False),
        sa.Column("lifted_by", sa.BigInteger(), nullable=True),
        sa.Column("lifted_name", sa.String(200), nullable=False),
        sa.Column("lifted_at", sa.BigInteger(), nullable=True),
        sa.Column("lifted_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_stops_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stops")),
    )
    op.create_index(
        "ix_stops_holding",
        "stops",
        ["person_id", "review_on"],
        unique=False,
        sqlite_where=sa.text("lifted_at IS NULL"),
        postgresql_where=sa.text("lifted_at IS NULL"),
    )
    op.create_index(op.f("ix_stops_person_id"), "stops", ["person_id"], unique=False)


def _held_competences() -> None:
    op.create_table(
        "held_competences",
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("level", sa.String(40), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("activated_at", sa.BigInteger(), nullable=True),
        sa.Column("activated_by", sa.BigInteger(), nullable=True),
        sa.Column("activated_name", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["code"], ["competences.code"], name=op.f("fk_held_competences_code")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_held_competences_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", "code", name=op.f("pk_held_competences")),
    )
    op.create_index(
        "ix_held_competences_waiting",
        "held_competences",
        ["added_at"],
        unique=False,
        sqlite_where=sa.text("activated_at IS NULL"),
        postgresql_where=sa.text("activated_at IS NULL"),
    )
