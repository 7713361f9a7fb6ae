"""What was agreed is read only within reach; its values are held by tests/data/test_agreements."""

import pytest

from data.reads.agreements import Agreed, AgreementReads
from domain.errors import NotFound
from domain.task import TaskStatus
from tests.builders import small_agency


def test_only_what_she_may_see_is_read(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task()
    with agency.office.reading() as work:
        hers = AgreementReads(work.reader, agency.ada.id, everything=False)
        assert hers.of(task.id) == Agreed(TaskStatus.ACCEPTED, None, [], [], [])
        others = AgreementReads(work.reader, agency.bea.id, everything=False)
        with pytest.raises(NotFound):
            others.of(task.id)
