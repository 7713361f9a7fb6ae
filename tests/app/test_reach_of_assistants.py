"""Whatever an assistant does, she meets nothing that management keeps to itself (CG-3, STOP-4).

Nor what is a colleague's own: her plan's note, her customers, her answers, her chats.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.palette import Places, Topics
from app.vpa import VPA
from domain.errors import VPAError
from screens.navigation import OpenHelp
from services.chat.conversation import TaskFilter
from services.desk import Desk
from services.triage.triage import Whose
from tests.app.crawler import Crawler, Seen, app_of, tries, use_cases
from tests.internal_words import INTERNAL
from tests.traps import SENTINEL
from tests.traps_inside import Inside, inside
from widgets.help.page import HelpPage
from widgets.helptexts.contents import TOPICS, readable

CLASSES = ("Kundenklasse", "Assistentinnenklasse", "customer class", "assistant class")
"""How people are sorted inside: said to no assistant."""


def nothing_of_managements() -> Seen:
    """Looks for what is kept from assistants."""
    return Seen(SENTINEL, (*INTERNAL, *CLASSES))


@pytest.fixture
def world(sqlite_url: str) -> Iterator[Inside]:
    made = inside(sqlite_url)
    yield made
    made.agency.office.database.close()


def program(world: Inside, folder: Path) -> VPA:
    return app_of(world.agency, world.bea, folder)


@pytest.mark.parametrize(
    "size", [(120, 40), pytest.param((180, 50), marks=pytest.mark.soak)], ids=str
)
async def test_no_room_key_or_command_shows_her_what_is_not_hers(
    world: Inside, tmp_path: Path, size: tuple[int, int]
) -> None:
    app = program(world, tmp_path)
    async with app.run_test(size=size, notifications=True) as pilot:
        crawler = Crawler(app, pilot, nothing_of_managements())
        for key in "123456789":
            await pilot.press("escape", key)
            await crawler.look(f"key {key}")
            assert app.current_mode != "team"
        assert app.rooms is not None
        for mode in app.rooms.factories:
            await app.action_go(mode)
            await crawler.look(mode)
            await crawler.run_every_command(mode)
    assert crawler.seen.leaks == []
    assert crawler.seen.looks > 100


async def test_no_wish_takes_her_to_what_is_not_hers(world: Inside, tmp_path: Path) -> None:
    app = program(world, tmp_path)
    agency = world.agency
    ids = [*(one.id for one in world.others), agency.acme, agency.ada.id, agency.manager.id]
    async with app.run_test(size=(180, 50), notifications=True) as pilot:
        crawler = Crawler(app, pilot, nothing_of_managements())
        await crawler.settle()
        await crawler.follow_every_wish(ids)
    assert crawler.seen.leaks == []


async def test_neither_palette_nor_help_tells_her_more(world: Inside, tmp_path: Path) -> None:
    app = program(world, tmp_path)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        crawler = Crawler(app, pilot, nothing_of_managements())
        await crawler.settle()
        for text in (SENTINEL[:4], "a", "e", "1", "2", "bolt", "mia", "aufgabe"):
            for source in (Places(app.screen), Topics(app.screen)):
                async for hit in source.search(text):
                    shown = f"{hit.text} {getattr(hit, 'match_display', '')}"
                    crawler.seen.look(f"palette {text}", shown)
        for topic in readable(world.bea.roles):
            app.post_message(OpenHelp(topic.id))
            await crawler.look(f"help {topic.id}")
            crawler.seen.look(f"help {topic.id}", app.screen.query_one(HelpPage).text)
    assert crawler.seen.leaks == []
    assert {one.id for one in readable(world.bea.roles)} < {one.id for one in TOPICS}


def test_no_use_case_answers_her_with_what_is_not_hers(database_url: str, tmp_path: Path) -> None:
    world = inside(database_url)
    desk = Desk(world.agency.office, tmp_path / "files", tmp_path / "local")
    seen, tried = nothing_of_managements(), set()
    for name, called in use_cases(desk):
        for given in _arguments(called, world):
            tried.add(name)
            try:
                answer = called(**given)
            except VPAError:
                continue
            seen.look(f"{name}({given})", repr(answer), words=False)
    desk.close()
    assert seen.leaks == []
    assert tried >= {"facts.of", "planning.board", "stops.history", "handovers.board", "team.view"}


def _arguments(called: Callable[..., object], world: Inside) -> Iterator[dict[str, object]]:
    """What can be tried for what the use case asks; nothing when it asks for what is not known."""
    agency = world.agency
    known: dict[str, list[object]] = {
        "actor": [world.bea],
        "task_id": [one.id for one in (*world.others, *world.hers)],
        "customer_id": [agency.acme, agency.bolt],
        "person_id": [agency.ada.id, agency.manager.id, world.bea.id],
        "text": [SENTINEL[:5], "a"],
        "wanted": [TaskFilter()],
        "whose": list(Whose),
    }
    return tries(called, known)
