"""The panels that follow the first picture: what lies ahead, for management and for assistants."""

from services.dashboard.outlook import OwnOutlook, TeamOutlook
from widgets.dashlets.absences import AbsencesDashlet
from widgets.dashlets.base import Dashlet
from widgets.dashlets.confirm import ConfirmDashlet
from widgets.dashlets.handovers import HandoversDashlet
from widgets.dashlets.pool import PoolDashlet
from widgets.dashlets.stops import StopsDashlet
from widgets.dashlets.surveys import SurveysDashlet

OWN_AHEAD: tuple[type[Dashlet[OwnOutlook]], ...] = (ConfirmDashlet,)
"""Hers, in their order."""

TEAM_AHEAD: tuple[type[Dashlet[TeamOutlook]], ...] = (
    PoolDashlet,
    HandoversDashlet,
    StopsDashlet,
    AbsencesDashlet,
    SurveysDashlet,
)
"""Management's, in their order."""
