"""The dashboard's own figures, held against the same figures worked out by hand."""

import random
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from data.ids import new_id
from data.reads import dashboard
from data.reads.dashboard import DashboardReads, Kept
from domain.answer import Answer, AnswerKind
from domain.calendar import instant
from domain.ids import MessageId, PersonId
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.response import was_in_time
from domain.single import SingleAnswer, SingleChat, two
from domain.task import Task, TaskStatus
from services.office import on_customer
from tests.builders import MONDAY_NINE, SmallAgency, small_agency

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def answer(
    task: Task, of: PersonId | None, at: datetime, seconds: int, *, in_time: bool = True
) -> Answer:
    arrived = at - timedelta(seconds=seconds)
    due = at if in_time else arrived - timedelta(minutes=2)
    assert was_in_time(due, at) is in_time
    return Answer(
        new_id(at), task.id, AnswerKind.MESSAGE, of, of, arrived, due, at, in_time=in_time
    )


def keep(agency: SmallAgency, answers: Sequence[Answer]) -> None:
    """Every second of those that somebody owed is given in a single chat."""
    single = [one for one in answers[::2] if one.assistant_id is not None]
    with agency.office.database.write() as work:
        work.messages.add_answers(one for one in answers if one not in single)
        if single:
            chat = work.singles.find(agency.ada.id, agency.bea.id) or work.singles.add(
                SingleChat(new_id(MONDAY_NINE), *two(agency.ada.id, agency.bea.id))
            )
            work.singles.add_answers(_single(chat.id, one) for one in single)


def _single(chat_id: int, answer: Answer) -> SingleAnswer:
    assert answer.assistant_id is not None
    return SingleAnswer(
        MessageId(answer.id),
        chat_id,
        answer.assistant_id,
        answer.arrived_at,
        answer.due_at,
        answer.answered_at,
        answer.in_time,
    )


def random_answers(agency: SmallAgency, count: int) -> list[Answer]:
    chance = random.Random(count)
    task = agency.task()
    return [
        answer(
            task,
            chance.choice([agency.ada.id, agency.bea.id, None]),
            MONDAY_NINE - timedelta(seconds=chance.randrange(100 * 86_400)),
            chance.randrange(120, 200_000),
            in_time=chance.random() < 0.8,
        )
        for _ in range(count)
    ]


class TestAnswers:
    @pytest.mark.parametrize("count", [1, 2, 3, 400])
    def test_the_figures_are_those_one_would_reckon_by_hand(
        self, agency: SmallAgency, count: int
    ) -> None:
        answers = random_answers(agency, count)
        keep(agency, answers)
        moments = tuple(instant(MONDAY_NINE - days * DAY) for days in (7, 30, 90))
        with agency.office.reading() as work:
            reads = DashboardReads(work.reader, None)
            rows = {row.assistant_id: row for row in reads.kept(*moments)}
            medians, median = reads.medians(moments[1])
            hours = reads.in_time_by_hour(moments[1])
        for person in (agency.ada.id, agency.bea.id, None):
            hers = [one for one in answers if one.assistant_id == person]
            expected = [
                Kept(len(since), sum(one.in_time for one in since))
                for moment in moments
                for since in [[one for one in hers if one.answered_at >= moment]]
            ]
            row = rows.get(person)
            assert ([row.first, row.second, row.third] if row else [Kept()] * 3) == expected
            month = [one.seconds for one in hers if one.answered_at >= moments[1]]
            assert medians.get(person) == _median(month)
        lately = [one for one in answers if one.answered_at >= moments[1]]
        assert median == _median([one.seconds for one in lately])
        by_hour = Counter(
            instant(one.answered_at).replace(minute=0, second=0, microsecond=0)
            for one in lately
            if one.in_time
        )
        assert {hour: n for hour, n in hours.items() if n} == by_hour

    def test_one_assistants_figures_are_hers_alone(self, agency: SmallAgency) -> None:
        task = agency.task()
        keep(agency, [answer(task, agency.ada.id, MONDAY_NINE - HOUR, 600)])
        keep(agency, [answer(task, agency.bea.id, MONDAY_NINE - HOUR, 6_000, in_time=False)])
        with agency.office.reading() as work:
            reads = DashboardReads(work.reader, agency.ada.id)
            [row] = reads.kept(*(MONDAY_NINE - DAY,) * 3)
            assert (row.assistant_id, row.third) == (agency.ada.id, Kept(1, 1))
            assert reads.medians(MONDAY_NINE - DAY)[0] == {agency.ada.id: timedelta(minutes=10)}
            assert list(reads.in_time_by_hour(MONDAY_NINE - DAY).values()) == [1]

    @pytest.mark.parametrize("whose", ["hers", "all"])
    def test_an_answer_at_the_edge_of_two_times_counts_once_in_each(
        self, agency: SmallAgency, whose: str
    ) -> None:
        first, second, third = (MONDAY_NINE - n * DAY for n in (7, 30, 90))
        task = agency.task()
        edges = [answer(task, agency.ada.id, at, 60) for at in (first, second, third)]
        before = answer(task, agency.ada.id, third - timedelta(microseconds=1), 60)
        keep(agency, [*edges, before])
        with agency.office.reading() as work:
            reads = DashboardReads(work.reader, agency.ada.id if whose == "hers" else None)
            [found] = reads.kept(first, second, third)
        assert (found.first, found.second, found.third) == (Kept(1, 1), Kept(2, 2), Kept(3, 3))

    def test_without_answers_there_are_no_figures(self, agency: SmallAgency) -> None:
        with agency.office.reading() as work:
            reads = DashboardReads(work.reader, None)
            assert reads.kept(*(MONDAY_NINE,) * 3) == []
            assert reads.medians(MONDAY_NINE) == ({}, None)
            assert reads.in_time_by_hour(MONDAY_NINE) == {}
        assert Kept().share is None
        assert Kept(4, 3).share == 0.75

    @pytest.mark.parametrize("whose", ["", dashboard._OF_ONE])
    @pytest.mark.parametrize("name", ["_COUNTS", "_COUNTS_OF_ONE", "_SECONDS", "_BY_HOUR"])
    def test_only_the_stretch_asked_for_is_read(
        self, sqlite_url: str, name: str, whose: str
    ) -> None:
        agency = small_agency(sqlite_url)
        sql = getattr(dashboard, name).format(whose=whose)
        with agency.office.reading() as work:
            asked = dict.fromkeys(("whose", "first", "second", "third"), 1)
            plan = work.reader.rows(f"EXPLAIN QUERY PLAN {sql}", **asked)
        steps = [row[3] for row in plan if "COVERING INDEX ix_" in row[3] and "answers" in row[3]]
        for table in ("ix_answers", "ix_single_answers"):
            assert any(table in step for step in steps)
        assert not [row[3] for row in plan if "SCAN a" in row[3] or "SCAN single" in row[3]]
        assert all("SEARCH" in step and "answered_at>?" in step for step in steps)


