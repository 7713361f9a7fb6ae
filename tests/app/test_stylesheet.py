"""The stylesheet parses each source once for each set of colours."""

from collections.abc import Iterable
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.css import stylesheet as theirs
from textual.css.model import RuleSet
from textual.css.parse import parse

from app.stylesheet import ThriftyStylesheet
from widgets.rows.canvas import RowCanvas
from widgets.rows.cells import Column

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


class _Host(App[None]):
    def compose(self) -> ComposeResult:
        for name in ("one", "two", "three"):
            yield RowCanvas(
                [Column("")], header=True, markable=False, empty="", now=None, id=name, classes=None
            )


def _looks(app: App[None]) -> list[dict[str, str]]:
    return [
        {part: str(rows.get_component_rich_style(part)) for part in RowCanvas.COMPONENT_CLASSES}
        for rows in app.query(RowCanvas)
    ]


async def test_each_list_looks_as_if_it_were_matched_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    check = theirs.Stylesheet._check_rule

    def counted(rule: RuleSet, nodes: list[Any]) -> Iterable[Any]:
        asked.extend(one for one in nodes[-1].classes if one == "rows--heading")
        return check(rule, nodes)

    monkeypatch.setattr(theirs.Stylesheet, "_check_rule", staticmethod(counted))
    theirs_own, ours = _Host(), _Host()
    ours.stylesheet = ThriftyStylesheet(variables=ours.get_css_variables())
    seen, matched = [], []
    for app in (theirs_own, ours):
        asked.clear()
        async with app.run_test() as pilot:
            looks = [_looks(app)]
            app.query_one("#two").focus()
            await pilot.pause()
            looks.append(_looks(app))
            app.theme = "textual-light"
            await pilot.pause()
            looks.append(_looks(app))
        seen.append(looks)
        matched.append(len(asked))
    assert seen[0] == seen[1]
    assert seen[1][0] != seen[1][1] != seen[1][2]
    assert 0 < matched[1] <= matched[0] / 2
