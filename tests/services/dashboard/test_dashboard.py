"""The dashboard's use cases on both engines, held against the triage and the clock."""

from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from data.files import FileStore
from domain import calendar
from domain.calendar import BERLIN, instant
from domain.category import Category
from domain.errors import NotFound
from domain.person import Actor, Role
from domain.task import TaskStatus
from domain.triage import TriageKind
from services import calendar_days
from services.calendar_days import keep_calendar
from services.chat.chat import Chat
from services.dashboard.board import BUDGET, DEADLINE, RESPONSE, Board, Kept
from services.dashboard.dashboard import Dashboard
from services.triage.triage import Triage, Whose
from tests.builders import MONDAY_NINE, SmallAgency
from tests.services.dashboard.examples import DAY, HOUR, MINUTE, furnished


@pytest.fixture
def dashboard(agency: SmallAgency) -> Dashboard:
    return Dashboard(agency.office)


def shown(board: Board, now: datetime) -> list[tuple[int, TriageKind]]:
    every = RESPONSE | DEADLINE | BUDGET
    return [(one.about, one.kind) for one in board.waiting(every, now)]


class TestAgreement:
    @pytest.mark.parametrize("later", [0, 1, 3, 9 * 60, 9 * 60 + 1, 15 * 60, 23 * 60])
    def test_the_figures_are_the_rows_of_the_triage_at_any_minute_of_the_day(
        self, agency: SmallAgency, dashboard: Dashboard, later: int
    ) -> None:
        furnished(agency)
        triage = Triage(agency.office)
        own, team = dashboard.own(agency.ada), dashboard.team(agency.manager)
        hers = triage.inbox(agency.ada, Whose.MINE)
        all_of_them = triage.inbox(agency.manager, Whose.ALL)
        now = instant(MONDAY_NINE + later * MINUTE)
        assert len(shown(own, now)) > 10
        assert shown(own, now) == [case.key for case in hers.cases(now)]
        assert shown(team, now) == [case.key for case in all_of_them.cases(now)]

    def test_what_she_put_off_is_told_apart_until_it_wakes(
        self, agency: SmallAgency, dashboard: Dashboard
    ) -> None:
        task = agency.task(deadline_at=None)
        agency.says(task)
        until = MONDAY_NINE + 2 * HOUR
        Triage(agency.office).snooze(agency.ada, task.id, TriageKind.ANSWER_OWED, until)
        board = dashboard.own(agency.ada)
        for now, waiting, asleep in ((MONDAY_NINE, 0, 1), (until - MINUTE, 0, 1), (until, 1, 0)):
            assert len(board.waiting(RESPONSE, now)) == waiting
            assert board.put_off(RESPONSE, now) == asleep
        assert len(dashboard.team(agency.manager).waiting(RESPONSE, MONDAY_NINE)) == 1

    def test_what_others_put_off_or_are_owed_is_not_hers(
        self, agency: SmallAgency, dashboard: Dashboard
    ) -> None:
        agency.says(agency.task(agency.bolt))
        assert shown(dashboard.own(agency.ada), MONDAY_NINE) == []
        with pytest.raises(NotFound):
            dashboard.team(agency.ada)

    def test_a_person_with_both_kinds_of_roles_has_both_boards(
        self, agency: SmallAgency, dashboard: Dashboard
    ) -> None:
        agency.says(agency.task(deadline_at=None))
        agency.says(agency.task(agency.bolt, deadline_at=None))
        both = Actor(agency.ada.id, agency.ada.name, frozenset({Role.ASSISTANT, Role.ADMIN}))
        assert len(shown(dashboard.own(both), MONDAY_NINE)) == 1
        assert len(shown(dashboard.team(both), MONDAY_NINE)) == 2


