"""Values of the evidence are said in words and units; a change from what to what."""

import pytest

from domain.proposal import TERMS
from domain.trail import Facts
from widgets.task.evidence import change, changes, shortened, told_fields, value
from widgets.words import use_language


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def test_a_proposal_is_told_in_the_order_of_the_terms() -> None:
    old: Facts = {"area": "backoffice", "budget_seconds": 3600, "deadline_at": None, "title": "Alt"}
    new: Facts = {
        "area": "marketing",
        "budget_seconds": 7200,
        "deadline_at": "2026-11-30T11:00:00+00:00",
        "title": "Neu",
    }
    assert changes(old, new) == [
        "Title: “Alt” → “Neu”",
        "Deadline: Mon 30 Nov 2026 12:00",
        "Budget: 1:00 h → 2:00 h",
        "Work area: back office → marketing",
    ]


def test_every_term_can_be_told_as_a_field_of_a_deed() -> None:
    assert set(TERMS) <= set(told_fields())


@pytest.mark.parametrize(
    ("field", "told", "said"),
    [
        ("approval", "power_of_attorney", "power of attorney"),
        ("called", "[/x] Kim", "[/x] Kim"),
        ("called_at", "2026-11-30T11:00:00+00:00", "Mon 30 Nov 2026 12:00"),
        ("customer_factor", "1.3", "1.3"),
        ("title", "", ""),
        ("deadline_at", None, ""),
    ],
)
def test_a_value_in_words(field: str, told: object, said: str) -> None:
    assert value(field, told, {}) == said


def test_long_texts_are_short_on_the_screen_and_whole_where_they_have_to_be() -> None:
    long = "x" * 900
    assert len(shortened(long)) == 200
    assert len(change("description", None, long, {}, whole=False)) < 250
    assert long in change("description", None, long, {}, whole=True)
