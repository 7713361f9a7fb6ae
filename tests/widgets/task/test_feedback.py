"""Ratings and complaints are told line by line, and what people wrote is only text."""

from dataclasses import replace

from domain.ids import TaskId
from services.result.ratings import TaskFeedback
from tests.widgets.task.said import AT, COMPLAINT, RATING
from widgets.task.feedback import feedback_words


def test_every_step_is_told(hostile_name: str) -> None:
    rating, complaint = replace(RATING, text=hostile_name), replace(COMPLAINT, text=hostile_name)
    told = list(feedback_words(TaskFeedback(TaskId(1), 7, "x", AT, rating, [complaint])))
    assert told[0].startswith("★★☆☆☆ schlecht")
    assert [line.split()[0] for line in told[1:]] == [
        "Nachgefragt:",
        "Einschätzung:",
        "Entscheidung:",
        "Reklamation",
        "▲",
        "Kontakt",
        "Gelöst",
        "Entschieden",
    ]
    assert not any(sign in line for line in told for sign in "\x1b\n\t")


def test_without_any_nothing_is_said() -> None:
    assert list(feedback_words(TaskFeedback(TaskId(1), 7, "x", None, None, []))) == []


def test_a_customer_reads_that_it_was_ruled_and_what_she_got_back() -> None:
    ruled = replace(
        COMPLAINT, text="Spät", contact_note="", solved_at=None, ruling="", refund_seconds=5400
    )
    told = list(feedback_words(TaskFeedback(TaskId(1), 7, "x", AT, None, [ruled])))
    assert told[-2:] == ["Entschieden Mo 23.11. 09:00", "Erstattet: 1:30 h"]
    assert not any(line.endswith(":") for line in told)
