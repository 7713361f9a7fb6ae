"""Requests to the team: which are open, which close soon, for which nobody applied (STAFF-1)."""

from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta

from domain.person import MANAGEMENT
from domain.survey import applied, asks, decides_since, to_follow_up
from domain.triage import TriageKind
from services.dashboard.outlook import TeamOutlook
from services.staffing.surveys import RunningSurvey
from widgets import formats
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import note
from widgets.privacy import customer_name
from widgets.rows.cells import Cell, Column, Line
from widgets.words import N_, _, ngettext

CLOSING = timedelta(hours=24)
"""So long before its end a request closes soon."""


class SurveysDashlet(Dashlet[TeamOutlook]):
    """The open requests, those that need somebody first."""

    NAME = "surveys"
    TITLE = N_("Requests to the team")
    ROLES = MANAGEMENT
    TEACHES = N_("Nobody is being asked.\nWhoever distributes a task can ask several at once.")

    def columns(self) -> Sequence[Column]:
        """When it closes, what it is about, what came of it."""
        return Column("", width=13), Column("", share=1, least=8), Column("", share=1, least=12)

    def face(self, board: TeamOutlook, now: datetime) -> Face:
        """How many are open, how many are to be decided, for how many nobody applied."""
        running = [one for one in board.surveys if one.survey.is_open]
        deciding = len(_deciding(board, now))
        closing = sum(_closes_soon(one, now) for one in running)
        alone = sum(not applied(one.answers) for one in running)
        notes = (
            (deciding, note(deciding, _("{n} to decide"), Grade.SOON)),
            (closing, note(closing, ngettext("{n} closes soon", "{n} close soon", closing))),
            (alone, note(alone, _("nobody applied for {n}"), Grade.SOON)),
        )
        return Face(
            figure=len(running),
            caption=ngettext("request is open", "requests are open", len(running)),
            grade=Grade.SOON if deciding or alone else Grade.PLAIN,
            notes=tuple(cell for number, cell in notes if number),
        )

    def records(self, board: TeamOutlook, now: datetime) -> Sequence[Line]:
        """Those to decide first, then the next to close."""
        worst = sorted(board.surveys, key=lambda one: not _decides(one, now))
        return [Line(one.survey.id, _cells(one, now)) for one in worst[: self.limit]]

    def wanted(self, board: TeamOutlook, now: datetime, key: Hashable | None) -> Wanted | None:
        """What is to be decided in the triage; while answers come in, what it is about."""
        found = next((one for one in board.surveys if one.survey.id == key), None)
        if found is None:
            return None
        if _decides(found, now):
            return Wanted(frozenset({TriageKind.SURVEY_DECIDE.value}))
        survey = found.survey
        if survey.task_id is not None:
            return Wanted(task_id=survey.task_id)
        return Wanted(customer_id=survey.customer_id)


def _decides(one: RunningSurvey, now: datetime) -> bool:
    return decides_since(one.survey, one.answers, now) is not None


def _deciding(board: TeamOutlook, now: datetime) -> list[RunningSurvey]:
    return [one for one in board.surveys if _decides(one, now)]


def _closes_soon(one: RunningSurvey, now: datetime) -> bool:
    return one.survey.takes_answers(now) and one.survey.closes_at - now <= CLOSING


def _cells(one: RunningSurvey, now: datetime) -> tuple[Cell, ...]:
    about = customer_name(one.customer, one.customer_number)
    title = f"#{one.number} {one.title}" if one.number else _("customer {name}").format(name=about)
    return _end(one, now), Cell(title), _came_of_it(one, now)


def _end(one: RunningSurvey, now: datetime) -> Cell:
    if one.survey.takes_answers(now):
        left = formats.remaining(one.survey.closes_at - now)
        return Cell(f"  {left}", Grade.SOON if _closes_soon(one, now) else Grade.PLAIN)
    return Cell("◆ " + (_("closed") if one.survey.is_open else _("decided")), Grade.SOON)


def _came_of_it(one: RunningSurvey, now: datetime) -> Cell:
    """What presses most about it."""
    if any(to_follow_up(each) for each in one.answers):
        return Cell("⚠ " + _("against her plan"), Grade.SOON)
    if any(asks(each) for each in one.answers):
        return Cell("? " + _("a question is open"), Grade.SOON)
    wanting, asked = len(applied(one.answers)), len(one.answers)
    if not wanting and all(each.kind for each in one.answers):
        return Cell("✗ " + _("nobody"), Grade.SOON)
    told = _("{n} of {all} want it").format(n=wanting, all=asked)
    return Cell(told, Grade.SOON if _decides(one, now) else Grade.MUTED)
