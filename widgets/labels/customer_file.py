"""Customers' files, in the reader's words."""

from typing import assert_never

from domain.customer_file import Channel, Heading
from widgets.words import _


def heading(value: Heading) -> str:
    """Under what a note stands (CUST-1)."""
    match value:
        case Heading.ABOUT:
            return _("About the customer")
        case Heading.WORK:
            return _("Kinds of tasks")
        case Heading.VOLUME:
            return _("Volume")
        case Heading.CURRENT:
            return _("Current tasks")
        case Heading.TRAINING:
            return _("Training material")
        case Heading.LOGINS:
            return _("Logins")
        case Heading.PLANS:
            return _("Plans")
        case Heading.CONTACTS:
            return _("Contacts")
        case _:
            assert_never(value)


def belongs(value: Heading) -> str:
    """What belongs under it."""
    match value:
        case Heading.ABOUT:
            return _("style, wishes, what must and must not be")
        case Heading.WORK:
            return _("what she gives away, and which competences that needs")
        case Heading.VOLUME:
            return _("how much a week or a month")
        case Heading.CURRENT:
            return _("what is not told by the tasks themselves")
        case Heading.TRAINING:
            return _("which there is, and where it lies")
        case Heading.LOGINS:
            return _("where they are found; never a password itself")
        case Heading.PLANS:
            return _("when she comes back, when she books again")
        case Heading.CONTACTS:
            return _("by phone, chat or mail, reached or not")
        case _:
            assert_never(value)


def channel(value: Channel) -> str:
    """How contact was sought."""
    match value:
        case Channel.PHONE:
            return _("by phone")
        case Channel.CHAT:
            return _("by chat")
        case Channel.MAIL:
            return _("by mail")
        case _:
            assert_never(value)


def reached(value: bool) -> str:
    """Whether the customer was reached."""
    return _("reached") if value else _("not reached")
