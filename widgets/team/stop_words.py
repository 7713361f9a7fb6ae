"""What happened to stops, in management's words; nobody else reads them (STOP-2, STOP-5)."""

from domain.calendar import local
from domain.stop import StopEvent, StopEventKind
from widgets import formats
from widgets.labels.planning import stop_kind
from widgets.privacy import customer_name
from widgets.words import _


def event_told(event: StopEvent) -> str:
    """What happened, in a few words."""
    match event.kind:
        case StopEventKind.SET:
            kind = "" if event.stop is None else stop_kind(event.stop)
            return _("stopped: {kind} · {name}").format(name=_who(event), kind=kind)
        case StopEventKind.LIFTED:
            return _("stop lifted · {name}").format(name=_who(event))
        case StopEventKind.OVERRIDDEN:
            told = _("{what} all the same · {name}")
            return told.format(name=_who(event), what=_given(event))


def event_detail(event: StopEvent) -> str:
    """When, why, and when it is looked at again."""
    day = formats.day_full(local(event.at).date())
    told = [_("On {day}").format(day=day)]
    if event.kind is StopEventKind.SET and event.review_on is not None:
        told.append(_("review on {day}").format(day=formats.day_full(event.review_on)))
    because = formats.plain(event.reason, 200)
    return " · ".join(told) + (f"\n{because}" if because else "")


def _who(event: StopEvent) -> str:
    return formats.plain(event.by, 30)


def _given(event: StopEvent) -> str:
    if event.task_number:
        return f"#{event.task_number}"
    return customer_name(formats.plain(event.customer, 40), event.customer_number)
