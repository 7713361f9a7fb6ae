"""What is told of an order: answers as bubbles, how far it is, what saving does."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from domain.autochat import Question
from domain.customer import Address
from screens.autochat.draft import OrderDraft
from screens.autochat.telling import Told, Who, answers_told, last_words
from tests.screens.autochat.answers import READS, WHOLE
from widgets.privacy import hide_customers
from widgets.words import use_language

TOLD = Told(OrderDraft(WHOLE, files=("/tmp/Liste.txt",)), READS, Who("Ada"), tuple(Question))


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def test_every_answer_stands_under_the_name_of_its_question() -> None:
    told = {bubble.key: bubble for bubble in answers_told(TOLD)}
    assert list(told) == list(Question)
    assert told[Question.CUSTOMER].text == "Acme GmbH"
    assert told[Question.RESULT].text == "–"
    assert told[Question.MATERIAL].attachments == ("Liste.txt",)
    assert told[Question.BUDGET].author == "Budget"


def test_a_hidden_customer_is_a_number() -> None:
    hide_customers(hidden=True)
    assert answers_told(TOLD)[0].text == "Customer 1"


def test_the_head_tells_for_whom_and_how_far() -> None:
    assert TOLD.head(Question.BUDGET) == ("New task · Acme GmbH · Question 6 of 8 · ▤ Liste.txt")
    copied = replace(TOLD, who=Who("Ada", None, 12))
    assert copied.head(None).startswith("#12 once more · Acme GmbH · Everything is answered")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (None, "The customer is told at once that it will be checked by Mon 23 Nov 2026 18:00."),
        (Address.DU, "saves your task. You hear from us by Mon 23 Nov 2026 18:00"),
        (Address.SIE, "saves the task. You will hear from us by Mon 23 Nov 2026 18:00"),
    ],
)
def test_the_last_words_promise_the_check(address: Address | None, words: str) -> None:
    assert words in last_words(replace(TOLD, who=Who("Kim", address)))


@pytest.mark.parametrize(
    ("budget", "is_short"), [("3:00 h", False), ("3:01 h", True), ("?", False)]
)
def test_the_last_words_say_that_the_account_lacks_time(budget: str, is_short: bool) -> None:
    draft = OrderDraft(MappingProxyType(dict(WHOLE) | {Question.BUDGET: budget}))
    words = last_words(replace(TOLD, draft=draft, who=Who("Kim", Address.SIE)))
    assert ("Only 3:00 h are available" in words) is is_short


def test_a_copy_tells_what_comes_along() -> None:
    assert "Tagged messages of #12" in last_words(replace(TOLD, who=Who("Ada", None, 12)))
