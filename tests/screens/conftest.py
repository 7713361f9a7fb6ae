"""What the tests of the rooms share."""

from collections.abc import Iterator

import pytest

from tests.builders import SmallAgency, small_agency
from widgets.privacy import hide_customers


@pytest.fixture(autouse=True)
def _names_shown_again() -> Iterator[None]:
    """A test may hide customers' names; the next one sees them."""
    yield
    hide_customers(False)


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    """A small agency in an SQLite file of the test's own."""
    return small_agency(sqlite_url)
