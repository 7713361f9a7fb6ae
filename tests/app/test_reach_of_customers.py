"""Whatever a customer does, she meets nothing that is not hers: rooms, keys, palette, help (CG-3).

Rooms, panels, commands, pages, wishes, use cases and commands of the command line are found, not
listed, so what comes later is crawled as well.
"""

import inspect
import json
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

import pytest
from textual.pilot import Pilot

from app.cli.parser import COMMANDS
from app.cli.run import run
from app.palette import Commands, Places, Topics
from app.settings import Settings
from app.vpa import VPA
from domain.errors import VPAError
from domain.task import TaskStatus
from screens import navigation
from screens.navigation import Navigation, OpenHelp
from services.conversation import TaskFilter
from services.desk import Desk
from services.session import Session
from services.triage import Whose
from tests.test_house_words import INTERNAL
from tests.traps import SENTINEL, Trapped, trapped
from widgets.commands import all_commands
from widgets.help_page import HelpPage
from widgets.helptexts.contents import TOPICS, readable
from widgets.words import use_language

STEERING = ("Teamleitung", "Team-Lead", "Teamlead", "Operations", "Kundenklasse", "Rückübertrag")
"""How the agency is steered: said to no customer."""

OURS = {"dashboard", "triage", "customers"}
"""Rooms that do not exist for her."""

LEAVES = {"quit", "lock", "switch_person", "language", "next_theme", "editor", "command_palette"}
"""What ends the crawl or changes how it looks; each has its tests elsewhere."""

NOT_HERS_TO_RUN = {
    *("demo", "init", "import", "person", "backup", "restore", "db", "doctor", "due"),
}
"""Of the command line: whoever sits at the machine keeps its files; `person` refuses by role."""


class Seen:
    """Everything that was painted, told or returned, with where."""

    def __init__(self) -> None:
        self.leaks: list[str] = []
        self.looks = 0

    def look(self, where: str, text: str, *, words: bool = True) -> None:
        """Note what of it is not hers."""
        self.looks += 1
        folded = text.casefold()
        for bad in (SENTINEL, *((*INTERNAL, *STEERING) if words else ())):
            at = folded.find(bad.casefold())
            if at >= 0:
                self.leaks.append(f"{where}: {text[max(at - 60, 0) : at + 60]!r}")


@pytest.fixture
def world(sqlite_url: str) -> Iterator[Trapped]:
    made = trapped(sqlite_url)
    yield made
    made.agency.office.database.close()


def app_of(world: Trapped, folder: Path) -> VPA:
    desk = Desk(world.agency.office, folder / "files", folder / "local")
    here = folder / "config.toml"
    url = world.agency.office.database.address.url
    return VPA(
        desk,
        Settings(url, folder, here, folder / "keys.toml"),
        session=Session(world.kim, "Fleißige Hände"),
    )


class Crawler:
    """Presses, opens and runs, and looks after each step."""

    def __init__(self, app: VPA, pilot: Pilot[int]) -> None:
        self.app, self.pilot, self.seen = app, pilot, Seen()

    async def look(self, where: str) -> None:
        """Look at everything on the screen and everything that was told."""
        await self.settle()
        strips = self.app.screen._compositor.render_strips()
        self.seen.look(where, "\n".join("".join(part.text for part in strip) for strip in strips))
        for note in self.app._notifications:
            self.seen.look(f"{where}, told", str(note.message))
        assert self.app.current_mode not in OURS

    async def settle(self) -> None:
        """Until nothing is read any more, or a question stands open."""
        for _turn in range(4):
            await self.pilot.pause()
            busy = [one for one in self.app.workers if one.group in ("reload", "write")]
            if not busy or len(self.app.screen_stack) > 1:
                return
            await self.app.workers.wait_for_complete(busy)

    async def close_dialogs(self) -> None:
        """Answer every open question with nothing."""
        while len(self.app.screen_stack) > 1:
            await self.app.screen.dismiss(None)
            await self.settle()

    async def run_every_command(self, where: str) -> None:
        """Run whatever the palette offers here, one after the other."""
        offered = [hit async for hit in Commands(self.app.screen).discover()]
        for hit in offered:
            name = str(hit.text)
            if {one.runs for one in all_commands() if one.does == name} & LEAVES:
                continue
            result = hit.command()
            if inspect.isawaitable(result):
                await result
            await self.look(f"{where} › {name}")
            await self.close_dialogs()


