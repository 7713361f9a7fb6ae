"""Every kind of fault is told with its line, column and reason, and nothing is written."""

import pytest

from services.importing.faults import Why
from tests.services.importing.csv_files import GOOD, Desk, told

TASKS_HEAD = (
    "id;customer;title;budget;created;status;area;assistant;delivered;done;worked;deadline\n"
)
CHAT_HEAD = "id;task;sent;from;author;text;tags\n"

CASES = [
    ("customers", "id;name\nK1;A\nK2;B\nK1;C\n", (4, "id", "duplicate")),
    ("customers", "id;name;email\nK1;A;keine\nK2;B;\n", (2, "email", "not_an_email")),
    ("customers", "id;name;anrede\nK1;A;ihr\nK2;B;\n", (2, "anrede", "not_a_choice")),
    ("customers", "id;name;since\nK1;A;24.11.2026\nK2;B;\n", (2, "since", "future")),
    ("customers", f"id;name\nK1;{'x' * 201}\nK2;B\n", (2, "name", "too_long")),
    ("customers", "id;name\nK1\nK2;B\n", (2, "", "too_few_fields")),
    ("customers", "id;name\nK1;A;zu viel\nK2;B\n", (2, "", "too_many_fields")),
    ("customers", "id;name\nK1;\nK2;B\n", (2, "name", "missing")),
    ("customers", "id;mail\nK1;\nK2;\n", (1, "name", "missing_column")),
    ("customers", "id;name;firma\nK1;A;B\nK2;B;C\n", (1, "firma", "double_column")),
    ("customers", "", (0, "", "empty_file")),
    ("customers", "id;name\nK1;A\0B\nK2;B\n", (2, "", "nul")),
    ("customers", "id;name\n" + "K1;A\0\n" * 21, (0, "", "nul")),
    ("customers", "PK\x03\x04 und mehr\nK1;A\0B\n", (0, "", "workbook")),
    ("customers", 'id;name\nK2;B\nK1;"A"x\n', (3, "", "quotes")),
    ("assistants", "id;name\nA1;Alma Admin\nA2;B\n", (2, "name", "name_taken")),
    ("assistants", "id;name\nA1;Ute Maß\nA2;ute  mass\n", (3, "name", "name_taken")),
    (
        "assistants",
        "id;name;since;left\nA1;A;02.11.2026;01.11.2026\nA2;B;;\n",
        (2, "left", "out_of_order"),
    ),
    ("assignments", "customer;assistant\nK1;A1\nK1;A2\nK2;A2\n", (3, "assistant", "two_leads")),
    (
        "assignments",
        "customer;assistant\nK1;A1\nK1;A1\nK2;A2\n",
        (3, "assistant", "duplicate"),
    ),
    (
        "assignments",
        "customer;assistant\nK1;A1\nK2;A2\nK9;A2\n",
        (4, "customer", "unknown_reference"),
    ),
    ("packages", "id;customer;hours;booked\nP1;K1;11;01.10.2026\n", (2, "hours", "not_a_package")),
    ("packages", "id;customer;hours;booked\nP1;K1;2,5;01.10.2026\n", (2, "hours", "not_a_package")),
    ("packages", "id;customer;hours;booked\nP1;K1;5;31.02.2026\n", (2, "booked", "not_a_moment")),
    (
        "tasks",
        f"{TASKS_HEAD}T1;K1;T;1;01.11.2026;accepted;;;;;;\nT2;K2;T;1;01.11.2026;;;;;;;\n",
        (2, "area", "no_area"),
    ),
    (
        "tasks",
        f"{TASKS_HEAD}T1;K1;T;1;01.11.2026;done;design;;;;;\nT2;K2;T;1;01.11.2026;;;;;;;\n",
        (2, "done", "missing"),
    ),
    (
        "tasks",
        f"{TASKS_HEAD}T1;K1;T;1;01.11.2026;;;;;;;31.10.2026\nT2;K2;T;1;01.11.2026;;;;;;;\n",
        (2, "deadline", "out_of_order"),
    ),
    (
        "tasks",
        f"{TASKS_HEAD}T1;K1;T;viel;01.11.2026;;;;;;;\nT2;K2;T;1;01.11.2026;;;;;;;\n",
        (2, "budget", "not_hours"),
    ),
    (
        "tasks",
        f"{TASKS_HEAD}T1;K1;T;1.250;01.11.2026;;;;;;;\nT2;K2;T;1;01.11.2026;;;;;;;\n",
        (2, "budget", "ambiguous_number"),
    ),
    ("messages", f"{CHAT_HEAD}M;T1;24.11.2026 9:00;kunde;;A;\n", (2, "sent", "future")),
    ("messages", f"{CHAT_HEAD}M;T1;23.11.2026;kunde;;A;\n", (2, "sent", "time_missing")),
    ("messages", f"{CHAT_HEAD}M;T1;29.03.2026 02:30;kunde;;A;\n", (2, "sent", "skipped_time")),
    ("messages", f"{CHAT_HEAD}M;T1;25.10.2026 02:30;kunde;;A;\n", (2, "sent", "double_time")),
    ("messages", f"{CHAT_HEAD}M;T9;02.11.2026 9:00;kunde;;A;\n", (2, "task", "unknown_reference")),
    (
        "messages",
        f"{CHAT_HEAD}M;T1;02.11.2026 9:00;wir;Nie;A;\n",
        (2, "author", "unknown_reference"),
    ),
    (
        "messages",
        f"{CHAT_HEAD}M;T1;02.11.2026 9:00;wir;;A;freigabe\n",
        (2, "tags", "not_the_customers"),
    ),
    (
        "messages",
        f'{CHAT_HEAD}M;T1;02.11.2026 9:00;kunde;;"A\n\n""B""\nC";\nM;T1;02.11.2026 9:01;wir;;D;\n',
        (6, "id", "duplicate"),
    ),
    (
        "messages",
        f"{CHAT_HEAD}M;T1;02.11.2026 9:00;kunde;;{'x' * 200_000};\n",
        (2, "text", "too_long"),
    ),
]


