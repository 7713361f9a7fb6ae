"""Results reach the customer in the chat; her word about them is hers, and releases the time."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.errors import BadInput, Forbidden, NotFound
from domain.message import Side, Tag
from domain.person import Role
from domain.response import response_due
from domain.result import (
    NoInterimResult,
    NothingDelivered,
    ResultAnswer,
    ResultKind,
)
from domain.task import Task, TaskStatus
from domain.workflow import DeadlinePassed, IllegalMove, SummaryMissing
from services.result.results import Results
from services.task.tasks import Tasks
from services.texts.results import Final, Interim
from tests.builders import MONDAY_NINE, SmallAgency
from tests.services.task.evidence import BY_PHONE, DONE, FRIDAY, answers, chat, reserved, trail

SO_FAR = Interim("Hotels gesucht", "Nur Ulm, noch keine Bahn", "Drei Hotels")
HOURS_6 = 6 * 3600


@pytest.fixture
def results(agency: SmallAgency, tmp_path: Path) -> Results:
    return Results(agency.office, FileStore(tmp_path / "files"))


def working(agency: SmallAgency, **details: object) -> Task:
    return agency.task(None, status=TaskStatus.IN_PROGRESS, **details)


class TestDelivering:
    def test_the_whole_way_frees_the_budget_at_its_end(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task = agency.task()
        assert reserved(agency) == 3600
        Tasks(agency.office).start(agency.ada, task.id)
        agency.works(task, agency.ada, timedelta(minutes=20))
        results.deliver(agency.ada, task.id, DONE)
        assert reserved(agency) == 2400
        assert results.accept(agency.manager, task.id, BY_PHONE).done_at == agency.clock()
        assert reserved(agency) == 0
        assert [deed.act for deed in trail(agency, task)] == [
            "task.start",
            "task.deliver",
            "task.finish",
        ]

    def test_it_is_told_in_the_chat_and_answers_what_waits(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task = working(agency)
        agency.says(task)
        given = Final("Gebucht.", "Zug 9:12 Uhr", "Ein Hotel weiter außerhalb")
        delivered = results.deliver(agency.ada, task.id, given)
        said = chat(agency, task)[-1]
        assert said.text == "Gebucht.\n\nZug 9:12 Uhr\n\nAbweichungen: Ein Hotel weiter außerhalb"
        assert said.tags == {Tag.RESULT}
        assert (said.side, said.author_id) == (Side.OURS, agency.ada.id)
        assert delivered.summary == "Gebucht."
        assert (delivered.unanswered_since, delivered.next_due_at) == (None, None)
        assert answers(agency) == [("message", 1, agency.ada.id)]
        (result,) = results.of(agency.ada, task.id).results
        assert (result.kind, result.message_id) == (ResultKind.FINAL, said.id)
        assert (result.deviations, result.answer) == ("Ein Hotel weiter außerhalb", None)

    def test_its_files_come_along_and_are_found(
        self, results: Results, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = working(agency)
        plan = tmp_path / "Plan.txt"
        plan.write_text("Ulm")
        results.deliver(agency.ada, task.id, Final("Der Plan liegt bei.", files=(plan,)))
        (found,) = results.of(agency.ada, task.id).files
        assert (found.file.name, found.by) == ("Plan.txt", agency.ada.name)
        with agency.office.reading() as work:
            message = work.messages.get(found.file.message_id)
        assert [file.name for file in message.attachments] == ["Plan.txt"]

    def test_neither_text_nor_file_is_no_result(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task = working(agency)
        with pytest.raises(NothingDelivered):
            results.deliver(agency.ada, task.id, Final("Fertig", " "))
        with pytest.raises(NothingDelivered):
            results.deliver_interim(agency.ada, task.id, replace(SO_FAR, text=""))
        assert chat(agency, task) == []
        assert results.of(agency.ada, task.id).results == []

    def test_a_result_needs_a_summary(self, results: Results, agency: SmallAgency) -> None:
        task = working(agency)
        with pytest.raises(SummaryMissing):
            results.deliver(agency.ada, task.id, Final(" ", "Text", "Vieles"))
        assert chat(agency, task) == []

    def test_with_acceptance_off_it_is_done_and_payable_at_once(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task = working(agency, acceptance_off_at=MONDAY_NINE)
        agency.clock.on(hours=1)
        done = results.deliver(agency.ada, task.id, DONE)
        assert (done.status, done.done_at) == (TaskStatus.DONE, agency.clock())
        assert done.payable_upto == agency.clock()
        assert reserved(agency) == 0
        (result,) = results.of(agency.ada, task.id).results
        assert (result.answer, result.answered_by) == (ResultAnswer.ACCEPTED, None)


class TestInterim:
    def test_it_says_what_it_covers_and_what_holds(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task = working(agency)
        given = replace(SO_FAR, budget_holds=False)
        assert results.deliver_interim(agency.ada, task.id, given).status is TaskStatus.IN_PROGRESS
        (said,) = chat(agency, task)
        assert said.text == (
            "Zwischenergebnis: Hotels gesucht\n\nDrei Hotels\n\n"
            "Umfang: Nur Ulm, noch keine Bahn\n\n"
            "Der Termin kann gehalten werden. Das Budget reicht voraussichtlich nicht aus."
        )
        (result,) = results.of(agency.ada, task.id).results
        assert (result.kind, result.deadline_holds, result.budget_holds) == (
            ResultKind.INTERIM,
            True,
            False,
        )

    @pytest.mark.parametrize(
        ("budget", "is_released"), [(HOURS_6, True), (5 * 3600 + 1, True), (5 * 3600, False)]
    )
    def test_its_acceptance_releases_the_time_of_long_tasks(
        self, results: Results, agency: SmallAgency, budget: int, is_released: bool
    ) -> None:
        task = working(agency, budget_seconds=budget)
        results.deliver_interim(agency.ada, task.id, SO_FAR)
        delivered = agency.clock()
        agency.clock.on(hours=2)
        kept = results.accept_interim(agency.customer(), task.id)
        assert kept.payable_upto == (delivered if is_released else None)
        assert chat(agency, task)[-1].text == "Ich nehme das Zwischenergebnis an."
        assert kept.status is TaskStatus.IN_PROGRESS
        assert results.of(agency.ada, task.id).waits is None

    def test_the_second_word_about_it_has_nothing_to_answer(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task, kim = working(agency), agency.customer()
        results.deliver_interim(agency.ada, task.id, SO_FAR)
        results.accept_interim(kim, task.id)
        with pytest.raises(NoInterimResult):
            results.accept_interim(kim, task.id)
        with pytest.raises(NoInterimResult):
            results.send_back(kim, task.id, FRIDAY, "Anders")

    def test_it_comes_back_with_a_new_deadline(self, results: Results, agency: SmallAgency) -> None:
        task, kim = working(agency), agency.customer()
        results.deliver_interim(agency.ada, task.id, SO_FAR)
        later = FRIDAY + timedelta(days=1)
        back = results.send_back(kim, task.id, later, "Bitte auch Köln.")
        assert (back.status, back.deadline_at) == (TaskStatus.IN_PROGRESS, later)
        assert back.check_due_at == response_due(agency.clock())

    def test_a_task_that_nobody_works_on_has_none(
        self, results: Results, agency: SmallAgency
    ) -> None:
        with pytest.raises(IllegalMove):
            results.deliver_interim(agency.ada, agency.task().id, SO_FAR)

    def test_with_acceptance_off_it_counts_at_once(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task = working(agency, acceptance_off_at=MONDAY_NINE, budget_seconds=HOURS_6)
        kept = results.deliver_interim(agency.ada, task.id, SO_FAR)
        assert kept.payable_upto == agency.clock()
        assert results.of(agency.ada, task.id).waits is None


class TestHerWord:
    def test_the_customer_accepts_and_all_time_is_released(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task, kim = working(agency), agency.customer()
        results.deliver(agency.ada, task.id, DONE)
        agency.clock.on(hours=1)
        done = results.accept(kim, task.id)
        assert (done.status, done.payable_upto) == (TaskStatus.DONE, agency.clock())
        told, said = trail(agency, task)[-1], chat(agency, task)[-1]
        assert (told.role, told.message_id) == (Role.CUSTOMER, said.id)
        assert (said.side, said.text) == (Side.CUSTOMER, "Ich nehme das Ergebnis an.")
        assert said.tags == {Tag.DECISION}
        assert done.unanswered_since is None
        (result,) = results.of(kim, task.id).results
        assert (result.answer, result.answered_by) == (ResultAnswer.ACCEPTED, kim.id)

    def test_what_is_to_be_changed_stands_in_the_chat(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task, kim = working(agency), agency.customer()
        results.deliver(agency.ada, task.id, DONE)
        agency.clock.on(hours=7)
        later = FRIDAY + timedelta(days=3)
        back = results.send_back(kim, task.id, later, "Das Datum fehlt.")
        assert (back.status, back.deadline_at) == (TaskStatus.IN_PROGRESS, later)
        assert back.response_due_at == response_due(agency.clock())
        assert back.unanswered_since is None
        said = chat(agency, task)[-1]
        assert said.side is Side.CUSTOMER
        assert said.text.startswith("Das Datum fehlt.\n\nNeuer Termin: ")
        assert f"{later:%d.%m.%Y}" in said.text  # the consent to the new deadline (DEAD-1)
        assert trail(agency, task)[-1].message_id == said.id
        (result,) = results.of(kim, task.id).results
        assert result.answer is ResultAnswer.RETURNED
        again = results.deliver(agency.ada, task.id, Final("Jetzt mit Datum", "24.11."))
        assert again.response_due_at is None
        assert answers(agency) == [("check", 1, agency.ada.id)]

    def test_a_return_says_what_is_wanted_and_by_when(
        self, results: Results, agency: SmallAgency
    ) -> None:
        task, kim = agency.task(status=TaskStatus.DELIVERED), agency.customer()
        with pytest.raises(BadInput):
            results.send_back(kim, task.id, FRIDAY, " ")
        with pytest.raises(DeadlinePassed):
            results.send_back(kim, task.id, MONDAY_NINE - timedelta(days=1), "Fehlt")
        assert agency.stored(task) == task

    def test_another_customer_has_no_say(self, results: Results, agency: SmallAgency) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        stranger = agency.customer(agency.bolt)
        with pytest.raises(Forbidden):
            results.accept(stranger, task.id)
        with pytest.raises(NotFound):
            results.of(stranger, task.id)
