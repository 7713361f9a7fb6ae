"""The running clock in words: the task, how long, the share of its budget (TIME-1, BUD-4)."""

from datetime import datetime, timedelta

from domain.budget import BudgetWarning
from domain.clock import CLOSE, Run
from widgets import formats
from widgets.labels.urgency import budget_warning
from widgets.words import _

URGENT = frozenset({BudgetWarning.ACT_NOW, BudgetWarning.USED_UP})
"""From these on the clock stands out."""


def clock_line(run: Run, now: datetime) -> str:
    """As the top line tells it; shortly before the end of the budget with what is left of it."""
    told = [f"◷ #{run.number} {formats.duration(run.elapsed(now))}"]
    percent, left = run.percent(now), run.left(now)
    if percent is not None:
        told.append(f"({formats.percent(percent / 100)})")
    warning = run.warning(now)
    if warning is not BudgetWarning.NONE and warning is not BudgetWarning.INFO:
        told.append(str(budget_warning(warning)))
    if left is not None and timedelta(0) < left <= CLOSE:
        told.append(_("{time} left").format(time=seconds(left)))
    return " ".join(told)


def warned(run: Run, warning: BudgetWarning) -> str:
    """What is said once when the run comes to this warning."""
    what = f"#{run.number} {formats.plain(run.title, 40)}"
    match warning:
        case BudgetWarning.USED_UP:
            return _(
                "{task}: the budget is used up, your clock has stopped. Ask the customer before "
                "you go on."
            ).format(task=what)
        case BudgetWarning.ACT_NOW:
            return _(
                "{task}: nine tenths of the working time are used. Talk to the customer now."
            ).format(task=what)
        case BudgetWarning.WARNING:
            return _("{task}: three quarters of the working time are used.").format(task=what)
        case _:
            return _("{task}: half of the working time is used.").format(task=what)


def started_told(left: timedelta | None) -> str:
    """That it runs now, and for how long it can (BUD-4)."""
    if left is None:
        return _("Your clock runs.")
    if left <= CLOSE:
        return _("Your clock runs; {time} min of working time are left.").format(time=seconds(left))
    return _("Your clock runs; {time} of working time are left.").format(
        time=formats.duration(left)
    )


def runs_on(run: Run) -> str:
    """That it goes on running when she leaves the program."""
    told = _("◷ Your clock runs on: #{number} {title}, since {start}.")
    return told.format(
        number=run.number,
        title=formats.plain(run.title, 40),
        start=formats.moment(run.clock.begun_at),
    )


def seconds(span: timedelta) -> str:
    """Minutes and seconds: 9:05."""
    whole = int(span.total_seconds())
    return f"{whole // 60}:{whole % 60:02}"
