"""What the tests of the use cases share."""

from pathlib import Path

import pytest

from data.files import FileStore
from services.chat import Chat
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    """A small agency in a database of the test's own, once on each engine."""
    return small_agency(database_url)


@pytest.fixture
def chat(agency: SmallAgency, tmp_path: Path) -> Chat:
    """The task chats of that agency."""
    return Chat(agency.office, FileStore(tmp_path / "store"))
