"""The part of the desk about time: the clock, the time log, requests."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.time.clocking import Clocking
    from services.time.log import TimeLog
    from services.time.phone_calls import PhoneCalls
    from services.time.requests import TimeRequests
    from services.time.surcharges import Surcharges


class TimeCases:
    """The use cases of recorded time, each made at its first use."""

    office: Office

    @cached_property
    def clocking(self) -> "Clocking":
        """The clock, and her own recorded time."""
        from services.time.clocking import Clocking

        return Clocking(self.office)

    @cached_property
    def phone_calls(self) -> "PhoneCalls":
        """Phone calls on tasks, and the phone flat."""
        from services.time.phone_calls import PhoneCalls

        return PhoneCalls(self.office)

    @cached_property
    def surcharges(self) -> "Surcharges":
        """What a weekend surcharge rests on."""
        from services.time.surcharges import Surcharges

        return Surcharges(self.office)

    @cached_property
    def time_log(self) -> "TimeLog":
        """Recorded time, read."""
        from services.time.log import TimeLog

        return TimeLog(self.office)

    @cached_property
    def time_requests(self) -> "TimeRequests":
        """Requests about recorded time."""
        from services.time.requests import TimeRequests

        return TimeRequests(self.office)
