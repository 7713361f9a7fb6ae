"""Requests to the team among what waits: for who was asked, and for management (STAFF-1)."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from data.reads.surveys import AskedSurvey, RunningSurvey, surveys_asked, surveys_waiting
from data.work import Work
from domain.calendar import instant
from domain.person import Actor
from domain.survey import awaits_her, decides_since
from domain.values import dataclass
from services.triage.cases import DecideCase, SurveyCase


@dataclass(frozen=True, slots=True)
class Requests:
    """What was read of them at one moment; it tells what waits at any moment of the next day."""

    asked: Sequence[AskedSurvey] = ()
    """Where she was asked herself."""
    running: Sequence[RunningSurvey] = ()
    """All that are not over, for management."""

    def cases(self, now: datetime) -> Iterator[SurveyCase | DecideCase]:
        """What waits now: an answer until the closing time, an end, a decision."""
        for one in self.asked:
            is_open = one.closed_at is None and instant(now) < instant(one.closes_at)
            if one.closed_at is not None or (is_open and awaits_her(one.kind, one.reply)):
                yield SurveyCase(one)
        for survey in self.running:
            since = decides_since(survey.survey, survey.answers, now)
            if since is not None:
                yield DecideCase(survey, since)


NO_REQUESTS = Requests()


def requests_for(work: Work, actor: Actor, *, hers: bool, everybodys: bool) -> Requests:
    """Those that wait for the reader: as somebody asked, and as who decides."""
    return Requests(
        surveys_asked(work.reader, actor.id) if hers and actor.is_assistant else (),
        surveys_waiting(work.reader) if everybodys else (),
    )
