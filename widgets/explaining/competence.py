"""What refusals about competences say."""

from domain.competence import HasCompetence
from domain.errors import VPAError
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/competence.py`."""
    match error:
        case HasCompetence(name=name):
            return _("{name} is entered at this level already. Choose another level.").format(
                name=formats.plain(name, 40)
            )
        case _:
            return ""
