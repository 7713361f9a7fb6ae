"""What every story of one demo agency shares: its clock, its factors, who steers it."""

from collections.abc import Sequence
from dataclasses import field
from datetime import datetime

from data.demo.cast import Figure
from data.demo.timesheet import Timesheet
from domain.area import DatedFactors
from domain.values import dataclass


@dataclass(slots=True)
class Stage:
    """What every story of one demo agency shares."""

    now: datetime
    agency: str
    factors: Sequence[DatedFactors]
    team_lead: Figure
    operations: Figure
    timesheet: Timesheet = field(default_factory=Timesheet)
