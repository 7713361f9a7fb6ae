"""What the tests of the single chats share."""

import pytest

from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    """A small agency with a customer's name that would break whatever takes it for markup."""
    return small_agency(sqlite_url, names=("[/x] & Söhne", "Bolt"))
