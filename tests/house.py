"""The sources of the house as data, for the tests of its guides."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parent.parent
FLOORS = ("app", "screens", "widgets", "services", "data", "domain")
FACES = ("app", "screens", "widgets")
"""The floors that people see."""


def sources(*packages: str) -> list[Path]:
    """The Python files of these packages."""
    return sorted(path for package in packages for path in (HOUSE / package).rglob("*.py"))


def place(path: Path, node: ast.AST | None = None) -> str:
    """Where it is, for the one who has to mend it."""
    line = getattr(node, "lineno", None)
    return path.relative_to(HOUSE).as_posix() + (f":{line}" if line else "")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def nodes(*packages: str) -> Iterator[tuple[Path, ast.AST]]:
    """Every piece of code of these packages."""
    for path in sources(*packages):
        for node in ast.walk(parsed(path)):
            yield path, node
