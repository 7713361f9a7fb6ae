"""The triage's use cases, on both engines."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from data.files import FileStore
from domain.errors import BadInput, NotFound
from domain.message import Side
from domain.person import Actor
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from services.chat.chat import Chat
from services.triage.triage import SHOWN, Case, Triage, Whose
from tests.builders import MONDAY_NINE, SmallAgency

HOUR = timedelta(hours=1)
OWED = TriageKind.ANSWER_OWED


@pytest.fixture
def triage(agency: SmallAgency) -> Triage:
    return Triage(agency.office)


def _cases(
    agency: SmallAgency, actor: Actor, whose: Whose = Whose.MINE, *, at: datetime | None = None
) -> list[Case]:
    inbox = Triage(agency.office).inbox(actor, whose)
    return [case for case in inbox.cases(at or agency.clock()) if isinstance(case, Case)]


def _kinds(agency: SmallAgency, actor: Actor, whose: Whose = Whose.MINE) -> list[TriageKind]:
    return [case.item.kind for case in _cases(agency, actor, whose)]


def _asked(agency: SmallAgency, **details: Any) -> Task:
    task = agency.task(**details)
    agency.says(task)
    return task


class TestInbox:
    def test_everything_that_waits_comes_in_the_order_of_its_due_time(
        self, agency: SmallAgency
    ) -> None:
        agency.clock.at = MONDAY_NINE - 3 * timedelta(days=1)  # Friday
        _asked(agency, deadline_at=None, title="Frage")
        agency.clock.at = MONDAY_NINE
        agency.task(status=TaskStatus.REVIEW, title="prüfen")
        low = agency.task(deadline_at=MONDAY_NINE + HOUR, title="eilt, fast aufgebraucht")
        agency.works(low, agency.ada, timedelta(minutes=55))
        agency.task(
            status=TaskStatus.IN_PROGRESS,
            deadline_at=None,
            returned_at=MONDAY_NINE,
            check_since=MONDAY_NINE,
            check_due_at=MONDAY_NINE + 2 * HOUR,
            title="zurück",
        )
        assert [(case.item.kind, case.task.title) for case in _cases(agency, agency.ada)] == [
            (TriageKind.ANSWER_OWED, "Frage"),
            (TriageKind.DEADLINE, "eilt, fast aufgebraucht"),
            (TriageKind.RETURNED, "zurück"),
            (TriageKind.TASK_CHECK, "prüfen"),
            (TriageKind.BUDGET_LOW, "eilt, fast aufgebraucht"),
        ]

    def test_an_assistant_sees_her_own_and_on_demand_her_customers_others(
        self, agency: SmallAgency
    ) -> None:
        _asked(agency, title="meine")
        _asked(agency, title="vertreten", assistant_id=agency.bea.id)
        _asked(agency, customer=agency.bolt, title="fremd")
        _asked(agency, title="von niemandem", assistant_id=None)

        def titles(whose: Whose) -> list[str]:
            return sorted(case.task.title for case in _cases(agency, agency.ada, whose))

        assert titles(Whose.MINE) == ["meine"]
        assert titles(Whose.ALL) == ["meine", "vertreten", "von niemandem"]
        assert titles(Whose.NOBODY) == ["von niemandem"]

    def test_management_sees_the_team_one_assistant_or_what_is_nobodys(
        self, agency: SmallAgency, triage: Triage
    ) -> None:
        _asked(agency, title="Ada")
        _asked(agency, customer=agency.bolt, title="Bea")
        _asked(agency, customer=agency.bolt, title="niemand", assistant_id=None)
        manager, now = agency.manager, agency.clock()
        assert {case.assistant for case in _cases(agency, manager, Whose.ALL)} == {
            "Ada Assistent",
            "Bea Assistent",
            "",
        }
        [beas] = triage.inbox(manager, Whose.ALL, agency.bea.id).cases(now)
        assert isinstance(beas, Case)
        assert beas.task.title == "Bea"
        [nobodys] = triage.inbox(manager, Whose.NOBODY).cases(now)
        assert isinstance(nobodys, Case)
        assert nobodys.task.title == "niemand"
        assert _cases(agency, manager) == []

    def test_it_tells_what_waits_later_without_reading_again(self, agency: SmallAgency) -> None:
        agency.task(deadline_at=MONDAY_NINE + timedelta(days=2))
        assert _cases(agency, agency.ada) == []
        tomorrow = MONDAY_NINE + timedelta(days=1)
        [case] = _cases(agency, agency.ada, at=tomorrow)
        assert case.item.kind is TriageKind.DEADLINE


class TestReach:
    """Another assistant's task cannot be reached by any call (ROLE-2)."""

    def test_no_list_holds_it(self, agency: SmallAgency, triage: Triage) -> None:
        _asked(agency, customer=agency.bolt)
        _asked(agency, customer=agency.bolt, assistant_id=None)
        for whose in Whose:
            assert triage.inbox(agency.ada, whose).tasks == []
        assert triage.inbox(agency.ada, Whose.ALL, agency.bea.id).tasks == []

    def test_it_cannot_be_looked_at(self, agency: SmallAgency, triage: Triage) -> None:
        task = _asked(agency, customer=agency.bolt)
        with pytest.raises(NotFound):
            triage.preview(agency.ada, task.id)
        assert triage.preview(agency.manager, task.id).task.id == task.id

    def test_it_cannot_be_put_off(self, agency: SmallAgency, triage: Triage) -> None:
        task = _asked(agency, customer=agency.bolt)
        with pytest.raises(NotFound):
            triage.snooze(agency.ada, task.id, OWED, None)


