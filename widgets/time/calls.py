"""Phone calls on a task in words: how long, how much is covered, and what to do (TIME-7)."""

from collections.abc import Iterator
from datetime import timedelta

from domain.phone import CallLog, PhoneCall
from widgets import formats
from widgets.words import _


def calls_told(log: CallLog) -> str:
    """How long they were together, and how much is covered."""
    called = formats.exact(log.called)
    if log.flat_since is not None:
        return _("{called} on the phone; a phone flat is booked").format(called=called)
    return _("{called} on the phone, {covered} are covered").format(
        called=called, covered=formats.exact(log.covered)
    )


def over_told(log: CallLog) -> str:
    """What is wrong with that many calls, and what to do; empty when nothing is."""
    if not log.is_over:
        return ""
    return _(
        "More than 15 minutes of calls per working hour need a phone flat. Ask the customer to "
        "book one; management is told."
    )


def call_line(call: PhoneCall) -> str:
    """One call: when, how long, by whom, what about."""
    length = formats.exact(timedelta(seconds=call.seconds))
    who, about = formats.plain(call.person_name, 40), formats.plain(call.note, 200)
    return f"{formats.moment(call.started_at)} · {length} · {who}: {about}"


def calls_to_see_to(log: CallLog) -> Iterator[str]:
    """What management reads before it settles the case."""
    yield calls_told(log)
    for call in log.calls:
        yield call_line(call)
