"""What holds a handover or a gate, in sentences for whoever has to do something about it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from domain.handover import Blocker
from domain.handover_terms import Hindrance
from domain.leaving_gates import Lock, Reason
from widgets import formats
from widgets.words import _, ngettext

if TYPE_CHECKING:
    from services.invoice.last import LastInvoice


def blockers_told(held: Iterable[Blocker]) -> str:
    """Everything that holds a step, after each other."""
    return ", ".join(blocker(one) for one in held)


def blocker(one: Blocker) -> str:
    """What holds a step."""
    match one.what:
        case Hindrance.FILE_INCOMPLETE:
            return ngettext(
                "{count} heading of the file is empty",
                "{count} headings of the file are empty",
                one.count,
            ).format(count=one.count)
        case Hindrance.NOT_ACCEPTED:
            return ngettext(
                "the successor has {count} item to accept",
                "the successor has {count} items to accept",
                one.count,
            ).format(count=one.count)
        case Hindrance.ITEMS_OPEN:
            return ngettext(
                "{count} item of the closing list is open",
                "{count} items of the closing list are open",
                one.count,
            ).format(count=one.count)
        case Hindrance.TASKS_OPEN:
            return ngettext(
                "{count} task is not done", "{count} tasks are not done", one.count
            ).format(count=one.count)
        case _:
            return _plain(one.what)


def _plain(what: Hindrance) -> str:
    match what:
        case Hindrance.FILE_UNCHECKED:
            return _("the customer's file is not checked")
        case Hindrance.NO_SUCCESSOR:
            return _("nobody is proposed to follow")
        case Hindrance.ASSISTANTS_DISAGREE:
            return _("the assistants' management has not agreed")
        case Hindrance.CUSTOMERS_DISAGREE:
            return _("the customers' management has not agreed")
        case Hindrance.NOT_TOLD:
            return _("the customer is not informed")
        case Hindrance.TRAINING_UNDECIDED:
            return _("nobody has said whether training is wanted")
        case Hindrance.TRAINING_RUNS:
            return _("the handover task is not done")
        case Hindrance.NOT_TAKEN_OVER:
            return _("the customer is not taken over")
        case _:
            return ""


def reasons_told(reasons: Iterable[Reason]) -> str:
    """Everything that locks a gate, after each other (HAND-8)."""
    return ", ".join(reason(one) for one in reasons)


def reason(one: Reason) -> str:
    """What locks a gate."""
    match one.lock:
        case Lock.NO_NOTICE:
            return _("no notice is given")
        case Lock.CUSTOMERS_LEFT:
            said = ngettext(
                "{count} customer not handed over", "{count} customers not handed over", one.count
            )
        case Lock.TASKS_OPEN:
            said = ngettext("{count} task not done", "{count} tasks not done", one.count)
        case Lock.WORK_UNRELEASED:
            said = ngettext("{count} task not released", "{count} tasks not released", one.count)
        case Lock.NOT_INVOICED:
            said = ngettext(
                "{count} amount not invoiced", "{count} amounts not invoiced", one.count
            )
        case Lock.NOT_PAID:
            said = ngettext("{count} invoice not paid", "{count} invoices not paid", one.count)
        case Lock.LAST_DAY_AHEAD:
            assert one.day is not None
            return _("the last day is {day}").format(day=formats.day_full(one.day))
        case _:
            assert_never(one.lock)
    return said.format(count=one.count)


def last_invoice_told(last: "LastInvoice") -> str:
    """Where she stands with it, and what is missing (HAND-8)."""
    day = _("last day {day}").format(day=formats.day_full(last.last_day))
    if last.reasons:
        locked = _("last invoice locked: {why}").format(why=reasons_told(last.reasons))
        return f"⊘ {day} · {locked}"
    state = (
        _("last invoice submitted") if last.submitted else _("last invoice can be submitted now")
    )
    return f"✓ {day} · {state}"