class TestSnooze:
    def test_it_sleeps_for_the_sleeper_alone_and_wakes_at_its_time(
        self, agency: SmallAgency, triage: Triage
    ) -> None:
        task = _asked(agency)
        triage.snooze(agency.ada, task.id, OWED, MONDAY_NINE + HOUR)
        [hers] = _cases(agency, agency.ada)
        assert hers.snooze is not None
        assert hers.snooze.until == MONDAY_NINE + HOUR
        [others] = _cases(agency, agency.manager, Whose.ALL)
        assert others.snooze is None
        [waking] = _cases(agency, agency.ada, at=MONDAY_NINE + HOUR)
        assert waking.snooze is None

    def test_a_newer_message_of_the_customer_wakes_it(
        self, agency: SmallAgency, triage: Triage
    ) -> None:
        task = _asked(agency)
        triage.snooze(agency.ada, task.id, OWED, None)
        agency.clock.on(minutes=1)
        agency.says(task, side=Side.AUTOMATIC)
        assert _cases(agency, agency.ada)[0].snooze is not None
        agency.says(task, "Hallo?")
        assert _cases(agency, agency.ada)[0].snooze is None

    def test_another_due_time_wakes_it(self, agency: SmallAgency, triage: Triage) -> None:
        task = agency.task(deadline_at=MONDAY_NINE + 8 * HOUR)
        triage.snooze(agency.ada, task.id, TriageKind.DEADLINE, MONDAY_NINE + 7 * HOUR)
        assert _cases(agency, agency.ada)[0].snooze is not None
        with agency.office.database.write() as work:
            stored = work.tasks.get(task.id)
            work.connection.exec_driver_sql(
                f"UPDATE tasks SET deadline_at = deadline_at - 1 WHERE id = {stored.id}"
            )
        assert _cases(agency, agency.ada)[0].snooze is None

    def test_one_thing_of_a_task_sleeps_while_another_waits(
        self, agency: SmallAgency, triage: Triage
    ) -> None:
        task = _asked(agency, deadline_at=MONDAY_NINE + HOUR)
        triage.snooze(agency.ada, task.id, OWED, MONDAY_NINE + 2 * HOUR)
        asleep = {case.item.kind: bool(case.snooze) for case in _cases(agency, agency.ada)}
        assert asleep == {OWED: True, TriageKind.DEADLINE: False}

    def test_wake_shows_it_again(self, agency: SmallAgency, triage: Triage) -> None:
        task = _asked(agency)
        triage.snooze(agency.ada, task.id, OWED, None)
        triage.wake(agency.ada, [(task.id, OWED)])
        assert _cases(agency, agency.ada)[0].snooze is None

    def test_a_time_that_is_not_ahead_is_refused(self, agency: SmallAgency, triage: Triage) -> None:
        task = _asked(agency)
        with pytest.raises(BadInput, match="past"):
            triage.snooze(agency.ada, task.id, OWED, MONDAY_NINE)
        assert _cases(agency, agency.ada)[0].snooze is None

    def test_what_waits_no_longer_cannot_be_put_off(
        self, agency: SmallAgency, triage: Triage
    ) -> None:
        task = agency.task()
        with pytest.raises(BadInput, match="nothing_waits"):
            triage.snooze(agency.ada, task.id, OWED, None)


class TestPreview:
    def test_it_shows_the_newest_messages_oldest_first(
        self, agency: SmallAgency, triage: Triage
    ) -> None:
        task = agency.task()
        for nth in range(SHOWN + 5):
            agency.clock.on(seconds=1)
            agency.says(task, f"Nr. {nth}")
        seen = triage.preview(agency.ada, task.id)
        assert [message.text for message in seen.messages] == [
            f"Nr. {nth}" for nth in range(5, SHOWN + 5)
        ]
        assert seen.has_older

    def test_it_tells_the_key_facts(self, agency: SmallAgency, triage: Triage) -> None:
        agency.books(agency.acme, 10)
        task = agency.task(title="[/x] & Söhne")
        agency.works(task, agency.ada, timedelta(minutes=20))
        seen = triage.preview(agency.ada, task.id)
        assert (seen.task.title, seen.customer, seen.assistant) == (
            "[/x] & Söhne",
            "Acme GmbH",
            "Ada Assistent",
        )
        assert (seen.task.budget_seconds, seen.task.worked_seconds) == (3600, 1200)
        assert seen.available_seconds == 9 * 3600
        assert (list(seen.messages), seen.has_older, seen.is_coming) == ([], False, False)

    def test_a_word_on_its_way_is_told_but_not_shown_to_others(
        self, agency: SmallAgency, triage: Triage, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        task = _asked(agency)
        chat = Chat(agency.office, FileStore(tmp_path_factory.mktemp("files")))
        agency.clock.on(minutes=1)
        chat.post(agency.ada, task.id, "Komme gleich.")
        mine = triage.preview(agency.ada, task.id)
        theirs = triage.preview(agency.manager, task.id)
        assert (len(mine.messages), mine.is_coming) == (2, False)
        assert (len(theirs.messages), theirs.is_coming) == (1, True)
        agency.clock.on(seconds=11)
        later = triage.preview(agency.manager, task.id)
        assert (len(later.messages), later.is_coming) == (2, False)


def test_an_answer_takes_it_off_the_list_and_marking_does_too(
    agency: SmallAgency, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chat = Chat(agency.office, FileStore(tmp_path_factory.mktemp("files")))
    answered, marked = _asked(agency, deadline_at=None), _asked(agency, deadline_at=None)
    assert _kinds(agency, agency.ada) == [OWED, OWED]
    agency.clock.on(minutes=1)
    chat.post(agency.ada, answered.id, "Gern.")
    chat.mark_no_answer(agency.ada, marked.id)
    assert _kinds(agency, agency.ada) == []
