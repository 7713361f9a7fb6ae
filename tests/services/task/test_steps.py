"""One act on one task leaves a word in the voice of who acts, and what follows from it."""

from typing import Any

from domain.ids import TaskId
from domain.message import Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.response import response_due
from domain.task import Task, TaskStatus
from services.office import Doing
from services.task.steps import carried_out
from tests.builders import SmallAgency
from tests.services.task.evidence import answers, chat, trail


def nothing(task: Task, _doing: Doing) -> Task:
    return task


def act(agency: SmallAgency, actor: Actor, task_id: TaskId, **details: Any) -> Task:
    return carried_out(agency.office, actor, Act.RETURN, task_id, nothing, **details)


class TestWords:
    def test_our_word_answers_what_waits(self, agency: SmallAgency) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        agency.says(task)
        kept = act(agency, agency.ada, task.id, word="Gern.", tag=Tag.DECISION)
        assert kept.unanswered_since is None
        assert len(answers(agency)) == 1
        said = chat(agency, task)[-1]
        assert (said.side, said.text) == (Side.OURS, "Gern.")
        assert said.tags == {Tag.DECISION}
        assert trail(agency, task)[-1].message_id == said.id

    def test_a_customers_word_waits_for_its_answer(self, agency: SmallAgency) -> None:
        task, kim = agency.task(status=TaskStatus.DELIVERED), agency.customer()
        kept = act(agency, kim, task.id, word="Bitte ändern.")
        said = chat(agency, task)[-1]
        assert (said.side, said.author_id) == (Side.CUSTOMER, kim.id)
        assert kept.answer_due_at == said.due_at == response_due(agency.clock())

    def test_a_customers_word_that_needs_no_answer_does_not_wait(self, agency: SmallAgency) -> None:
        task, kim = agency.task(status=TaskStatus.DELIVERED), agency.customer()
        kept = act(agency, kim, task.id, word="Danke!", no_answer_needed=True)
        assert kept.unanswered_since is None
        assert chat(agency, task)[-1].no_answer_needed

    def test_a_reason_without_a_word_stands_in_the_trail_alone(self, agency: SmallAgency) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        act(agency, agency.ada, task.id, reason="Nur so")
        assert chat(agency, task) == []
        assert trail(agency, task)[-1].reason == "Nur so"
