"""What an answer means, and why it is not taken."""

from dataclasses import replace

import pytest

from domain.autochat import Question
from screens.autochat.understanding import NotUnderstood, Understood
from tests.screens.autochat.answers import ACME, BOLERO, BOLT, READS


@pytest.mark.parametrize(
    ("question", "typed", "kept", "echo"),
    [
        (Question.CUSTOMER, "acme", "11", "Acme GmbH"),
        (Question.CUSTOMER, "#2", "12", "Bolt [/x] & Söhne"),
        (Question.TITLE, " Messe\nUlm ", "Messe Ulm", "Messe Ulm"),
        (Question.DESCRIPTION, "eins\n\nzwei\n", "eins\n\nzwei", ""),
        (Question.DESCRIPTION, "keine", "keine", ""),
        (Question.RESULT, "", "", "keine"),
        (Question.RESULT, "keins", "", "keine"),
        (Question.REMARKS, " Nein ", "", "keine"),
        (Question.DEADLINE, "Freitag 12 Uhr", "Fr 27.11.2026 12:00", "Fr 27.11.2026 12:00"),
        (
            Question.DEADLINE,
            "übermorgen",
            "Mi 25.11.2026 18:00",
            "Mi 25.11.2026 18:00, weil keine Uhrzeit genannt ist",
        ),
        (Question.DEADLINE, "ohne Frist", "", "keine"),
        (Question.BUDGET, "2,5 Stunden", "2:30 h", "2:30 h; verfügbar sind 3:00 h"),
        (Question.MATERIAL, "Logo und Liste", "Logo und Liste", ""),
    ],
)
def test_an_answer_is_taken_as_it_was_meant(
    question: Question, typed: str, kept: str, echo: str
) -> None:
    assert READS.of(question, typed, ACME) == Understood(kept, echo)


def test_what_is_kept_means_the_same_again() -> None:
    for question, typed in (
        (Question.DEADLINE, "Ende nächster Woche"),
        (Question.BUDGET, "anderthalb Stunden"),
        (Question.TITLE, "Messe"),
    ):
        kept = READS.of(question, typed, ACME).kept
        assert READS.of(question, kept, ACME).kept == kept


@pytest.mark.parametrize(
    ("question", "typed", "why"),
    [
        (Question.CUSTOMER, "", "Kunde fehlt"),
        (Question.CUSTOMER, "xyz", "So heißt keiner"),
        (Question.CUSTOMER, "bol", "Welcher: Bolt [/x] & Söhne, Bolero?"),
        (Question.DESCRIPTION, "  ", "Beschreibung fehlt"),
        (Question.TITLE, "", "Titel fehlt"),
        (Question.TITLE, "x" * 301, "zu lang"),
        (Question.DEADLINE, "gestern", "schon vorbei"),
        (Question.DEADLINE, "nächste Woche", "mehrere Tage"),
        (Question.DEADLINE, "irgendwann", "Nicht verstanden. Beispiele: Fr 12 Uhr"),
        (Question.BUDGET, "", "Noch nichts eingegeben"),
        (Question.BUDGET, "viel", "Nicht verstanden. Beispiele: 2,5 Stunden"),
        (Question.BUDGET, "0", "Budget fehlt"),
        (Question.BUDGET, "0,001", "Budget fehlt"),
    ],
)
def test_what_cannot_be_taken_is_said(question: Question, typed: str, why: str) -> None:
    with pytest.raises(NotUnderstood, match=why.replace("[/x]", r"\[/x\]").replace("?", r"\?")):
        READS.of(question, typed, ACME)


def test_a_budget_beyond_the_account_is_taken_and_said() -> None:
    assert "nur 0:00 h" in READS.of(Question.BUDGET, "1", BOLERO).echo
    assert READS.of(Question.BUDGET, "1", None).echo == "1:00 h"


def test_the_deadline_of_a_copy_has_to_be_given() -> None:
    with pytest.raises(NotUnderstood):
        replace(READS, is_copy=True).of(Question.DEADLINE, "", ACME)


def test_a_name_that_is_part_of_another_can_be_meant() -> None:
    both = replace(READS, customers=[replace(BOLERO, name="Bol"), BOLT])
    assert both.of(Question.CUSTOMER, "Bol", None).kept == "13"
