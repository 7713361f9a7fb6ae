"""Accepting looks at the account, the competence and the answers about Marketing (TASK-4)."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest

from domain.area import WorkArea
from domain.check import AdviceNeeded, MarketingCheck, QuestionsOpen
from domain.errors import BadInput, NotFound
from domain.proposal import NotCovered
from domain.task import Task, TaskStatus
from services.task.facts import KeyFacts
from services.task.tasks import Tasks
from tests.builders import SmallAgency
from tests.services.task.evidence import order, trail


@pytest.fixture
def tasks(agency: SmallAgency) -> Tasks:
    return Tasks(agency.office)


def ordered(agency: SmallAgency, tasks: Tasks, hours: float = 2, **details: object) -> Task:
    budget = timedelta(hours=hours)
    area = details.pop("area", WorkArea.BACKOFFICE)
    return tasks.create(agency.ada, order(agency, budget=budget, area=area, **details))


class TestCover:
    def test_a_budget_beyond_what_is_available_is_refused_naming_what_is_missing(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        agency.books(agency.acme, 5)
        agency.task(budget_seconds=4 * 3600)
        task = ordered(agency, tasks)
        with pytest.raises(NotCovered) as refused:
            tasks.accept(agency.ada, task.id)
        assert refused.value.missing == refused.value.available == timedelta(hours=1)
        assert agency.stored(task) == task

    def test_what_covers_it_exactly_is_enough(self, tasks: Tasks, agency: SmallAgency) -> None:
        agency.books(agency.acme, 5)
        task = ordered(agency, tasks, hours=5)
        assert tasks.accept(agency.ada, task.id).status is TaskStatus.ACCEPTED

    def test_the_same_time_is_not_given_away_twice(self, tasks: Tasks, agency: SmallAgency) -> None:
        agency.books(agency.acme, 5)
        both = [ordered(agency, tasks, hours=3) for _ in range(2)]
        barrier, refused = Barrier(2), []

        def accept(task: Task) -> None:
            barrier.wait()
            try:
                Tasks(agency.office).accept(agency.ada, task.id)
            except NotCovered as error:
                refused.append(error)

        threads = [Thread(target=accept, args=(task,)) for task in both]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(refused) == 1
        accepted = [one for one in both if agency.stored(one).status is TaskStatus.ACCEPTED]
        assert len(accepted) == 1


class TestCompetence:
    def test_a_competence_comes_with_its_area(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = ordered(agency, tasks)
        changed = tasks.set_area(agency.ada, task.id, WorkArea.MARKETING, "newsletter")
        assert (changed.area, changed.competence) == (WorkArea.MARKETING, "newsletter")
        assert trail(agency, task)[-1].new["competence"] == "newsletter"
        assert tasks.set_area(agency.ada, task.id, WorkArea.DESIGN).competence == ""

    def test_one_of_another_area_is_refused(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = ordered(agency, tasks)
        with pytest.raises(BadInput) as refused:
            tasks.set_area(agency.ada, task.id, WorkArea.DESIGN, "newsletter")
        assert refused.value.field == "competence"
        with pytest.raises(NotFound):
            tasks.set_area(agency.ada, task.id, WorkArea.DESIGN, "juggling")
        assert agency.stored(task) == task


class TestMarketing:
    def test_the_answers_stand_with_the_acceptance(self, tasks: Tasks, agency: SmallAgency) -> None:
        agency.books(agency.acme, 5)
        task = ordered(agency, tasks, area=WorkArea.MARKETING)
        tasks.accept(agency.ada, task.id, task, MarketingCheck(True, True))
        told = trail(agency, task)[-1].new
        assert (told["marketing_brief"], told["marketing_outcome"]) == ("yes", "yes")

    def test_nobody_accepts_without_them_or_against_them(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        agency.books(agency.acme, 5)
        task = ordered(agency, tasks, area=WorkArea.MARKETING)
        for one in (agency.ada, agency.manager):
            with pytest.raises(QuestionsOpen):
                tasks.accept(one, task.id)
            for answers in (MarketingCheck(True, False), MarketingCheck(False, True)):
                with pytest.raises(AdviceNeeded):
                    tasks.accept(one, task.id, marketing=answers)
        assert agency.stored(task).status is TaskStatus.REVIEW

    def test_they_stand_with_what_was_passed_on(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = ordered(agency, tasks, area=WorkArea.MARKETING)
        answers = MarketingCheck(True, False)
        tasks.delegate(agency.ada, task.id, "Braucht Beratung", marketing=answers)
        told = trail(agency, task)[-1].new
        assert (told["marketing_brief"], told["marketing_outcome"]) == ("yes", "no")


def test_the_check_reads_everything_at_once(tasks: Tasks, agency: SmallAgency) -> None:
    agency.books(agency.acme, 5)
    task = ordered(agency, tasks, hours=6)
    check = KeyFacts(agency.office).check(agency.ada, task.id)
    assert (check.lacking, check.is_first) == (timedelta(hours=1), True)
    assert "newsletter" in {one.code for one in check.competences}
    assert KeyFacts(agency.office).competences() == list(check.competences)
