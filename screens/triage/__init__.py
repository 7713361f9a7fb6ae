"""The triage: one list of everything that waits, and all that is done about it from there."""

from screens.triage.room import TriageScreen

__all__ = ["TriageScreen"]
