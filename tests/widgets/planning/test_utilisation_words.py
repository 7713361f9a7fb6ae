"""Utilisation in words: the same everywhere, with how it was computed (PLAN-6)."""

from datetime import datetime, timedelta

import pytest

from domain.calendar import BERLIN
from domain.utilisation import Utilisation
from widgets.countdown import Grade
from widgets.planning.utilisation_words import (
    load_bar,
    load_cell,
    load_grade,
    taken,
    utilisation_explained,
    utilisation_told,
)
from widgets.words import use_language

HOUR = timedelta(hours=1)
FULL = Utilisation(12 * HOUR, 32 * HOUR, 40 * HOUR)
NOTHING = Utilisation(HOUR, HOUR, 0 * HOUR)


@pytest.fixture(autouse=True)
def _german() -> None:
    use_language("de")


def test_the_figure_explains_itself() -> None:
    assert utilisation_told(FULL).startswith("110\u00a0% belegt: 12:00 h gearbeitet")
    assert "Keine Stunden geplant" in utilisation_told(NOTHING)
    assert load_bar(NOTHING, 5) == ""
    assert load_bar(FULL, 5) == "█████"


def test_on_demand_it_names_the_days_it_counts() -> None:
    now = datetime(2026, 11, 25, 9, tzinfo=BERLIN)
    told = utilisation_explained(FULL, now)
    assert told.startswith(utilisation_told(FULL))
    assert "Mo 23.11." in told and "So 20.12." in told


@pytest.mark.parametrize(
    ("figure", "said", "grade"),
    [
        (FULL, "● 110\u00a0%", Grade.OVERDUE),
        (Utilisation(HOUR, 29 * HOUR, 40 * HOUR), "◐ 75\u00a0%", Grade.SOON),
        (Utilisation(HOUR, HOUR, 40 * HOUR), "○ 5\u00a0%", Grade.PLAIN),
        (NOTHING, "· –", Grade.PLAIN),
    ],
)
def test_sign_share_and_colour_go_together(figure: Utilisation, said: str, grade: Grade) -> None:
    assert load_cell(figure).text == said
    assert said.endswith(taken(figure))
    assert load_grade(figure) is grade
