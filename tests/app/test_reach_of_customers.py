"""Whatever a customer does, she meets nothing that is not hers: rooms, keys, palette, help (CG-3).

Rooms, panels, commands, pages, wishes, use cases and commands of the command line are found, not
listed, so what comes later is crawled as well.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.cli.parser import COMMANDS
from app.cli.run import run
from app.palette import Places, Topics
from domain.errors import VPAError
from domain.task import TaskStatus
from screens import navigation
from screens.navigation import OpenHelp
from services.chat.conversation import TaskFilter
from services.desk import Desk
from services.triage.triage import Whose
from tests.app.crawler import Crawler, Seen, app_of, tries, use_cases
from tests.internal_words import INTERNAL
from tests.traps import SENTINEL, Trapped, trapped
from widgets.help.page import HelpPage
from widgets.helptexts.contents import TOPICS, readable
from widgets.words import use_language

STEERING = ("Teamleitung", "Team-Lead", "Teamlead", "Operations", "Kundenklasse", "Rückübertrag")
"""How the agency is steered: said to no customer."""

OURS = {"dashboard", "triage", "customers"}
"""Rooms that do not exist for her."""

NOT_HERS_TO_RUN = {
    *("demo", "init", "import", "person", "backup", "restore", "db", "doctor", "due", "jobs"),
}
"""Of the command line: whoever sits at the machine keeps its files; `person` refuses by role."""


def nothing_inside() -> Seen:
    """Looks for what is kept from customers."""
    return Seen(SENTINEL, (*INTERNAL, *STEERING))


@pytest.fixture
def world(sqlite_url: str) -> Iterator[Trapped]:
    made = trapped(sqlite_url)
    yield made
    made.agency.office.database.close()


@pytest.mark.parametrize(
    ("size", "code"),
    [((180, 50), "de"), pytest.param((80, 24), "en", marks=pytest.mark.soak)],
)
async def test_no_room_key_or_command_shows_her_what_is_not_hers(
    world: Trapped, tmp_path: Path, size: tuple[int, int], code: str
) -> None:
    app = app_of(world.agency, world.kim, tmp_path)
    use_language(code)
    async with app.run_test(size=size, notifications=True) as pilot:
        crawler = Crawler(app, pilot, nothing_inside())
        await crawler.look("start")
        for key in "123456789":
            await pilot.press("escape", key)
            await crawler.look(f"key {key}")
            assert app.current_mode not in OURS
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
    app = app_of(world.agency, world.kim, tmp_path)
    ids = [
        *(task.id for task in world.others),
        *(world.agency.bolt, world.agency.acme, world.agency.manager.id, world.agency.bea.id),
    ]
    async with app.run_test(size=(180, 50), notifications=True) as pilot:
        crawler = Crawler(app, pilot, nothing_inside())
        await crawler.settle()
        await crawler.follow_every_wish(ids)
        assert app.current_mode not in OURS
    assert crawler.seen.leaks == []


async def test_neither_palette_nor_help_tells_her_more(world: Trapped, tmp_path: Path) -> None:
    app = app_of(world.agency, world.kim, tmp_path)
    hers = {one.title for one in world.hers}
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        crawler = Crawler(app, pilot, nothing_inside())
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
    return tries(called, known)


def test_no_use_case_answers_her_with_what_is_not_hers(database_url: str, tmp_path: Path) -> None:
    world = trapped(database_url)
    desk = Desk(world.agency.office, tmp_path / "files", tmp_path / "local")
    seen, tried = nothing_inside(), set()
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
    from services.people.passwords import hashed

    with world.agency.office.keeping(world.kim.id) as own:
        own.keep_credential(Credential(hashed("Herbst-2026"), world.agency.clock()))
    monkeypatch.setenv("VPA_DATABASE", world.agency.office.database.address.url)
    monkeypatch.setenv("VPA_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("VPA_NOW", "2026-11-23T10:30")
    monkeypatch.setenv("VPA_PASSWORD", "Herbst-2026")
    seen = nothing_inside()
    told = {name for names in COMMANDS.values() for name in names} - NOT_HERS_TO_RUN
    histories = [("history", str(one.number)) for one in (*world.hers, *world.others)]
    accounts = [("account", *more) for more in ((), ("1",), ("2",), ("--format", "csv"))]
    tries: dict[str, list[tuple[str, ...]]] = {"export": [*histories, *accounts, ("files",)]}
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
