"""The panels of the dashboard, by whom they are for."""

from services.board import OwnBoard, TeamBoard
from widgets.dashlets.assistants import AssistantsDashlet
from widgets.dashlets.base import Dashlet, DashletRows, Wanted
from widgets.dashlets.budget import BudgetDashlet
from widgets.dashlets.customers import CustomersDashlet
from widgets.dashlets.deadline import DeadlineDashlet
from widgets.dashlets.feedback import FeedbackDashlet
from widgets.dashlets.month import MonthDashlet
from widgets.dashlets.response import ResponseDashlet

__all__ = ["OWN", "TEAM", "Dashlet", "DashletRows", "Wanted"]

OWN: tuple[type[Dashlet[OwnBoard]], ...] = (
    ResponseDashlet,
    DeadlineDashlet,
    BudgetDashlet,
    FeedbackDashlet,
    MonthDashlet,
    CustomersDashlet,
)
"""What an assistant sees of her own work."""

TEAM: tuple[type[Dashlet[TeamBoard]], ...] = (
    ResponseDashlet,
    DeadlineDashlet,
    FeedbackDashlet,
    AssistantsDashlet,
)
"""What management sees of everybody's."""
