"""The honorarium: what was earned, why, when it is paid, and what is still to come."""

from screens.honorarium.room import HonorariumScreen

__all__ = ["HonorariumScreen"]
