"""An order that is kept is the same order when it is read again."""

import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.autochat import Question
from screens.autochat.draft import OrderDraft, draft_of

_TEXTS = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=20)
_ANSWERS = st.dictionaries(st.sampled_from(Question), _TEXTS).map(MappingProxyType)


@given(_ANSWERS, st.sampled_from(Question) | st.none(), _ANSWERS, st.lists(_TEXTS).map(tuple))
def test_what_is_kept_is_read_again(
    answers: MappingProxyType[Question, str],
    at: Question | None,
    typed: MappingProxyType[Question, str],
    files: tuple[str, ...],
) -> None:
    draft = OrderDraft(answers, at, typed, files)
    assert draft_of(draft.kept()) == (OrderDraft() if draft.is_empty else draft)


def test_an_answer_takes_the_place_of_what_was_typed() -> None:
    typing = OrderDraft().typing(Question.TITLE, "Mes").typing(Question.BUDGET, "2")
    answered = typing.answered(Question.BUDGET, "2:00 h")
    assert answered.typed == {Question.TITLE: "Mes"}
    assert answered.answers == {Question.BUDGET: "2:00 h"}
    assert answered.at is None


def test_a_customer_alone_is_nothing_to_keep() -> None:
    assert OrderDraft().answered(Question.CUSTOMER, "1").kept() == ""


def test_what_the_form_of_an_older_program_kept_is_answered_already() -> None:
    old = json.dumps({"customer": "2", "title": "Titel", "description": "T", "budget": ""})
    assert draft_of(old).answers == {Question.TITLE: "Titel", Question.DESCRIPTION: "T"}


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", "null", '{"answers": 1}', '{"typed": 2, "files": 3, "at": 4}']
)
def test_what_cannot_be_read_is_an_empty_draft(kept: str) -> None:
    assert draft_of(kept) == OrderDraft()


def test_no_control_character_comes_out_of_a_draft() -> None:
    kept = OrderDraft().answered(Question.TITLE, "\x1b[2Jx").kept()
    assert draft_of(kept).answers == {Question.TITLE: "x"}
