"""What an empty panel teaches is never cut off in a panel of half the usual width."""

from typing import Any

import pytest
from rich.cells import cell_len

from widgets.dashlets.assistants import AssistantsDashlet
from widgets.dashlets.base import Dashlet
from widgets.dashlets.budget import BudgetDashlet
from widgets.dashlets.customers import CustomersDashlet
from widgets.dashlets.deadline import DeadlineDashlet
from widgets.dashlets.feedback import FeedbackDashlet
from widgets.dashlets.response import ResponseDashlet
from widgets.words import _, use_language

PANELS: list[type[Dashlet[Any]]] = [
    AssistantsDashlet,
    BudgetDashlet,
    CustomersDashlet,
    DeadlineDashlet,
    FeedbackDashlet,
    ResponseDashlet,
]

ROOM = 56
"""Cells of a line in half of a terminal 120 wide."""


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("panel", PANELS)
def test_every_line_fits(panel: type[Dashlet[Any]], language: str) -> None:
    use_language(language)
    for line in _(panel.TEACHES).splitlines():
        assert cell_len(line) <= ROOM, line
