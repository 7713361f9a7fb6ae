"""Accepting is asked for with everything the check looks at, and a picture of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from domain.area import DEFAULT_FACTORS, DatedFactors, WorkArea
from domain.calendar import BERLIN
from domain.customer import Address
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus
from screens.dialogs.accept import accept_task
from screens.dialogs.pick_area import pick_area
from services.facts import Check, TaskFacts, check_of
from tests.screens.dialogs.hosting import Host
from widgets.words import use_language

NOW = datetime(2026, 11, 27, 10, tzinfo=BERLIN)
TASK = Task(
    id=TaskId(1),
    number=1234,
    customer_id=CustomerId(1),
    assistant_id=PersonId(1),
    title="Newsletter [/x] schreiben",
    description="",
    status=TaskStatus.REVIEW,
    budget_seconds=4 * 3600,
    created_at=NOW,
    created_by=None,
    deadline_at=NOW + timedelta(days=4),
    area=WorkArea.MARKETING,
)
FACTS = TaskFacts(
    task=TASK,
    customer="Acme & Söhne",
    customer_number=7,
    contact="",
    address=Address.SIE,
    available_seconds=5 * 3600,
    assistant="Ada",
    created_by="",
    involved=(),
    history=tuple(
        DatedFactors(area, NOW.date(), factors) for area, factors in DEFAULT_FACTORS.items()
    ),
)


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    use_language("de")
    yield


def check(available: timedelta = timedelta(hours=5), **changed: object) -> Check:
    task = replace(TASK, **changed)  # type: ignore[arg-type]
    seconds = int(available.total_seconds())
    return check_of(replace(FACTS, task=task, available_seconds=seconds), NOW)


async def asked(one: Check) -> str:
    host = Host(accept_task(one, "a"))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        return host.painted


class TestAccept:
    async def test_both_figures_of_the_factor_are_told(self) -> None:
        told = await asked(check())
        assert "Budget: 4:00 h Kontozeit = 3:04 h echte Arbeitszeit" in told
        assert "Faktor 1,3" in told
        assert "5:15 h" in told

    async def test_a_factor_of_one_needs_no_explanation(self) -> None:
        told = await asked(check(area=WorkArea.BACKOFFICE))
        assert "Faktor" not in told
        assert "4:00 h echte Arbeitszeit" in told

    async def test_an_account_that_does_not_cover_it_is_named_with_what_lacks(self) -> None:
        assert "○ Auf dem Konto verfügbar: 4:00 h" in await asked(check(timedelta(hours=4)))
        told = await asked(check(timedelta(hours=3)))
        assert "◆ Auf dem Konto verfügbar: 3:00 h; 1:00 h fehlen" in told

    async def test_too_little_time_until_the_deadline_is_said(self) -> None:
        told = await asked(check(deadline_at=NOW + timedelta(hours=2)))
        assert "◆ Frist: Fr 27.11.2026 12:00, in 2 h 00; bis dahin" in told
        assert "○ Frist: keine" in await asked(check(deadline_at=None))
        assert "verstrichen" in await asked(check(deadline_at=NOW - timedelta(hours=2)))

    async def test_a_large_task_suggests_sharing(self) -> None:
        assert "Eine große Aufgabe" in await asked(check(budget_seconds=26 * 3600))
        assert "Eine große Aufgabe" not in await asked(check(budget_seconds=25 * 3600))

    @pytest.mark.parametrize(("key", "answer"), [("j", True), ("enter", False), ("escape", False)])
    async def test_no_is_what_happens_by_enter(self, key: str, answer: bool) -> None:
        host = Host(accept_task(check(), "a"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.pause(0.35)
            await pilot.press(key)
            assert host.answers == [answer]

    def test_it_looks_like_this(self, snap_compare: Callable[..., bool]) -> None:
        one = check(timedelta(hours=3))
        assert snap_compare(Host(accept_task(one, "a")), terminal_size=(80, 24))


class TestArea:
    async def test_each_area_tells_what_is_left_to_work(self) -> None:
        host = Host(pick_area(FACTS, NOW))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "Marketing  × 1,3 = 3:04 h Arbeit" in host.painted
            assert "Design  × 2,0 = 2:00 h Arbeit · mit Freigabe" in host.painted
            await pilot.press(*"sekr", "enter")
            assert host.answers == [WorkArea.SECRETARIAT]

    async def test_a_later_change_of_factors_counts_from_its_day(self) -> None:
        dearer = replace(DEFAULT_FACTORS[WorkArea.MARKETING], customer=Decimal("1.6"))
        changes = tuple(
            DatedFactors(WorkArea.MARKETING, NOW.date() + timedelta(days=days), dearer)
            for days in (0, 1)
        )
        for change, factor in zip(changes, ("1,6", "1,3"), strict=True):
            host = Host(pick_area(replace(FACTS, history=(*FACTS.history, change)), NOW))
            async with host.run_test(size=(80, 24)) as pilot:
                await pilot.pause()
                assert f"Marketing  × {factor}" in host.painted
