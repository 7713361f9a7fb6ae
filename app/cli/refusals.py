"""Refusals of the command line in words."""

from app.cli.console import UNREACHABLE, WRONG
from app.cli.missing import Lacking, NoAgency, NobodyNamed, NoPassword, NoPerson
from domain.errors import StoreBusy, StoreUnreachable, VPAError
from widgets.explain import explain
from widgets.words import _


def code(error: Exception) -> int:
    """The exit code for an error; one that is no refusal is a bug and is raised again."""
    if not isinstance(error, VPAError | Lacking):
        raise error
    return UNREACHABLE if isinstance(error, StoreUnreachable | StoreBusy) else WRONG


def refusal(error: Exception) -> str:
    """The sentence for any refusal, with the command that helps."""
    match error:
        case NoAgency():
            return _(
                "There is no agency in this database yet. Found it with `vpa init` or open the "
                "invented one with `vpa demo`."
            )
        case NobodyNamed():
            return _("This acts as a person. Name her with --as NAME.")
        case NoPerson():
            return _("Whose? Name her with --person NAME.")
        case NoPassword():
            return _(
                "A password is needed and nobody can type it here. Put it into VPA_PASSWORD "
                "(a new one into VPA_NEW_PASSWORD)."
            )
        case StoreUnreachable():
            return _(
                "The database does not answer; nothing was done. See whether its server runs and "
                "the address is right; `vpa doctor` says more."
            )
        case VPAError():
            return explain(error)
        case _:
            raise error
