"""Invoices that wait for their payment, in words: how many, whose, until when (HON-7)."""

from collections.abc import Sequence
from datetime import date

from domain.ids import PersonId
from services.honorarium.honorarium import ToPay
from widgets import formats
from widgets.honorarium.words import cents
from widgets.words import _, ngettext


def to_pay_told(waiting: Sequence[ToPay], today: date) -> str:
    """All that wait, in one line; empty without any."""
    if not waiting:
        return ""
    told = ngettext(
        "{count} invoice waits for its payment: {amount}",
        "{count} invoices wait for their payment: {amount}",
        len(waiting),
    ).format(count=len(waiting), amount=cents(sum(one.cents for one in waiting)))
    late = sum(one.due_on < today for one in waiting)
    first = waiting[0]
    next_one = _("first {name}, {due}").format(
        name=formats.plain(first.name, 40), due=due_told(first, today)
    )
    overdue = ngettext("✖ {count} overdue", "✖ {count} overdue", late).format(count=late)
    return " · ".join([told, *([overdue] if late else []), next_one])


def owed_told(waiting: Sequence[ToPay], person_id: PersonId, today: date) -> str:
    """What waits of one person's: how much, and until when; empty without any."""
    hers = [one for one in waiting if one.person_id == person_id]
    if not hers:
        return ""
    amount = cents(sum(one.cents for one in hers))
    return f"{amount}, {due_told(hers[0], today)}"


def due_told(one: ToPay, today: date) -> str:
    """Until when it has to be paid; plainly when that is over."""
    when = formats.day_near(one.due_on, today)
    if one.due_on < today:
        return "✖ " + _("overdue since {day}").format(day=when)
    return _("due {day}").format(day=when)
