"""The panels of the dashboard: what each says at a moment."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.budget import BudgetWarning
from domain.category import Category
from domain.ids import CustomerId, PersonId, TaskId
from domain.triage import TriageKind
from services.dashboard.board import AnswerRecord, AssistantStanding, Kept
from tests.widgets.dashlets.boards import (
    HOUR,
    MINUTE,
    NOW,
    OWED,
    RECORD,
    SOME,
    Host,
    own,
    pending,
    standing,
    team,
)
from widgets.dashlets import Wanted, base
from widgets.dashlets.assistants import AssistantsDashlet
from widgets.dashlets.budget import BudgetDashlet
from widgets.dashlets.customers import CustomersDashlet
from widgets.dashlets.deadline import DeadlineDashlet
from widgets.dashlets.response import ResponseDashlet
from widgets.dashlets.words import left_cell
from widgets.privacy import hide_customers
from widgets.words import use_language


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language("en")


class TestResponse:
    async def test_it_counts_and_grades_what_waits(self) -> None:
        panel = ResponseDashlet("own")
        async with Host(lambda: panel).run_test(size=(60, 18)) as pilot:
            panel.show_board(own(*SOME), NOW)
            await pilot.pause()
            face = panel.shown_face
            assert face is not None
            assert (face.figure, face.caption) == (4, "wait for an answer")
            assert [note.text for note in face.notes] == ["✖ 1 overdue", "◆ 1 due soon"]
            assert face.trend == "▁▁▂▂▃▃▄▄▅▅▆▆▇█"
            assert face.records[0] == "in time 7 d 100% · 30 d 95% · 90 d 90% · median 1:05 h"
            assert [[cell.text for cell in line.cells] for line in panel.lines] == [
                ["✖ +1:00", "◂ Task 1", "Acme"],
                ["◆ in 1 h 00", "◂ Task 2", "Acme"],
                ["○ in 5 h 00", "↩ Task 3", "Acme"],
                ["· no due time", "◇ Task 4", "Acme"],
            ]

    async def test_when_nothing_presses_it_says_so(self) -> None:
        panel = ResponseDashlet("own")
        use_language("de")
        async with Host(lambda: panel).run_test():
            panel.show_board(own(pending(1, OWED, 9 * HOUR)), NOW)
            face = panel.shown_face
            assert face is not None
            assert [note.text for note in face.notes] == ["○ alle in der Zeit"]

    async def test_the_team_sees_whose_task_it_is(self) -> None:
        panel = ResponseDashlet("team")
        async with Host(lambda: panel).run_test():
            panel.show_board(
                team(pending(1, OWED, HOUR), pending(2, OWED, HOUR, assistant="")), NOW
            )
            texts = [[cell.text for cell in line.cells[2:]] for line in panel.lines]
            assert texts == [["Ada", "Acme"], ["nobody", "Acme"]]

    async def test_who_waits_in_a_single_chat_is_named(self) -> None:
        panel = ResponseDashlet("own")
        kim = pending(
            1, TriageKind.SINGLE_OWED, HOUR, title="", person="Kim", messages=2, customer_number=7
        )
        bea = replace(kim, number=2, about=TaskId(2), customer="", person="Bea")
        async with Host(lambda: panel).run_test():
            panel.show_board(own(kim, bea), NOW)
            texts = [[cell.text for cell in line.cells[1:]] for line in panel.lines]
            who = ("Kim · Acme", "Bea")
            assert texts == [["◃ 2 messages wait", one] for one in who]

    async def test_an_empty_one_teaches(self) -> None:
        panel = ResponseDashlet("own")
        host = Host(lambda: panel)
        async with host.run_test() as pilot:
            panel.show_board(own(), NOW)
            await pilot.pause()
            assert "What customers write appears here, with its due time." in host.painted()

    async def test_names_are_hidden_from_others_eyes(self) -> None:
        panel = ResponseDashlet("own")
        async with Host(lambda: panel).run_test():
            hide_customers(True)
            panel.show_board(own(SOME[0]), NOW)
            assert panel.lines[0].cells[2].text == "Customer 7"


@pytest.mark.parametrize(
    ("after", "text"),
    [
        (-601, "in 11 min"),
        (-600, "in 10 min"),
        (-599, "in 9:59"),
        (0, "in 0:00"),
        (59, "in 0:00"),
        (60, "+0:01"),
    ],
)
def test_the_due_minute_itself_is_still_in_time(after: int, text: str) -> None:
    due = pending(1, OWED, HOUR)
    cell = left_cell(due, NOW + HOUR + timedelta(seconds=after))
    assert cell.text == f"{'✖' if after >= 60 else '◆'} {text}"


class TestDeadline:
    async def test_it_says_why_each_presses(self) -> None:
        panel = DeadlineDashlet("own")
        kind = TriageKind.DEADLINE
        due = [-26 * HOUR, 2 * HOUR, 24 * HOUR, 72 * HOUR, 30 * 24 * HOUR]
        some = [pending(n, kind, one) for n, one in enumerate(due)]
        some[-1] = replace(some[-1], counts_from=NOW + HOUR)
        async with Host(lambda: panel).run_test():
            panel.show_board(own(*some), NOW)
            face = panel.shown_face
            assert face is not None
            assert face.figure == 4
            assert [note.text for note in face.notes] == [
                "✖ 1 overdue",
                "◆ 1 today",
                "1 by the next working day",
                "◆ 1 short of time",
            ]
            assert face.trend == "██▁█▁▁▁"
            panel.go_on(NOW + HOUR)
            assert panel.shown_face.figure == 5  # type: ignore[union-attr]


class TestBudget:
    async def test_the_most_used_comes_first(self) -> None:
        panel = BudgetDashlet("own")
        low, hour = TriageKind.BUDGET_LOW, 60 * MINUTE
        some = (
            pending(1, low, None, worked=45 * MINUTE, whole=hour, warning=BudgetWarning.WARNING),
            pending(2, low, None, worked=61 * MINUTE, whole=hour, warning=BudgetWarning.USED_UP),
            pending(3, low, None, worked=54 * MINUTE, whole=hour, warning=BudgetWarning.ACT_NOW),
        )
        async with Host(lambda: panel).run_test(size=(60, 18)) as pilot:
            await pilot.pause()
            panel.show_board(own(*some), NOW)
            assert [[cell.text for cell in line.cells[:3]] for line in panel.lines] == [
                ["✖ ████████ 102%", "0:00 h", "Task 2"],
                ["◆ ███████▎ 90%", "0:06 h", "Task 3"],
                ["◆ ██████░░ 75%", "0:15 h", "Task 1"],
            ]
            face = panel.shown_face
            assert face is not None
            assert face.trend_captions[0] == "2:40 h of 3:00 h used"
            assert [note.text for note in face.notes] == [
                "✖ 1 used up",
                "◆ 1 from 90%",
                "◆ 1 from 75%",
            ]


class TestCustomers:
    async def test_those_who_need_somebody_stand_in_the_rows(self) -> None:
        panel = CustomersDashlet("own")
        host = Host(lambda: panel)
        some = [
            standing(1, Category.DORMANT, Category.SILENT, Category.ACTIVE, quiet=52),
            standing(2, Category.REBOOKER, Category.ACTIVE),
            standing(3, Category.NEW),
            standing(4, Category.ACTIVE),
        ]
        async with host.run_test(size=(80, 20)) as pilot:
            panel.show_board(own(customers=some), NOW)
            await pilot.pause()
            assert [[cell.text for cell in line.cells[1:]] for line in panel.lines] == [
                ["Customer 1", "quiet 52 days"],
                ["Customer 2", "0:30 h free"],
                ["Customer 3", ""],
            ]
            face = panel.shown_face
            assert face is not None
            assert (face.figure, face.trend_captions) == (4, ("3 have a task now",))
            panel.focus()
            await pilot.press("j", "enter")
            assert host.opened == [Wanted(customer_id=CustomerId(2))]


class TestAssistants:
    SOME = (
        AssistantStanding(PersonId(1), "Ada", RECORD),
        AssistantStanding(PersonId(2), "Bea", AnswerRecord()),
        AssistantStanding(PersonId(3), "Cleo", replace(RECORD, month=Kept(10, 1))),
    )

    async def test_the_worst_stands_first_and_moves_with_the_clock(self) -> None:
        panel = AssistantsDashlet("team")
        hers = [pending(n, OWED, HOUR, assistant_id=PersonId(2)) for n in (1, 2)]
        async with Host(lambda: panel).run_test(size=(80, 20)):
            board = team(pending(3, OWED, -HOUR), *hers, assistants=self.SOME)
            panel.show_board(board, NOW)
            assert [[cell.text for cell in line.cells] for line in panel.lines] == [
                ["✖ Ada", "1", "✖ 1", "100%", "95%", "90%", "1:05 h", "–"],
                ["◆ Bea", "2", "–", "–", "–", "–", "–", "–"],
                ["○ Cleo", "0", "–", "100%", "10%", "90%", "1:05 h", "–"],
            ]
            panel.go_on(NOW + HOUR + MINUTE)
            assert [line.cells[0].text for line in panel.lines] == [
                "✖ Bea",
                "✖ Ada",
                "○ Cleo",
            ]
            assert panel.shown_face.figure == 2  # type: ignore[union-attr]

    async def test_a_new_order_waits_only_until_the_keys_rest(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(base, "QUIET", 0.01)
        panel = AssistantsDashlet("team")
        async with Host(lambda: panel).run_test(size=(80, 20)) as pilot:
            panel.show_board(team(assistants=self.SOME[:2]), NOW)
            panel.focus()
            await pilot.press("j")
            assert panel.key_at_cursor == 2
            late = pending(1, OWED, -HOUR, assistant_id=PersonId(2))
            panel.show_board(team(late, assistants=self.SOME[:2]), NOW)
            assert [line.key for line in panel.lines] == [1, 2]
            monkeypatch.setattr(panel, "_last_touch", float("-inf"))
            await pilot.pause(0.05)
            assert [line.key for line in panel.lines] == [2, 1]
            assert panel.key_at_cursor == 2

    async def test_who_left_but_is_still_waited_for_is_shown(self) -> None:
        panel = AssistantsDashlet("team")
        gone = pending(1, OWED, HOUR, assistant_id=PersonId(9), assistant="Zoe")
        nobodys = pending(2, OWED, HOUR, assistant_id=None, assistant="")
        async with Host(lambda: panel).run_test():
            panel.show_board(team(gone, nobodys, assistants=self.SOME[:1]), NOW)
            assert [line.cells[0].text for line in panel.lines] == ["◆ Zoe", "○ Ada"]
            face = panel.shown_face
            assert face is not None
            assert [note.text for note in face.notes] == ["◆ 1 on tasks without an assistant"]
