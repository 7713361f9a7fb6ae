"""The triage as it is looked at: order, filters, others' changes, whose list, widths."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.ids import CustomerId
from domain.task import TaskStatus
from domain.triage import TriageKind
from screens.navigation import OpenTask
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import Hands, asked, hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
async def ada(agency: SmallAgency, tmp_path: Path) -> AsyncIterator[Hands]:
    """Ada, with three questions, the oldest first."""
    asked(agency, "erste", "zweite", "dritte", deadline_at=None)
    async with hands(agency, agency.ada, tmp_path) as one:
        yield one


def _urgent(agency: SmallAgency, title: str, customer: CustomerId | None = None) -> None:
    agency.task(customer, title=title, deadline_at=agency.clock() + timedelta(hours=1))


class TestOthers:
    async def test_what_others_change_is_held_back_while_she_works(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        await ada.press("j")
        _urgent(agency, "eilt")
        await ada.others_did()
        assert ada.titles == ["erste", "zweite", "dritte"]
        assert "1 neu: Punkt (.) zeigt es" in ada.left
        assert ada.title == "zweite"
        await ada.press("full_stop")
        assert ada.titles == ["eilt", "erste", "zweite", "dritte"]
        assert ada.title == "zweite"
        assert "neu" not in ada.left

    async def test_her_own_act_shows_at_once_while_others_is_held_back(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        await ada.press("j")
        _urgent(agency, "eilt")
        await ada.press("o")
        assert (ada.titles, ada.title) == (["erste", "dritte"], "dritte")
        assert "1 neu" in ada.left

    async def test_when_she_rests_it_shows_and_the_cursor_stays_on_its_record(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        await ada.press("j")
        ada.room.list.rows._last_touch = float("-inf")
        _urgent(agency, "eilt")
        await ada.others_did()
        assert ada.titles == ["eilt", "erste", "zweite", "dritte"]
        assert ada.title == "zweite"

    async def test_what_is_held_back_shows_by_itself_once_she_rests(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        await ada.press("j")
        _urgent(agency, "eilt")
        await ada.others_did()
        assert ada.titles == ["erste", "zweite", "dritte"]
        ada.room.list.rows._last_touch = float("-inf")
        ada.room.tick()
        await ada.settle()
        assert ada.titles == ["eilt", "erste", "zweite", "dritte"]

    async def test_an_empty_list_holds_nothing_back(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("j")
            _urgent(agency, "eilt")
            await ada.others_did()
            assert ada.titles == ["eilt"]

    async def test_what_another_answered_goes_and_the_next_is_selected(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        task = ada.task
        ada.room.list.rows._last_touch = float("-inf")
        ada.host.desk.chat.post(agency.manager, task.id, "Ich springe ein.")
        await ada.others_did()
        assert (ada.titles, ada.title) == (["zweite", "dritte"], "zweite")


class TestNarrowing:
    async def test_words_narrow_the_list_and_esc_shows_all_again(self, ada: Hands) -> None:
        await ada.press("slash", *"zwei")
        assert ada.titles == ["zweite"]
        await ada.press("enter")
        assert ada.room.list.rows.has_focus
        await ada.press("escape")
        assert ada.titles == ["erste", "zweite", "dritte"]

    async def test_numbers_and_customers_are_found_too(self, ada: Hands) -> None:
        await ada.press("slash", *"acme #3")
        assert ada.titles == ["dritte"]

    async def test_kinds_go_round_by_one_key(self, agency: SmallAgency, ada: Hands) -> None:
        agency.task(title="neu", status=TaskStatus.REVIEW)
        await ada.others_did()
        everything = sorted(ada.titles)
        await ada.press("f")
        assert sorted(ada.titles) == ["dritte", "erste", "zweite"]
        await ada.press("f")
        assert ada.titles == ["neu"]
        await ada.press("f")
        assert sorted(ada.titles) == everything
        await ada.press("F")
        assert ada.titles == ["neu"]

    async def test_a_click_on_a_kind_shows_it_alone(self, agency: SmallAgency, ada: Hands) -> None:
        agency.task(title="neu", status=TaskStatus.REVIEW)
        await ada.others_did()
        line = next(row for row in ada.painted().splitlines() if "◇" in row)
        await ada.pilot.click(offset=(line.index("◇"), 2))
        await ada.settle()
        assert ada.titles == ["neu"]

    async def test_a_dashlet_opens_just_its_kinds(self, agency: SmallAgency, ada: Hands) -> None:
        agency.task(title="neu", status=TaskStatus.REVIEW)
        _urgent(agency, "eilt")
        await ada.press("slash", *"zweite")
        await ada.room.open_triage(frozenset({TriageKind.TASK_CHECK, TriageKind.DEADLINE}))
        await ada.settle()
        assert ada.titles == ["eilt", "neu"]
        assert ada.title == "eilt"
        assert ada.room.list.rows.has_focus
        await ada.room.open_triage()
        await ada.settle()
        assert len(ada.titles) == 5


class TestWhose:
    async def test_an_assistant_turns_to_her_customers_others_and_back(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        asked(agency, "vertreten", assistant_id=agency.bea.id, deadline_at=None)
        await ada.press("w")
        assert ada.titles == ["erste", "zweite", "dritte", "vertreten"]
        assert "Meine Kunden" in ada.painted()
        await ada.press("w")
        assert ada.titles == ["erste", "zweite", "dritte"]

    async def test_management_sees_the_team_with_names_and_picks_one(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        asked(agency, "Adas", deadline_at=None)
        asked(agency, "Beas", customer=agency.bolt, deadline_at=None)
        asked(agency, "niemands", assistant_id=None, deadline_at=None)
        async with hands(agency, agency.manager, tmp_path, size=(160, 40)) as mia:
            assert mia.titles == ["Adas", "Beas", "niemands"]
            assert "Bea Assistent" in mia.painted()
            assert "noch niemand" in mia.painted()
            await mia.press("w", *"bea")
            await mia.press("enter")
            assert mia.titles == ["Beas"]
            await mia.press("w", *"ohne")
            await mia.press("enter")
            assert mia.titles == ["niemands"]
            await mia.room.open_triage(assistant_id=agency.ada.id)
            await mia.settle()
            assert mia.titles == ["Adas"]
            assert "Ada Assistent" in mia.painted().splitlines()[2]

    async def test_an_assistant_cannot_open_anothers_list(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        asked(agency, "Beas", customer=agency.bolt)
        await ada.room.open_triage(assistant_id=agency.bea.id)
        await ada.settle()
        assert ada.titles == []


class TestKeys:
    async def test_enter_opens_the_task(self, ada: Hands) -> None:
        task = ada.task
        await ada.press("enter")
        [wish] = ada.host.rooms_here.wishes
        assert isinstance(wish, OpenTask)
        assert wish.task_id == task.id

    async def test_y_copies_number_title_and_customer_of_all_marked(self, ada: Hands) -> None:
        await ada.press("space", "j", "space", "y")
        assert ada.host.clipboard == "#1 erste · Acme GmbH\n#2 zweite · Acme GmbH"

    async def test_with_nothing_to_do_a_key_says_why(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("r", "o", "z", "y")
            assert set(ada.told) == {"Hier wartet nichts, womit das ginge."}
            assert "Nichts wartet. Gut gemacht!" in ada.painted()


async def test_where_nothing_waits_for_anybody_no_other_list_is_promised(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path) as manager:
        assert "Bei niemandem wartet etwas. Gut gemacht!" in manager.painted()


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_hostile_names_are_shown_as_they_are(
    sqlite_url: str, tmp_path: Path, hostile_names: tuple[str, ...], size: tuple[int, int]
) -> None:
    agency = small_agency(sqlite_url, (hostile_names[0], hostile_names[1]))
    for name in hostile_names:
        agency.says(agency.task(title=name[:300], deadline_at=None), name)
    async with hands(agency, agency.manager, tmp_path, size=size) as mia:
        for _name in hostile_names:
            await mia.press("j")
        await mia.press("g", "z")
        await mia.press("escape")
        assert len(mia.titles) == len(hostile_names)
        assert "[/x] & S" in mia.painted()
        await mia.press("o")
        await mia.press("u")
        assert len(mia.told) == 1
