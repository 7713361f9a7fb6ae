"""What is kept and deleted, in words; what people wrote stays text."""

from datetime import date

from domain.retention import Ending, Kept
from services.retention.retention import Gone
from tests.builders import MONDAY_NINE
from tests.widgets.customer.examples import row
from widgets import privacy
from widgets.customer.duty_lines import (
    duty_about,
    duty_detail,
    duty_state,
    duty_title,
    gone_told,
    what_to_delete,
    why_delete,
)


def test_whom_it_is_about_hides_with_the_customers_names() -> None:
    assert duty_about(row(Ending.ASSIGNMENT)) == "Öl [/x] GmbH · Ada"
    assert duty_about(row(Ending.ASSISTANT)) == "Ada"
    privacy.hide_customers(True)
    try:
        assert "Öl" not in duty_about(row())
    finally:
        privacy.hide_customers(False)


def test_each_duty_says_something_else() -> None:
    told = {
        duty_title(row(ending, kept))
        for ending, kept in (
            (Ending.ASSIGNMENT, Kept.WORKING_FILES),
            (Ending.CUSTOMER, Kept.WORKING_FILES),
            (Ending.ASSISTANT, Kept.WORKING_FILES),
            (Ending.CUSTOMER, Kept.DOCUMENTS),
        )
    }
    assert len(told) == 4
    assert "Papier" in what_to_delete()


def test_how_it_stands_today() -> None:
    open_one = row()
    assert duty_state(open_one, date(2026, 11, 3)).startswith("aufbewahrt bis")
    assert duty_state(open_one, date(2026, 11, 4)).startswith("⌫ zu löschen seit Mi 04.11.")
    done = row(confirmed_at=MONDAY_NINE, confirmed_name="[/x]", row_count=3, file_count=1)
    assert duty_state(done, date(2026, 11, 4)).endswith("[/x]")
    assert duty_detail(done) == "3 Einträge, 1 Datei"
    assert "; aufbewahrt bis" in duty_detail(open_one) and "aufzubewahren" in why_delete(open_one)


def test_what_goes_is_told_by_what_a_reader_knows() -> None:
    gone = Gone({"messages": 12, "read_marks": 4, "file_notes": 1}, {}, lines=2, files=1)
    told = "\n".join(gone_told(gone))
    assert "17 Einträge" in told and "Nachrichten 12" in told and "read_marks" not in told
    assert "1 Datei der Ablage" in told and "2 Zeilen der Geschichte" in told
