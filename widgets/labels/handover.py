"""Words for leaving and handing customers over."""

from typing import assert_never

from domain.closing import Item, Way
from domain.handover_plan import Size
from domain.handover_terms import Cause, Side, Step, Target, Telling
from domain.leaving import LeavingState, NoticePeriod, NoticeUnit
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.words import _, ngettext


def step(value: Step) -> str:
    """A step of a handover, as its column is headed."""
    match value:
        case Step.FILE:
            return _("Dossier")
        case Step.SUCCESSOR:
            return _("Successor")
        case Step.INFORMED:
            return _("Informed")
        case Step.TRAINING:
            return _("Training")
        case Step.CLOSED:
            return _("Closed")
        case _:
            assert_never(value)


def target(value: Target, name: str) -> str:
    """Who has the customer afterwards."""
    match value:
        case Target.SUCCESSOR:
            return name
        case Target.REACTIVATION:
            return _("reactivation team")
        case _:
            assert_never(value)


def telling(value: Telling) -> str:
    """How the customer is told."""
    match value:
        case Telling.CALL:
            return _("by phone, in person")
        case Telling.MAIL:
            return _("by e-mail")
        case Telling.REACTIVATION_MAIL:
            return _("the reactivation team writes")
        case Telling.FINISH:
            return _("tasks are finished by their deadline")
        case _:
            assert_never(value)


def cause(value: Cause) -> str:
    """Why the customer is handed over."""
    match value:
        case Cause.LEAVING:
            return _("leaves the agency")
        case Cause.ASSISTANT:
            return _("gives this customer back")
        case Cause.CUSTOMER:
            return _("the customer ends it")
        case _:
            assert_never(value)


def side(value: Side) -> str:
    """Who has to agree."""
    match value:
        case Side.ASSISTANTS:
            return _("assistants' management")
        case Side.CUSTOMERS:
            return _("customers' management")
        case _:
            assert_never(value)


def item(value: Item) -> str:
    """What the closing list asks for."""
    match value:
        case Item.FOLDERS:
            return _("Shared folders in order: names, places")
        case Item.RECAP:
            return _("Document about procedures current")
        case Item.CALL:
            return _("Handover call with the successor offered")
        case Item.SUPPORT:
            return _("Questions afterwards: short ones free, longer help at a fee")
        case Item.LETTER:
            return _("Letter: change passwords, remove accesses and accounts")
        case Item.CREDENTIALS:
            return _("Own stored sign-ins of the customer deleted")
        case Item.OWNERSHIP:
            return _("Files belong to the customer, or archived and deleted")
        case _:
            assert_never(value)


def way(value: Way) -> str:
    """How an item was done."""
    match value:
        case Way.DONE:
            return _("done")
        case Way.NOT_NEEDED:
            return _("not needed here")
        case Way.CALL_HELD:
            return _("call held, not recorded")
        case Way.CALL_RECORDED:
            return _("call recorded with consent")
        case Way.CALL_DECLINED:
            return _("call offered, not wanted")
        case Way.TRANSFERRED:
            return _("ownership transferred")
        case Way.ARCHIVE_SENT:
            return _("archive sent, receipt open")
        case Way.ARCHIVE_CONFIRMED:
            return _("archive sent, receipt confirmed")
        case Way.ARCHIVE_DELETED:
            return _("archive confirmed, files deleted")
        case _:
            assert_never(value)


def size(value: Size) -> str:
    """What kind of customer it is."""
    match value:
        case Size.LARGE:
            return _("large, regular")
        case Size.SMALL:
            return _("small")
        case Size.QUIET:
            return _("nearly inactive")
        case Size.SINGLE:
            return _("single tasks only")
        case _:
            assert_never(value)


def leaving_state(value: LeavingState) -> Label:
    """How far a leaving is."""
    match value:
        case LeavingState.TALK:
            return Label("○", _("talk held"))
        case LeavingState.FEWER_HOURS:
            return Label("◐", _("fewer hours for a time"))
        case LeavingState.NOTICE:
            return Label("▶", _("notice given"), Grade.SOON)
        case LeavingState.STAYS:
            return Label("✓", _("stays"))
        case LeavingState.CLOSED:
            return Label("■", _("accounts closed"))
        case _:
            assert_never(value)


def notice_period(value: NoticePeriod) -> str:
    """A notice period."""
    if value.unit is NoticeUnit.WEEKS:
        told = ngettext("{n} week", "{n} weeks", value.count).format(n=value.count)
    else:
        told = ngettext("{n} month", "{n} months", value.count).format(n=value.count)
    return _("{period} to the end of a month").format(period=told) if value.to_month_end else told
