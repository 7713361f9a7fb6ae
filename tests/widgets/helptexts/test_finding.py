"""Finding topics by the words people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.person import Role
from widgets.helptexts.contents import TOPICS, readable
from widgets.helptexts.finding import fold, found
from widgets.helptexts.reading import words_of
from widgets.words import use_language

ASSISTANT = readable([Role.ASSISTANT])


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("Feiertag", "days_off"),
        ("FEIERTAGE", "days_off"),
        ("weihnacht", "days_off"),
        ("14 uhr", "response"),
        ("prufen", "check"),
        ("prüfen", "check"),
        ("u\u0308berfa\u0308llig", "order"),
        ("zurückholen", "take_back"),
        ("passwort vergessen", "sign_in"),
        ("184", "working_time"),
        ("nachbucher", "categories"),
        ("spickzettel", "keys"),
        ("restbudget", "term.reserved"),
        ("PA", "term.pa"),
        ("Schweigen", "care"),
        ("DSGVO", "retention"),
        ("Bonus", "premiums"),
        ("E-Rechnung", "invoices"),
        ("Frist verlängern", "deadline"),
        ("Direktvertrag", "wishes"),
        ("exportieren", "command_line"),
    ],
)
def test_a_word_people_type_finds_its_topic(typed: str, topic: str) -> None:
    assert topic in [one.id for one in found(typed, ASSISTANT)]


@pytest.mark.parametrize("typed", ["kündigen", "beenden", "Assistentin wechseln", "aufbewahren"])
def test_a_customer_finds_how_it_ends(typed: str) -> None:
    assert "my_ending" in [one.id for one in found(typed, readable([Role.CUSTOMER]))]


@pytest.mark.parametrize("typed", ["VT-Stop", "Vertriebsstop", "Abmahnung", "VPA-Akte", "RESP-1"])
def test_what_is_not_for_her_is_not_found(typed: str) -> None:
    assert found(typed, TOPICS) == []


def test_a_title_comes_before_a_search_word_and_that_before_the_text() -> None:
    topics = found("zurückstellen", ASSISTANT)
    assert [one.id for one in topics[:2]] == ["snooze", "term.snooze"]
    assert "undo" in [one.id for one in topics[2:]]


def test_the_language_spoken_is_the_one_searched() -> None:
    try:
        use_language("en")
        assert "days_off" in [one.id for one in found("holiday", ASSISTANT)]
        assert found("Feiertag", ASSISTANT) == []
    finally:
        use_language("de")


def test_without_a_word_everything_stands_in_its_order() -> None:
    assert found("  ", ASSISTANT) == list(ASSISTANT)


@given(st.text())
def test_anything_can_be_typed_and_more_words_never_find_more(typed: str) -> None:
    some = set(found(typed, ASSISTANT))
    assert set(found(f"{typed} frist", ASSISTANT)) <= some


@given(st.sampled_from(ASSISTANT))
def test_every_topic_is_found_by_its_own_title(topic: object) -> None:
    one = next(each for each in ASSISTANT if each == topic)
    assert one in found(fold(words_of(one).title).upper(), ASSISTANT)
