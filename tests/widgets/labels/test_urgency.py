"""How pressing something is has a sign of one cell, a word and a tone."""

from collections.abc import Callable, Iterable
from enum import StrEnum

import pytest
from rich.cells import cell_len

from domain.budget import BudgetWarning
from domain.category import Category
from domain.deadline import DeadlineUrgency
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.labels.urgency import budget_warning, deadline_urgency
from widgets.labels.urgency import category as category_label


@pytest.mark.parametrize(
    ("values", "label"),
    [
        (DeadlineUrgency, deadline_urgency),
        (BudgetWarning, budget_warning),
        (Category, category_label),
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
    assert deadline_urgency(DeadlineUrgency.OVERDUE).tone is Grade.OVERDUE
    assert budget_warning(BudgetWarning.USED_UP).tone is Grade.OVERDUE
