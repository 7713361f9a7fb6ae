"""Requests about recorded time and phone calls, in and out - on both engines."""

from dataclasses import replace

import pytest

from domain.errors import NotFound, Stale
from domain.time_request import TimeRequest, TimeRequestKind, TimeRequestStatus
from tests.builders import SmallAgency, small_agency


def _request(agency: SmallAgency, number: int = 3) -> TimeRequest:
    now = agency.clock()
    return TimeRequest(
        id=number,
        kind=TimeRequestKind.ADD,
        status=TimeRequestStatus.OPEN,
        task_id=agency.task().id,
        customer_id=agency.acme,
        entry_id=None,
        person_id=agency.ada.id,
        person_name="Ada",
        started_at=now,
        seconds=600,
        note="Telefonat",
        reason="vergessen",
        message_id=None,
        filed_at=now,
    )


def test_a_request_waits_until_it_is_decided_and_is_told_until_it_is_seen(
    database_url: str,
) -> None:
    agency = small_agency(database_url)
    request = _request(agency)
    with agency.office.database.write() as work:
        work.time_requests.add(request)
        assert list(work.time_requests.open()) == [request]
        assert list(work.time_requests.decided_for(agency.ada.id)) == []
        booked = work.time_requests.save(replace(request, status=TimeRequestStatus.BOOKED))
        assert list(work.time_requests.open()) == []
        assert list(work.time_requests.decided_for(agency.ada.id)) == [booked]
        seen = work.time_requests.save(replace(booked, seen_at=agency.clock()))
        assert list(work.time_requests.decided_for(agency.ada.id)) == []
        assert list(work.time_requests.of_task(request.task_id)) == [seen]
        with pytest.raises(NotFound):
            work.time_requests.get(4)


def test_the_second_of_two_deciders_is_told(database_url: str) -> None:
    agency = small_agency(database_url)
    request = _request(agency)
    with agency.office.database.write() as work:
        work.time_requests.add(request)
        work.time_requests.save(replace(request, status=TimeRequestStatus.BOOKED))
        with pytest.raises(Stale):
            work.time_requests.save(replace(request, status=TimeRequestStatus.REFUSED))
