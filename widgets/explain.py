"""A refusal in the reader's words: what happened, why, and what to do now."""

from importlib import import_module

from domain.contract import AreaFixed
from domain.errors import (
    BadInput,
    Forbidden,
    NotFound,
    NotSignedIn,
    SignInTooSoon,
    Stale,
    StoreBehind,
    StoreBusy,
    StoreFull,
    StoreMismatch,
    StoreReadOnly,
    StoreTooNew,
    StoreUnfit,
    StoreUnreachable,
    VPAError,
    WrongSignIn,
)
from domain.permission import Act
from domain.task import TaskStatus
from domain.workflow import (
    AreaMissing,
    DeadlinePassed,
    IllegalMove,
    NotReleased,
    ReasonMissing,
    SummaryMissing,
)
from widgets import formats
from widgets.labels.act import act as act_label
from widgets.labels.task import task_status, work_area
from widgets.reader import speaks_outward
from widgets.refused_input import refused_input
from widgets.words import N_, _

_KINDS = {
    "task": N_("This task"),
    "customer": N_("This customer"),
    "person": N_("This person"),
    "message": N_("This message"),
    "single": N_("This single chat"),
    "wish": N_("This wish"),
    "template": N_("This template"),
    "attachment": N_("This file"),
    "invoice": N_("This invoice"),
    "proposal": N_("This proposal"),
    "approval": N_("This approval"),
    "entry": N_("This entry"),
    "time_request": N_("This request"),
    "absence": N_("This absence"),
    "stop": N_("This stop"),
    "survey": N_("This request to the team"),
    "demand": N_("This demand"),
    "call": N_("This call"),
    "care": N_("This reminder"),
    "file_note": N_("This note"),
    "attorney": N_("This power of attorney"),
    "leaving": N_("This leaving"),
    "handover": N_("This handover"),
    "duty": N_("This deletion"),
}
_UNFIT = {
    "network_drive": N_("it lies on a network drive; use a local folder or PostgreSQL"),
    "is_folder": N_("it is a folder; name a file in it"),
    "not_a_database": N_("it is something else than a database of VPA Desk; name another file"),
    "damaged": N_("it is damaged; bring back a copy with `vpa restore`"),
    "not_ours": N_("it is a database of another program; name another file"),
    "unknown_kind": N_("only a file or postgresql://… can be opened"),
}
_UNKNOWN_KIND = N_("This")
_OTHERWISE_UNFIT = N_("it is not usable")


_WAY = [TaskStatus.REVIEW, TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS]
"""The way of a task, as far as nothing leads back on it."""

_NEXT = {
    TaskStatus.REVIEW: N_("Accept it first."),
    TaskStatus.WITH_TEAM_LEAD: N_("Management gives it back first."),
    TaskStatus.WITH_OPERATIONS: N_("Operations releases it first."),
    TaskStatus.ACCEPTED: N_("Start it first."),
    TaskStatus.IN_PROGRESS: N_("Deliver it first."),
    TaskStatus.DELIVERED: N_("Set it done, or give it back with a new deadline."),
    TaskStatus.DONE: N_("It is closed; create a new task for anything more."),
    TaskStatus.DELETED: N_("It is closed; create a new task for anything more."),
}
"""What to do with a task that stands there, when something else is refused."""

_HERS = frozenset({TaskStatus.DELIVERED, TaskStatus.DONE, TaskStatus.DELETED})
"""Where a customer can do something about it herself."""


_EXPLAINING = frozenset(
    {
        "absence",
        "account",
        "approval",
        "assignment",
        "care",
        "check",
        "clock",
        "closing",
        "competence",
        "complaint",
        "customer_file",
        "feedback",
        "handover",
        "handover_moves",
        "invoice",
        "leaving",
        "leaving_gates",
        "participant",
        "phone",
        "pool",
        "proposal",
        "rating",
        "result",
        "retention",
        "splitting",
        "standing_in",
        "stop",
        "survey",
        "template",
        "time_entry",
        "time_request",
    }
)
"""The rules (modules of domain/) whose refusals have their sentences in `widgets/explaining`."""


def explain(error: VPAError) -> str:
    """The sentence for any refusal; it may hold names people wrote, so never show it as markup."""
    match error:
        case NotFound() | Stale() | Forbidden() | BadInput():
            return _about_work(error)
        case WrongSignIn() | SignInTooSoon() | NotSignedIn():
            return _about_signing_in(error)
        case IllegalMove() | AreaMissing() | NotReleased() | DeadlinePassed() | AreaFixed():
            return _about_a_step(error)
        case SummaryMissing():
            return _("Say in the summary what you hand over, then deliver the task.")
        case ReasonMissing():
            return _("Say why you pass the task on; it helps to find the right person next time.")
        case _:
            return _beside_its_rule(error) or _about_the_store(error)


