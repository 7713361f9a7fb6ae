"""What follows from messages and time is kept true in the transaction that changes them."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from data.ids import new_id
from domain.answer import AnswerKind
from domain.entry import Entry
from domain.message import Side
from domain.permission import Act
from domain.response import response_due
from domain.task import TaskStatus
from services.office import AGENCY
from services.upkeep import answers_given, check_given, save_settled, settled
from tests.builders import SmallAgency


def test_time_is_charged_on_the_sum_of_the_seconds_with_the_factor(agency: SmallAgency) -> None:
    task = agency.task(customer_factor=Decimal("1.5"))
    now = agency.clock()
    with agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        spans = (61, 62, 64)
        doing.work.tasks.add_entries(
            Entry(new_id(now), task.id, agency.ada.id, now, seconds, "") for seconds in spans
        )
        kept = save_settled(doing.work, task)
    assert (kept.worked_seconds, kept.debited_seconds) == (187, 281)
    assert agency.stored(task) == kept


def test_settling_alone_saves_nothing(agency: SmallAgency) -> None:
    task = agency.task()
    agency.says(task, "Hallo?")
    stale = replace(agency.stored(task), unanswered_count=9, answer_due_at=None)
    with agency.office.reading() as work:
        before, fresh = work.tasks.get(task.id), settled(work, stale)
    assert agency.stored(task) == before
    assert (fresh.unanswered_count, fresh.answer_due_at) == (1, response_due(agency.clock()))


def test_our_word_answers_the_oldest_message_and_the_owed_check(agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.REVIEW)
    asked_at = agency.clock.on(minutes=5)
    agency.says(task, "Hallo?")
    agency.clock.on(days=3)
    word = agency.says(agency.task(), "Ja!", Side.OURS, agency.ada)
    owed = agency.stored(task)
    message, check = answers_given(owed, word, agency.bea.id)
    assert (message.kind, message.arrived_at) == (AnswerKind.MESSAGE, asked_at)
    assert (check.kind, check.arrived_at) == (AnswerKind.CHECK, task.check_since)
    for answer in (message, check):
        assert (answer.assistant_id, answer.answered_by) == (agency.ada.id, agency.bea.id)
        assert (answer.answered_at, answer.message_id) == (word.sent_at, word.id)
        assert not answer.in_time


def test_a_move_out_of_review_answers_the_check_alone(agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.REVIEW)
    agency.says(task, "Hallo?")
    at = agency.clock.on(minutes=30)
    (answer,) = check_given(agency.stored(task), at, agency.ada.id)
    assert (answer.kind, answer.in_time, answer.message_id) == (AnswerKind.CHECK, True, None)
    assert answer.seconds == timedelta(minutes=30).total_seconds()


def test_where_nothing_is_owed_nothing_was_answered(agency: SmallAgency) -> None:
    task = agency.task()
    word = agency.says(task, "Zur Kenntnis", Side.OURS, agency.ada)
    assert answers_given(agency.stored(task), word, agency.ada.id) == []
    assert check_given(agency.stored(task), agency.clock(), agency.ada.id) == []
