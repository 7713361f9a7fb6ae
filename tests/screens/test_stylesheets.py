"""A room's style holds in that room alone: sheets of all rooms are read into one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SHEETS = sorted((Path(__file__).parents[2] / "screens").rglob("*.tcss"))
_SCOPED = re.compile(r"\w+Screen\b|#door\b")


def _selectors(sheet: Path) -> Iterator[str]:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    for before, _brace, _after in (block.partition("{") for block in text.split("}")):
        yield from (one.strip() for one in before.split(",") if one.strip())


def test_there_are_sheets_to_look_at() -> None:
    assert len(SHEETS) > 9


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: str(sheet.stem))
def test_every_rule_names_its_screen(sheet: Path) -> None:
    """Else a field of a dialog that bears the name of a room's part looks like that part."""
    assert [one for one in _selectors(sheet) if not _SCOPED.match(one)] == []
