"""What the demo agency is full of: traps, things that wait, and talk that reads like talk."""

import re
from collections import Counter
from datetime import timedelta

import pytest

from data.demo import names, talk, traps
from data.demo.make import Portion
from data.demo.papers import all_papers
from data.demo.topics import TOPICS
from data.demo.topics.topic import Topic, spoken
from domain.calendar import local
from domain.category import Category, CustomerFacts, categories
from domain.customer import Address
from domain.deadline import short_of_time
from domain.message import Side, Tag
from domain.task import ACTIVE, OPEN, TaskStatus
from domain.triage import TriageKind, items_of, kinds_for, waits_for, working_time_left
from tests.data.demo_told import CLOCKS, MONDAY, Told, told


@pytest.fixture(params=CLOCKS, ids=lambda clock: f"{clock:%d.%m. %H:%M}")
def agency(request: pytest.FixtureRequest) -> Told:
    return told(request.param)


class TestTraps:
    def test_the_assistant_of_the_docs_has_a_full_desk(self, agency: Told) -> None:
        clara = next(one for one in agency.made.staff if one.person.name == "Clara Sommer")
        now = agency.made.now
        waits = [
            item
            for life in agency.lives
            if life.task.assistant_id == clara.id
            for item in items_of(life.settled(), now)
            if waits_for(item, clara.person.roles)
        ]
        assert 10 <= len(waits) <= 20
        about_tasks = set(kinds_for(clara.person.roles)) - {
            TriageKind.SINGLE_OWED,
            TriageKind.TIME_ANSWERED,
            TriageKind.SURVEY_OPEN,
            TriageKind.SURVEY_ENDED,
            TriageKind.PLAN_STALE,
            TriageKind.ABSENCE_OPEN,
            TriageKind.CARE,
            TriageKind.DATA_TO_DELETE,
            TriageKind.HANDOVER_STEP,
        }
        seldom = {TriageKind.COMPLAINT, TriageKind.RATING}  # not at every moment of the year
        assert about_tasks - {item.kind for item in waits} <= seldom
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
        stopped = [f for f in agency.made.staff if f.person.name == names.STOPPED]
        own = [life.task for life in agency.lives if life.task.assistant_id == stopped[0].id]
        assert sum(task.status in OPEN for task in own) >= 10

    def test_what_needs_attention_is_there(self, agency: Told) -> None:
        now = agency.made.now
        tasks = [life.settled() for life in agency.lives]
        open_tasks = [task for task in tasks if task.status in OPEN]
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

    def test_customers_of_every_category_are_there(self, agency: Told) -> None:
        found = Counter(one for portion in agency.portions for one in _categories(portion, agency))
        assert found[Category.NEW] == 4
        assert found[Category.REBOOKER] >= 3
        assert min(found[Category.DORMANT], found[Category.SILENT], found[Category.INACTIVE]) >= 2
        assert found[Category.ACTIVE] >= 45
        assert sum(not portion.bookings for portion in agency.portions) == 1


def _categories(portion: Portion, agency: Told) -> tuple[Category, ...]:
    tasks, bookings = portion.tasks(), portion.bookings
    account = sum(one.hours for one in bookings) * 3600 - sum(t.debited_seconds for t in tasks)
    held = sum(t.budget_seconds - t.debited_seconds for t in tasks if t.status in ACTIVE)
    facts = CustomerFacts(
        since=portion.customer.since,
        packages=len(bookings),
        first_hours=bookings[0].hours if bookings else None,
        first_bought_at=bookings[0].booked_at if bookings else None,
        open_tasks=sum(task.status in OPEN for task in tasks),
        last_done_at=max((t.done_at for t in tasks if t.done_at), default=None),
        last_movement_at=portion.customer.last_movement_at,
        account=timedelta(seconds=account),
        available=timedelta(seconds=account - held),
    )
    return categories(facts, agency.made.now)


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

    def test_a_question_is_asked_once(self, agency: Told) -> None:
        standing = {title for one in TOPICS if one.is_standing for title in one.titles}
        for life in agency.lives:
            asked = Counter(
                max(message.text.split("\n"), key=len)
                for message in life.messages
                if Tag.QUESTION in message.tags
            )
            if not any(life.task.title.startswith(one[:14]) for one in standing):
                assert max(asked.values(), default=1) == 1, life.task.title

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
