"""The demo agency's content: the same from the same seed, true to the rules, full of traps."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from data.demo.make import TASKS, DemoAgency
from domain.answer import Answer
from domain.area import factors_on
from domain.budget import account_debit, whole_seconds
from domain.calendar import instant, local
from domain.customer import Address
from domain.message import Side
from domain.permission import Act
from domain.response import response_due, was_in_time
from domain.task import ACTIVE, TaskStatus
from domain.waiting import waiting_in, with_waiting
from domain.workflow import MOVES
from tests.data.demo_told import CLOCKS, MONDAY, Told, told


@pytest.fixture(params=CLOCKS, ids=lambda clock: f"{clock:%d.%m. %H:%M}")
def agency(request: pytest.FixtureRequest) -> Told:
    return told(request.param)


class TestSeed:
    def test_the_same_seed_and_clock_tell_the_same(self) -> None:
        again = DemoAgency(1, MONDAY)
        first = told(MONDAY)
        assert again.staff == first.made.staff
        for portion, other in zip(first.portions, again.portions(), strict=True):
            assert portion.tasks() == other.tasks()
            assert portion.bookings == other.bookings
            assert portion.deeds == other.deeds
            assert portion.marks == other.marks
            for life, twin in zip(portion.lives, other.lives, strict=True):
                assert (life.messages, life.answers, life.entries) == (
                    twin.messages,
                    twin.answers,
                    twin.entries,
                )

    def test_another_seed_tells_something_else(self) -> None:
        texts = Counter(message.text for message in told(MONDAY).messages)
        others = Counter(message.text for message in told(MONDAY, 2).messages)
        assert texts != others


class TestCounts:
    def test_there_are_as_many_as_promised(self, agency: Told) -> None:
        staff = agency.made.staff
        assert sum(one.person.is_management for one in staff) == 3
        assert len({one.person.roles for one in staff if one.person.is_management}) == 3
        assert sum(one.person.is_assistant for one in staff) == 14
        assert len(agency.portions) == 60
        lives = list(agency.lives)
        assert len(lives) == TASKS == agency.made.tasks
        assert {life.task.status for life in lives} == set(TaskStatus)
        assert sorted(life.task.number for life in lives) == list(range(1, TASKS + 1))
        lengths = [len(life.messages) for life in lives]
        assert min(lengths) == 2
        assert 340 <= max(lengths) <= 460

    def test_scale_multiplies_the_history_alone(self) -> None:
        assert DemoAgency(1, MONDAY, 3).tasks == 3 * TASKS
        assert len(DemoAgency(1, MONDAY, 3).staff) == 17

    def test_both_forms_of_address_are_used(self, agency: Told) -> None:
        forms = Counter(portion.customer.address for portion in agency.portions)
        assert min(forms[Address.DU], forms[Address.SIE]) >= 12


class TestOrder:
    def test_chats_start_with_the_customer_and_run_forward(self, agency: Told) -> None:
        for life in agency.lives:
            assert life.messages[0].side is Side.CUSTOMER
            sent = [message.sent_at for message in life.messages]
            assert sent == sorted(sent)
            ids = [message.id for message in life.messages]
            assert ids == sorted(set(ids))

    def test_identities_are_unique_and_in_the_order_of_time(self, agency: Told) -> None:
        messages = sorted(agency.messages, key=lambda message: message.id)
        assert len({message.id for message in messages}) == len(messages)
        sent = [message.sent_at for message in messages]
        assert sent == sorted(sent)

    def test_nothing_lies_in_the_future(self, agency: Told) -> None:
        now = agency.made.now
        moments = [message.visible_at for message in agency.messages]
        for portion in agency.portions:
            moments += [deed.at for deed in portion.deeds]
            moments += [one.booked_at for one in portion.bookings]
            moments += [one.since for one in portion.assignments]
            moments += [one.read_at for one in portion.marks]
            moments += [since for _, _, since, _part in portion.participants]
        for life in agency.lives:
            moments += [one.started_at + timedelta(seconds=one.seconds) for one in life.entries]
            moments += [answer.answered_at for answer in life.answers]
        moments += [at for _, at in agency.made.seen()]
        assert max(moments) <= now

    def test_nothing_precedes_what_it_needs(self, agency: Told) -> None:
        founded = agency.made.agency.founded_at
        for portion in agency.portions:
            since = portion.customer.since
            assert founded < since
            assert all(one.since >= since for one in portion.assignments)
            assert all(one.booked_at >= since for one in portion.bookings)
            for life in portion.lives:
                assert since < life.task.created_at
                for entry in life.entries:
                    assert life.task.started_at is not None
                    assert entry.started_at >= life.task.started_at

    def test_the_trail_tells_only_moves_that_are_allowed(self, agency: Told) -> None:
        for life in agency.lives:
            stands, at = TaskStatus.REVIEW, life.task.created_at
            assert life.deeds[0].act == Act.CREATE_TASK
            for deed in life.deeds[1:]:
                assert deed.at >= at
                at = deed.at
                if "status" in deed.new:
                    becomes = TaskStatus(str(deed.new["status"]))
                    assert deed.old["status"] == stands
                    assert becomes in MOVES[stands]
                    stands = becomes
            assert stands is life.task.status


class TestTruth:
    def test_the_facts_of_every_task_follow_from_what_happened(self, agency: Told) -> None:
        for life in agency.lives:
            task = life.settled()
            assert task == with_waiting(task, waiting_in(life.messages))
            worked = sum(entry.seconds for entry in life.entries)
            cost = account_debit(timedelta(seconds=worked), task.customer_factor or 1)
            assert (task.worked_seconds, task.debited_seconds) == (worked, whole_seconds(cost))
            assert task.debited_seconds <= task.budget_seconds
            assert task.last_message_at == life.messages[-1].sent_at

    def test_factors_are_those_of_the_day_of_acceptance(self, agency: Told) -> None:
        for life in agency.lives:
            task = life.task
            assert (task.customer_factor is None) == (task.accepted_at is None)
            if task.accepted_at and task.area:
                day = local(task.accepted_at).date()
                kept = factors_on(agency.made.factors, task.area, day)
                assert task.customer_factor == kept.customer
                assert task.released_at is not None or not kept.needs_release

    def test_answers_are_judged_by_the_rule(self, agency: Told) -> None:
        for life in agency.lives:
            for answer in life.answers:
                assert instant(answer.due_at) == instant(response_due(answer.arrived_at))
                assert answer.in_time == was_in_time(answer.due_at, answer.answered_at)
                assert answer.seconds > 0

    def test_every_assistant_is_judged_differently_over_time(self, agency: Told) -> None:
        shares: Counter[tuple[float, float]] = Counter()
        late = 0
        for figure in agency.made.staff[3:]:
            own = [a for life in agency.lives for a in life.answers if a.assistant_id == figure.id]
            month = [a for a in own if agency.made.now - a.answered_at < timedelta(days=30)]
            assert month, figure.person.name
            late += sum(not answer.in_time for answer in own)
            shares[_share(month), _share(own)] += 1
        assert late > 100
        assert len(shares) >= 12

    def test_nobody_works_twice_at_once(self, agency: Told) -> None:
        ends: dict[int, datetime] = {}
        entries = [entry for life in agency.lives for entry in life.entries]
        for entry in sorted(entries, key=lambda one: one.started_at):
            assert entry.started_at >= ends.get(entry.assistant_id, entry.started_at)
            ends[entry.assistant_id] = entry.started_at + timedelta(seconds=entry.seconds)

    def test_accounts_cover_what_is_given_to_tasks(self, agency: Told) -> None:
        for portion in agency.portions:
            booked = sum(one.hours for one in portion.bookings) * 3600
            tasks = portion.tasks()
            worked = sum(task.debited_seconds for task in tasks)
            left = (t.budget_seconds - t.debited_seconds for t in tasks if t.status in ACTIVE)
            assert booked - worked - sum(left) >= 0, portion.customer.name
            assert not portion.bookings or portion.bookings[0].hours == 5


def _share(answers: list[Answer]) -> float:
    return sum(answer.in_time for answer in answers) / len(answers)


def test_the_clock_may_stand_in_any_zone() -> None:
    made = DemoAgency(1, MONDAY.astimezone(UTC))
    assert made.now == MONDAY
    assert next(made.portions()).tasks() == told(MONDAY).portions[0].tasks()
