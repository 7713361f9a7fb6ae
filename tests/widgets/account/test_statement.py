"""The statement of an account as a list."""

from datetime import date, timedelta

import pytest

from widgets import formats
from widgets.account.statement import _columns
from widgets.words import use_language


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_day_stands_there_with_its_whole_year(language: str) -> None:
    use_language(language)
    days = (date(2026, 1, 1) + timedelta(days=nth) for nth in range(365))
    assert max(len(formats.day_full(day)) for day in days) <= _columns()[0].width
