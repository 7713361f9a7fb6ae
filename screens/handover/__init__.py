"""The handover room: customers on their way to somebody else."""

from screens.handover.room import HandoverScreen

__all__ = ["HandoverScreen"]
