"""The order that the answers make, whole; or the question that is still open."""

from pathlib import Path

from domain.autochat import Question, may_be_none
from domain.contract import NewTask
from domain.ids import TaskId
from domain.values import dataclass
from screens.autochat.draft import OrderDraft
from screens.autochat.understanding import NotUnderstood, Understanding
from services.customer.customers import CustomerChoice
from widgets.entry.deadlines import parse_deadline
from widgets.entry.entry import parse_hours
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be created."""

    new: NewTask
    files: tuple[Path, ...]
    """What goes along."""

    @property
    def written(self) -> str:
        """Everything that is written in it."""
        new = self.new
        told = (new.title, new.description, new.expected_result, new.material, new.remarks)
        return "\n".join(told)


class StillOpen(ValueError):
    """An answer is missing, or does not hold any more."""

    def __init__(self, question: Question, why: str) -> None:
        super().__init__(why)
        self.question = question
        """Which one."""
        self.why = why
        """What is wrong with it, in words."""


def customer_of(draft: OrderDraft, reads: Understanding) -> CustomerChoice | None:
    """The customer that was answered, if she is still in reach."""
    answered = draft.answers.get(Question.CUSTOMER)
    return next((one for one in reads.customers if str(one.id) == answered), None)


def order_of(draft: OrderDraft, reads: Understanding, origin: TaskId | None = None) -> Order:
    """The order, every answer looked at again; else `StillOpen`."""
    customer = customer_of(draft, reads)
    if customer is None:
        raise StillOpen(Question.CUSTOMER, _("The customer is still missing."))
    told: dict[Question, str] = {}
    for question in Question:
        if question is not Question.CUSTOMER:
            told[question] = _again(draft, reads, question, customer)
    deadline = told[Question.DEADLINE]
    new = NewTask(
        customer_id=customer.id,
        title=told[Question.TITLE],
        description=told[Question.DESCRIPTION],
        budget=parse_hours(told[Question.BUDGET]),
        expected_result=told[Question.RESULT],
        deadline=parse_deadline(deadline, reads.now()).at if deadline else None,
        material=told[Question.MATERIAL],
        remarks=told[Question.REMARKS],
        origin_id=origin,
    )
    return Order(new, tuple(Path(path) for path in draft.files))


def _again(
    draft: OrderDraft, reads: Understanding, question: Question, customer: CustomerChoice
) -> str:
    answer = draft.answers.get(question)
    if answer is None and not may_be_none(question, is_copy=reads.is_copy):
        raise StillOpen(question, _("This answer is still missing."))
    try:
        return reads.of(question, answer or "", customer).kept
    except NotUnderstood as refusal:
        raise StillOpen(question, str(refusal)) from refusal
