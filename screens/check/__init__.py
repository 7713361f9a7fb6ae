"""The check of a task before it is accepted: five points, each put right where it stands."""

from screens.check.pane import CheckPane
from screens.check.points import Given, Mark, Name, Point, points_of

__all__ = ["CheckPane", "Given", "Mark", "Name", "Point", "points_of"]
