"""Files in, as a whole or not at all; and again without a change."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.area import WorkArea
from domain.message import Side
from domain.permission import Act
from domain.task import Task, TaskStatus
from services.importing.columns import Kind
from services.importing.result import Counts
from services.office import AGENCY
from services.upkeep import settled
from tests.house import HOUSE
from tests.services.importing.csv_files import GOOD, NOON, Desk
from tests.stored import task_ids

EXAMPLES = sorted((HOUSE / "docs/examples").glob("*.csv"))


class TestFacts:
    def test_answers_are_kept_or_missed_by_the_rule(self, desk: Desk) -> None:
        desk.bring_all()
        rows = desk.rows("SELECT kind, in_time, seconds FROM answers ORDER BY answered_at")
        assert rows == [("check", 1, 3600), ("message", 0, 4 * 3600 + 60)]

    def test_what_waits_is_due_as_promised(self, desk: Desk) -> None:
        desk.bring_all()
        waiting, check = _tasks(desk)
        assert waiting.unanswered_count == 1
        assert waiting.answer_due_at == NOON
        assert check.check_due_at == NOON.replace(day=20, hour=18)
        assert waiting.last_message_at == NOON.replace(day=20, hour=14, minute=1)

    def test_time_is_debited_and_the_account_adds_up(self, desk: Desk) -> None:
        desk.bring_all()
        sums = "SELECT booked_seconds, worked_seconds, reserved_seconds FROM customers"
        assert (36_000, 4_680, 9_000 - 4_680) in desk.rows(sums)
        assert desk.rows("SELECT seconds, external_id FROM entries") == [(3600, "worked:T1")]

    def test_every_kept_fact_is_what_upkeep_would_make_of_it(self, desk: Desk) -> None:
        desk.bring(*EXAMPLES)
        for task in _tasks(desk):
            with desk.agency.office.reading() as work:
                assert settled(work, task) == task

    def test_short_numbers_and_messages_follow_time(self, desk: Desk) -> None:
        desk.bring_all()
        assert [task.external_id for task in _tasks(desk)] == ["T1", "T2"]
        texts = desk.rows("SELECT external_id FROM messages ORDER BY id")
        assert texts == [("M1",), ("M2",), ("M3",)]

    def test_a_task_without_an_assistant_goes_to_the_customers_lead(self, quick: Desk) -> None:
        quick.bring_all()
        named = quick.rows(
            "SELECT p.name FROM tasks t JOIN people p ON p.id = t.assistant_id ORDER BY t.number"
        )
        assert named == [("Selma Brandt",), ("Timo Krause",)]

    def test_one_line_of_the_trail_tells_who_and_how_much(self, desk: Desk) -> None:
        desk.bring_all()
        with desk.agency.office.reading() as work:
            last = work.trail.everything()[-1]
        assert (last.act, last.actor_id) == (Act.IMPORT, desk.agency.admin.id)
        assert last.new["messages_added"] == 3

    def test_messages_after_their_tasks_tell_the_same_as_together(self, desk: Desk) -> None:
        early = GOOD["messages"] + "M0;T1;02.11.2026 09:30;wir;Ich sehe es mir an.\n"
        desk.bring_all(messages="id;task;sent;from;text\n")
        assert desk.bring_all(messages=early).counts[Kind.MESSAGES] == Counts(added=4)
        rows = desk.rows("SELECT kind, in_time, seconds FROM answers ORDER BY answered_at")
        assert rows == [("check", 1, 1800), ("message", 0, 4 * 3600 + 60)]
        for task in _tasks(desk):
            with desk.agency.office.reading() as work:
                assert settled(work, task) == task


class TestAgain:
    def test_the_same_files_change_nothing(self, desk: Desk) -> None:
        desk.bring(*EXAMPLES)
        before = desk.everything()
        outcome = desk.bring(*EXAMPLES)
        assert desk.everything() == before
        assert all(c.added == c.updated == 0 for c in outcome.counts.values())

    def test_nor_what_was_done_at_the_desk_since(self, desk: Desk) -> None:
        desk.bring_all()
        moved = _rename_first(desk, "Neuer Titel")
        desk.agency.clock.on(minutes=5)
        desk.agency.says(moved, "Hier ist er.", Side.OURS, desk.agency.ada)
        before = desk.everything()
        desk.bring_all()
        assert desk.everything() == before

    def test_a_changed_line_changes_just_what_it_says_otherwise(self, desk: Desk) -> None:
        desk.bring_all()
        _rename_first(desk, "Vom Tisch")
        outcome = desk.bring_all(tasks=GOOD["tasks"].replace("2,5", "3").replace("1:00", "2:00"))
        task = _tasks(desk)[0]
        assert outcome.counts[Kind.TASKS] == Counts(updated=1, unchanged=1)
        assert (task.title, task.budget_seconds, task.worked_seconds) == ("Vom Tisch", 10_800, 7200)
        assert task.debited_seconds == 9360

    def test_a_task_that_moved_on_in_the_file_moves_on(self, desk: Desk) -> None:
        desk.bring_all()
        moved = GOOD["tasks"].replace(
            "review;;;27.11.2026;", "accepted;design;20.11.2026 10:00;27.11.2026;"
        )
        assert desk.bring_all(tasks=moved).is_written
        task = _tasks(desk)[1]
        assert (task.status, task.area) == (TaskStatus.ACCEPTED, WorkArea.DESIGN)
        assert task.customer_factor == 2
        assert task.check_since is None
        assert len(desk.rows("SELECT id FROM answers WHERE kind = 'check'")) == 2

    def test_messages_without_an_id_come_once(self, desk: Desk) -> None:
        text = "task;sent;from;text\nT1;03.11.2026 14:00;kunde;Hallo?\n"
        assert desk.bring_all(messages=text).counts[Kind.MESSAGES].added == 1
        assert desk.bring_all(messages=text).counts[Kind.MESSAGES].added == 0
        assert len(desk.rows("SELECT id FROM messages")) == 1

    def test_other_people_hours_and_ends_are_taken_over(self, desk: Desk) -> None:
        desk.bring_all()
        outcome = desk.bring_all(
            customers=GOOD["customers"].replace("Herr Winter", "Frau Winter"),
            assistants="id;name;left\nA1;Selma Brandt-Kuhn;\nA2;Timo Krause;01.11.2026\n",
            assignments=(
                "customer;assistant;role;until\nK1;A1;lead;\nK2;A2;lead;01.11.2026\nK2;A1;lead;\n"
            ),
            packages=GOOD["packages"].replace("10;", "25;"),
        )
        assert outcome.is_written, outcome.faults
        assert [outcome.counts[kind].updated for kind in list(Kind)[:4]] == [1, 2, 1, 1]
        assert desk.rows("SELECT name FROM people WHERE name LIKE 'Selma%'") == [
            ("Selma Brandt-Kuhn",)
        ]
        assert (90_000,) in desk.rows("SELECT booked_seconds FROM customers")
        assert len(desk.rows("SELECT id FROM people WHERE disabled_at IS NOT NULL")) == 1

    def test_an_assistant_added_by_hand_is_known_by_her_name(self, desk: Desk) -> None:
        lines = "id;name;email\nA1;ada assistent;ada@example.org\nA2;Timo Krause;\n"
        outcome = desk.bring_all(assistants=lines)
        assert outcome.newcomers == ["Timo Krause"]
        assert outcome.counts[Kind.ASSISTANTS] == Counts(added=1, updated=1)
        known = desk.rows("SELECT id, email FROM people WHERE external_id = 'A1'")
        assert known == [(desk.agency.ada.id, "ada@example.org")]
        before = desk.everything()
        assert desk.bring_all(assistants=lines).is_written
        assert desk.everything() == before

    @settings(max_examples=15, suppress_health_check=list(HealthCheck))
    @given(
        chat=st.lists(
            st.tuples(
                st.integers(0, 60 * 24 * 20), st.sampled_from(["kunde", "wir", "automatisch"])
            ),
            max_size=12,
        ),
        cut=st.integers(0, 12),
    )
    def test_however_a_chat_goes_twice_is_as_once(
        self, quick: Desk, chat: list[tuple[int, str]], cut: int
    ) -> None:
        start = NOON - timedelta(days=21)
        key = f"{abs(hash(tuple(chat)))}-{cut}"
        head = GOOD["tasks"].splitlines()[0]
        tasks = f"{head}\n{key};K1;Reise;2,5;01.11.2026 09:00;review;;;;\n"
        lines = [
            f"{key}-{n};{key};{(start + timedelta(minutes=m)).isoformat()};{side};Nummer {n}"
            for n, (m, side) in enumerate(chat)
        ]
        title = "id;task;sent;from;text"
        parts = ["\n".join([title, *lines[:cut]]), "\n".join([title, *lines])]
        for part in parts:
            assert quick.bring_all(tasks=tasks, messages=part).is_written
        before = quick.everything()
        assert quick.bring_all(tasks=tasks, messages=parts[1]).is_written
        assert quick.everything() == before
        for task in _tasks(quick):
            with quick.agency.office.reading() as work:
                assert settled(work, task) == task


def _tasks(desk: Desk) -> list[Task]:
    """The stored tasks by their short numbers."""
    with desk.agency.office.reading() as work:
        tasks = [work.tasks.get(key) for key in task_ids(work)]
    return sorted(tasks, key=lambda task: task.number)


def _rename_first(desk: Desk, title: str) -> Task:
    """The first task, given another title at the desk."""
    with desk.agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        return doing.work.tasks.save(replace(_tasks(desk)[0], title=title))
