"""A small agency in which customers can be handed over."""

import pytest

from tests.builders import SmallAgency, small_agency
from tests.services.handover.agency import HandoverAgency


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    return HandoverAgency(agency)
