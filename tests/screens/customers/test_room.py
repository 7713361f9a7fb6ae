"""The customers' room by keys: find, read, go on; at every size, with any name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from domain.ids import CustomerId
from domain.permission import Act
from domain.task import TaskStatus
from screens.navigation import OpenTask
from screens.room import Changed
from services.customer.customers import Customers
from services.office import AGENCY
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import Hands, Host, hands
from tests.services.customer.examples import add
from widgets.privacy import hide_customers

SIZES = [(80, 24), (120, 40), (200, 50)]


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


class TestList:
    async def test_an_assistant_finds_hers_with_account_and_open_tasks(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.books(agency.acme, 5)
        agency.task()
        async with hands(agency, agency.ada, tmp_path) as ada:
            assert ada.names == ["Acme GmbH"]
            assert "4:00 h" in ada.painted
            assert "1 customer" in ada.painted
            assert ada.here == agency.acme

    async def test_the_filter_narrows_and_escape_shows_all_again(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.admin, tmp_path) as alma:
            await alma.press("slash", *"soehne")
            assert "soehne" in alma.painted
            assert alma.names == ["Bolt & Söhne"]
            assert alma.here == agency.bolt
            await alma.press("enter")
            assert alma.room.list.has_focus
            await alma.press("escape")
            assert alma.names == ["Acme GmbH", "Bolt & Söhne"]

    async def test_an_empty_list_says_whether_something_hides_them(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.admin, tmp_path) as alma:
            await alma.press("slash", *"nobody", "enter")
            assert "No customer fits." in alma.painted
            assert "creates one" not in alma.painted

    async def test_a_customer_is_opened_whatever_was_looked_for(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.admin, tmp_path) as alma:
            await alma.press("slash", *"acme", "enter")
            assert alma.names == ["Acme GmbH"]
            await alma.room.open_customer(agency.bolt)
            await alma.settle()
            await alma.settle()
            assert alma.names == ["Acme GmbH", "Bolt & Söhne"]
            assert alma.here == alma.room.here == agency.bolt

    async def test_a_long_list_goes_on_while_one_moves_down(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        add(agency, *[f"Kunde {n:03}" for n in range(250)])
        async with hands(agency, agency.admin, tmp_path) as alma:
            assert len(alma.names) == 100
            assert "100 customers …" in alma.painted
            await alma.press("G")
            assert len(alma.names) == 200
            await alma.press("G")
            assert len(alma.names) == 252
            await alma.press("G")
            assert alma.names[-1] == "Kunde 249"
            assert "252 customers " in alma.painted

    async def test_news_while_one_works_wait_for_the_key(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.admin, tmp_path) as alma:
            await alma.press("j")
            add(agency, "Aal")
            alma.room.post_message(Changed())
            await alma.pilot.pause(0.4)
            await alma.settle()
            assert alma.names == ["Acme GmbH", "Bolt & Söhne"]
            assert "1 change · ." in alma.painted
            await alma.press("full_stop")
            assert alma.names == ["Aal", "Acme GmbH", "Bolt & Söhne"]
            assert "1 change" not in alma.painted

    async def test_what_others_change_keeps_the_cursor_on_its_customer(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.admin, tmp_path) as alma:
            await alma.press("j")
            assert alma.here == agency.bolt
            add(agency, "Aal")
            alma.room.list._last_touch = float("-inf")
            alma.room.post_message(Changed())
            await alma.pilot.pause(0.4)
            await alma.settle()
            assert alma.names == ["Aal", "Acme GmbH", "Bolt & Söhne"]
            assert alma.here == agency.bolt


class TestCard:
    @pytest.mark.parametrize("size", SIZES)
    async def test_enter_opens_the_card_then_its_task(
        self, agency: SmallAgency, tmp_path: Path, size: tuple[int, int]
    ) -> None:
        agency.books(agency.acme, 10)
        task = agency.task()
        async with hands(agency, agency.ada, tmp_path, size) as ada:
            await ada.press("enter")
            assert "kundin@example.org" in ada.painted
            assert "10:00 h booked" in ada.painted
            assert "1 open task" in ada.painted
            await ada.press("t")
            assert ada.room.card.tasks.has_focus
            await ada.press("enter")
            await ada.settle()
            (wish,) = wishes(ada)
            assert wish == task.id

    async def test_escape_goes_back_to_the_list(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with hands(agency, agency.admin, tmp_path, (80, 24)) as alma:
            await alma.press("j", "enter")
            assert not alma.room.query_one("#list").display
            await alma.press("escape")
            assert alma.room.list.has_focus
            assert alma.here == agency.bolt

    async def test_a_customer_far_down_the_list_is_opened(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        many = add(agency, *[f"Kunde {n:03}" for n in range(300)])
        async with hands(agency, agency.admin, tmp_path) as alma:
            await alma.room.open_customer(many[-1])
            await alma.settle()
            assert alma.here == many[-1]
            assert alma.room.list.key_at_cursor == many[-1]

    async def test_a_customer_out_of_reach_is_not_shown(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.room.open_customer(agency.bolt)
            await ada.settle()
            assert ada.here is None
            assert "not yours to see" in ada.told
            assert "Bolt" not in ada.painted

    async def test_without_open_tasks_the_key_says_so(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("t")
            assert "no open task" in ada.told
            assert ada.room.list.has_focus

    async def test_hidden_customers_are_numbers_without_contact(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        hide_customers(True)
        async with hands(agency, agency.ada, tmp_path) as ada:
            assert "Customer 1" in ada.painted
            for secret in ("Acme", "Kundin", "kundin@"):
                assert secret not in ada.painted


class TestNew:
    async def test_n_creates_a_task_for_the_customer_under_the_cursor(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.admin, tmp_path) as alma:
            await alma.press("j", "n")
            assert "Bolt & Söhne" in alma.painted
            await alma.press(*"Titel", "enter", "enter", "enter", "enter", *"1", "enter")
            await alma.press("enter", "enter", "ctrl+s")
            card = Customers(agency.office).card(agency.admin, agency.bolt)
            assert [task.title for task in card.tasks] == ["Titel"]
            assert [line.key for line in alma.room.card.tasks.lines] == [card.tasks[0].id]


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_are_only_text(
    agency: SmallAgency, tmp_path: Path, size: tuple[int, int], hostile_names: tuple[str, ...]
) -> None:
    many = add(agency, *(name[:200] for name in hostile_names), lead=agency.ada)
    for one, name in zip(many, hostile_names, strict=True):
        agency.task(customer=one, title=name[:300], assistant_id=agency.ada.id)
    async with hands(agency, agency.ada, tmp_path, size) as ada:
        for one in many:
            await ada.room.open_customer(one)
            await ada.settle()
            assert ada.here == one
            assert "\x1b" not in ada.painted


def test_it_looks_like_this(
    agency: SmallAgency, tmp_path: Path, snap_compare: Callable[..., bool]
) -> None:
    agency.books(agency.acme, 5)
    agency.clock.on(days=1)
    agency.books(agency.acme, 25)
    task = agency.task(status=TaskStatus.IN_PROGRESS, budget_seconds=8 * 3600)
    agency.works(task, agency.ada, timedelta(hours=3))
    agency.task(title="Logo [/x] zeichnen", status=TaskStatus.REVIEW)
    with agency.office.running(Act.ADD_CUSTOMER, AGENCY) as doing:
        bolt = doing.work.customers.get(CustomerId(agency.bolt))
        doing.work.customers.save(replace(bolt, name="Zur [/x] & Söhne"))
    host = Host(agency, agency.admin, tmp_path, "de")

    async def settled(pilot: object) -> None:
        await Hands(host, pilot).settle()  # type: ignore[arg-type]

    assert snap_compare(host, terminal_size=(120, 40), run_before=settled)


def wishes(who: Hands) -> list[object]:
    """The tasks she wished to see."""
    rooms = who.host.rooms_here
    return [wish.task_id for wish in rooms.wishes if isinstance(wish, OpenTask)]


class TestLettingIn:
    async def test_the_known_contact_is_offered_and_stands_on_the_card(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.admin, tmp_path, (120, 40)) as alma:
            await alma.press("a")
            assert "Frau Kundin" in alma.painted
            await alma.press("enter", "enter", *"Herbst-2026", "ctrl+s")
            await alma.settle()
            await alma.settle()
            assert "Signs in" in alma.painted
            with agency.office.reading() as work:
                (who,) = work.customers.contacts_of(agency.acme)
                assert work.people.get(who).email == "kundin@example.org"

    async def test_an_assistant_is_told_who_may(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("a")
            assert len(ada.host.screen_stack) == 1
