"""Booking on an account by keys: packages and credits, and who may."""

from pathlib import Path

import pytest

from domain.customer import Customer
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


def account(agency: SmallAgency) -> Customer:
    with agency.office.reading() as work:
        return work.customers.get(agency.acme)


async def test_a_package_is_chosen_confirmed_and_booked(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("p")
        assert "Which package has Acme GmbH bought?" in alma.painted
        await alma.press(*"25", "enter")
        assert "Available rises from 0:00 h to 25:00 h" in alma.painted
        await alma.pilot.pause(0.35)
        await alma.press("y")
        assert account(agency).booked_seconds == 25 * 3600
        assert "25 hours are booked." in alma.told
        assert "25:00 h" in alma.painted


async def test_enter_on_the_question_books_nothing(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("p", "enter")
        await alma.pilot.pause(0.35)
        await alma.press("enter")
        assert account(agency).booked_seconds == 0


async def test_the_trial_is_offered_only_as_the_first(agency: SmallAgency, tmp_path: Path) -> None:
    agency.books(agency.acme, 10)
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("p")
        assert "trial" not in alma.painted


async def test_a_correction_takes_time_away_and_needs_a_reason(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.books(agency.acme, 10)
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("c", *"corr", "enter")
        await alma.press(*"-1:30", "ctrl+s")
        assert "Reason is missing" in alma.painted
        await alma.press(*"Vertippt", "ctrl+s")
        assert account(agency).booked_seconds == 8.5 * 3600
        assert "-1:30 h are booked." in alma.told


async def test_goodwill_never_takes(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("c", "enter", *"-1", "tab", *"Darum", "ctrl+s")
        assert "Only a correction takes time away" in alma.painted
        await alma.press("escape")
        assert account(agency).booked_seconds == 0


async def test_an_assistant_is_told_who_books(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("p")
        assert "Customer managers and admins book on accounts" in ada.told
