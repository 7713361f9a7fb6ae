"""The guides of the house, as tests: sizes, manners, tables that belong together."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from textual.app import App

from domain.permission import MAY, Act
from domain.person import Role
from tests.house import FACES, FLOORS, HOUSE, nodes, parsed, place, sources
from widgets.commands import all_commands

MAX_FILE, MAX_FUNCTION, MAX_CLASS, MAX_STYLE = 300, 40, 20, 500
MAX_FOLDER = 35

STEPS_OF_THE_PAST = "data/migrations/versions/"
"""What is as long as it is: it is never edited again."""
TEXT_NOT_CODE = (STEPS_OF_THE_PAST, "data/demo/")
"""Whose functions and classes are long by nature: these, and those that hold the demo's texts."""

NO_TEST_OF_ITS_OWN = {
    "app/__main__.py": "a start of the real program shows it (tests/terminal)",
    "app/cli/choices.py": "tests/app/cli/test_parser.py and test_listing.py type wrong ones",
    "app/cli/interface.py": "tests/app/cli/test_run.py and tests/terminal ask it",
    "data/migrations/env.py": "every migrated test database went through it",
    "data/migrations/append_only.py": "the trail's tests try to change what it guards",
    "data/tables/tasks.py": "tests/data/test_upgrade.py holds it against the migrations",
    "data/file_work.py": "tests/data/test_attorneys.py, test_customer_files.py stand on it",
    "data/plan_work.py": "tests/data/test_plans.py, test_stops.py and others stand on it",
    "data/time_work.py": "tests/data/test_entries.py, test_clocks.py and others stand on it",
    "data/work.py": "tests/data/test_database.py and every repository's test stand on it",
    "screens/account_export.py": "tests/screens/customers/test_statement.py saves every form",
    "screens/navigation.py": "wishes only; tests/app/test_rooms.py fulfils every one of them",
    "widgets/chat/canvas.py": "tests/widgets/chat/test_log.py looks at what it paints",
}
"""Modules without a test file, each with the reason."""


def measured() -> Iterator[Path]:
    for path in sources(*FLOORS, "tests", "bench"):
        if not place(path).startswith(TEXT_NOT_CODE):
            yield path


class TestSizes:
    def test_no_file_is_too_long(self) -> None:
        lengths = {
            place(path): len(path.read_text().splitlines())
            for path in sources(*FLOORS, "tests", "bench")
            if not place(path).startswith(STEPS_OF_THE_PAST)
        }
        assert {name: n for name, n in lengths.items() if n > MAX_FILE} == {}

    def test_no_function_is_too_long(self) -> None:
        lengths = {
            f"{place(path, node)} {node.name}": (node.end_lineno or 0) - node.lineno + 1
            for path in measured()
            for node in ast.walk(parsed(path))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        }
        assert {name: n for name, n in lengths.items() if n > MAX_FUNCTION} == {}

    def test_no_class_has_too_many_methods(self) -> None:
        counts = {
            f"{place(path, node)} {node.name}": sum(
                isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) for part in node.body
            )
            for path in measured()
            for node in ast.walk(parsed(path))
            if isinstance(node, ast.ClassDef)
        }
        assert {name: n for name, n in counts.items() if n > MAX_CLASS} == {}

    @pytest.mark.parametrize("floor", ["services", "widgets", "screens/dialogs"])
    def test_no_folder_is_too_full(self, floor: str) -> None:
        folders = Counter(place(path.parent) for path in sources(floor, f"tests/{floor}"))
        assert {name: n for name, n in folders.items() if n > MAX_FOLDER} == {}

    def test_every_module_says_what_it_is(self) -> None:
        silent = [
            place(path)
            for path in sources(*FLOORS, "tests", "bench")
            if len((ast.get_docstring(parsed(path)) or "").split()) < 2
        ]
        assert silent == []

    def test_the_stylesheet_is_short_and_takes_its_colours_from_the_theme(self) -> None:
        sheets = [HOUSE / "vpa.tcss", *(HOUSE / "screens").rglob("*.tcss")]
        style = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
        assert len(style.splitlines()) <= MAX_STYLE
        assert re.findall(r":[^;{}]*#[0-9a-fA-F]{3,8}\b[^;{}]*;", style) == []


