"""What a task will not need becomes available again (BUD-5)."""

from datetime import timedelta

import pytest

from domain.errors import Forbidden
from domain.message import Side
from domain.proposal import NothingToRelease, TermsClosed
from domain.task import TaskStatus
from services.agreement.releasing import Releasing
from tests.builders import SmallAgency
from tests.services.agreement.evidence import account, last_deed, last_message, versions


@pytest.fixture
def releasing(agency: SmallAgency) -> Releasing:
    agency.books(agency.acme, 10)
    return Releasing(agency.office)


def test_staff_frees_the_rest_and_the_customer_is_told(
    releasing: Releasing, agency: SmallAgency
) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS, budget_seconds=7200)
    agency.works(task, agency.ada, timedelta(minutes=61))
    after = releasing.release(agency.ada, task.id)
    assert after.budget_seconds == 65 * 60
    assert account(agency) == (36_000, 3660, 240)
    message = last_message(agency, task)
    assert message.side is Side.OURS
    assert "0:55 Std. stehen wieder auf Ihrem Zeitkonto bereit" in message.text
    assert [one.terms["budget_seconds"] for one in versions(agency, task)] == [7200, 3900]
    deed = last_deed(agency, task)
    assert (deed.old["budget_seconds"], deed.new["budget_seconds"]) == (7200, 3900)
    with pytest.raises(NothingToRelease):
        releasing.release(agency.ada, task.id)


def test_the_customer_frees_it_in_her_own_words(releasing: Releasing, agency: SmallAgency) -> None:
    kim, task = agency.customer(), agency.task()
    assert releasing.release(kim, task.id).budget_seconds == 0
    message = last_message(agency, task)
    assert (message.side, message.author_id) == (Side.CUSTOMER, kim.id)
    assert agency.stored(task).unanswered_count == 0
    assert account(agency) == (36_000, 0, 0)


def test_only_of_a_running_task_in_reach(releasing: Releasing, agency: SmallAgency) -> None:
    with pytest.raises(TermsClosed):
        releasing.release(agency.ada, agency.task(status=TaskStatus.REVIEW).id)
    with pytest.raises(Forbidden):
        releasing.release(agency.bea, agency.task().id)
