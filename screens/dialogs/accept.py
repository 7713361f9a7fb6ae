"""Asks before a task is accepted, with everything its check looks at (TASK-4)."""

from collections.abc import Iterator
from datetime import timedelta

from domain.budget import suggests_split
from screens.dialogs.confirm import Confirm
from services.facts import Check
from widgets import formats, labels
from widgets.countdown import countdown
from widgets.privacy import customer_name
from widgets.words import _

FINE, LOOK, BAD = "○", "◆", "✖"
"""Nothing to say against it; to be thought of; in the way."""


def accept_task(check: Check, begun_by: str = "") -> Confirm:
    """Asks whether to accept; `begun_by` is the key that began it."""
    task = check.facts.task
    question = _("Accept {number} {title}?").format(
        number=f"#{task.number}", title=formats.plain(task.title, 55)
    )
    return Confirm(question, _("Accept"), detail="\n".join(_told(check)), begun_by=begun_by)


def _told(check: Check) -> Iterator[str]:
    facts = check.facts
    yield _("For {customer}. Accepting makes a contract of it.").format(
        customer=formats.plain(customer_name(facts.customer, facts.customer_number), 50)
    )
    yield ""
    yield _deadline(check)
    yield from _budget(check)
    yield _cover(check)


def _deadline(check: Check) -> str:
    name, deadline = _("Deadline"), check.facts.task.deadline_at
    if deadline is None:
        return _line(FINE, name, _("none"))
    told = f"{formats.moment_full(deadline)}, {countdown(deadline, check.now).left}"
    if check.deadline_passed:
        return _line(BAD, name, told, _("has passed"))
    if check.too_short:
        too_short = _("fewer working hours until then than the budget allows")
        return _line(LOOK, name, told, too_short)
    return _line(FINE, name, told)


def _budget(check: Check) -> Iterator[str]:
    budget = formats.duration(timedelta(seconds=check.facts.task.budget_seconds))
    figures = check.figures
    if figures is None:
        yield _line(BAD, _("Work area"), _("not set yet"))
        yield _line(FINE, _("Budget"), budget)
        return
    factor = formats.number(figures.factors.customer, 1)
    yield _line(FINE, _("Work area"), labels.work_area(figures.area))
    told = _("{budget} account time = {working} real working time")
    working = formats.duration(figures.working)
    yield _line(FINE, _("Budget"), told.format(budget=budget, working=working))
    if figures.factors.customer > 1:
        told = _("to work the whole {budget}, the budget would have to be {needed}")
        needed = formats.duration(figures.needed)
        name = _("Factor {factor}").format(factor=factor)
        yield _line(LOOK, name, told.format(budget=budget, needed=needed))
    if suggests_split(figures.working):
        yield _line(LOOK, _("A large task"), _("think of sharing it with others"))


def _cover(check: Check) -> str:
    """Whether the customer's account covers the budget; said, not yet refused (BUD-6)."""
    name = _("Available on the account")
    available = formats.duration(timedelta(seconds=check.facts.available_seconds))
    if check.lacking <= timedelta(0):
        return _line(FINE, name, available)
    lacking = _("{time} are missing; propose a new package to the customer").format(
        time=formats.duration(check.lacking)
    )
    return _line(LOOK, name, available, lacking)


def _line(sign: str, name: str, *told: str) -> str:
    return f"{sign} {name}: {'; '.join(told)}"
