"""Answers become an order, or the question that is still open."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from domain.autochat import Question
from domain.calendar import BERLIN
from domain.contract import NewTask
from domain.ids import TaskId
from screens.autochat.draft import OrderDraft
from screens.autochat.order import Order, StillOpen, customer_of, order_of
from tests.screens.autochat.answers import ACME, NOW, READS, WHOLE

DRAFT = OrderDraft(WHOLE, files=("/tmp/a.txt",))


def without(*questions: Question, **others: str) -> OrderDraft:
    answers = {one: text for one, text in WHOLE.items() if one not in questions}
    answers |= {Question(name): text for name, text in others.items()}
    return replace(DRAFT, answers=MappingProxyType(answers))


def test_all_answers_make_the_order() -> None:
    assert order_of(DRAFT, READS) == Order(
        NewTask(
            customer_id=ACME.id,
            title="Messestand",
            description="Drei Angebote\nfür den Stand",
            budget=timedelta(hours=2, minutes=30),
            deadline=datetime(2026, 11, 27, 12, tzinfo=BERLIN),
            material="Logo",
        ),
        (Path("/tmp/a.txt"),),
    )


def test_a_copy_names_where_it_comes_from() -> None:
    copies = replace(READS, is_copy=True)
    assert order_of(DRAFT, copies, TaskId(7)).new.origin_id == 7
    with pytest.raises(StillOpen) as still:
        order_of(without(Question.DEADLINE), copies, TaskId(7))
    assert still.value.question is Question.DEADLINE


def test_what_may_be_none_need_not_be_answered() -> None:
    order = order_of(without(Question.DEADLINE, Question.REMARKS), READS)
    assert (order.new.deadline, order.new.remarks) == (None, "")


@pytest.mark.parametrize(
    "question", [Question.CUSTOMER, Question.DESCRIPTION, Question.TITLE, Question.BUDGET]
)
def test_what_is_missing_is_asked(question: Question) -> None:
    with pytest.raises(StillOpen) as still:
        order_of(without(question), READS)
    assert still.value.question is question


def test_a_deadline_that_has_passed_meanwhile_is_asked_again() -> None:
    later = replace(READS, now=lambda: NOW + timedelta(days=5))
    with pytest.raises(StillOpen) as still:
        order_of(DRAFT, later)
    assert still.value.question is Question.DEADLINE
    assert "vorbei" in still.value.why


def test_a_customer_out_of_reach_is_asked_again() -> None:
    assert customer_of(without(customer="99"), READS) is None
    with pytest.raises(StillOpen):
        order_of(without(customer="99"), READS)
