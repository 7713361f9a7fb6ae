"""What is wrong with something entered."""

import re
from pathlib import Path

import pytest

import app
import data
import domain
import services
from domain.errors import BadInput
from widgets.refused_input import refused_input


def test_a_field_is_named_with_what_is_wrong() -> None:
    assert refused_input(BadInput("budget", "not_a_number")).startswith("Budget ist keine Zahl")
    assert refused_input(BadInput("password", "too_short")).startswith(
        "Das Passwort braucht mindestens 8"
    )


@pytest.mark.parametrize(
    ("field", "named"), [("first", "Der erste Tag"), ("last", "Der letzte Tag")]
)
def test_the_days_of_an_absence_are_named(field: str, named: str) -> None:
    assert refused_input(BadInput(field, "missing")).startswith(named)


def test_a_file_of_ones_own_is_not_to_be_asked_for() -> None:
    """What is lost in the agency's store only the sender has; one's own one looks for oneself."""
    assert "zusenden" in refused_input(BadInput("file", "missing_file"))
    said = refused_input(BadInput("file", "no_such_file"))
    assert "zusenden" not in said and "Wähle" in said


def test_what_nobody_has_heard_of_is_still_a_sentence() -> None:
    said = refused_input(BadInput("never heard", "of it"))
    assert said.startswith("Eine Angabe passt so nicht") and said.endswith(".")


def raised_with() -> list[tuple[str, str]]:
    """Every field and reason that a rule or use case names when it refuses an entry."""
    named = []
    for floor in (domain, services, data, app):
        for path in Path(floor.__path__[0]).rglob("*.py"):
            found = re.findall(r'raise BadInput\("(\w+)", "(\w+)"\)', path.read_text("utf-8"))
            named += found
    return sorted(set(named))


@pytest.mark.parametrize(("field", "why"), raised_with())
def test_every_refused_entry_has_its_reason_in_words(field: str, why: str) -> None:
    said = refused_input(BadInput(field, why))
    assert "passt so nicht" not in said
    assert not said.startswith("Eine Angabe")
    assert said.endswith(".") and "{" not in said
