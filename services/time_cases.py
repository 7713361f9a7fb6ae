"""The part of the desk about time: the clock, the time log, requests."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.clocking import Clocking


class TimeCases:
    """The use cases of recorded time, each made at its first use."""

    office: Office

    @cached_property
    def clocking(self) -> "Clocking":
        """The clock, and her own recorded time."""
        from services.clocking import Clocking

        return Clocking(self.office)
