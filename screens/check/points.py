"""The five points of the check, each with its state and what speaks for or against it (TASK-4)."""

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum

from domain.budget import suggests_split
from domain.check import MarketingCheck, needs_marketing_check, suggests_interim
from domain.deadline import open_time
from domain.values import dataclass
from services.task.facts import AreaFigures, Check
from widgets import formats
from widgets.commands import tasks
from widgets.countdown import countdown
from widgets.keys.present import key_of
from widgets.labels.task import work_area
from widgets.task.attorney_lines import lacking
from widgets.words import _

_MOST = timedelta(hours=999)
"""More working hours until a deadline are not counted."""

_LINE = 70
"""Cells for what the customer wrote, with its label; the key facts have it whole."""


class Name(StrEnum):
    """Which point it is; their order is that of the keys 1 to 5."""

    DEADLINE = "deadline"
    BUDGET = "budget"
    AREA = "area"
    COMPETENCE = "competence"
    UNDERSTOOD = "understood"


class Mark(StrEnum):
    """How a point stands, by its sign."""

    FINE = "○"
    LOOK = "◆"
    BAD = "✖"


@dataclass(frozen=True, slots=True)
class Given:
    """What she has said about it herself; None where she has not."""

    competent: bool | None = None
    understood: bool | None = None
    marketing: MarketingCheck | None = None
    """The two answers of a Marketing task (AREA-4)."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the check."""

    name: Name
    mark: Mark
    title: str
    told: tuple[str, ...]
    """What is to be said about it, line by line; the first stands beside the title."""
    mend: str
    """What its key does."""


def points_of(check: Check, given: Given) -> tuple[Point, ...]:
    """All five, in their order."""
    return (
        _deadline(check),
        _budget(check),
        _area(check, given),
        _competence(given),
        _understood(check, given),
    )


def _deadline(check: Check) -> Point:
    title, deadline = _("Deadline"), check.facts.task.deadline_at
    mend = _("propose another one")
    if deadline is None:
        return Point(Name.DEADLINE, Mark.FINE, title, (_("none"),), mend)
    told = f"{formats.moment_full(deadline)}, {countdown(deadline, check.now).left}"
    if check.deadline_passed:
        return Point(Name.DEADLINE, Mark.BAD, title, (told, _("has passed")), mend)
    left = formats.duration(open_time(check.now, deadline, _MOST))
    working = formats.duration(_working(check))
    hours = _("{left} working hours until then, {working} of work").format(
        left=left, working=working
    )
    mark = Mark.LOOK if check.too_short else Mark.FINE
    return Point(Name.DEADLINE, mark, title, (told, hours), mend)


def _working(check: Check) -> timedelta:
    if check.figures is not None:
        return check.figures.working
    return timedelta(seconds=check.facts.task.budget_seconds)


def _budget(check: Check) -> Point:
    told = list(_figures_told(check))
    mark = Mark.FINE
    working = _working(check)
    if suggests_split(working):
        large = _("a large task: think of sharing it; with {key} management splits it in the list")
        told.append(large.format(key=key_of(tasks.SPLIT)))
        mark = Mark.LOOK
    if suggests_interim(working, is_first=check.is_first):
        first = _("the first of its kind for this customer: an interim result helps")
        long = _("over three hours: an interim result helps")
        told.append(first if check.is_first else long)
    if check.figures is not None and check.figures.factors.customer > 1:
        mark = Mark.LOOK
    available = formats.duration(timedelta(seconds=check.facts.available_seconds))
    if check.lacking > timedelta(0):
        mark = Mark.BAD
        lacking = formats.duration(check.lacking)
        said = _("{available} are available on the account, {lacking} are missing")
        told.append(said.format(available=available, lacking=lacking))
    else:
        told.append(_("{available} are available on the account").format(available=available))
    return Point(Name.BUDGET, mark, _("Budget"), tuple(told), _("say or propose something"))