@pytest.mark.parametrize(("stem", "text", "expected"), CASES)
def test_a_fault_is_told_where_it_stands(
    quick: Desk, stem: str, text: str, expected: tuple[int, str, str]
) -> None:
    before = quick.everything()
    assert quick.faults(**{stem: text}) == [(stem, *expected)]
    assert quick.everything() == before


def test_every_faulty_line_of_every_file_is_told_in_order(quick: Desk) -> None:
    assert quick.faults(
        customers="id;name\n;A\nK2;\nK1;C\n",
        packages="id;customer;hours;booked\nP1;K7;5;gestern\nP2;K8;12;01.10.2026\n",
    ) == [
        ("customers", 2, "id", "missing"),
        ("customers", 3, "name", "missing"),
        ("packages", 2, "booked", "not_a_moment"),
        ("packages", 3, "customer", "unknown_reference"),
        ("packages", 3, "hours", "not_a_package"),
    ]


def test_what_refers_to_a_faulty_line_or_file_is_not_told_too(quick: Desk) -> None:
    assert quick.faults(customers="id;name;mail\nK1;A;x\nK2;B;\n") == [
        ("customers", 2, "mail", "not_an_email")
    ]
    assert quick.faults(customers="id\nK1\nK2\n") == [("customers", 1, "name", "missing_column")]


def test_worked_time_and_our_words_need_somebody(quick: Desk) -> None:
    tasks = f"{TASKS_HEAD}T1;K1;T;1;01.11.2026;;;;;;0,5;\nT2;K2;T;1;01.11.2026;;;;;;;\n"
    assert quick.faults(assignments="customer;assistant;until\n", tasks=tasks) == [
        ("tasks", 2, "assistant", "no_worker"),
        ("messages", 3, "author", "no_author"),
    ]


def test_a_name_that_moves_on_in_the_same_files_is_free(quick: Desk) -> None:
    quick.bring_all()
    swapped = "id;name\nA1;Timo Krause\nA2;Selma Brandt\n"
    assert quick.bring_all(assistants=swapped).is_written


def test_a_stored_message_stays_as_it_was_written(quick: Desk) -> None:
    quick.bring_all()
    other = (
        GOOD["messages"]
        .replace("Fast fertig", "Fertig")
        .replace("03.11.2026 14:00", "03.11.2026 14:01")
    )
    assert quick.faults(messages=other) == [
        ("messages", 2, "sent", "other_message"),
        ("messages", 3, "text", "other_message"),
    ]


def test_a_stored_task_stays_with_its_customer_and_a_customer_with_one_lead(quick: Desk) -> None:
    quick.bring_all()
    assert quick.faults(
        tasks=GOOD["tasks"].replace("T1;K1", "T1;K2"),
        assignments="customer;assistant\nK1;A2\n",
    ) == [
        ("assignments", 2, "assistant", "two_leads"),
        ("tasks", 2, "customer", "fixed"),
    ]


def test_hints_hinder_nothing(quick: Desk) -> None:
    outcome = quick.bring_all(
        customers=GOOD["customers"].replace("contact", "Umsatz"),
        packages="id;customer;hours;booked\n",
        messages="task;sent;from;text\n" + 2 * "T1;03.11.2026 14:00;kunde;Hallo?\n",
    )
    assert outcome.is_written
    assert [told(hint)[1:] for hint in outcome.hints] == [
        (1, "Umsatz", "unknown_column"),
        (1, "", "no_lines"),
        (3, "text", "same_message"),
    ]


def test_every_reason_occurs_in_these_tests() -> None:
    tested = {case[2][2] for case in CASES} | {
        "unknown_column",
        "no_lines",
        "same_message",
        "other_message",
        "fixed",
        "no_worker",
        "no_author",
    }
    in_test_file_notes = {"secret", "no_contact", "fixed_note"}
    in_test_reading = {"no_file", "folder", "no_right", "unreadable", "utf_16", "encoding"}
    in_test_reading |= {"unknown_kind"}
    assert tested | in_test_reading | in_test_file_notes == {why.value for why in Why}
