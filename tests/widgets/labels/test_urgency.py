"""How pressing something is has a sign of one cell, a word and a tone."""

from collections.abc import Callable, Iterable
from enum import StrEnum

import pytest
from rich.cells import cell_len

from domain.budget import BudgetWarning
from domain.category import Category
from domain.deadline import DeadlineUrgency
from widgets import labels
from widgets.countdown import Grade
from widgets.labels import Label


@pytest.mark.parametrize(
    ("values", "label"),
    [
        (DeadlineUrgency, labels.deadline_urgency),
        (BudgetWarning, labels.budget_warning),
        (Category, labels.category),
    ],
)
def test_signs_and_words_tell_values_apart(
    values: Iterable[StrEnum], label: Callable[..., Label]
) -> None:
    shown = [label(value) for value in values]
    assert {cell_len(one.symbol) for one in shown} == {1}
    assert len({one.symbol for one in shown}) == len(shown)
    assert len({one.word for one in shown}) == len(shown)


def test_what_is_missed_or_used_up_has_the_strongest_tone() -> None:
    assert labels.deadline_urgency(DeadlineUrgency.OVERDUE).tone is Grade.OVERDUE
    assert labels.budget_warning(BudgetWarning.USED_UP).tone is Grade.OVERDUE
