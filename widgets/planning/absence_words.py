"""What an absence sets going, in sentences: before it is entered, and as it stands (PLAN-4)."""

from collections.abc import Iterator
from datetime import datetime

from domain.absence import Absence, AbsenceKind, announced_from
from services.absence.outset import Foreseen
from widgets import formats
from widgets.labels.planning import absence_flag
from widgets.words import _, ngettext


def foreseen_told(one: Foreseen, now: datetime) -> Iterator[str]:
    """What follows, a line each, what needs a hand first."""
    if one.flags:
        flags = ", ".join(absence_flag(flag) for flag in sorted(one.flags))
        yield "◆ " + _("Management looks at it: {flags}").format(flags=flags)
    if one.to_arrange:
        told = ngettext("Stand-in for {n} customer", "Stand-ins for {n} customers", one.to_arrange)
        yield "◆ " + told.format(n=formats.count(one.to_arrange)) + ": " + _("right after this")
    if one.standing_in:
        names = ", ".join(formats.plain(name, 30) for name in one.standing_in)
        yield "▲ " + _("You stand in for {names} on some of these days.").format(names=names)
    if one.announced_at is not None:
        when = _("at once")
        if one.announced_at > now:
            when = formats.moment_near(one.announced_at, now)
        yield "· " + _("Your customers are told in the chat: {when}").format(when=when)
    if one.in_chats:
        told = ngettext(
            "In the chat of {n} task you say when it is expected",
            "In the chats of {n} tasks you say when they are expected",
            one.in_chats,
        )
        yield "◆ " + told.format(n=formats.count(one.in_chats))
    if one.mailed:
        told = ngettext(
            "E-mail draft: {n} customer in BCC", "E-mail draft: {n} customers in BCC", one.mailed
        )
        lead = _("{name} in CC").format(name=formats.plain(one.lead, 30)) if one.lead else ""
        yield "◆ " + ", ".join(filter(None, [told.format(n=formats.count(one.mailed)), lead]))
    yield "· " + _("Who writes in a single chat gets one automatic reply a day.")


def announcement_told(absence: Absence, now: datetime) -> str:
    """Whether and when her customers were told in the chat, or will be."""
    if absence.announced_at is not None:
        when = formats.moment_near(absence.announced_at, now)
        return "✓ " + _("told {when}").format(when=when)
    if absence.kind is AbsenceKind.SICK:
        return "◇ " + _("not told yet")
    due = announced_from(absence)
    if due is None or due <= now:
        return "◇ " + _("within a minute")
    return "◇ " + _("by itself {when}").format(when=formats.moment_near(due, now))
