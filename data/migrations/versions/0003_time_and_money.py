"""Time and money: clocks that run, requests about time, fees, invoices."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Time and money."""
    _clocks()
    _entries()
    _time_requests()
    _rates_and_parties()
    _fee_items()
    _invoices()


def _id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _clocks() -> None:
    op.create_table(
        "clocks",
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("task_id", _id(), nullable=False),
        sa.Column("run_id", sa.BigInteger(), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_clocks_person_id")),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_clocks_task_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_clocks")),
        sa.UniqueConstraint("run_id", name=op.f("uq_clocks_run_id")),
    )
    op.create_index(op.f("ix_clocks_task_id"), "clocks", ["task_id"], unique=False)


def _entries() -> None:
    """What entries tell from now on; those there are were recorded at their task's factors."""
    op.add_column("entries", sa.Column("customer_factor", sa.Integer(), nullable=True))
    op.add_column("entries", sa.Column("assistant_factor", sa.Integer(), nullable=True))
    op.add_column(
        "entries", sa.Column("flags", sa.String(length=200), server_default="", nullable=False)
    )
    op.add_column("entries", sa.Column("asks", sa.Integer(), server_default="0", nullable=False))
    op.add_column("entries", sa.Column("doubled", sa.Integer(), server_default="0", nullable=False))
    op.add_column("entries", sa.Column("run_id", sa.BigInteger(), nullable=True))
    op.add_column("entries", sa.Column("invoice_id", sa.BigInteger(), nullable=True))
    for factor in ("customer_factor", "assistant_factor"):
        op.execute(
            f"UPDATE entries SET {factor} = "
            f"(SELECT t.{factor} FROM tasks t WHERE t.id = entries.task_id)"
        )
    op.create_index("ix_entries_run", "entries", ["run_id", "started_at"], unique=True)
    op.create_index(
        "ix_entries_asking",
        "entries",
        ["assistant_id"],
        unique=False,
        sqlite_where=sa.text("asks = 1"),
        postgresql_where=sa.text("asks = 1"),
    )


def _time_requests() -> None:
    op.create_table(
        "time_requests",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("task_id", _id(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("entry_id", sa.BigInteger(), nullable=True),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("person_name", sa.String(length=200), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("seconds", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("filed_at", sa.BigInteger(), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_name", sa.String(length=200), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_time_requests_person_id")
        ),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_time_requests_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_requests")),
    )
    op.create_index(op.f("ix_time_requests_task_id"), "time_requests", ["task_id"], unique=False)
    op.create_index("ix_time_requests_person", "time_requests", ["person_id", "id"], unique=False)
    op.create_index(
        "ix_time_requests_open",
        "time_requests",
        ["filed_at"],
        unique=False,
        sqlite_where=sa.text("status = 'open'"),
        postgresql_where=sa.text("status = 'open'"),
    )


def _rates_and_parties() -> None:
    op.create_table(
        "base_rates",
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("valid_from", sa.String(length=10), nullable=False),
        sa.Column("cents", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_base_rates_person_id")),
        sa.PrimaryKeyConstraint("person_id", "valid_from", name=op.f("pk_base_rates")),
    )
    op.create_table(
        "parties",
        sa.Column("owner_id", _id(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("postcode", sa.String(length=20), nullable=False),
        sa.Column("city", sa.String(length=200), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("tax_number", sa.String(length=40), nullable=False),
        sa.Column("vat_id", sa.String(length=40), nullable=False),
        sa.Column("is_small", sa.Integer(), nullable=False),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", name=op.f("pk_parties")),
    )


def _fee_items() -> None:
    op.create_table(
        "fee_items",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.Column("booked_at", sa.BigInteger(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=True),
        sa.Column("task_id", sa.BigInteger(), nullable=True),
        sa.Column("booked_by", sa.BigInteger(), nullable=True),
        sa.Column("booked_name", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_fee_items_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee_items")),
    )
    op.create_index(op.f("ix_fee_items_task_id"), "fee_items", ["task_id"], unique=False)
    op.create_index("ix_fee_items_person", "fee_items", ["person_id", "booked_at"], unique=False)


def _invoices() -> None:
    op.create_table(
        "invoices",
        sa.Column("id", _id(), autoincrement=False, nullable=False),
        sa.Column("person_id", _id(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("number_key", sa.String(length=40), nullable=False),
        sa.Column("submitted_at", sa.BigInteger(), nullable=False),
        sa.Column("due_on", sa.String(length=10), nullable=False),
        sa.Column("net_cents", sa.BigInteger(), nullable=False),
        sa.Column("gross_cents", sa.BigInteger(), nullable=False),
        sa.Column("contents", sa.Text(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("paid_on", sa.String(length=10), nullable=True),
        sa.Column("settled_by", sa.String(length=200), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("cancels_id", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_invoices_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoices")),
        sa.UniqueConstraint(
            "person_id", "number_key", name=op.f("uq_invoices_person_id_number_key")
        ),
    )
