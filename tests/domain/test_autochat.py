"""The questions of an order, and the title that is suggested."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.autochat import LONGEST_SUGGESTION, Question, may_be_none, suggested_title


@pytest.mark.parametrize(
    ("description", "title"),
    [
        ("Messestand in Ulm planen", "Messestand in Ulm planen"),
        ("Bitte drei Angebote holen. Danach vergleichen.", "Bitte drei Angebote holen"),
        ("\n\n  Newsletter schreiben!\nDrei Absätze", "Newsletter schreiben"),
        ("", ""),
        (
            "Recherche zu allen Anbietern von Messeständen in Süddeutschland mit Preisen",
            "Recherche zu allen Anbietern von Messeständen in",
        ),
        ("x" * 80, "x" * 60),
    ],
)
def test_the_title_is_the_first_sentence(description: str, title: str) -> None:
    assert suggested_title(description) == title


@given(st.text())
def test_a_suggestion_is_one_short_line(description: str) -> None:
    title = suggested_title(description)
    assert len(title) <= LONGEST_SUGGESTION
    assert title == " ".join(title.split())


def test_what_must_be_told_cannot_be_none() -> None:
    needed = {one for one in Question if not may_be_none(one)}
    assert needed == {
        Question.CUSTOMER,
        Question.DESCRIPTION,
        Question.TITLE,
        Question.BUDGET,
    }


def test_a_copied_task_needs_its_own_deadline() -> None:
    assert may_be_none(Question.DEADLINE)
    assert not may_be_none(Question.DEADLINE, is_copy=True)