@pytest.mark.parametrize(
    ("size", "code"),
    [((180, 50), "de"), pytest.param((80, 24), "en", marks=pytest.mark.soak)],
)
async def test_no_room_key_or_command_shows_her_what_is_not_hers(
    world: Trapped, tmp_path: Path, size: tuple[int, int], code: str
) -> None:
    app = app_of(world, tmp_path)
    use_language(code)
    async with app.run_test(size=size, notifications=True) as pilot:
        crawler = Crawler(app, pilot)
        await crawler.look("start")
        for key in "123456789":
            await pilot.press("escape", key)
            await crawler.look(f"key {key}")
        assert app.rooms is not None
        for mode in app.rooms.factories:
            await app.action_go(mode)
            await crawler.look(mode)
            await crawler.run_every_command(mode)
        await app.action_go("tasks")
        for task in world.hers:
            app.post_message(navigation.OpenTask(task.id))
            await crawler.look(f"task {task.title}")
            for side in ("i", "h", "l"):
                await pilot.press(side)
                await crawler.look(f"task {task.title}, {side}")
        app.post_message(navigation.OpenTask(world.hers[0].id))
        await crawler.settle()
        await crawler.run_every_command("an open task")
    assert crawler.seen.leaks == []
    assert crawler.seen.looks > 60


async def test_no_wish_takes_her_anywhere_else(world: Trapped, tmp_path: Path) -> None:
    app = app_of(world, tmp_path)
    ids = [
        *(task.id for task in world.others),
        *(world.agency.bolt, world.agency.acme, world.agency.manager.id, world.agency.bea.id),
    ]
    async with app.run_test(size=(180, 50), notifications=True) as pilot:
        crawler = Crawler(app, pilot)
        await crawler.settle()
        for name, kind in inspect.getmembers(navigation, inspect.isclass):
            if not issubclass(kind, Navigation) or kind in (Navigation, OpenHelp):
                continue
            takes = [
                one
                for one in inspect.signature(kind).parameters.values()
                if one.default is inspect.Parameter.empty
            ]
            for wanted in ids if takes else [None]:
                wish: Callable[..., Navigation] = kind
                app.post_message(wish(wanted) if takes else wish())
                await crawler.look(f"{name}({wanted})")
                await crawler.close_dialogs()
    assert crawler.seen.leaks == []


async def test_neither_palette_nor_help_tells_her_more(world: Trapped, tmp_path: Path) -> None:
    app = app_of(world, tmp_path)
    hers = {one.title for one in world.hers}
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        crawler = Crawler(app, pilot)
        await crawler.settle()
        sought = [SENTINEL[:4], "a", "e", "1", "2", "9", "acme", "bea", "mia", "aufgabe", "bolt"]
        for text in sought:
            async for hit in Places(app.screen).search(text):
                name = str(hit.text)
                shown = getattr(hit, "match_display", "")
                crawler.seen.look(f"palette {text}", f"{name} {shown}")
                assert name in hers or name.removesuffix(" schreiben") == "Ada Assistent", name
            async for hit in Topics(app.screen).search(text):
                crawler.seen.look(f"topics {text}", str(hit.text))
        for topic in TOPICS:
            app.post_message(OpenHelp(topic.id))
            await crawler.look(f"help {topic.id}")
            crawler.seen.look(f"help {topic.id}", app.screen.query_one(HelpPage).text)
        assert {one.id for one in readable(world.kim.roles)} < {one.id for one in TOPICS}
    assert crawler.seen.leaks == []