class TestManners:
    def test_rooms_and_furniture_leave_our_own_app_alone(self) -> None:
        theirs = set(dir(App))
        assert [
            f"{place(path, node)} .app.{node.attr}"
            for path, node in nodes("screens", "widgets")
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Attribute)
            and node.value.attr == "app"
            and node.attr not in theirs
        ] == []

    def test_what_people_wrote_is_never_taken_for_markup(self) -> None:
        assert [
            f"{place(path, node)} {name}"
            for path, node in nodes(*FACES)
            if isinstance(node, ast.Call) and (name := _markup_risk(node, _textual_names(path)))
        ] == []

    def test_only_the_store_speaks_sql(self) -> None:
        statement = re.compile(r"\s*(?:SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b")
        assert [
            place(path, node)
            for path, node in nodes(*(floor for floor in FLOORS if floor != "data"))
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and statement.match(node.value)
        ] == []

    def test_no_test_takes_from_another(self) -> None:
        """What tests share lies in a module of its own, which says so by its name."""
        assert [
            f"{place(path, node)} {node.module}"
            for path, node in nodes("tests", "bench")
            if isinstance(node, ast.ImportFrom) and ".test_" in f".{node.module}"
        ] == []

    def test_there_is_one_clock(self) -> None:
        assert [
            place(path, node)
            for path, node in nodes(*FLOORS)
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and (node.value.id, node.attr)
            in {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
            and place(path) != "services/clock.py"
        ] == []

    def test_values_are_declared_and_changed_in_one_way(self) -> None:
        taken = {
            place(path)
            for path in sources(*FLOORS)
            for node in ast.walk(parsed(path))
            if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"
            if {"dataclass", "replace"} & {name.name for name in node.names}
        }
        assert taken == {"domain/values.py"}, "they come from domain.values"

    def test_no_module_has_a_name_that_says_nothing(self) -> None:
        empty = {"utils", "helpers", "manager", "common", "base"}
        allowed = {"widgets/dashlets/base.py"}
        assert {place(p) for p in sources(*FLOORS, "bench") if p.stem in empty} - allowed == set()

    def test_every_module_has_a_test_file_or_a_reason(self) -> None:
        untested = {place(path) for path in sources(*FLOORS) if not _has_test(path)}
        assert untested - NO_TEST_OF_ITS_OWN.keys() == set(), "no test file and no reason"
        assert NO_TEST_OF_ITS_OWN.keys() - untested == set(), "a reason that is none any more"


@cache
def _textual_names(path: Path) -> frozenset[str]:
    """What the module takes from Textual's widgets."""
    return frozenset(
        name.asname or name.name
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.widgets")
        for name in node.names
    )


def _markup_risk(call: ast.Call, widgets: frozenset[str]) -> str:
    """The name of what would read a changing text as markup; empty when nothing does."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    switch = {word.arg: word.value for word in call.keywords}.get("markup")
    if isinstance(switch, ast.Constant) and switch.value is False:
        return ""
    if name == "notify" and isinstance(call.func, ast.Attribute):
        return name
    if name in {"Static", "Label"} & widgets and call.args and _changes(call.args[0]):
        return name
    return ""


def _changes(text: ast.expr) -> bool:
    """Whether a text may hold something people wrote."""
    if isinstance(text, ast.Call):
        return getattr(text.func, "attr", "") == "format"
    return isinstance(text, ast.JoinedStr | ast.Name | ast.Attribute | ast.BinOp | ast.Subscript)


def _has_test(path: Path) -> bool:
    """Whether a test file bears the module's name or its package's, or the room's that it is part
    of; declarations need none.
    """
    if place(path).startswith("data/migrations/versions/") or path.name == "__init__.py":
        return True
    functions = ast.FunctionDef | ast.AsyncFunctionDef
    if not any(isinstance(node, functions) for node in ast.walk(parsed(path))):
        return True
    inside = path.relative_to(HOUSE).with_suffix("")
    return any(
        (HOUSE / "tests" / one.parent / f"test_{one.name}.py").exists()
        or any((HOUSE / "tests" / one.parent).glob(f"test_{one.name}_*.py"))
        or (len(one.parts) > 2 and (HOUSE / "tests" / one.parent / "test_room.py").exists())
        for one in (inside, *inside.parents)
        if len(one.parts) > 1
    )


class TestTables:
    def test_every_command_has_an_id_of_its_own(self) -> None:
        ids = Counter(command.id for command in all_commands())
        assert [name for name, times in ids.items() if times > 1] == []

    def test_no_room_makes_up_a_command(self) -> None:
        known = {command.id for command in all_commands()}
        assert [
            f"{place(path, node)} {word.value.value!r}"
            for path, node in nodes(*FACES)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Binding"
            for word in node.keywords
            if word.arg == "id"
            and isinstance(word.value, ast.Constant)
            and word.value.value not in known
        ] == []

    @pytest.mark.parametrize("act", Act)
    def test_every_act_says_who_may(self, act: Act) -> None:
        assert MAY[act]
        assert MAY[act].keys() <= set(Role)

    def test_every_refusal_has_a_sentence(self) -> None:
        worded = {
            name.id
            for path in (HOUSE / "widgets/explain.py", *(HOUSE / "widgets/explaining").glob("*.py"))
            for name in ast.walk(parsed(path))
            if isinstance(name, ast.Name)
        }
        assert _refusals() - worded == set()


def _refusals() -> set[str]:
    """The names of every class that comes from `VPAError`, wherever it stands."""
    parents = {
        node.name: {getattr(base, "id", getattr(base, "attr", "")) for base in node.bases}
        for _path, node in nodes(*FLOORS)
        if isinstance(node, ast.ClassDef)
    }
    found: set[str] = set()
    wanted = {"VPAError"}
    while wanted:
        wanted = {name for name, bases in parents.items() if bases & wanted} - found
        found |= wanted
    return found
