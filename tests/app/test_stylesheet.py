"""The stylesheet parses each source once for each set of colours."""

from collections.abc import Iterable
from typing import Any

import pytest
from textual.css import stylesheet as theirs
from textual.css.model import RuleSet
from textual.css.parse import parse

from app.stylesheet import ThriftyStylesheet

FRAME = "Label { color: $ink; }"
ROOM = "#room { height: 1fr; }"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is parsed, in turn."""
    sources: list[str] = []

    def noting(scope: str, css: str, *args: Any, **kwargs: Any) -> Iterable[RuleSet]:
        sources.append(css)
        return parse(scope, css, *args, **kwargs)

    monkeypatch.setattr(theirs, "parse", noting)
    return sources


def _sheet() -> ThriftyStylesheet:
    sheet = ThriftyStylesheet(variables={"ink": "#ff0000"})
    sheet.add_source(FRAME, ("frame", ""))
    sheet.parse()
    return sheet


def _ink(sheet: ThriftyStylesheet) -> str:
    return sheet.rules[0].styles.color.hex


def test_a_new_source_leaves_the_others_parsed(parsed: list[str]) -> None:
    sheet = _sheet()
    sheet.add_source(ROOM, ("room", ""))
    sheet.reparse()
    sheet.reparse()
    assert parsed == [FRAME, ROOM]
    assert [rule.selectors for rule in sheet.rules] == ["Label", "#room"]


def test_the_same_colours_again_change_nothing(parsed: list[str]) -> None:
    sheet = _sheet()
    sheet.set_variables({"ink": "#ff0000"})
    sheet.reparse()
    assert parsed == [FRAME]


def test_other_colours_are_taken(parsed: list[str]) -> None:
    sheet = _sheet()
    sheet.set_variables({"ink": "#00ff00"})
    sheet.reparse()
    assert _ink(sheet) == "#00FF00"
    sheet.set_variables({"ink": "#ff0000"})
    sheet.reparse()
    assert _ink(sheet) == "#FF0000"
    assert parsed == [FRAME] * 3
