"""Proposals wait, one for each particular, and are answered once (DEAD-1)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.proposal import (
    AlreadyProposed,
    Proposal,
    ProposalClosed,
    ProposalStatus,
    contested_among,
    open_among,
    refuse_closed,
    refuse_settled,
    refuse_twice,
)

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
ONE = Proposal(
    *(1, TaskId(1), CustomerId(1), {"budget_seconds": 3600}, {"budget_seconds": 7200}, "Mehr"),
    *(MessageId(1), PersonId(1), "Ada", NOW),
)
TWO = replace(ONE, id=2, old={"title": "Alt"}, new={"title": "Neu"})


def standing(status: ProposalStatus, *, by_phone: bool = False) -> Proposal:
    return replace(ONE, status=status, by_phone=by_phone, answered_name="Frau Kundin")


def test_those_that_wait_come_oldest_first() -> None:
    assert open_among([TWO, standing(ProposalStatus.DECLINED), ONE]) == [ONE, TWO]


def test_a_contested_one_waits_for_management_until_it_is_settled() -> None:
    quiet = standing(ProposalStatus.ACCEPTED, by_phone=True)
    denied = replace(quiet, id=9, status=ProposalStatus.CONTESTED, contested_at=NOW)
    earlier, settled = replace(denied, id=8), replace(denied, id=7, settled_at=NOW)
    assert contested_among([quiet, denied, settled, earlier]) == [earlier, denied]


def test_what_waits_already_is_named() -> None:
    with pytest.raises(AlreadyProposed) as refused:
        refuse_twice({"title": "Anders", "budget_seconds": 1, "area": "sales"}, [TWO, ONE])
    assert refused.value.fields == ("title", "budget_seconds")
    refuse_twice({"deadline_at": "2026-12-01T10:00:00+00:00"}, [ONE, TWO])


@pytest.mark.parametrize("status", ProposalStatus)
def test_only_an_open_one_is_answered(status: ProposalStatus) -> None:
    if status is ProposalStatus.OPEN:
        refuse_closed(standing(status))
        return
    with pytest.raises(ProposalClosed) as refused:
        refuse_closed(standing(status))
    assert (refused.value.status, refused.value.by) == (status, "Frau Kundin")


@pytest.mark.parametrize("by_phone", [True, False])
@pytest.mark.parametrize("status", ProposalStatus)
def test_only_a_consent_by_phone_is_contested(status: ProposalStatus, by_phone: bool) -> None:
    one = standing(status, by_phone=by_phone)
    if by_phone and status is ProposalStatus.ACCEPTED:
        refuse_settled(one)
        return
    with pytest.raises(ProposalClosed):
        refuse_settled(one)
