"""Stand-ins and expected days for many at once, without going back in between (PLAN-3, PLAN-4)."""

from datetime import date
from pathlib import Path

import pytest

from domain.absence import AbsenceKind
from domain.ids import TaskId
from services.absence.absences import Absences
from tests.builders import SmallAgency, small_agency
from tests.screens.staying import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


def expected(agency: SmallAgency) -> dict[TaskId, date]:
    with agency.office.reading() as work:
        (one,) = work.absences.of_person(agency.ada.id)
        return dict(work.absences.completions_of(one.id))


async def test_all_tasks_at_once_then_one_more(agency: SmallAgency, tmp_path: Path) -> None:
    early = agency.task(None, deadline_at=agency.clock.at.replace(day=24))
    late = agency.task(None, deadline_at=agency.clock.at.replace(day=30))
    today = agency.clock().date()
    Absences(agency.office).enter(agency.ada, AbsenceKind.SICK, today, today.replace(day=25))
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        await ada.press("g", *["j"] * 5, "enter", *"Wann", "enter", "enter")
        assert expected(agency) == {early.id: date(2026, 11, 26), late.id: date(2026, 11, 30)}
        await ada.press(*"Wann", "enter", "enter", *["ctrl+a", "ctrl+k"], "enter")
        assert list(expected(agency)) == [late.id]
        assert "Welche Aufgabe?" in ada.painted
        await ada.press("escape", "escape")
