"""The customer's file in the customers' room by keys: written, corrected, struck out (CUST-1)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from domain.category import Category, CustomerFilter
from domain.customer import Address
from domain.customer_file import Channel, ContactSought, Heading
from domain.permission import Act
from domain.task import TaskStatus
from domain.values import replace
from services.customer.files import CustomerFile, CustomerFiles
from services.office import AGENCY
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import Hands, Host, hands
from widgets.privacy import hide_customers

SIZES = [(80, 24), (120, 40), (200, 50)]


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


def stored(agency: SmallAgency) -> CustomerFile:
    return CustomerFiles(agency.office).of(agency.admin, agency.acme)


def wrote(agency: SmallAgency, heading: Heading, text: str) -> None:
    CustomerFiles(agency.office).add(agency.ada, agency.acme, heading, text)


def shown(who: Hands) -> str:
    """Which of the panes is seen."""
    panes = (who.room.file, who.room.statement, who.room.card)
    return next(str(pane.id) for pane in panes if pane.display)


class TestWriting:
    @pytest.mark.parametrize("size", SIZES)
    async def test_a_note_goes_under_the_heading_at_the_cursor(
        self, agency: SmallAgency, tmp_path: Path, size: tuple[int, int]
    ) -> None:
        async with hands(agency, agency.ada, tmp_path, size) as ada:
            await ada.press("i")
            assert "0 of 7 headings" in ada.painted
            await ada.press("j", "n", *"Nur Mails", "ctrl+s")
            await ada.settle()
            (note,) = stored(agency).notes
            assert (note.heading, note.text) == (Heading.WORK, "Nur Mails")
            assert "1 of 7 headings" in ada.painted and "Nur Mails" in ada.painted

    async def test_enter_on_an_empty_heading_writes_there(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i", "enter", *"Per Du", "ctrl+s")
            await ada.settle()
            assert [note.heading for note in stored(agency).notes] == [Heading.ABOUT]

    async def test_a_password_stays_in_the_field_and_is_refused(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i", "n", *"Passwort: Herbst-26", "ctrl+s")
            assert "never holds" in " ".join(ada.painted.split())
            assert "Herbst-26" in ada.painted
            await ada.press("escape")
            assert stored(agency).notes == []

    async def test_a_note_is_corrected_and_its_former_words_are_read(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        wrote(agency, Heading.ABOUT, "Im Mai")
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i", "e", *"Ab ", "ctrl+s")
            await ada.settle()
            assert [note.text for note in stored(agency).notes] == ["Ab Im Mai"]
            await ada.press("enter")
            await ada.settle()
            assert "Before: About the customer" in ada.painted
            assert ada.room.file.whole.has_focus
            await ada.press("escape")
            assert ada.room.file.rows.has_focus
            await ada.press("escape")
            assert ada.room.list.has_focus

    async def test_a_note_is_struck_out_and_comes_back(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        wrote(agency, Heading.ABOUT, "Alt")
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i", "x")
            await ada.settle()
            assert stored(agency).notes == []
            await ada.press("u")
            await ada.settle()
            assert [note.text for note in stored(agency).notes] == ["Alt"]

    async def test_without_a_note_there_is_nothing_to_correct(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i", "e")
            assert "Choose a note" in ada.told


class TestContacts:
    async def test_one_is_noted_from_the_list(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("l")
            assert "Contact with Acme GmbH" in ada.painted
            await ada.press(*"not phone", "enter")
            await ada.press("tab", *"Mailbox", "ctrl+s")
            await ada.settle()
            (note,) = stored(agency).notes
            assert note.contact == ContactSought(Channel.PHONE, False, agency.clock())
            assert note.text == "Mailbox"
            assert "not reached, Ada Assistent" in ada.painted

    async def test_it_is_corrected_with_its_time(self, agency: SmallAgency, tmp_path: Path) -> None:
        contact = ContactSought(Channel.PHONE, False, agency.clock())
        CustomerFiles(agency.office).log_contact(agency.ada, agency.acme, contact, "Mailbox")
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i", "G", "e")
            await ada.press(*"by mail, reached", "enter")
            assert "23.11.2026 09:00" in ada.painted
            await ada.press("ctrl+s")
            await ada.settle()
            (note,) = stored(agency).notes
            assert note.contact == ContactSought(Channel.MAIL, True, agency.clock())
            assert note.text == "Mailbox" and note.follows is not None

    async def test_l_and_n_in_the_file_both_note_a_contact(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i", "G", "n")
            assert "by chat, not reached" in ada.painted
            await ada.press("escape", "l")
            assert "by chat, not reached" in ada.painted
            await ada.press("escape")
            assert stored(agency).notes == []


class TestMovingAbout:
    async def test_file_and_statement_take_each_others_place(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i")
            assert shown(ada) == "file"
            await ada.press("s")
            assert shown(ada) == "statement"
            await ada.press("i")
            assert shown(ada) == "file"
            await ada.press("i")
            assert ada.room.list.has_focus

    async def test_the_tasks_are_a_key_away(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.task()
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i")
            assert "1 open task; t shows them" in ada.painted
            await ada.press("t")
            assert ada.room.card.tasks.has_focus

    async def test_hidden_customers_are_hidden_here_too(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        hide_customers(True)
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("i")
            assert "Acme" not in ada.painted


class TestAddress:
    async def test_the_lead_turns_it(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.press("d")
            await ada.settle()
            assert ada.room.card.card is not None
            assert ada.room.card.card.address is Address.DU
            assert "Du" in ada.told


def test_it_looks_like_this(
    agency: SmallAgency, tmp_path: Path, snap_compare: Callable[..., bool]
) -> None:
    wrote(agency, Heading.ABOUT, "Mag es kurz [/x].\nNie vor zehn anrufen.")
    wrote(agency, Heading.LOGINS, "Im Tresor der Kundin")
    files = CustomerFiles(agency.office)
    contact = ContactSought(Channel.PHONE, False, agency.clock())
    files.log_contact(agency.ada, agency.acme, contact, "Mailbox besprochen")
    host = Host(agency, agency.ada, tmp_path, "de")

    async def opened(pilot: object) -> None:
        ada = Hands(host, pilot)  # type: ignore[arg-type]
        await ada.settle()
        await ada.press("i")
        await ada.settle()

    assert snap_compare(host, terminal_size=(120, 40), run_before=opened)


async def test_the_file_is_saved_as_a_table(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrote(agency, Heading.ABOUT, "Mag es kurz")
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("i", "E")
        assert "customer-file-1.csv" in ada.painted
        await ada.press("enter")
        await ada.settle()
    assert "Mag es kurz" in (tmp_path / "customer-file-1.csv").read_text(encoding="utf-8-sig")


async def test_from_the_card_and_back_where_it_is_narrow(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.ada, tmp_path, (80, 24)) as ada:
        await ada.press("enter")
        assert shown(ada) == "card"
        await ada.press("i")
        assert shown(ada) == "file" and ada.room.file.rows.has_focus
        await ada.press("escape")
        assert shown(ada) == "card"
        await ada.press("j", "i")
        assert shown(ada) == "file"
        await ada.press("escape", "escape")
        assert ada.room.list.has_focus and ada.room.query_one("#list").display


async def test_what_is_read_stays_whatever_becomes_of_the_list(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    agency.task(customer=agency.bolt, status=TaskStatus.IN_PROGRESS)
    async with hands(agency, agency.admin, tmp_path) as alma:
        alma.room.narrow(CustomerFilter(Category.ACTIVE))
        await alma.settle()
        await alma.press("i")
        with agency.office.running(Act.FINISH, AGENCY) as doing:
            done = replace(task, status=TaskStatus.DONE, done_at=agency.clock())
            doing.work.tasks.save(done)
        alma.room.list._last_touch = float("-inf")
        alma.room.reload()
        await alma.settle()
        assert alma.names == ["Bolt & Söhne"]
        assert alma.room.file.file is not None
        assert alma.room.file.file.customer_id == agency.acme
        await alma.press("escape")
        assert alma.here == agency.bolt
