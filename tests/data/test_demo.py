"""The demo agency's content: the same from the same seed, true to the rules, full of traps."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from data.demo import talk, traps
from data.demo.life import Life
from data.demo.make import TASKS, DemoAgency, Portion
from data.demo.papers import all_papers
from data.demo.topic import Topic, spoken
from data.demo.topics import TOPICS
from domain.answer import Answer
from domain.area import factors_on
from domain.budget import account_debit, whole_seconds
from domain.calendar import BERLIN, instant, local
from domain.customer import Address
from domain.deadline import short_of_time
from domain.message import Message, Side
from domain.permission import Act
from domain.response import response_due, was_in_time
from domain.task import ACTIVE, TaskStatus
from domain.triage import TriageKind, items_of, working_time_left
from domain.waiting import waiting_in, with_waiting
from domain.workflow import MOVES

MONDAY = datetime(2026, 11, 23, 10, 20, tzinfo=BERLIN)
CLOCKS = (
    MONDAY,
    datetime(2026, 4, 3, 9, tzinfo=BERLIN),
    datetime(2026, 12, 24, 20, tzinfo=BERLIN),
    datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN),
    datetime(2026, 3, 30, 9, tzinfo=BERLIN),
)


@dataclass(frozen=True)
class Told:
    """A demo agency with all it tells."""

    made: DemoAgency
    portions: tuple[Portion, ...]

    @property
    def lives(self) -> Iterator[Life]:
        return (life for portion in self.portions for life in portion.lives)

    @property
    def messages(self) -> Iterator[Message]:
        return (message for life in self.lives for message in life.messages)


@cache
def told(now: datetime, seed: int = 1) -> Told:
    made = DemoAgency(seed, now)
    return Told(made, tuple(made.portions()))


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
            moments += [since for _, _, since in portion.participants]
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


class TestTraps:
    def test_the_assistant_of_the_docs_has_a_full_desk(self, agency: Told) -> None:
        clara = next(one for one in agency.made.staff if one.person.name == "Clara Sommer")
        now = agency.made.now
        waits = [
            item
            for life in agency.lives
            if life.task.assistant_id == clara.id
            for item in items_of(life.settled(), now)
        ]
        assert 10 <= len(waits) <= 20
        assert {item.kind for item in waits} == set(TriageKind)
        answers = [w.due for w in waits if w.kind is TriageKind.ANSWER_OWED and w.due]
        assert sum(due < now for due in answers) >= 2
        assert sum(due >= now for due in answers) >= 2

    def test_messages_came_at_the_edges_of_the_calendar(self, agency: Told) -> None:
        now = agency.made.now
        sent = Counter(m.sent_at for m in agency.messages if m.side is Side.CUSTOMER)
        scenes = traps.calendar_scenes(now)
        assert [scene.at for scene in scenes if scene.at not in sent] == []
        texts = {message.text for message in agency.messages}
        assert [scene.said for scene in scenes if scene.said not in texts] == []
        clocks = [local(scene.at) for scene in scenes]
        shown = {f"{at:%H:%M:%S}" for at in clocks}
        assert {"14:00:59", "14:01:00", "01:59:30", "03:00:10", "02:30:00"} <= shown
        assert [at.fold for at in clocks if f"{at:%H:%M}" == "02:30"] == [0, 1]
        assert sum((at.month, at.day) == (12, 24) for at in clocks) == 2

    def test_odd_texts_are_somewhere(self, agency: Told) -> None:
        texts = {message.text for message in agency.messages}
        assert {scene.said for scene in traps.odd_scenes(agency.made.now)} <= texts
        assert len(traps.LONG_LINE.encode()) > 10_000
        assert "\n" not in traps.LONG_LINE
        assert any(portion.customer.name == "[/x] & Söhne" for portion in agency.portions)

    def test_a_stopped_assistant_has_busy_customers(self, agency: Told) -> None:
        now = agency.made.now
        stopped = [f for f in agency.made.staff if f.person.stopped_until]
        assert [f.person.name for f in stopped] == ["Yvonne Pietsch"]
        assert all(f.person.stopped_until and f.person.stopped_until > now for f in stopped)
        own = [life.task for life in agency.lives if life.task.assistant_id == stopped[0].id]
        assert sum(task.is_open for task in own) >= 10

    def test_what_needs_attention_is_there(self, agency: Told) -> None:
        now = agency.made.now
        tasks = [life.settled() for life in agency.lives]
        open_tasks = [task for task in tasks if task.is_open]
        assert sum(task.assistant_id is None for task in open_tasks) >= 4
        assert any(
            short_of_time(left, now, task.deadline_at) and task.deadline_at > now
            for task in open_tasks
            if task.deadline_at and (left := working_time_left(task)) is not None
        )
        used = {
            round(100 * task.debited_seconds / task.budget_seconds)
            for task in open_tasks
            if task.status is TaskStatus.IN_PROGRESS
        }
        assert {78, 93, 100} <= used
        assert any(life.task.returned_at for life in agency.lives)
        files = [m for m in agency.messages if m.attachments]
        assert len(files) >= 50


class TestTexts:
    @pytest.mark.parametrize("address", Address)
    @pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.titles[0])
    def test_every_text_can_be_said(self, topic: Topic, address: Address) -> None:
        slots = dict.fromkeys(_names(_texts(topic)), "x")
        for text in _texts(topic):
            said = spoken(text, address, slots)
            assert not re.search(r"[\[\]{}|]", said), said
        kinds = (topic.questions, topic.requests, topic.updates, topic.notes)
        assert all(len(blocks) >= 2 for blocks in kinds)

    def test_nobody_is_addressed_in_the_wrong_form(self, agency: Told) -> None:
        du = re.compile(r"\b(du|dich|dir|dein\w*|kannst|könntest)\b")
        sie = re.compile(r"\b(Ihnen|Ihre?[mnrs]?|können Sie|Könnten Sie)\b")
        for portion in agency.portions:
            wrong = sie if portion.customer.address is Address.DU else du
            for life in portion.lives:
                for message in life.messages:
                    assert not wrong.search(message.text), message.text

    def test_the_same_chat_hardly_repeats_itself(self) -> None:
        long = [life for life in told(MONDAY).lives if len(life.messages) >= 30]
        for life in long:
            most = Counter(m.text for m in life.messages).most_common(1)[0][1]
            assert most <= len(life.messages) / 8 + 2, life.task.title

    def test_chats_differ_from_each_other(self) -> None:
        talks = Counter(tuple(m.text for m in life.messages[2:]) for life in told(MONDAY).lives)
        del talks[()]
        assert max(talks.values()) <= 3

    def test_papers_are_real_files(self) -> None:
        begins = {".pdf": b"%PDF-", ".png": b"\x89PNG", ".csv": b"\xef\xbb\xbfNr;", ".txt": b""}
        papers = all_papers()
        assert len(papers) >= 25
        for name, paper in papers:
            assert paper.content.startswith(begins[name[-4:]])
            assert 0 < paper.size == len(paper.content) < 20_000


def _texts(topic: Topic) -> list[str]:
    pairs = [half for pair in (*topic.questions, *topic.requests, *talk.TALK) for half in pair]
    plain = [*topic.titles, *topic.orders, *topic.updates, topic.summary, topic.returned]
    return [*pairs, *plain, talk.SAVED, talk.DELEGATED, *talk.ACCEPTED, *talk.STARTED]


def _names(texts: list[str]) -> set[str]:
    return {name for text in texts for name in re.findall(r"{(\w+)}", text)}


def test_the_clock_may_stand_in_any_zone() -> None:
    made = DemoAgency(1, MONDAY.astimezone(UTC))
    assert made.now == MONDAY
    assert next(made.portions()).tasks() == told(MONDAY).portions[0].tasks()
