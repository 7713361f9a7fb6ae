"""Refusals of the command line in words."""

from app.cli.console import NoAgency, NobodyNamed, NoPassword
from domain.errors import StoreBehind, VPAError
from widgets.explain import explain
from widgets.words import _


def refusal(error: VPAError) -> str:
    """The sentence for any refusal, with the command that helps."""
    match error:
        case NoAgency():
            return _(
                "There is no agency in this database yet. Found it with `vpa init` or open the "
                "invented one with `vpa demo`."
            )
        case NobodyNamed():
            return _("This acts as a person. Name her with --as NAME.")
        case NoPassword():
            return _(
                "A password is needed and nobody can type it here. Put it into VPA_PASSWORD "
                "(a new one into VPA_NEW_PASSWORD)."
            )
        case StoreBehind():
            return _(
                "The database is older than this program. Make a copy with your server's tools, "
                "then run `vpa db upgrade`."
            )
        case _:
            return explain(error)
