"""Asks for a work area, with what each makes of the budget (BUD-1, BUD-3)."""

from datetime import datetime, timedelta

from domain.area import WorkArea
from screens.dialogs.pick import Choice, Pick
from services.task.facts import AreaFigures, TaskFacts, figures_of
from widgets import formats
from widgets.labels.task import work_area
from widgets.words import _


def pick_area(facts: TaskFacts, now: datetime) -> Pick[WorkArea]:
    """Asks which area the task belongs to; each tells its factor and the real working time."""
    budget = timedelta(seconds=facts.task.budget_seconds)
    title = formats.plain(facts.task.title, 50)
    question = _("Work area of {title} ({budget} budget)").format(
        title=title, budget=formats.duration(budget)
    )
    return Pick(question, [_choice(figures_of(facts, area, now)) for area in WorkArea])


def _choice(figures: AreaFigures) -> Choice[WorkArea]:
    told = _("× {factor} = {time} to work").format(
        factor=formats.number(figures.factors.customer, 1),
        time=formats.duration(figures.working),
    )
    if figures.factors.needs_release:
        told = " · ".join((told, _("needs a release")))
    return Choice(figures.area, work_area(figures.area), told)
