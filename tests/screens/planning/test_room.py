"""A week planned in two minutes by keys, an absence with what follows from it (PLAN)."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from domain.absence import Absence, AbsenceKind
from domain.competence import Level
from domain.plan import Plan
from domain.standing_in import Backup
from domain.stop import StopKind
from domain.task import TaskStatus
from screens.planning import PlanningScreen
from services.absence.absences import Absences
from services.team.stops import Stops
from tests.builders import SmallAgency, small_agency
from tests.screens.staying import Host, hands
from tests.stored import task_ids

HOUR = timedelta(hours=1)


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    return small_agency(sqlite_url)


def plan(agency: SmallAgency) -> Plan | None:
    with agency.office.reading() as work:
        return work.plans.newest_of(agency.ada.id)


def absences(agency: SmallAgency) -> list[Absence]:
    with agency.office.reading() as work:
        return list(work.absences.of_person(agency.ada.id))


async def test_the_weekly_questions_begin_with_last_weeks_answers(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.forget_plans()
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        assert "Noch kein Plan" in ada.painted
        await ada.press("p")
        await ada.press("ctrl+a", "ctrl+k", *"12,5", "tab", "tab", "tab", "tab", "j", "tab", "n")
        await ada.press("ctrl+s")
        assert "Der Plan gilt" in ada.painted and "neue Kunden" in ada.painted
        assert "12:30 h" in ada.painted
    made = plan(agency)
    assert made is not None
    assert list(made.hours) == [12.5 * HOUR, 0 * HOUR, 0 * HOUR, 0 * HOUR]
    assert (made.wants_customers, made.wants_tasks) == (True, False)
    agency.clock.on(days=7)
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        assert "veraltet" in ada.painted
        await ada.press("enter", "ctrl+s")
        assert "Der Plan gilt" in ada.painted


async def test_hours_that_fit_into_no_week_are_refused(agency: SmallAgency, tmp_path: Path) -> None:
    agency.forget_plans()
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        await ada.press("p", "ctrl+a", "ctrl+k", *"90", "ctrl+s")
        assert "So lange kann es nicht gemeint sein" in ada.painted
        await ada.press("escape")
    assert plan(agency) is None


async def test_an_absence_is_entered_and_arranged_for(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        await ada.press("n", *"14.12.", "tab", *"18.12.", "ctrl+s")
        assert "1 Kunde ohne" in ada.painted
        await ada.press("enter", "enter", "down", "down", "enter")
        assert "geregelt" in ada.painted
        assert "von selbst Mo 30.11. 08:00" in ada.painted
        await ada.press("enter")  # the cursor stands on what is left
        assert "BCC: kundin@example.org" in ada.painted
        await ada.press("s")
        assert "verschickt" in ada.painted
        await ada.press("escape")
        assert "Urlaub Mo 14.12. – Fr 18.12.2026" in ada.painted
    (one,) = absences(agency)
    assert (one.kind, one.mailed_at is not None) == (AbsenceKind.VACATION, True)
    with agency.office.reading() as work:
        (backup,) = work.absences.backups_of([one.id])
    assert backup.stand_in_id == agency.bea.id


async def test_she_sees_which_chats_to_answer_before_she_leaves(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.says(agency.task(title="Noch offen [/x]"))
    made = Absences(agency.office).enter(
        agency.ada, AbsenceKind.VACATION, date(2026, 12, 14), date(2026, 12, 14)
    )
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        room = ada.host.screen
        assert isinstance(room, PlanningScreen)
        await room.stand_on(("absence", made.id))
        await ada.press("enter")
        assert "Vor der Abreise zu beantworten" in ada.painted
        assert "1 Chat wartet" in ada.painted
        await ada.press(*"Abreise", "enter")
        assert "Noch offen [/x]" in ada.painted
        await ada.press("escape")


async def test_a_stand_in_gets_a_task_due_on_the_day_of_return(
    agency: SmallAgency, tmp_path: Path
) -> None:
    made = Absences(agency.office).enter(
        agency.ada, AbsenceKind.VACATION, date(2026, 12, 14), date(2026, 12, 18)
    )
    backup = Backup(made.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    Absences(agency.office).arrange(agency.ada, made.id, [backup])
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        room = ada.host.screen
        assert isinstance(room, PlanningScreen)
        await room.stand_on(("absence", made.id))
        await ada.press("enter", *"Aufgabe", "enter", "enter")
        assert "Mo 21.12.2026" in ada.painted
        await ada.press(*"Post", "tab", *"lesen", "tab", "2", "ctrl+s")
        assert "fällig Mo 21.12.2026" in ada.told
        await ada.press("escape")
    with agency.office.reading() as work:
        (task_id,) = task_ids(work)
        task = work.tasks.get(task_id)
    assert (task.title, task.assistant_id) == ("Post", agency.bea.id)
    assert task.deadline_at is not None
    assert f"{task.deadline_at:%d.%m. %H:%M}" == "21.12. 17:00"  # six in Berlin


async def test_she_sees_for_whom_she_stands_in(agency: SmallAgency, tmp_path: Path) -> None:
    first = date(2026, 11, 25)
    enter, kind = Absences(agency.office).enter, AbsenceKind.VACATION
    made = enter(agency.ada, kind, first, first, "abends [/x]")
    backup = Backup(made.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    Absences(agency.office).arrange(agency.ada, made.id, [backup])
    async with hands(agency, agency.bea, tmp_path, "planning") as bea:
        assert "|·▪··" in bea.painted
        room = bea.host.screen
        assert isinstance(room, PlanningScreen)
        await room.stand_on(("standing_in", made.id))
        await bea.press("enter")
        assert "Acme GmbH" in bea.painted
        assert "Ada Assistent ist erreichbar: abends [/x]" in bea.painted
        await bea.press("enter")
        assert bea.host.current_mode == "customers"


async def test_days_the_wrong_way_round_are_told(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        await ada.press("n", *"18.12.", "tab", *"14.12.", "ctrl+s")
        assert "vor ihrem Beginn" in ada.painted
        await ada.press("escape")
    assert absences(agency) == []


async def test_ill_today_says_when_tasks_are_expected(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS)
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        await ada.press("s", "tab", *"25.11.", "ctrl+s")
        await ada.press("down", "enter", "enter", "enter")
        await ada.press(*"melden", "enter", "j")
        assert "In 1 Chat gesagt" in ada.told
        await ada.press("escape")
        assert "gesagt Mo 23.11." in ada.painted
    (one,) = absences(agency)
    assert (one.kind, one.first_day) == (AbsenceKind.SICK, date(2026, 11, 23))
    with agency.office.reading() as work:
        assert work.absences.completions_of(one.id) == {task.id: date(2026, 11, 27)}  # its deadline


async def test_back_early_and_taken_back(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        await ada.press("n", *"14.12.", "tab", *"18.12.", "ctrl+s")
        await ada.press("up", "enter", *"16.12.", "enter")
        assert "Abwesend bis Mi 16.12.2026" in ada.told
        await ada.press("n", *"21.12.", "tab", *"22.12.", "ctrl+s")
        await ada.press("up", "enter", *"20.12.", "enter")
        assert "zurückgenommen" in ada.told
    last, first = absences(agency)
    assert (first.last_day, last.cancelled_at is not None) == (date(2026, 12, 16), True)


async def test_back_from_today_on_is_one_choice(agency: SmallAgency, tmp_path: Path) -> None:
    today = agency.clock().date()
    made = Absences(agency.office).enter(
        agency.ada, AbsenceKind.SICK, today, today + timedelta(days=4)
    )
    agency.clock.on(days=2)
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        room = ada.host.screen
        assert isinstance(room, PlanningScreen)
        await room.stand_on(("absence", made.id))
        await ada.press("enter", *"wieder", "enter")
        assert "Abwesend bis Di 24.11.2026" in ada.told
    (one,) = absences(agency)
    assert one.last_day == today + timedelta(days=1)


async def test_a_competence_is_added_and_removed(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        await ada.press("c", *"logo", "enter", "down", "enter")
        assert "wartet auf deinen Teamlead" in ada.painted
        with agency.office.reading() as work:
            (held,) = work.competences.held_by(agency.ada.id)
        assert (held.code, held.level) == ("logo", Level.GOOD)
        await ada.press("G", "delete", "j")
    with agency.office.reading() as work:
        assert work.competences.held_by(agency.ada.id) == []


async def test_of_a_stop_she_reads_a_day_and_no_more(agency: SmallAgency, tmp_path: Path) -> None:
    review = date(2026, 12, 7)
    Stops(agency.office).set(agency.manager, agency.ada.id, StopKind.ALL, "Geheim", review)
    async with hands(agency, agency.ada, tmp_path, "planning") as ada:
        assert "Keine zusätzliche Arbeit bis Mo 07.12.2026" in ada.painted
        assert "Geheim" not in ada.painted and "Stopp" not in ada.painted


def test_a_planned_week(
    agency: SmallAgency, tmp_path: Path, snap_compare: Callable[..., bool]
) -> None:
    from services.absence.absences import Absences
    from services.team.planning import Planning

    Planning(agency.office).confirm(
        agency.ada,
        [10 * HOUR, 20 * HOUR, 0 * HOUR, 5 * HOUR],
        wants_customers=True,
        wants_tasks=True,
    )
    first = date(2026, 12, 7)
    Absences(agency.office).enter(
        agency.ada, AbsenceKind.VACATION, first, first + timedelta(days=4)
    )
    agency.task(None, title="[/x] Reise", status=TaskStatus.IN_PROGRESS, budget_seconds=9 * 3600)
    host = Host(agency, agency.ada, tmp_path, "planning")

    async def settled(pilot: object) -> None:
        await host.workers.wait_for_complete()

    assert snap_compare(host, terminal_size=(80, 24), run_before=settled)
