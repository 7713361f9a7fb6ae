"""Messages that are offered to the assistant, filled for her customer, to be changed or sent."""

from domain.template import Template
from services.automatic import AREAS, german_factor, german_span, written
from services.facts import AreaFigures, TaskFacts


def delegation_offer(facts: TaskFacts) -> str:
    """What the customer is told before the task goes to the team lead (TASK-6)."""
    return _offer(Template.TASK_DELEGATED, facts)


def factor_offer(facts: TaskFacts, figures: AreaFigures) -> str:
    """What explains a factor above 1, with both figures (BUD-3)."""
    return _offer(
        Template.FACTOR,
        facts,
        area=AREAS[figures.area],
        factor=german_factor(figures.factors.customer),
        budget=german_span(figures.budget),
        working=german_span(figures.working),
        needed=german_span(figures.needed),
    )


def _offer(template: Template, facts: TaskFacts, **filled: str) -> str:
    contact = facts.contact or facts.customer
    return written(template, contact, facts.address, title=facts.task.title, **filled)
