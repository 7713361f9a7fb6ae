"""Messages that are offered to the assistant, filled for her customer, to be changed or sent."""

from datetime import timedelta

from domain.customer import greeted
from domain.template import Template, fill
from services.automatic import NO_WORDINGS, Wordings, wording
from services.task.facts import AreaFigures, Check, TaskFacts
from services.texts.forms import AREAS, german_factor, german_span


def delegation_offer(facts: TaskFacts, own: Wordings = NO_WORDINGS) -> str:
    """What the customer is told before the task goes to the team lead (TASK-6)."""
    return _offer(Template.TASK_DELEGATED, facts, own)


def passing_on_offer(facts: TaskFacts, to: str, own: Wordings = NO_WORDINGS) -> str:
    """What the customer is told when somebody else takes the task (TASK-6)."""
    return _offer(Template.TASK_PASSED_ON, facts, own, successor=to)


def inquiry_offer(facts: TaskFacts, own: Wordings = NO_WORDINGS) -> str:
    """What asks politely about a rating of three stars (RES-4)."""
    return _offer(Template.THREE_STARS, facts, own)


def factor_offer(facts: TaskFacts, figures: AreaFigures, own: Wordings = NO_WORDINGS) -> str:
    """What explains a factor above 1, with both figures (BUD-3)."""
    return _offer(
        Template.FACTOR,
        facts,
        own,
        area=AREAS[figures.area],
        factor=german_factor(figures.factors.customer),
        budget=german_span(figures.budget),
        working=german_span(figures.working),
        needed=german_span(figures.needed),
    )


def cover_offer(check: Check, own: Wordings = NO_WORDINGS) -> str:
    """What hints at a new package, with what is available and what is missing (BUD-6)."""
    facts = check.facts
    return _offer(
        Template.COVER_MISSING,
        facts,
        own,
        budget=german_span(timedelta(seconds=facts.task.budget_seconds)),
        available=german_span(max(timedelta(seconds=facts.available_seconds), timedelta(0))),
        missing=german_span(check.lacking),
    )


def question_offer(facts: TaskFacts, own: Wordings = NO_WORDINGS) -> str:
    """What asks the customer before the task is accepted; the question itself is left to write."""
    return _offer(Template.QUESTION, facts, own)


def _offer(template: Template, facts: TaskFacts, own: Wordings, **filled: str) -> str:
    """In the agency's wording where it has one; what is not known stays open."""
    known = {
        "contact": greeted(facts.contact, facts.customer, facts.address),
        "title": facts.task.title,
        "number": str(facts.task.number),
    }
    return fill(wording(template, facts.address, own), known | filled)