def _beside_its_rule(error: VPAError) -> str:
    """The sentence from `widgets/explaining`, in the module called like that of its rule."""
    name = type(error).__module__.rpartition(".")[2]
    if name not in _EXPLAINING:
        return ""
    explaining = import_module(f"widgets.explaining.{name}")  # when somebody is refused, not before
    return str(explaining.explain(error))


def _about_a_step(
    error: IllegalMove | AreaMissing | NotReleased | DeadlinePassed | AreaFixed,
) -> str:
    match error:
        case IllegalMove(status=status, to=to):
            said = _("The task is “{now}”; from there it cannot become “{next}”.").format(
                now=task_status(status).word, next=task_status(to).word
            )
            is_back = to in _WAY and status in _WAY[_WAY.index(to) :]
            is_ours = speaks_outward() and status not in _HERS
            return said if is_back or is_ours else f"{said} {_(_NEXT[status])}"
        case AreaMissing():
            return _("The task has no work area yet. Set it, then accept the task.")
        case NotReleased(area=area):
            return _(
                "Tasks in {area} need the release of operations before they are accepted. "
                "Send it to operations."
            ).format(area=work_area(area))
        case DeadlinePassed(deadline=deadline):
            return _(
                "The deadline {time} has passed. Agree on a new one with the customer, "
                "enter it, then accept the task."
            ).format(time=formats.moment(deadline))
        case AreaFixed():
            return _(
                "The work area was agreed when the task was accepted. "
                "It changes only with the customer's consent."
            )


def _about_work(error: NotFound | Stale | Forbidden | BadInput) -> str:
    match error:
        case NotFound(kind=kind):
            return _("{thing} does not exist any more, or it is not yours to see.").format(
                thing=_(_KINDS.get(kind, _UNKNOWN_KIND))
            )
        case Stale():
            return _stale(error)
        case Forbidden() if speaks_outward():
            return _("That is for us to do. Write us what you need, in the chat of the task.")
        case Forbidden(act=act):
            return _(
                "Your role does not allow you to {act}. Ask your team lead or an admin."
            ).format(act=act_label(Act(act)))
        case BadInput():
            return refused_input(error)


def _stale(error: Stale) -> str:
    thing = _(_KINDS.get(error.kind, _UNKNOWN_KIND))
    if not error.by or error.at is None:
        return _("{thing} was changed in the meantime. Look again, then repeat your step.").format(
            thing=thing
        )
    return _("{thing} was changed by {name} at {time}. Look again, then repeat your step.").format(
        thing=thing, name=formats.plain(error.by, 40), time=formats.clock(error.at)
    )


def _about_signing_in(error: WrongSignIn | SignInTooSoon | NotSignedIn) -> str:
    match error:
        case WrongSignIn():
            return _("Name and password do not belong together. Please try again.")
        case SignInTooSoon(until=until):
            return _("After several wrong tries the next one counts from {time}.").format(
                time=f"{formats.clock(until)}:{until:%S}"
            )
        case NotSignedIn():
            return _("This account may not sign in any more. Ask an admin.")


def _about_the_store(error: VPAError) -> str:
    match error:
        case StoreUnreachable():
            return _(
                "The database does not answer; nothing was saved, what you wrote is kept. "
                "The desk says when it is back; then try again."
            )
        case StoreTooNew():
            return _("This database was written by a newer VPA Desk. Please update the program.")
        case StoreBehind():
            return _(
                "The database is older than this program. Make a copy with your server's tools, "
                "then run `vpa db upgrade`."
            )
        case StoreMismatch():
            return _(
                "The database cannot do what this program asks of it; nothing was changed. Most "
                "likely it is of another version than the program. Run `vpa doctor`: it says what "
                "is missing. The log has the particulars."
            )
        case StoreReadOnly():
            return _(
                "The database can only be read; nothing was saved. "
                "Check the rights of the file and its folder."
            )
        case StoreFull():
            return _("The disk is full; nothing was saved. Free some space, then try again.")
        case StoreBusy():
            return _("Another program holds the database; nothing was saved. Try again.")
        case StoreUnfit(place=place, why=why):
            return _("{place} cannot hold the database: {why}.").format(
                place=formats.plain(place, 120), why=_(_UNFIT.get(why, _OTHERWISE_UNFIT))
            )
        case _:
            return _("This is not possible now. Nothing was changed.")
