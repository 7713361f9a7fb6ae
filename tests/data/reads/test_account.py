"""What an account is made of, read for those who may see it."""

from datetime import timedelta

import pytest

from data.reads.account import AccountReads
from domain.errors import NotFound
from domain.statement import PostingKind
from domain.task import TaskStatus
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def test_work_stands_where_it_ended_and_tells_when_it_began(agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    began = agency.clock.on(hours=1) - timedelta(minutes=10)
    agency.works(task, agency.ada, timedelta(minutes=10))
    ended = agency.clock.on(days=1)
    agency.works(task, agency.ada, timedelta(minutes=5))
    with agency.office.reading() as work:
        (one,) = AccountReads(work.reader, agency.ada).postings(agency.acme)
    assert (one.kind, one.seconds, one.since, one.at) == (PostingKind.WORK, -900, began, ended)


def test_a_debit_without_entries_stands_where_the_task_was_done(agency: SmallAgency) -> None:
    agency.task(status=TaskStatus.DONE, done_at=agency.clock())
    with agency.office.reading() as work:
        assert list(AccountReads(work.reader, agency.ada).postings(agency.acme)) == []


def test_only_those_in_reach_are_told_whose_account_it_is(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        assert AccountReads(work.reader, agency.ada).holder(agency.acme).name == "Acme GmbH"
        with pytest.raises(NotFound):
            AccountReads(work.reader, agency.ada).holder(agency.bolt)
    kim = agency.customer()
    with agency.office.reading() as work:
        assert AccountReads(work.reader, kim).mine() == agency.acme
