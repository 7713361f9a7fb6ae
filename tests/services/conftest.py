"""What the tests of the use cases share."""

from pathlib import Path

import pytest

from data.files import FileStore
from domain.person import Actor
from services.agreement.consent import Consent
from services.chat.chat import Chat
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    """A small agency in a database of the test's own, once on each engine."""
    return small_agency(database_url)


@pytest.fixture
def chat(agency: SmallAgency, tmp_path: Path) -> Chat:
    """The task chats of that agency."""
    return Chat(agency.office, FileStore(tmp_path / "store"))


@pytest.fixture
def kim(agency: SmallAgency) -> Actor:
    """Somebody who signs in for acme."""
    return agency.customer()


@pytest.fixture
def consent(agency: SmallAgency) -> Consent:
    """Changing what is agreed, with ten hours booked for acme."""
    agency.books(agency.acme, 10)
    return Consent(agency.office)
