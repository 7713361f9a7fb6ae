"""Leaving a real terminal, wanted or not: it is given back, and nothing typed is lost."""

import signal

import pytest

from tests.terminal.conftest import Open
from tests.terminal.program import Program

TYPED = "Guten Tag, ich melde mich morgen früh."


def typing(opened: Open, url: str) -> Program:
    """Clara, half way through a reply."""
    vpa = opened("--as", "Clara Sommer", database=url)
    vpa.until("warten auf Antwort")
    vpa.type("3")
    vpa.until("in Arbeit")
    vpa.type("\r")
    vpa.until("Kunde sieht:")
    vpa.type("r")
    vpa.rest()
    vpa.type(TYPED)
    vpa.until(TYPED)
    return vpa


def found_again(opened: Open, url: str) -> bool:
    """Whether the reply stands in its chat when she comes back."""
    vpa = opened("--as", "Clara Sommer", database=url)
    vpa.until("warten auf Antwort")
    vpa.type("3")
    vpa.until("✎")
    vpa.type("\r")
    return TYPED in vpa.until(TYPED)


@pytest.mark.parametrize(
    ("number", "code"), [(None, 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_the_terminal_is_given_back_and_the_draft_kept(
    opened: Open, demo_url: str, number: signal.Signals | None, code: int
) -> None:
    vpa = typing(opened, demo_url)
    if number is None:
        vpa.type("\x11")
    else:
        vpa.signal(number)
    assert vpa.ended() == code
    assert vpa.gave_back
    assert "Traceback" not in vpa.said
    assert found_again(opened, demo_url)


def test_a_closed_window_ends_it_and_the_draft_is_kept(opened: Open, demo_url: str) -> None:
    vpa = typing(opened, demo_url)
    vpa.hang_up()
    assert vpa.code == 129
    assert found_again(opened, demo_url)


def test_a_kill_in_the_middle_of_a_word_loses_at_most_a_second(opened: Open, demo_url: str) -> None:
    vpa = typing(opened, demo_url)
    vpa.go_on(1.0)
    vpa.signal(signal.SIGKILL)
    assert vpa.ended() == -signal.SIGKILL
    assert found_again(opened, demo_url)


def test_a_smaller_window_and_a_larger_one_change_nothing_but_the_look(
    opened: Open, demo_url: str
) -> None:
    vpa = typing(opened, demo_url)
    vpa.resize(80, 24)
    vpa.rest()
    assert TYPED in vpa.until(TYPED)
    assert "Clara Sommer" in vpa.text().splitlines()[0]
    vpa.type(" Bis dann!")
    vpa.until("Bis dann!")
    vpa.resize(120, 40)
    vpa.rest()
    assert f"{TYPED} Bis dann!" in vpa.until("Bis dann!")
    assert "Agentur" in vpa.text().splitlines()[0]