def use_cases(desk: Desk) -> Iterator[tuple[str, Callable[..., object]]]:
    """Every use case of the desk that takes an actor, found by its signature."""
    for owner in type(desk).__mro__:
        for name, made in vars(owner).items():
            if not isinstance(made, cached_property):
                continue
            case = getattr(desk, name)
            for verb, _method in inspect.getmembers(type(case), inspect.isfunction):
                called = getattr(case, verb)
                if not verb.startswith("_") and "actor" in inspect.signature(called).parameters:
                    yield f"{name}.{verb}", called


def arguments(called: Callable[..., object], world: Trapped) -> Iterator[dict[str, object]]:
    """What can be tried for what the use case asks; nothing when it asks for what is not known."""
    tasks = [one.id for one in (*world.others, *world.hers)]
    agency = world.agency
    known: dict[str, list[object]] = {
        "actor": [world.kim],
        "task_id": list(tasks),
        "customer_id": [agency.bolt, agency.acme],
        "person_id": [agency.bea.id, agency.manager.id, agency.ada.id],
        "text": [SENTINEL[:5], "a", "1"],
        "wanted": [TaskFilter(), TaskFilter(TaskStatus.WITH_OPERATIONS)],
        "whose": list(Whose),
    }
    needed = [
        one.name
        for one in inspect.signature(called).parameters.values()
        if one.default is inspect.Parameter.empty
    ]
    if not set(needed) <= known.keys():
        return
    varied = [name for name in needed if name != "actor"]
    for value in known[varied[0]] if varied else [None]:
        given: dict[str, object] = {name: known[name][0] for name in needed}
        if varied:
            given[varied[0]] = value
        yield given


def test_no_use_case_answers_her_with_what_is_not_hers(database_url: str, tmp_path: Path) -> None:
    world = trapped(database_url)
    desk = Desk(world.agency.office, tmp_path / "files", tmp_path / "local")
    seen, tried = Seen(), set()
    for name, called in use_cases(desk):
        for given in arguments(called, world):
            tried.add(name)
            try:
                answer = called(**given)
            except VPAError:
                continue
            seen.look(f"{name}({given})", repr(answer), words=False)
    assert seen.leaks == []
    assert tried >= {"facts.of", "facts.history", "jump.find", "profiles.serving", "results.of"}
    desk.close()


def test_no_list_for_scripts_names_what_is_not_hers(
    world: Trapped,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from data.own_things import Credential
    from services.passwords import hashed

    with world.agency.office.keeping(world.kim.id) as own:
        own.keep_credential(Credential(hashed("Herbst-2026"), world.agency.clock()))
    monkeypatch.setenv("VPA_DATABASE", world.agency.office.database.address.url)
    monkeypatch.setenv("VPA_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("VPA_NOW", "2026-11-23T10:30")
    monkeypatch.setenv("VPA_PASSWORD", "Herbst-2026")
    seen = Seen()
    told = {name for names in COMMANDS.values() for name in names} - NOT_HERS_TO_RUN
    histories = [("history", str(one.number)) for one in (*world.hers, *world.others)]
    accounts = [("account", *more) for more in ((), ("1",), ("2",), ("--format", "csv"))]
    tries: dict[str, list[tuple[str, ...]]] = {"export": [*histories, *accounts]}
    for name in sorted(told):
        for more in tries.get(name, [(), ("--json",)]):
            run([name, *more, "--as", world.kim.name])
            out = capsys.readouterr()
            seen.look(f"vpa {name} {more}", f"{out.out}\n{out.err}")
    assert run(["tasks", "--json", "--as", world.kim.name]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert {one["title"] for one in listed} == {one.title for one in world.hers}
    assert "with_operations" not in {one["status"] for one in listed}
    assert run(["person", "add", "Neu", "--as", world.kim.name]) == 2
    assert seen.leaks == []