def _figures_told(check: Check) -> Iterator[str]:
    budget = formats.duration(timedelta(seconds=check.facts.task.budget_seconds))
    figures = check.figures
    if figures is None:
        yield budget
        return
    working = formats.duration(figures.working)
    told = _("{budget} account time = {working} real working time")
    yield told.format(budget=budget, working=working)
    if figures.factors.customer > 1:
        told = _("factor {factor}: to work the whole {budget}, it would have to be {needed}")
        yield told.format(
            factor=formats.number(figures.factors.customer, 1),
            budget=budget,
            needed=formats.duration(figures.needed),
        )


def _area(check: Check, given: Given) -> Point:
    title, figures = _("Work area"), check.figures
    if figures is None:
        return Point(Name.AREA, Mark.BAD, title, (_("not set yet"),), _("set it"))
    told = " · ".join(part for part in (work_area(figures.area), _named(check)) if part)
    if figures.factors.needs_release and check.facts.task.released_at is None:
        needs = _("a specialist area: operations has to release it first")
        mend = _("send it there, or change the area")
        return Point(Name.AREA, Mark.BAD, title, (told, needs), mend)
    if needs_marketing_check(figures.area):
        return _marketing(figures, told, given)
    return Point(Name.AREA, Mark.FINE, title, (told,), _("change it"))


def _named(check: Check) -> str:
    """The competence as the agency calls it."""
    code = check.facts.task.competence
    return next((formats.plain(one.name, 30) for one in check.competences if one.code == code), "")


def _marketing(figures: AreaFigures, told: str, given: Given) -> Point:
    title, answers = _("Work area"), given.marketing
    if answers is None:
        asks = _("two questions: can the customer brief us? does she know the outcome?")
        return Point(Name.AREA, Mark.LOOK, title, (told, asks), _("answer them"))
    if answers.is_for_assistant:
        fine = _("the customer can brief us and knows the outcome")
        return Point(Name.AREA, Mark.FINE, title, (told, fine), _("change it"))
    advice = _("the customer needs advice: this goes to your team lead")
    return Point(Name.AREA, Mark.BAD, title, (told, advice), _("pass it on"))


def _competence(given: Given) -> Point:
    title, mend = _("Competence"), _("say yes or no")
    match given.competent:
        case None:
            return Point(Name.COMPETENCE, Mark.LOOK, title, (_("can you do this?"),), mend)
        case True:
            return Point(Name.COMPETENCE, Mark.FINE, title, (_("you can do this"),), mend)
        case False:
            told = (_("you cannot do this: pass it on"),)
            return Point(Name.COMPETENCE, Mark.BAD, title, told, mend)


def _understood(check: Check, given: Given) -> Point:
    """Beside the question stands what the customer wrote, so that it can be judged here."""
    title, mend = _("Understood"), _("say yes, or ask the customer")
    match given.understood:
        case None:
            told = (_("is it clear what is to come out?"), *_attorney(check), *_written(check))
            return Point(Name.UNDERSTOOD, Mark.LOOK, title, told, mend)
        case True:
            lacks = tuple(_attorney(check))
            mark = Mark.LOOK if lacks else Mark.FINE
            return Point(Name.UNDERSTOOD, mark, title, (_("all is clear"), *lacks), mend)
        case False:
            told = (_("the customer was asked; wait for her answer"),)
            return Point(Name.UNDERSTOOD, Mark.BAD, title, told, mend)


def _attorney(check: Check) -> Iterator[str]:
    """A power of attorney that the task needs and that is not in force (POA-1)."""
    facts = check.facts
    if warned := lacking(facts.task, facts.approvals, facts.attorneys, check.now):
        yield _("power of attorney: {warned}").format(warned=warned)


def _written(check: Check) -> Iterator[str]:
    task = check.facts.task
    for label, text in (
        (_("Order"), task.description),
        (_("Expected result"), task.expected_result),
    ):
        if said := formats.plain(text, _LINE - len(label)):
            yield f"{label}: {said}"
