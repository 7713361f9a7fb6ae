"""What an assistant sees of her own work."""

from services.dashboard.board import OwnBoard
from widgets.dashlets.base import Dashlet
from widgets.dashlets.budget import BudgetDashlet
from widgets.dashlets.customers import CustomersDashlet
from widgets.dashlets.deadline import DeadlineDashlet
from widgets.dashlets.feedback import FeedbackDashlet
from widgets.dashlets.month import MonthDashlet
from widgets.dashlets.response import ResponseDashlet

OWN: tuple[type[Dashlet[OwnBoard]], ...] = (
    ResponseDashlet,
    DeadlineDashlet,
    BudgetDashlet,
    FeedbackDashlet,
    MonthDashlet,
    CustomersDashlet,
)
"""Her panels, in their order."""
