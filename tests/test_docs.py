"""The documents say what is so: links lead somewhere, commands and settings are real."""

import inspect
import re
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from app.cli.parser import make_parser
from app.settings import Settings
from app.version import VERSION
from docs import make_glossary, make_pictures
from tests.house import FLOORS, HOUSE, sources
from widgets.commands.frame import ROOMS

PAGES = sorted([*HOUSE.glob("*.md"), *HOUSE.glob("docs/*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)\)")
RULES = HOUSE / "docs/rules.md"
NAMES = (HOUSE / "docs/names.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"`vpa ([a-z]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    places = [found for found in LINK.findall(page.read_text(encoding="utf-8")) if ":" not in found]
    assert [place for place in places if not (page.parent / place).exists()] == []


def test_the_readme_names_every_command_and_no_other() -> None:
    usage = make_parser().format_help()
    known = set(re.findall(r"^    ([a-z]+) ", usage, re.MULTILINE))
    named = set(COMMAND.findall((HOUSE / "README.md").read_text(encoding="utf-8")))
    assert named - {"command"} == known


def test_the_readme_tells_every_setting() -> None:
    text = (HOUSE / "README.md").read_text(encoding="utf-8")
    told = {field.name for field in fields(Settings)} - {"config", "now"}
    assert {name for name in told if f"`{name}`" not in text and f"{name} =" not in text} == set()


def test_the_architecture_names_every_floor_from_the_top() -> None:
    text = (HOUSE / "docs/architecture.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z]+)/` \|", text, re.MULTILINE) == list(FLOORS)


def test_a_file_named_in_the_architecture_is_there() -> None:
    text = (HOUSE / "docs/architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:app|screens|widgets|services|data|domain)/[\w./]*)`", text)
    assert named
    assert [place for place in named if not (HOUSE / place).exists()] == []


def test_every_rule_that_is_quoted_is_told_and_no_other() -> None:
    told = re.findall(r"^- \*\*([A-Z]+-\d+)\*\*", RULES.read_text(encoding="utf-8"), re.MULTILINE)
    families = "|".join({name.partition("-")[0] for name in told})
    quoted = re.compile(rf"\b(?:{families})-\d+\b")
    texts = (path.read_text(encoding="utf-8") for path in sources(*FLOORS))
    assert sorted(told) == sorted({name for text in texts for name in quoted.findall(text)})


def test_every_decision_says_what_would_change_it() -> None:
    text = (HOUSE / "docs/decisions.md").read_text(encoding="utf-8")
    decisions = text.split("\n## ")[1:]
    assert decisions
    joined = [" ".join(decision.split()) for decision in decisions]
    assert [one[:40] for one in joined if "Would change it:" not in one] == []
    assert "2026-11-23" in text.split("\n## ")[0]


def test_the_changelog_knows_this_version() -> None:
    text = (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[([^\]]+)\]", text, re.MULTILINE)[:2] == ["Unreleased", VERSION]


@pytest.mark.parametrize("room", sorted(ROOMS.keys() - {"account"}))
def test_there_is_a_picture_of_every_room(room: str) -> None:
    picture = (HOUSE / f"docs/screens/{room}.svg").read_text(encoding="utf-8")
    assert picture.startswith("<svg")


@pytest.mark.parametrize(
    ("module", "promised"), re.findall(r"^\| `(domain\.\w+)` \| (.+) \|$", NAMES, re.M)
)
def test_what_others_rely_on_is_there_as_promised(module: str, promised: str) -> None:
    there = import_module(module)
    names = re.findall(r"`(\w+)(?:\(([\w, ]*)\))?`", promised)
    assert names
    for name, arguments in names:
        value = getattr(there, name)
        if inspect.isfunction(value):
            assert ", ".join(inspect.signature(value).parameters) == arguments


def test_every_command_that_is_promised_prints_json() -> None:
    promised = re.findall(r"`vpa (\w+) ?([^`-]*)--json`", NAMES)
    assert promised
    for command, given in promised:
        assert make_parser().parse_args([command, *given.replace('"', "").split(), "--json"]).json


@pytest.mark.parametrize("maker", [make_glossary, make_pictures], ids=lambda one: one.__name__)
@pytest.mark.parametrize(("word", "code"), [("--help", 0), ("--hlep", 2)])
def test_whoever_asks_how_pages_are_made_gets_none_made(
    maker: ModuleType, word: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(*_given: object, **_named: object) -> None:
        raise AssertionError("something is written")

    monkeypatch.setattr(Path, "write_text", written)
    with pytest.raises(SystemExit) as ended:
        maker.main([word])
    assert ended.value.code == code
