"""Every question has its words, for staff and for customers in either form of address."""

import pytest

from domain.autochat import Question
from domain.customer import Address
from screens.autochat.asking import hint, question_text, short_name
from widgets.keys.enter import use_enter
from widgets.words import use_language

ASKED = [one for one in Question if one is not Question.CUSTOMER]


@pytest.mark.parametrize("question", list(Question))
def test_every_question_has_words(question: Question) -> None:
    assert question_text(question, None).endswith(("?", "."))
    assert short_name(question)
    assert hint(question, optional=True).startswith(hint(question, optional=False))


@pytest.mark.parametrize("question", ASKED)
def test_a_customer_is_asked_in_her_form_of_address(question: Question) -> None:
    du = question_text(question, Address.DU).casefold().split()
    sie = question_text(question, Address.SIE).split()
    assert not {"ihnen", "ihre", "sie"} & set(du)
    assert not {"du", "dir", "dich", "deine", "deiner"} & {word.casefold() for word in sie}
    assert du != [word.casefold() for word in sie]


def test_who_describes_learns_how_a_line_begins_where_enter_answers() -> None:
    use_language("de")
    told = hint(Question.DESCRIPTION, optional=False)
    assert told == "So viele Zeilen, wie es braucht: Strg+J beginnt die nächste"
    use_enter(sends=False)
    try:
        assert "Strg+J" not in hint(Question.DESCRIPTION, optional=False)
    finally:
        use_enter(sends=True)
