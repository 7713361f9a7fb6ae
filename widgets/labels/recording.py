"""Recorded time in words: flags of entries, requests and what became of them."""

from collections.abc import Collection
from typing import assert_never

from domain.entry import EntryFlag
from domain.time_request import TimeRequestKind, TimeRequestStatus
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.words import _


def entry_flags(values: Collection[EntryFlag]) -> list[str]:
    """All that is worth knowing about an entry: how it came about, then what became of it."""
    return [entry_flag(one) for one in EntryFlag if one in values]


def entry_flag(value: EntryFlag) -> str:
    """One thing worth knowing about an entry."""
    match value:
        case EntryFlag.OVER_MIDNIGHT:
            return _("the clock ran over midnight")
        case EntryFlag.TOO_LONG:
            return _("the clock ran for more than 8 hours")
        case EntryFlag.BUDGET_END:
            return _("stopped at the end of the budget")
        case EntryFlag.CONFIRMED:
            return _("confirmed")
        case EntryFlag.SHORTENED:
            return _("shortened")
        case EntryFlag.CORRECTION:
            return _("correction")
        case _:
            assert_never(value)


def time_request_kind(value: TimeRequestKind) -> str:
    """What is asked for."""
    match value:
        case TimeRequestKind.ADD:
            return _("add forgotten time")
        case TimeRequestKind.CHANGE:
            return _("change the times")
        case TimeRequestKind.DELETE:
            return _("delete an entry")
        case TimeRequestKind.SURCHARGE:
            return _("weekend surcharge")
        case _:
            assert_never(value)


def time_request_status(value: TimeRequestStatus) -> Label:
    """What became of a request."""
    match value:
        case TimeRequestStatus.OPEN:
            return Label("◇", _("waits for management"), Grade.SOON)
        case TimeRequestStatus.BOOKED:
            return Label("✔", _("booked"), Grade.OK)
        case TimeRequestStatus.REFUSED:
            return Label("✖", _("refused"), Grade.OVERDUE)
        case TimeRequestStatus.WITHDRAWN:
            return Label("○", _("withdrawn"), Grade.MUTED)
        case _:
            assert_never(value)
