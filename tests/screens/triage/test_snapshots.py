"""How the triage looks: an assistant's on a small terminal, the team's on a usual one."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from textual.pilot import Pilot

from domain.task import TaskStatus
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import Hands, Host, asked


def _busy(url: str) -> SmallAgency:
    agency = small_agency(url, ("Acme GmbH", "[/x] & Söhne"))
    agency.books(agency.acme, 10)
    agency.clock.on(hours=-16)
    asked(agency, "Angebote für den neuen Drucker einholen")
    agency.clock.on(hours=16)
    asked(agency, "Reise nach Ulm buchen", "Newsletter [red] korrigieren")
    asked(agency, "Visitenkarten nachbestellen", customer=agency.bolt)
    agency.task(title="Protokoll abtippen", status=TaskStatus.REVIEW)
    agency.task(title="Messe vorbereiten", deadline_at=agency.clock() + timedelta(hours=3))
    low = agency.task(agency.bolt, title="Adressen prüfen", assistant_id=None)
    agency.works(low, agency.bea, timedelta(minutes=55))
    return agency


def _rested(*keys: str) -> "Callable[[Pilot[int]], object]":
    async def wait(pilot: Pilot[int]) -> None:
        assert isinstance(pilot.app, Host)
        one = Hands(pilot.app, pilot)
        await one.settle()
        await one.press(*keys)

    return wait


def test_an_assistants_triage_on_a_small_terminal(
    snap_compare: Callable[..., bool], sqlite_url: str, tmp_path: Path
) -> None:
    agency = _busy(sqlite_url)
    host = Host(agency, agency.ada, tmp_path)
    assert snap_compare(host, terminal_size=(80, 24), run_before=_rested("j", "space", "j"))


def test_the_teams_triage_with_an_open_reply(
    snap_compare: Callable[..., bool], sqlite_url: str, tmp_path: Path
) -> None:
    agency = _busy(sqlite_url)
    host = Host(agency, agency.manager, tmp_path)
    keys = ("j", "r", *"Gern, bis morgen.")
    assert snap_compare(host, terminal_size=(120, 40), run_before=_rested(*keys))
