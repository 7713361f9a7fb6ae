"""Customers that are to be heard of, in the reader's words (CUST-3 to CUST-6)."""

from typing import assert_never

from domain.care import Care, CareKind, CareState
from widgets.words import _


def care_kind(value: CareKind) -> str:
    """Why she is to be heard of."""
    match value:
        case CareKind.WELCOME:
            return _("new with you: a call of about ten minutes")
        case CareKind.NO_TASK:
            return _("new, and no task in four weeks")
        case CareKind.CHECK_IN:
            return _("nothing moved for three weeks")
        case CareKind.LONG_SILENCE:
            return _("nothing moved for seven weeks")
        case CareKind.REBOOKING:
            return _("the account is nearly used up")
        case CareKind.INACTIVE:
            return _("no task for ten weeks")
        case _:
            assert_never(value)


def care_what(care: Care) -> str:
    """What there is to do about it, in a few words."""
    match care.state:
        case CareState.PLANNED:
            return _("a message goes out")
        case CareState.TAKEN:
            return _("{name} wins her back").format(name=care.settled_name)
        case CareState.LEFT:
            return _("the reactivation team wins her back")
        case _:
            return _what_open(care.kind)


def _what_open(kind: CareKind) -> str:
    match kind:
        case CareKind.WELCOME | CareKind.NO_TASK:
            return _("seek contact and note it")
        case CareKind.INACTIVE:
            return _("who wins her back?")
        case _:
            return _("send an e-mail")