class TestCustomers:
    def test_the_facts_are_those_of_the_books(self, agency: SmallAgency) -> None:
        agency.books(agency.acme, 5)
        agency.clock.on(days=1)
        agency.books(agency.acme, 10)
        done_at = agency.clock()
        agency.task(status=TaskStatus.DONE, done_at=done_at)
        agency.task(status=TaskStatus.DELETED)
        agency.task(budget_seconds=7200)
        worked = agency.task(budget_seconds=3600, status=TaskStatus.IN_PROGRESS)
        agency.works(worked, agency.ada, timedelta(minutes=30))
        with agency.office.reading() as work:
            [known] = DashboardReads(work.reader, agency.ada.id).customers(agency.ada.id)
            kept = work.customers.get(agency.acme)
        assert (known.id, known.name) == (agency.acme, "Acme GmbH")
        facts = known.facts
        assert (facts.packages, facts.first_hours, facts.open_tasks) == (2, 5, 2)
        assert facts.first_bought_at == instant(MONDAY_NINE)
        assert facts.last_done_at == instant(done_at)
        assert facts.last_movement_at == kept.last_movement_at
        assert facts.account == timedelta(hours=14, minutes=30)
        assert facts.available == timedelta(hours=14, minutes=30) - timedelta(hours=2, minutes=30)

    def test_a_customer_without_anything_has_no_facts_but_a_beginning(
        self, agency: SmallAgency
    ) -> None:
        with agency.office.reading() as work:
            [known] = DashboardReads(work.reader, agency.bea.id).customers(agency.bea.id)
        assert known.facts.since == instant(MONDAY_NINE)
        empty = replace(known.facts, last_movement_at=None)
        assert (empty.packages, empty.first_hours, empty.first_bought_at) == (0, None, None)
        assert (empty.open_tasks, empty.last_done_at) == (0, None)

    def test_only_those_assigned_now_are_hers(self, agency: SmallAgency) -> None:
        with agency.office.running(Act.ASSIGN, on_customer(agency.bolt)) as doing:
            joined = Assignment(agency.bolt, agency.ada.id, AssignmentRole.TEAM, MONDAY_NINE)
            doing.work.customers.assign(joined)
            doing.work.customers.end_assignment(agency.acme, agency.ada.id, MONDAY_NINE)
        with agency.office.reading() as work:
            hers = DashboardReads(work.reader, agency.ada.id).customers(agency.ada.id)
        assert [known.id for known in hers] == [agency.bolt]

    def test_their_tasks_are_found_however_many_are_done(self, sqlite_url: str) -> None:
        agency = small_agency(sqlite_url)
        with agency.office.reading() as work:
            open_ones = work.reader.rows(
                "EXPLAIN QUERY PLAN SELECT COUNT(*) FROM tasks t "
                "WHERE t.customer_id = 1 AND t.status NOT IN ('done', 'deleted')"
            )
            last = work.reader.rows(
                "EXPLAIN QUERY PLAN SELECT MAX(t.done_at) FROM tasks t "
                "WHERE t.customer_id = 1 AND t.done_at IS NOT NULL"
            )
        assert "ix_tasks_open_customer" in open_ones[0][3]
        assert "ix_tasks_done_customer" in last[-1][3]


def test_assistants_are_those_who_may_sign_in_by_name(agency: SmallAgency) -> None:
    with agency.office.database.write() as work:
        person = work.people.get(agency.bea.id)
        work.people.save(replace(person, disabled_at=MONDAY_NINE))
    with agency.office.reading() as work:
        found = DashboardReads(work.reader, None).assistants()
    assert found == [(agency.ada.id, "Ada Assistent")]


def _median(seconds: Sequence[int]) -> timedelta | None:
    return timedelta(seconds=int(statistics.median(seconds))) if seconds else None
