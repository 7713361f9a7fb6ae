"""A customer's screen knows no key of ours, whatever has the focus."""

from pathlib import Path

from textual.app import App

from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import FirstRoom
from tests.builders import small_agency
from widgets.commands import triage


class Host(App[None]):
    """One room alone."""


async def test_what_is_not_hers_is_bound_for_others_only(sqlite_url: str, tmp_path: Path) -> None:
    agency = small_agency(sqlite_url)
    desk = Desk(agency.office, tmp_path, tmp_path)
    for actor, knows in ((agency.ada, True), (agency.customer(), False)):
        async with Host().run_test() as pilot:
            await pilot.app.push_screen(FirstRoom(desk, Session(actor, "Agentur")))
            await pilot.pause()
            known = {one.binding.id for one in pilot.app.screen.active_bindings.values()}
            assert (triage.REPLY.id in known) is knows
            assert "frame.reload" in known
    agency.office.database.close()
