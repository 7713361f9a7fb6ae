"""The planning's room: an assistant's weeks, absences and competences."""

from screens.planning.room import PlanningScreen

__all__ = ["PlanningScreen"]
