"""The dashboard driven by keys, on a real database."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.person import Actor, Role
from domain.task import TaskStatus
from screens.navigation import OpenCustomer, OpenTriage
from services.chat.chat import Chat
from services.dashboard.board import RESPONSE, Board
from services.dashboard.dashboard import Dashboard
from services.triage.triage import Triage, Whose
from tests.builders import MONDAY_NINE, SmallAgency, small_agency
from tests.screens.dashboard.host import eyes
from widgets.dashlets.own import OWN

RESPONSE_KINDS = frozenset({"answer_owed", "single_owed", "task_check", "returned"})


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    agency = small_agency(sqlite_url)
    agency.books(agency.acme, 10)
    agency.says(agency.task(title="Erste Frage"))
    agency.says(agency.task(title="Zweite Frage"))
    agency.says(agency.task(agency.bolt, title="Frage an Bea"))
    agency.task(deadline_at=MONDAY_NINE + timedelta(hours=2), title="Eilig")
    low = agency.task(status=TaskStatus.IN_PROGRESS, deadline_at=None, title="Fast verbraucht")
    agency.works(low, agency.ada, timedelta(minutes=57))
    return agency


@pytest.fixture
def both(agency: SmallAgency) -> Actor:
    """Ada, who steers the agency as well."""
    return replace(agency.ada, roles=frozenset({Role.ASSISTANT, Role.ASSISTANT_MANAGER}))


class TestAssistant:
    async def test_she_sees_her_four_panels(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with eyes(agency, agency.ada, tmp_path) as hers:
            assert hers.figure("own-response") == 2
            assert hers.figure("own-deadline") == 1
            assert hers.figure("own-budget") == 1
            assert hers.figure("own-customers") == 1
            assert hers.rows("own-deadline")[0][:2] == ["◆ in 2 h 00", "◷ Eilig"]
            assert not hers.host.screen.query("#team")

    async def test_opening_it_reads_the_store_once(
        self, agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read: list[str] = []
        own = Dashboard.own

        def counted(board: Dashboard, actor: Actor) -> Board:
            read.append(actor.name)
            return own(board, actor)

        monkeypatch.setattr(Dashboard, "own", counted)
        async with eyes(agency, agency.ada, tmp_path):
            assert read == [agency.ada.name]

    async def test_enter_opens_the_same_set_in_the_triage(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with eyes(agency, agency.ada, tmp_path) as hers:
            for name in ("own-response", "own-deadline", "own-budget"):
                hers.panel(name).focus()
                await hers.press("enter")
                wish = hers.host.wishes[-1]
                assert isinstance(wish, OpenTriage)
                assert wish.assistant_id == agency.ada.id
                inbox = Triage(agency.office).inbox(agency.ada, Whose.MINE, wish.assistant_id)
                cases = [case for case in inbox.cases(MONDAY_NINE) if case.item.kind in wish.kinds]
                assert len(cases) == hers.figure(name) > 0

    async def test_enter_on_a_customer_opens_the_card(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.clock.on(days=30)
        async with eyes(agency, agency.ada, tmp_path) as hers:
            hers.panel("own-customers").focus()
            await hers.press("enter")
            [wish] = hers.host.wishes
            assert isinstance(wish, OpenCustomer)
            assert wish.customer_id == agency.acme

    async def test_an_empty_panel_says_that_nothing_waits(
        self, sqlite_url: str, tmp_path: Path
    ) -> None:
        empty = small_agency(sqlite_url)
        async with eyes(empty, empty.ada, tmp_path) as hers:
            assert "Niemand wartet auf eine Antwort." in hers.painted()
            await hers.press("enter")
            assert hers.told == ["Hier wartet nichts."]
            assert hers.host.wishes == []

    async def test_whose_role_has_no_panels_is_told_so(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        stranger = replace(agency.ada, roles=frozenset({Role.CUSTOMER}))
        async with eyes(agency, stranger, tmp_path) as hers:
            assert "In deiner Rolle gibt es hier nichts" in hers.painted()
            await hers.press("right", "m", "f5")
            assert hers.told == []

    async def test_arrows_and_tab_lead_round_the_panels(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        names = [f"own-{one.NAME}" for one in OWN]
        async with eyes(agency, agency.ada, tmp_path) as hers:

            def focused() -> str:
                focus = hers.host.focused
                return str(focus.id) if focus is not None else ""

            assert focused() == names[0]
            for key, back in (("right", "left"), ("l", "h"), ("tab", "shift+tab")):
                for name in [*names[1:], names[0]]:
                    await hers.press(key)
                    assert focused() == name
                await hers.press(back)
                assert focused() == names[-1]
                await hers.press(key)

    async def test_marking_is_not_offered_where_nothing_can_be_marked(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with eyes(agency, agency.ada, tmp_path) as hers:
            await hers.press("space")
            assert hers.panel("own-response").marked == ()
            assert "Markieren" not in hers.painted()
            assert "Team" not in hers.painted()


class TestManagement:
    async def test_she_sees_the_team_the_worst_first(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.clock.at = MONDAY_NINE.replace(hour=18, minute=1)
        Chat(agency.office, FileStore(tmp_path)).post(
            agency.ada, agency.task(title="Dritte", status=TaskStatus.REVIEW).id, "Mache ich."
        )
        async with eyes(agency, agency.manager, tmp_path) as hers:
            assert hers.figure("team-response") == 4
            assert [row[:3] for row in hers.rows("team-assistants")] == [
                ["✖ Ada Assistent", "3", "✖ 2"],
                ["✖ Bea Assistent", "1", "✖ 1"],
            ]
            assert hers.figure("team-assistants") == 2
            assert not hers.host.screen.query("#own")

    async def test_enter_on_an_assistant_opens_what_waits_for_her(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with eyes(agency, agency.manager, tmp_path) as hers:
            hers.panel("team-assistants").focus()
            await hers.press("j", "enter")
            [wish] = hers.host.wishes
            assert isinstance(wish, OpenTriage)
            assert (wish.kinds, wish.assistant_id) == (RESPONSE_KINDS, agency.bea.id)
            inbox = Triage(agency.office).inbox(agency.manager, Whose.ALL, agency.bea.id)
            kinds = [case.item.kind for case in inbox.cases(MONDAY_NINE)]
            assert sum(kind in RESPONSE for kind in kinds) == 1

    async def test_enter_on_the_teams_figure_opens_everybodys(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with eyes(agency, agency.manager, tmp_path) as hers:
            await hers.press("enter")
            [wish] = hers.host.wishes
            assert isinstance(wish, OpenTriage)
            assert (wish.kinds, wish.assistant_id) == (RESPONSE_KINDS, None)

    async def test_who_has_both_kinds_of_roles_changes_between_them(
        self, agency: SmallAgency, both: Actor, tmp_path: Path
    ) -> None:
        async with eyes(agency, both, tmp_path) as hers:
            assert hers.figure("own-response") == 2
            await hers.press("m")
            assert hers.figure("team-response") == 3
            assert not hers.host.screen.query_one("#own").display
            assert hers.host.focused is hers.panel("team-response")
            await hers.press("m", "enter")
            [wish] = hers.host.wishes
            assert isinstance(wish, OpenTriage)
            assert wish.assistant_id == both.id


async def test_it_speaks_the_other_language_at_once(agency: SmallAgency, tmp_path: Path) -> None:
    async with eyes(agency, agency.manager, tmp_path) as hers:
        await hers.press("f4")
        assert "waiting" in hers.painted()
        assert "wartend" not in hers.painted()
        await hers.press("f4")
        assert "wartend" in hers.painted()


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (200, 50)])
async def test_every_panel_has_room_at_every_size(
    agency: SmallAgency, both: Actor, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with eyes(agency, both, tmp_path, size) as hers:
        for key, names in (
            ("r", [f"own-{one.NAME}" for one in OWN]),
            ("m", ["team-response", "team-deadline", "team-feedback", "team-assistants"]),
        ):
            await hers.press(key)
            for name in names:
                assert hers.panel(name).size.height >= 3
                assert hers.panel(name).size.width >= 30
