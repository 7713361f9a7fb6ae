"""What management sees of everybody's work."""

from services.dashboard.board import TeamBoard
from widgets.dashlets.assistants import AssistantsDashlet
from widgets.dashlets.base import Dashlet
from widgets.dashlets.deadline import DeadlineDashlet
from widgets.dashlets.feedback import FeedbackDashlet
from widgets.dashlets.response import ResponseDashlet

TEAM: tuple[type[Dashlet[TeamBoard]], ...] = (
    ResponseDashlet,
    DeadlineDashlet,
    FeedbackDashlet,
    AssistantsDashlet,
)
"""Their panels, in their order."""
