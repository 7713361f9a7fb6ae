"""Two real terminals on one database."""

import re

from tests.terminal.conftest import Open
from tests.terminal.program import Program

SENT = "Ich habe drei Angebote eingeholt."


def waiting(screen: str) -> int:
    """How many answers the top line counts as waiting."""
    found = re.search(r"(\d+) warten,", screen.splitlines()[0])
    assert found, screen
    return int(found[1])


def owed(program: Program) -> str:
    """The number of a task in which an answer is owed, from the triage."""
    program.type("2")
    program.until("zu prüfen")
    program.type("f")
    program.until("[◂")
    found = re.search(r"#(\d+) ", program.until("Antwort bis"))
    assert found, program.text()
    return found[1]


def open_chat(program: Program, number: str) -> None:
    """Show this task's chat."""
    program.type("3")
    program.until("in Arbeit")
    program.type("/")
    program.rest()
    program.type(number)
    program.until(f"„{number}“")
    program.rest()
    program.type("\r")
    program.rest()
    program.type("\r")
    program.until("Kunde sieht:")


def test_an_answer_is_counted_at_once_and_read_after_its_grace(
    opened: Open, any_demo_url: str
) -> None:
    miriam = opened("--as", "Miriam Vogt", database=any_demo_url)
    clara = opened("--as", "Clara Sommer", database=any_demo_url)
    clara.until(" warten,")
    number = owed(clara)
    before = waiting(miriam.until(" warten,"))
    open_chat(clara, number)
    open_chat(miriam, number)
    clara.type("r")
    clara.rest()
    clara.type(SENT + "\r")
    clara.until("Gesendet.")
    miriam.until(f" {before - 1} warten,")
    assert SENT not in miriam.text()
    miriam.until(SENT)
