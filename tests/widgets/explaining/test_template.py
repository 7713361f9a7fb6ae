"""What is open is named by its sign and by what it stands for."""

from domain.template import StrangePlaceholder, Unfilled
from widgets.explain import explain


def test_what_is_open_is_named() -> None:
    said = explain(Unfilled(("new_deadline", "reason")))
    assert "{new_deadline} (die neue Frist), {reason} (der Grund)" in said


def test_what_could_be_filled_is_named() -> None:
    said = explain(StrangePlaceholder(("{[/x]}", "{due}"), ("contact", "until")))
    assert said.startswith("Hier nicht zu füllen: {[/x]}, {due}.")
    assert "{contact}, {until}" in said
