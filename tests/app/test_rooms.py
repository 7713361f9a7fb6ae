"""The rooms of one signed-in person: each made once, each wish fulfilled where it belongs."""

import inspect
from dataclasses import replace
from pathlib import Path

import pytest

from app.rooms import WHERE, Rooms
from app.settings import Settings
from app.vpa import VPA
from domain.ids import CustomerId, PersonId, TaskId
from domain.person import Role
from screens import navigation
from screens.navigation import (
    Navigation,
    OpenCustomer,
    OpenHandover,
    OpenHelp,
    OpenPerson,
    OpenPlanning,
    OpenSingle,
    OpenTask,
    OpenTeam,
    OpenTriage,
)
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency, small_agency
from widgets.commands import for_customers, frame


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
def desk(agency: SmallAgency, tmp_path: Path) -> Desk:
    return Desk(agency.office, tmp_path / "files", tmp_path)


def test_every_room_of_the_frame_can_be_made_and_bears_its_name(
    desk: Desk, agency: SmallAgency
) -> None:
    rooms = Rooms(desk, Session(agency.ada, "Fleißige Hände"))
    assert list(rooms.factories) == [*for_customers.rooms_for(agency.ada.roles), "singles"]
    for mode, make in rooms.factories.items():
        assert rooms.room(mode) is None
        assert make() is rooms.room(mode)
    assert [room.MODE for room in rooms.opened] == list(rooms.factories)
    assert set(rooms.factories) >= {"dashboard", "triage", "tasks", "customers", "help"}


def test_a_customer_has_her_tasks_and_the_help(desk: Desk, agency: SmallAgency) -> None:
    rooms = Rooms(desk, Session(agency.customer(), "Fleißige Hände"))
    assert {"tasks", "account", "help"} <= set(rooms.factories)
    assert not {"dashboard", "triage", "customers"} & set(rooms.factories)


def test_every_wish_has_its_room() -> None:
    wishes = {
        kind
        for _name, kind in inspect.getmembers(navigation, inspect.isclass)
        if issubclass(kind, Navigation) and kind is not Navigation
    }
    assert WHERE.keys() == wishes
    assert set(WHERE.values()) <= {*frame.ROOMS, "singles"}


async def test_every_wish_leads_to_what_was_wished_for(
    desk: Desk, agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(title="Reise nach Ulm")
    settings = Settings(
        agency.office.database.address.url, tmp_path, tmp_path / "config.toml", tmp_path / "keys"
    )
    both = replace(agency.manager, roles=agency.manager.roles | {Role.ASSISTANT})
    app = VPA(desk, settings, session=Session(both, "Fleißige Hände"))
    wishes: list[tuple[Navigation, str]] = [
        (OpenTask(TaskId(task.id)), "Reise nach Ulm"),
        (OpenCustomer(CustomerId(agency.bolt)), "Bolt & Söhne"),
        (OpenPerson(PersonId(agency.ada.id)), "Ada Assistent"),
        (OpenSingle(PersonId(agency.bea.id)), "Bea Assistent"),
        (OpenTriage(), ""),
        (OpenHelp("response"), ""),
        (OpenTeam("pool"), "Gemeldeter Bedarf"),
        (OpenPlanning(), "Die nächsten vier Wochen"),
        (OpenHandover(), "n beginnt"),
    ]
    async with app.run_test(size=(120, 40)) as pilot:
        for wish, shown in wishes:
            app.post_message(wish)
            for _ in range(3):
                await pilot.pause()
                await app.workers.wait_for_complete()
            assert app.current_mode == WHERE[type(wish)]
            painted = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
            assert shown in painted
