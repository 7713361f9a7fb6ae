"""Customers who are to be heard of, as the triage shows them (CUST-3 to CUST-6)."""

from datetime import datetime, timedelta

from rich.text import Text

from domain.care import CareKind, CareState
from domain.customer_file import NEEDED, Heading
from services.triage.cases import CareCase
from widgets import formats
from widgets.commands import triage
from widgets.countdown import countdown
from widgets.keys.present import key_of
from widgets.labels.care import care_kind, care_what
from widgets.labels.customer_file import heading
from widgets.privacy import customer_name
from widgets.words import _


def care_customer(case: CareCase) -> str:
    """The customer as she may be shown now."""
    return customer_name(case.waiting.customer, case.waiting.customer_number)


def care_title(case: CareCase) -> str:
    """Why, and what there is to do."""
    care = case.waiting.care
    return f"{care_what(care)} · {care_kind(care.kind)}"


def care_facts(case: CareCase, now: datetime) -> Text:
    """Why she is to be heard of, what happens by when, and which key does something about it."""
    waiting, key = case.waiting, key_of(triage.FOLLOW_UP)
    free = formats.duration(timedelta(seconds=max(waiting.available_seconds, 0)))
    lines = [
        formats.safe(care_customer(case), style="bold"),
        formats.safe(_sentence(care_title(case))),
        Text(_when(case, now)),
        Text(_("The customer has {time} available").format(time=free)),
        formats.safe(
            _("VPA: {name}").format(name=waiting.assistant or _("nobody yet")),
        ),
        formats.safe(_asked(case)),
        formats.safe(waiting.care.note),
        Text(_told(case).format(key=key)),
    ]
    return Text("\n").join(line for line in lines if line.plain)


def _when(case: CareCase, now: datetime) -> str:
    due = case.item.due
    if due is None:
        return ""
    said = _("See to it by {due}, {left}")
    if case.goes_at is not None:
        said = _("You are away: it goes out {due}, {left}, in your name")
    elif case.waiting.care.state is CareState.PLANNED:
        said = _("It goes out by itself {due}, {left}, in the VPA's name")
    return said.format(due=formats.moment_near(due, now), left=countdown(due, now).left)


def _asked(case: CareCase) -> str:
    """What a first call is about: the headings of her file (CUST-1, CUST-3)."""
    if case.waiting.care.kind not in (CareKind.WELCOME, CareKind.NO_TASK):
        return ""
    what = [heading(one) for one in NEEDED if one is not Heading.CONTACTS]
    return _("Ask about: {what}").format(what=" · ".join(what))


def _told(case: CareCase) -> str:
    match case.waiting.care.state:
        case CareState.PLANNED if case.waiting.is_reached:
            return _("{key}: send it now, write yourself, note a contact, or stop it.")
        case CareState.PLANNED:
            return _("{key}: send it now, note a contact, or stop it.")
        case CareState.TAKEN:
            return _("{key} takes note of it.")
        case _:
            return _("{key} sees to it.")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
