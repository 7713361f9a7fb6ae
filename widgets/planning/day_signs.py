"""What a day can be in a strip of days, each as one sign (PLAN-1, PLAN-3)."""

from domain.absence import AbsenceKind

AWAY = {AbsenceKind.VACATION: "█", AbsenceKind.SICK: "▒"}
STANDS_IN, STOPPED, HOLIDAY, TODAY, WORKDAY = "▪", "⊘", "F", "|", "·"
"""What else a day can be; a weekend is blank."""
