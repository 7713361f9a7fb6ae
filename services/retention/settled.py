"""What waits for a word to a customer who works with us no more: the end settles it (RET-1).

Nobody of the customer reads an answer any more, so nothing of it may wait for one until its chats
are deleted a year later. What was said of our work and what money hangs on stays: ratings,
complaints, requests about recorded time, and a reported wish (RES-4, RES-7, TIME-4, CUST-8).
"""

from collections.abc import Iterable, Sequence

from data.work import Work
from domain.care import CareKind, CareState
from domain.ids import CustomerId, TaskId
from domain.message import Side
from domain.permission import Act
from domain.proposal import contested_among
from domain.single import SingleChat, after_all
from domain.survey import Survey
from domain.trail import Facts, Subject
from domain.values import replace
from services.care.steps import moved_on
from services.office import Doing, on_customer, on_task
from services.texts.customers import ENDED_NOTE
from services.upkeep import save_settled


def waiting_chats(work: Work, customer_id: CustomerId) -> Sequence[SingleChat]:
    """The single chats in which somebody of the customer waits for an answer (RESP-5)."""
    theirs = work.customers.contacts_of(customer_id)
    waiting = work.singles.waiting_with(theirs)
    return [one for one in waiting if one.waits_for not in theirs]


def settle_waiting(doing: Doing, customer_id: CustomerId, told: Facts) -> None:
    """Nothing waits for a word to the customer any more; each thing with its line in the trail."""
    work = doing.work
    for task_id in work.tasks.unanswered_of_customer(customer_id):
        task = work.tasks.hold(task_id)
        for message in work.messages.since_last_answer(task_id):
            if message.side is Side.CUSTOMER and not message.no_answer_needed:
                work.messages.save(replace(message, no_answer_needed=True))
        save_settled(work, task)
        doing.tell_beside(Act.MARK_NO_ANSWER, _on_task(customer_id, task_id), new=told)
    _settle_contested(doing, customer_id, told)
    for chat in waiting_chats(work, customer_id):
        _settle_chat(work, chat)
        doing.tell_beside(Act.MARK_NO_ANSWER_SINGLE, Subject("single", chat.id), new=told)
    if work.phone_calls.settle_customer(customer_id, doing.now):
        doing.tell_beside(Act.SETTLE_CALLS, on_customer(customer_id), new=told)
    for care in work.cares.live_of(customer_id, *CareKind):  # nobody is won back by this: no credit
        moved_on(doing, care, CareState.OVER)
    _close(doing, (one for one in work.surveys.open() if one.customer_id == customer_id), told)


def _settle_contested(doing: Doing, customer_id: CustomerId, told: Facts) -> None:
    agreements = doing.work.agreements
    waiting = contested_among(agreements.contested_of_customer(customer_id))
    for proposal in waiting:
        agreements.save_proposal(replace(proposal, settled_at=doing.now))
    for task_id in sorted({one.task_id for one in waiting}):
        doing.tell_beside(Act.SETTLE_CONTEST, _on_task(customer_id, task_id), new=told)


def _settle_chat(work: Work, chat: SingleChat) -> None:
    """What was written there needs no answer; the chat as it follows from that (RESP-6)."""
    held = work.singles.hold(chat.id)
    for message in work.singles.all_of(chat.id):
        if message.author_id != held.waits_for and not message.no_answer_needed:
            work.singles.save_message(replace(message, no_answer_needed=True))
    work.singles.save(after_all(held, work.singles.all_of(chat.id), with_customer=True))


def _close(doing: Doing, surveys: Iterable[Survey], told: Facts) -> None:
    for survey in surveys:
        held = doing.work.surveys.hold(survey.id)
        closed = replace(held, closed_at=doing.now, closing_note=ENDED_NOTE)
        doing.work.surveys.save(closed)
        doing.tell_beside(Act.CLOSE_SURVEY, Subject("survey", survey.id), new=told)


def _on_task(customer_id: CustomerId, task_id: TaskId) -> Subject:
    return replace(on_task(task_id), customer_id=customer_id)
