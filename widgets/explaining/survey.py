"""What refusals about surveys say."""

from domain.errors import VPAError
from domain.survey import NobodySought, NotAsked, SurveyOver, SurveyRuns
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/survey.py`."""
    match error:
        case SurveyOver(closed_at=closed):
            return _(
                "This request ended on {time}; nothing can be answered or decided any more."
            ).format(time=formats.moment_full(closed))
        case SurveyRuns(closes_at=closes):
            return _(
                "The team is being asked about this already, until {time}. Ask more people there."
            ).format(time=formats.moment_full(closes))
        case NobodySought(number=number):
            return _(
                "Somebody works on #{number} already or it is over, so nobody is looked for. "
                "Bring somebody in for a part instead."
            ).format(number=number)
        case NotAsked(name=name):
            return _(
                "{name} has not applied. Choose somebody who has, or give it to her directly."
            ).format(name=formats.plain(name, 40))
        case _:
            return ""
