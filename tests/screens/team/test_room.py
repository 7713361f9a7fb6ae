"""Management watches and steers the team by keys (STOP, ROLE-4, TIME-4, POOL)."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from domain.absence import AbsenceKind
from domain.competence import Level
from domain.person import Role
from domain.stop import StopKind, in_force
from domain.task import TaskStatus
from domain.time_request import TimeRequestKind, TimeRequestStatus
from services.absence.absences import Absences
from services.people.people import People
from services.task.participants import Participants
from services.team.competences import Competences
from services.team.planning import Planning
from services.team.stops import Stops
from services.time.requests import Asked, TimeRequests
from tests.builders import SmallAgency, small_agency
from tests.screens.staying import Host, hands
from tests.services.staffing.examples import somebody

HOUR = timedelta(hours=1)


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


def stop_of(agency: SmallAgency) -> StopKind | None:
    with agency.office.reading() as work:
        held = in_force(work.stops.of_person(agency.ada.id))
    return held.kind if held else None


def review_of(agency: SmallAgency) -> date | None:
    with agency.office.reading() as work:
        held = in_force(work.stops.of_person(agency.ada.id))
    return held.review_on if held else None


async def test_a_stop_is_set_moved_and_lifted(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("l")
        assert "kein Stopp" in mia.told
        await mia.press("s", "down", "enter", *"Neu", "enter", "enter")
        assert "21.12.2026" in mia.told
        assert stop_of(agency) is StopKind.CUSTOMERS
        assert "⊘ keine Kunden" in mia.painted
        await mia.press("s")
        assert "hebt ihn auf" in mia.told
        await mia.press("m", "ctrl+a", "ctrl+k", *"4.1.", "enter")
        assert review_of(agency) == date(2027, 1, 4)
        await mia.press("enter", "enter", "enter")
        assert stop_of(agency) is None


async def test_what_happened_to_her_stops_is_read_with_its_reasons(
    agency: SmallAgency, tmp_path: Path
) -> None:
    review = date(2026, 12, 7)
    stops = Stops(agency.office)
    stops.set(agency.admin, agency.ada.id, StopKind.ALL, "Erst aufholen", review)
    agency.clock.on(minutes=1)
    task = agency.task(agency.bolt, budget_seconds=30 * 3600)
    bring_in = Participants(agency.office).bring_in
    bring_in(agency.admin, task.id, agency.ada.id, "Teil", "Nur sie kann es")
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("enter")
        assert "(zum Aufholen): Erst" in mia.painted
        assert "▲ trotzdem #" in mia.painted and "Nur sie kann es" in mia.painted
        await mia.press("down", "down", "enter")
        assert "Stopps von Ada Assistent" in mia.painted
        await mia.press("down")
        assert "Überprüfung am Mo 07.12.2026" in mia.painted


async def test_the_calendar_shows_who_is_away(agency: SmallAgency, tmp_path: Path) -> None:
    first = date(2026, 11, 25)
    Absences(agency.office).enter(agency.ada, AbsenceKind.VACATION, first, date(2026, 12, 1))
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("v")
        assert "|·█████ ██···" in mia.painted
        await mia.press("right_square_bracket")
        assert "21.12.  28.12." in mia.painted and "FF" in mia.painted
        await mia.press("left_square_bracket", "w", "w")
        assert "Tage je KW" in mia.painted and "█3" in mia.painted
        await mia.press("w", *["left_square_bracket"] * 4)
        assert "Weiter zurück" in mia.told
        await mia.press("v", "right_square_bracket")
        assert "geht nach Wochen" in mia.told


async def test_the_foot_names_the_keys_of_the_view(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        foot = mia.painted.splitlines()[-1]
        assert "Zusätzliche Arbeit stoppen" in foot and "Später" not in foot
        await mia.press("v")
        foot = mia.painted.splitlines()[-1]
        assert "] Später" in foot and "w Mehr Wochen" in foot and "stoppen" not in foot
        await mia.press("v", "v", "v", "v")
        assert "d Bedarf melden" in mia.painted.splitlines()[-1]
        Stops(agency.office).set(
            agency.admin, agency.ada.id, StopKind.ALL, "Weil", date(2026, 12, 7)
        )
        await mia.press("v")
        mia.room.reload()
        await mia.settle()
        assert "l Stopp aufheben" in mia.painted.splitlines()[-1]


async def test_an_absence_is_looked_at(agency: SmallAgency, tmp_path: Path) -> None:
    first = date(2026, 11, 24)
    made = Absences(agency.office).enter(agency.ada, AbsenceKind.VACATION, first, first)
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("v", "v")
        assert "◆ kurzfristig" in mia.painted
        await mia.press("enter", "escape")
        assert "◆ kurzfristig" not in mia.painted and "kurzfristig" in mia.painted
    with agency.office.reading() as work:
        assert work.absences.get(made.id).seen_by == agency.manager.id


async def test_a_competence_is_activated_or_taken_off(agency: SmallAgency, tmp_path: Path) -> None:
    competences = Competences(agency.office)
    for code in ("logo", "website"):
        competences.add(agency.ada, code, Level.EXPERT)
        agency.clock.on(minutes=1)
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("v", "v", "v")
        assert "Logo · Expertin · Design" in mia.painted
        await mia.press("enter", "down", "enter")
        await mia.press("enter", "up", "enter")
        assert "Keine Kompetenz wartet" in mia.painted
        await mia.press("c", *"Design", "enter", *"Plakat [/x]", "enter")
        assert "Steht auf der Liste" in mia.told
    with agency.office.reading() as work:
        (held,) = work.competences.held_by(agency.ada.id)
        names = {one.name for one in work.competences.everything()}
    assert (held.code, held.level, held.counts) == ("logo", Level.BASIC, True)
    assert "Plakat [/x]" in names


async def test_requests_about_time_are_decided_here_too(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS)
    agency.clock.on(hours=3)
    start = agency.clock() - HOUR
    asked = Asked(TimeRequestKind.ADD, task.id, "weg", None, start, 600, "Telefonat")
    filed = TimeRequests(agency.office).file(agency.ada, asked)
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("v", "v", "v", "v")
        assert "weg" in mia.painted
        await mia.press("enter", "enter")
        assert "Kein Antrag" in mia.painted
    with agency.office.reading() as work:
        assert work.time_requests.get(filed.id).status is TimeRequestStatus.BOOKED


async def test_demand_is_reported_and_settled(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("d", *"logo", "enter", "ctrl+a", "ctrl+k", *"2", "enter", *"Eilig", "enter")
        await mia.press("v", "v", "v", "v", "v", "G")
        assert "es sollten 10 sein" in mia.painted
        assert "Eilig · Mia Manager" in mia.painted
        await mia.press("enter", *"gefunden", "enter")
        assert "Eilig" not in mia.painted


async def test_who_steers_no_assistants_only_watches(agency: SmallAgency, tmp_path: Path) -> None:
    from domain.permission import Act
    from domain.person import Actor, Role
    from domain.values import replace
    from services.office import AGENCY

    with agency.office.running(Act.ADD_PERSON, AGENCY) as doing:
        kept = doing.work.people.get(agency.manager.id)
        roles = frozenset({Role.OPERATIONS})
        doing.work.people.save(replace(kept, roles=roles))
    watcher = Actor(agency.manager.id, agency.manager.name, roles)
    async with hands(agency, watcher, tmp_path, "team") as mia:
        assert "Ada Assistent" in mia.painted
        await mia.press("s")
        assert "VPA-Management und Admins" in mia.told


def test_the_team_at_a_glance(
    agency: SmallAgency, tmp_path: Path, snap_compare: Callable[..., bool]
) -> None:
    agency.forget_plans()
    plan = Planning(agency.office).confirm
    plan(agency.ada, [10 * HOUR] * 4, wants_customers=True, wants_tasks=False)
    agency.task(None, budget_seconds=39 * 3600)
    host = Host(agency, agency.manager, tmp_path, "team")

    async def settled(pilot: object) -> None:
        await host.workers.wait_for_complete()

    assert snap_compare(host, terminal_size=(120, 30), run_before=settled)


async def test_who_may_not_is_not_offered_it(agency: SmallAgency, tmp_path: Path) -> None:
    keeper = somebody(agency, "Kai Kunde", Role.CUSTOMER_MANAGER)
    Competences(agency.office).add(agency.ada, "logo", Level.EXPERT)
    async with hands(agency, keeper, tmp_path, "team") as kai:
        await kai.press("enter")
        above_the_foot = "\n".join(kai.painted.splitlines()[:-1])
        assert "Was auf sie wartet" in above_the_foot
        assert "Abwesenheit eintragen" not in above_the_foot
        await kai.press("escape", "v", "v", "v", "enter")
        assert "VPA-Management" in kai.told


async def test_management_names_who_leads_an_assistant(agency: SmallAgency, tmp_path: Path) -> None:
    lead = frozenset({Role.ASSISTANT_MANAGER})
    lotte = People(agency.office).add(agency.admin, "Lotte Leitung", "", lead, "Herbst-2026")
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("enter", *"Teamlead", "enter")
        assert "Wer führt Ada Assistent?" in mia.painted and "führt sie jetzt" in mia.painted
        await mia.press(*"Lotte", "enter")
    with agency.office.reading() as work:
        assert work.people.get(agency.ada.id).lead_id == lotte.id
