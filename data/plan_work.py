"""The part of the unit of work about planning and staffing."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from data.absences import AbsenceRepository
    from data.cares import CareRepository
    from data.competences import CompetenceRepository
    from data.demands import DemandRepository
    from data.handovers import HandoverRepository
    from data.leavings import LeavingRepository
    from data.plans import PlanRepository
    from data.stops import StopRepository
    from data.surveys import SurveyRepository


class PlanWork:
    """The repositories of planning and staffing, each made at its first use."""

    @cached_property
    def connection(self) -> "Connection":
        """SQLAlchemy's connection of this work; for the repositories of this floor only."""
        raise NotImplementedError

    @cached_property
    def plans(self) -> "PlanRepository":
        """Plans for four weeks."""
        from data.plans import PlanRepository

        return PlanRepository(self.connection)

    @cached_property
    def absences(self) -> "AbsenceRepository":
        """Absences and who stands in."""
        from data.absences import AbsenceRepository

        return AbsenceRepository(self.connection)

    @cached_property
    def stops(self) -> "StopRepository":
        """Who is given no additional work."""
        from data.stops import StopRepository

        return StopRepository(self.connection)

    @cached_property
    def competences(self) -> "CompetenceRepository":
        """The list of competences, and who has which."""
        from data.competences import CompetenceRepository

        return CompetenceRepository(self.connection)

    @cached_property
    def surveys(self) -> "SurveyRepository":
        """Who wants a task or a customer."""
        from data.surveys import SurveyRepository

        return SurveyRepository(self.connection)

    @cached_property
    def demands(self) -> "DemandRepository":
        """What people are needed for."""
        from data.demands import DemandRepository

        return DemandRepository(self.connection)

    @cached_property
    def leavings(self) -> "LeavingRepository":
        """Who leaves, and how long each gives notice."""
        from data.leavings import LeavingRepository

        return LeavingRepository(self.connection)

    @cached_property
    def handovers(self) -> "HandoverRepository":
        """Customers on their way to a successor."""
        from data.handovers import HandoverRepository

        return HandoverRepository(self.connection)

    @cached_property
    def cares(self) -> "CareRepository":
        """Customers that are to be heard of."""
        from data.cares import CareRepository

        return CareRepository(self.connection)
