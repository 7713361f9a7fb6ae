"""Two real terminals on one database."""

import re

from tests.terminal.conftest import Open

SENT = "Ich habe drei Angebote eingeholt."


def waiting(screen: str) -> int:
    """How many answers the top line counts as waiting."""
    found = re.search(r"(\d+) warten", screen.splitlines()[0])
    assert found, screen
    return int(found[1])


def test_an_answer_is_counted_at_once_and_read_after_its_grace(
    opened: Open, any_demo_url: str
) -> None:
    miriam = opened("--as", "Miriam Vogt", database=any_demo_url)
    clara = opened("--as", "Clara Sommer", database=any_demo_url)
    clara.until(" warten,")
    clara.type("3")
    clara.until("in Arbeit")
    clara.type("\r")
    number = re.search(r"(#\d+) ", clara.until("Kunde sieht:"))
    assert number
    before = waiting(miriam.until(" warten,"))
    miriam.type("3")
    miriam.until("in Arbeit")
    miriam.type("/")
    miriam.rest()
    miriam.type(number[1].removeprefix("#"))
    miriam.rest()
    miriam.type("\r")
    miriam.rest()
    miriam.type("\r")
    miriam.until("Kunde sieht:")
    clara.type("r")
    clara.rest()
    clara.type(SENT + "\r")
    clara.until("Gesendet.")
    miriam.until(f"{before - 1} warten,")
    assert SENT not in miriam.text()
    miriam.until(SENT)
