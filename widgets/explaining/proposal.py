"""Why a change of what is agreed was refused, and what to do."""

from collections.abc import Iterable

from domain.errors import VPAError
from domain.proposal import (
    AlreadyProposed,
    AreaNeedsRelease,
    BudgetBelowWork,
    NotCovered,
    NothingContested,
    NothingProposed,
    NothingToRelease,
    OwnPrice,
    ProposalClosed,
    TermsClosed,
    TermsMoved,
)
from widgets import formats
from widgets.labels.agreement import proposal_status, term
from widgets.labels.task import task_status, work_area
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of domain/proposal.py."""
    match error:
        case TermsClosed(status=status):
            return _(
                "The task is “{status}”; what is agreed does not change any more. "
                "Create a new task for anything else."
            ).format(status=task_status(status).word)
        case NothingProposed():
            return _("Nothing is different yet. Change what you want to propose.")
        case AlreadyProposed(fields=fields):
            return _(
                "A proposal about this waits already: {terms}. Let it be answered, or withdraw it."
            ).format(terms=_named(fields))
        case OwnPrice():
            return _(
                "Another area changes what you earn, and nobody signs in for this customer who "
                "could contest it. Your team lead notes what was agreed by phone."
            )
        case ProposalClosed(status=status, by=by):
            return _closed(proposal_status(status).word, by)
        case TermsMoved(fields=fields):
            return _(
                "This was changed since it was proposed: {terms}. "
                "Decline the proposal, or have it withdrawn and made anew."
            ).format(terms=_named(fields))
        case _:
            return _about_time(error)


def _about_time(error: VPAError) -> str:
    match error:
        case BudgetBelowWork(worked=worked):
            return _(
                "{time} of account time are worked already; the budget cannot be less. "
                "Enter at least that."
            ).format(time=formats.duration(worked))
        case NotCovered(missing=missing, available=available):
            return _(
                "{missing} are missing: the customer has {available} available. "
                "Propose less, or a new package to the customer first."
            ).format(missing=formats.duration(missing), available=formats.duration(available))
        case AreaNeedsRelease(area=area):
            return _(
                "Operations releases tasks in {area} before work begins, so running work cannot "
                "move there. Create a new task for that part."
            ).format(area=work_area(area))
        case NothingContested(number=number):
            return _("No contested consent waits on #{number}; it is settled.").format(
                number=number
            )
        case NothingToRelease():
            return _("The budget is used up but for less than five minutes; nothing can be freed.")
        case _:
            return ""


def _closed(status: str, by: str) -> str:
    if not by:
        return _("The proposal is “{status}” by now. Look again.").format(status=status)
    return _("The proposal is “{status}” by now, by {name}. Look again.").format(
        status=status, name=formats.plain(by, 40)
    )


def _named(fields: Iterable[str]) -> str:
    return ", ".join(term(field) for field in fields)
