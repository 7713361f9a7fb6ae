"""Wishes for private contact or direct contracts - on both engines (CUST-8)."""

import pytest

from domain.errors import BadInput, Forbidden
from domain.permission import Act
from domain.wish import WishKind
from services.chat.wishes import Wishes
from tests.builders import SmallAgency

CONTRACT = WishKind.DIRECT_CONTRACT


@pytest.fixture
def wishes(agency: SmallAgency) -> Wishes:
    return Wishes(agency.office)


def test_it_is_reported_and_taken_note_of_once(agency: SmallAgency, wishes: Wishes) -> None:
    task = agency.task()
    wish = wishes.report(agency.ada, task.id, CONTRACT, " Möchte mich anstellen [/x] ")
    [waiting] = wishes.waiting(agency.manager)
    assert (waiting.wish, waiting.customer) == (wish, "Acme GmbH")
    assert wish.text == "Möchte mich anstellen [/x]" and wish.reported_name == "Ada Assistent"
    noted = wishes.take_note(agency.manager, wish.id)
    assert (noted.seen_by, noted.seen_at) == (agency.manager.id, agency.clock())
    assert wishes.waiting(agency.admin) == []
    with pytest.raises(BadInput):
        wishes.take_note(agency.admin, wish.id)


def test_the_customer_finds_no_trace_in_her_task(agency: SmallAgency, wishes: Wishes) -> None:
    task, kim = agency.task(), agency.customer()
    wish = wishes.report(agency.ada, task.id, CONTRACT, "Geheim")
    with agency.office.reading() as work:
        assert [deed.act for deed in work.trail.of_task(task.id)] == []
        last = work.trail.everything()[-1]
        assert work.messages.all_of(task.id) == []
    assert last.act == Act.REPORT_WISH and "Geheim" not in str(last)
    for act in (
        lambda: wishes.report(kim, task.id, CONTRACT, "Ich"),
        lambda: wishes.waiting(kim),
        lambda: wishes.take_note(kim, wish.id),
        lambda: wishes.waiting(agency.ada),
        lambda: wishes.take_note(agency.ada, wish.id),
        lambda: wishes.report(agency.bea, task.id, CONTRACT, "Fremd"),
    ):
        with pytest.raises(Forbidden):
            act()


def test_without_words_nothing_is_reported(agency: SmallAgency, wishes: Wishes) -> None:
    with pytest.raises(BadInput) as refusal:
        wishes.report(agency.ada, agency.task().id, CONTRACT, " ")
    assert refusal.value.field == "wish"