class TestStanding:
    def test_an_answer_is_late_from_the_minute_after_its_due_time(
        self, agency: SmallAgency, dashboard: Dashboard
    ) -> None:
        agency.says(agency.task(deadline_at=None))
        [owed] = dashboard.own(agency.ada).waiting(RESPONSE, MONDAY_NINE)
        due = datetime(2026, 11, 23, 18, tzinfo=BERLIN)
        assert owed.due == due
        assert [owed.is_soon(due - 2 * HOUR - MINUTE), owed.is_soon(due - 2 * HOUR)] == [0, 1]
        assert [owed.is_late(due + 59 * timedelta(seconds=1)), owed.is_late(due + MINUTE)] == [0, 1]

    def test_a_deadline_comes_up_without_asking_again(
        self, agency: SmallAgency, dashboard: Dashboard
    ) -> None:
        agency.task(deadline_at=datetime(2026, 11, 25, 12, tzinfo=BERLIN))
        board = dashboard.own(agency.ada)
        tuesday = datetime(2026, 11, 24, tzinfo=BERLIN)
        assert board.waiting(DEADLINE, tuesday - MINUTE) == []
        [near] = board.waiting(DEADLINE, tuesday)
        assert not near.is_soon(tuesday)
        assert near.is_soon(tuesday + DAY)
        assert not near.is_late(tuesday + DAY + 12 * HOUR)
        assert near.is_late(tuesday + DAY + 12 * HOUR + MINUTE)
        assert board.next_due(MONDAY_NINE) == near.due
        assert board.next_due(tuesday + 2 * DAY) is None

    def test_a_low_budget_tells_how_much_of_it_is_used(
        self, agency: SmallAgency, dashboard: Dashboard
    ) -> None:
        task = agency.task(
            status=TaskStatus.IN_PROGRESS,
            customer_factor=Decimal("1.3"),
            budget_seconds=4 * 3600,
            deadline_at=None,
        )
        agency.works(task, agency.ada, 138 * MINUTE)
        [low] = dashboard.own(agency.ada).waiting(BUDGET, MONDAY_NINE)
        assert (low.whole, low.used, low.due) == (184 * MINUTE, 0.75, None)

    def test_the_customers_who_need_somebody_come_first(
        self, agency: SmallAgency, dashboard: Dashboard
    ) -> None:
        agency.books(agency.acme, 5)
        agency.task(agency.acme, deadline_at=None)
        agency.clock.on(days=50)
        [acme] = dashboard.own(agency.ada).customers
        assert acme.categories == (Category.DORMANT, Category.SILENT, Category.ACTIVE)
        assert acme.quiet_days == 50
        assert acme.needs_somebody


class TestAnswers:
    def test_an_answer_counts_at_once_though_others_do_not_see_it_yet(
        self, agency: SmallAgency, dashboard: Dashboard, tmp_path: Path
    ) -> None:
        task = agency.task(deadline_at=None)
        agency.says(task)
        agency.clock.on(minutes=90)
        said = Chat(agency.office, FileStore(tmp_path)).post(agency.ada, task.id, "Fertig.")
        assert said.visible_at > agency.clock()
        for board in (dashboard.own(agency.ada), dashboard.team(agency.manager)):
            assert shown(board, agency.clock()) == []
            assert board.answers.week == board.answers.quarter == Kept(1, 1)
            assert board.answers.median == 90 * MINUTE
            assert board.in_time_by_day == [0] * 13 + [1]

    def test_the_days_are_berlins_and_today_is_the_last_of_seven(
        self, agency: SmallAgency, dashboard: Dashboard, tmp_path: Path
    ) -> None:
        chat = Chat(agency.office, FileStore(tmp_path))
        first_minute = datetime(2026, 11, 23, 0, 1, tzinfo=BERLIN)
        for at in (first_minute - 2 * MINUTE, first_minute):
            agency.clock.at = at
            task = agency.task()
            agency.says(task)
            chat.post(agency.ada, task.id, "Gern.")
        for days, week, last in ((0, 2, [1, 1]), (6, 1, [0, 0]), (7, 0, [0, 0])):
            agency.clock.at = first_minute + days * DAY
            board = dashboard.own(agency.ada)
            assert board.answers.week.answers == week
            assert list(board.in_time_by_day[-2:]) == last

    def test_the_team_is_told_apart_by_assistant(
        self, agency: SmallAgency, dashboard: Dashboard, tmp_path: Path
    ) -> None:
        task = agency.task(deadline_at=None)
        agency.says(task)
        agency.clock.on(days=1)
        chat = Chat(agency.office, FileStore(tmp_path))
        chat.post(agency.manager, task.id, "Ich springe ein.")
        board = dashboard.team(agency.manager)
        ada, bea = board.assistants
        assert (ada.name, bea.name) == ("Ada Assistent", "Bea Assistent")
        assert ada.answers.week == Kept(1, 0)
        assert bea.answers.week == Kept()
        assert board.answers.median == ada.answers.median == DAY


class TestCalendar:
    @pytest.fixture(autouse=True)
    def _forgetful(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A program that just began."""
        monkeypatch.setattr(calendar_days, "_primed", set())

    def test_the_stored_holidays_are_used(
        self, agency: SmallAgency, dashboard: Dashboard, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        furnished(agency)
        keep_calendar(agency.office)
        monkeypatch.setattr(calendar, "_known", {})
        monkeypatch.setattr(calendar, "_listed", lambda year: pytest.fail(f"worked {year} out"))
        assert len(shown(dashboard.own(agency.ada), MONDAY_NINE)) > 10
