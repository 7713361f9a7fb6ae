"""What the tests of the rooms share."""

import pytest

from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    """A small agency in an SQLite file of the test's own."""
    return small_agency(sqlite_url)
