"""An account statement as text and tables: complete, exact, harmless."""

import csv
import io
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from domain.customer import Address
from domain.ids import CustomerId, TaskId
from domain.statement import Posting, PostingKind, Reserve, statement
from domain.task import TaskStatus
from services.customer.statements import AccountHolder, AccountTold
from widgets.account.statement_words import (
    Form,
    about,
    as_csv,
    as_text,
    file_name,
    hint_told,
    written_as,
)
from widgets.words import use_language

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
WORK = Posting(
    PostingKind.WORK,
    START + timedelta(days=1),
    2,
    -14040,
    task_number=7,
    task_title="=HYPERLINK(1)\n[/x]",
    worked_seconds=10800,
    factor=Decimal("1.3"),
)
TOLD = AccountTold(
    AccountHolder(CustomerId(1), 12, "Acme GmbH", "Kim", Address.SIE),
    statement(
        [Posting(PostingKind.PACKAGE, START, 1, 18000), WORK],
        [Reserve(TaskId(3), 9, "Reise", TaskStatus.ACCEPTED, 3600, 0)],
    ),
    START + timedelta(days=2),
)


@pytest.fixture(autouse=True)
def german() -> None:
    use_language("de")


def test_work_names_its_factor_only_where_it_explains_the_debit() -> None:
    assert about(WORK).endswith("3:00:00 h gearbeitet x 1,3")
    several = Posting(
        PostingKind.WORK, START, 2, -99, task_number=7, worked_seconds=90, factor=Decimal("1.3")
    )
    assert about(several).endswith("in mehreren Bereichen")


def test_the_text_holds_every_line_and_every_figure() -> None:
    text = as_text(TOLD)
    for told in (
        "Acme GmbH (#12)",
        "5 Stunden",
        "-3:54:00 h",
        "1:06:00 h",
        "0:06:00 h",
        "#9 Reise",
    ):
        assert told in text
    assert "Konto ist fast aufgebraucht" in text


def test_the_plain_table_adds_up_and_runs_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(TOLD, german=False))))
    assert rows[0] == ["date", "kind", "task", "text", "seconds", "balance_seconds"]
    assert sum(int(row[4]) for row in rows[1:]) == int(rows[-1][5]) == 3960
    assert rows[2][:3] == ["2026-11-03", "work", "7"]
    assert not rows[2][3].startswith(("=", "+", "-", "@"))


def test_a_credit_whose_reason_is_a_formula_is_text_in_the_table() -> None:
    evil = Posting(PostingKind.GOODWILL, START, 1, 60, reason="=1+1")
    told = AccountTold(TOLD.holder, statement([evil], []), START)
    assert "'=1+1" in as_csv(told, german=False)


def test_the_german_table_has_german_days_and_commas() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(TOLD, german=True)), delimiter=";"))
    assert rows[1] == ["02.11.2026", "Paket", "", "5 Stunden", "5,0000", "5,0000", "18000"]
    assert rows[2][4:] == ["-3,9000", "1,1000", "-14040"]


def test_no_hint_while_there_is_enough() -> None:
    assert hint_told(statement([Posting(PostingKind.PACKAGE, START, 1, 18000)], [])) == ""


def test_each_form_is_written_and_named() -> None:
    assert written_as(TOLD, Form.TEXT) == as_text(TOLD)
    assert written_as(TOLD, Form.GERMAN) == as_csv(TOLD, german=True)
    assert written_as(TOLD, Form.PLAIN) == as_csv(TOLD, german=False)
    assert file_name(TOLD, Form.TEXT) == "konto-12-2026-11-04.txt"
    assert file_name(TOLD, Form.PLAIN) == "konto-12-2026-11-04.csv"
