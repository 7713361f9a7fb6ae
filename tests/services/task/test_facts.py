"""Key facts, check and history of a task, for those who may read it."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from data.files import FileStore
from domain.area import WorkArea
from domain.contract import NewTask
from domain.errors import NotFound
from domain.person import Actor, AssignmentRole
from domain.task import TaskStatus
from services.chat.chat import Chat
from services.result.ratings import Ratings
from services.task.facts import KeyFacts
from services.task.tasks import Tasks
from tests.builders import MONDAY_NINE, SmallAgency
from tests.services.task.evidence import BY_PHONE, DONE, results_of


@pytest.fixture
def facts(agency: SmallAgency) -> KeyFacts:
    return KeyFacts(agency.office)


class TestFacts:
    def test_they_tell_the_task_as_it_is_stored(self, facts: KeyFacts, agency: SmallAgency) -> None:
        agency.books(agency.acme, 10)
        task = agency.task(area=WorkArea.MARKETING, customer_factor=Decimal("1.3"))
        agency.says(task)
        agency.works(task, agency.ada, timedelta(minutes=10))
        told = facts.of(agency.ada, task.id)
        assert told.task == agency.stored(task)
        assert (told.customer, told.assistant) == ("Acme GmbH", "Ada Assistent")
        assert told.available_seconds == 36_000 - 3_600
        assert [(one.name, one.role) for one in told.involved] == [
            ("Ada Assistent", AssignmentRole.LEAD)
        ]

    def test_who_was_brought_in_takes_part_and_may_read(
        self, facts: KeyFacts, agency: SmallAgency
    ) -> None:
        task = agency.task()
        with pytest.raises(NotFound):
            facts.of(agency.bea, task.id)
        with agency.office.database.write() as work:
            work.tasks.add_participant(task.id, agency.bea.id, MONDAY_NINE)
        told = facts.of(agency.bea, task.id)
        assert [(one.name, one.role) for one in told.involved][-1] == ("Bea Assistent", None)

    def test_management_reads_every_task_and_another_assistant_none(
        self, facts: KeyFacts, agency: SmallAgency
    ) -> None:
        task = agency.task()
        assert facts.of(agency.manager, task.id).task.id == task.id
        for question in (facts.of, facts.history, facts.check):
            with pytest.raises(NotFound):
                question(agency.bea, task.id)


class TestCheck:
    def test_it_shows_both_figures_of_a_factor(self, facts: KeyFacts, agency: SmallAgency) -> None:
        task = agency.task(
            status=TaskStatus.REVIEW, area=WorkArea.MARKETING, budget_seconds=4 * 3600
        )
        figures = facts.check(agency.ada, task.id).figures
        assert figures is not None
        assert figures.working == timedelta(minutes=184)
        assert figures.needed == timedelta(minutes=315)

    def test_it_names_what_the_account_lacks(self, facts: KeyFacts, agency: SmallAgency) -> None:
        agency.books(agency.acme, 5)
        enough = agency.task(status=TaskStatus.REVIEW, budget_seconds=5 * 3600)
        more = agency.task(status=TaskStatus.REVIEW, budget_seconds=5 * 3600 + 60)
        assert facts.check(agency.ada, enough.id).lacking == timedelta(0)
        assert facts.check(agency.ada, more.id).lacking == timedelta(minutes=1)

    @pytest.mark.parametrize(
        ("hours", "passed", "short"),
        [(-1, True, True), (2, False, True), (3, False, False), (None, False, False)],
    )
    def test_it_holds_the_work_against_the_deadline(
        self, facts: KeyFacts, agency: SmallAgency, hours: int | None, passed: bool, short: bool
    ) -> None:
        deadline = None if hours is None else MONDAY_NINE + timedelta(hours=hours)
        task = agency.task(status=TaskStatus.REVIEW, budget_seconds=3 * 3600, deadline_at=deadline)
        check = facts.check(agency.ada, task.id)
        assert (check.deadline_passed, check.too_short) == (passed, short)

    def test_without_an_area_there_are_no_figures(
        self, facts: KeyFacts, agency: SmallAgency
    ) -> None:
        task = agency.task(status=TaskStatus.REVIEW, area=None)
        assert facts.check(agency.ada, task.id).figures is None


class TestHistory:
    def test_it_tells_every_act_newest_first_with_names(
        self, facts: KeyFacts, agency: SmallAgency
    ) -> None:
        tasks = Tasks(agency.office)
        new = NewTask(agency.acme, "Titel", "Text", timedelta(hours=1), area=WorkArea.SALES)
        task = tasks.create(agency.ada, new)
        tasks.delegate(agency.ada, task.id, "Keine Zeit")
        tasks.give_back(agency.manager, task.id, to=agency.bea.id)
        told = facts.history(agency.ada, task.id)
        assert [deed.act for deed in told.deeds] == [
            "task.give_back",
            "task.delegate",
            "task.create",
        ]
        assert told.deeds[1].reason == "Keine Zeit"
        assert told.names == {agency.ada.id: "Ada Assistent", agency.bea.id: "Bea Assistent"}
        assert told.is_whole

    def test_what_can_still_be_taken_back_is_told_to_its_author_only(
        self, facts: KeyFacts, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        Chat(agency.office, FileStore(tmp_path)).post(agency.ada, task.id, "Hallo")
        assert len(facts.history(agency.ada, task.id).deeds) == 1
        assert facts.history(agency.manager, task.id).deeds == []
        agency.clock.on(seconds=10)
        assert len(facts.history(agency.manager, task.id).deeds) == 1

    def test_of_a_long_history_the_newest_lines_are_shown(self, agency: SmallAgency) -> None:
        tasks = Tasks(agency.office)
        task = agency.task()
        tasks.start(agency.ada, task.id)
        results_of(agency).deliver(agency.ada, task.id, DONE)
        assert KeyFacts(agency.office).history(agency.ada, task.id, 2).is_whole
        results_of(agency).accept(agency.manager, task.id, BY_PHONE)
        told = KeyFacts(agency.office).history(agency.ada, task.id, 2)
        assert [deed.act for deed in told.deeds] == ["task.finish", "task.deliver"]
        assert not told.is_whole


def test_the_words_of_a_chat_go_to_whoever_may_read_it(agency: SmallAgency) -> None:
    task = agency.task()
    said = agency.says(task, "Ja, bis Montag.")
    facts = KeyFacts(agency.office)
    for actor in (agency.ada, agency.manager, agency.customer()):
        assert facts.words(actor, task.id) == {said.id: "Ja, bis Montag."}
    for actor in (agency.bea, agency.customer(agency.bolt, "Bo Fremd")):
        with pytest.raises(NotFound):
            facts.words(actor, task.id)


def test_a_customer_reads_her_own_rating_and_complaints_with_the_facts(
    agency: SmallAgency, kim: Actor
) -> None:
    now = agency.clock()
    task = agency.task(status=TaskStatus.DONE, done_at=now, delivered_at=now)
    facts = KeyFacts(agency.office)
    first = facts.of(kim, task.id).feedback
    assert first is not None and first.rating is None
    Ratings(agency.office).rate(kim, task.id, 4, "Gut")
    rated = facts.of(kim, task.id).feedback
    assert rated is not None and rated.rating is not None
    assert (rated.rating.stars, rated.rating.text) == (4, "Gut")
    assert facts.of(agency.ada, task.id).feedback is None
