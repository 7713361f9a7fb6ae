"""What the tests of the store share."""

import pytest

from tests.data.records import Kept
from tests.data.records import kept as fill


@pytest.fixture
def kept(database_url: str) -> Kept:
    """A migrated database with one person and one customer, once on each engine."""
    return fill(database_url)
