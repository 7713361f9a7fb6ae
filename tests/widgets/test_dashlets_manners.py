"""What all panels have in common, whatever people are called."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from domain.category import Category
from domain.ids import PersonId
from domain.triage import TriageKind
from services.dashboard.board import AssistantStanding
from tests.widgets.dashlets.boards import (
    HOUR,
    NOW,
    RECORD,
    SOME,
    Host,
    own,
    pending,
    standing,
    team,
)
from widgets.dashlets import Dashlet, Wanted
from widgets.dashlets.assistants import AssistantsDashlet
from widgets.dashlets.month import MonthDashlet
from widgets.dashlets.own import OWN
from widgets.dashlets.response import ResponseDashlet
from widgets.dashlets.team import TEAM
from widgets.words import use_language


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language("en")


ASSISTANTS = (AssistantStanding(PersonId(1), "Ada", RECORD),)


class TestEveryPanel:
    @pytest.mark.parametrize("panel_class", [*OWN, *TEAM], ids=lambda one: one.__name__)
    @pytest.mark.parametrize("size", [(40, 10), (60, 18), (100, 25)])
    async def test_whatever_people_are_called_it_is_painted(
        self, panel_class: type[Dashlet[object]], size: tuple[int, int],
        hostile_names: Sequence[str],
    ) -> None:  # fmt: skip
        some = [
            pending(n, kind, HOUR, title=name, customer=name, assistant=name)
            for n, name in enumerate(hostile_names)
            for kind in TriageKind
        ]
        people = [
            AssistantStanding(PersonId(n), name, RECORD) for n, name in enumerate(hostile_names)
        ]
        customers = [
            replace(one, customer=replace(one.customer, name=name))
            for n, name in enumerate(hostile_names)
            for one in [standing(n, Category.SILENT)]
        ]
        panel = panel_class("own")
        board = (
            own(*some, customers=customers)
            if panel_class in OWN
            else team(*some, assistants=people)
        )
        host = Host(lambda: panel)
        async with host.run_test(size=size) as pilot:
            panel.show_board(board, NOW)
            await pilot.pause()
            widths = {strip.cell_length for strip in host.screen._compositor.render_strips()}
            assert widths == {size[0]}
            assert "\x1b" not in host.painted()

    @pytest.mark.parametrize(
        "panel_class",
        [one for one in (*OWN, *TEAM) if one is not MonthDashlet],  # the honorarium is never empty
        ids=lambda one: one.__name__,
    )
    async def test_an_empty_one_opens_nothing(
        self,
        panel_class: type[Dashlet[object]],
    ) -> None:
        panel = panel_class("own")
        host = Host(lambda: panel)
        async with host.run_test() as pilot:
            panel.show_board(own() if panel_class in OWN else team(), NOW)
            panel.focus()
            await pilot.press("enter")
            assert host.opened == [None]

    async def test_a_click_on_the_figure_focuses_and_one_more_opens(self) -> None:
        panel = ResponseDashlet("own")
        host = Host(lambda: panel)
        async with host.run_test() as pilot:
            panel.show_board(own(*SOME), NOW)
            host.set_focus(None)
            await pilot.click(panel, offset=(5, 2))
            assert host.focused is panel
            assert host.opened == []
            await pilot.click(panel, offset=(5, 2))
            kinds = {"answer_owed", "single_owed", "task_check", "returned"}
            assert host.opened == [Wanted(frozenset(kinds))]

    async def test_another_language_is_spoken_at_once(self) -> None:
        panel = AssistantsDashlet("team")
        host = Host(lambda: panel)
        async with host.run_test(size=(80, 20)) as pilot:
            panel.show_board(team(assistants=ASSISTANTS), NOW)
            panel.focus()
            use_language("de")
            panel.respeak()
            await pilot.pause()
            assert "überfällig" in host.painted()
            assert "overdue" not in host.painted()
            assert panel.has_focus
