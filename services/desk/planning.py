"""The part of the desk about planning, absences, and who can do what."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.absence.absences import Absences
    from services.absence.jobs import AbsenceJobs
    from services.absence.telling import AbsenceTelling
    from services.dashboard.outlook import Outlook
    from services.handover.handovers import Handovers
    from services.handover.leaving import Leavings
    from services.handover.steps import HandoverSteps
    from services.invoice.last import LastInvoices
    from services.team.competences import Competences
    from services.team.leads import Leads
    from services.team.planning import Planning
    from services.team.stops import Stops
    from services.team.team import Team


class PlanningCases:
    """The use cases of planning, each made at its first use."""

    office: Office

    @cached_property
    def planning(self) -> "Planning":
        """An assistant's plan."""
        from services.team.planning import Planning

        return Planning(self.office)

    @cached_property
    def absences(self) -> "Absences":
        """Absences and what follows from them."""
        from services.absence.absences import Absences

        return Absences(self.office)

    @cached_property
    def absence_telling(self) -> "AbsenceTelling":
        """Who is told of an absence."""
        from services.absence.telling import AbsenceTelling

        return AbsenceTelling(self.office)

    @cached_property
    def absence_jobs(self) -> "AbsenceJobs":
        """What time brings for absences."""
        from services.absence.jobs import AbsenceJobs

        return AbsenceJobs(self.office)

    @cached_property
    def competences(self) -> "Competences":
        """What assistants can do."""
        from services.team.competences import Competences

        return Competences(self.office)

    @cached_property
    def stops(self) -> "Stops":
        """Who is given no additional work."""
        from services.team.stops import Stops

        return Stops(self.office)

    @cached_property
    def outlook(self) -> "Outlook":
        """What lies ahead, for the dashboard."""
        from services.dashboard.outlook import Outlook

        return Outlook(self.office)

    @cached_property
    def leads(self) -> "Leads":
        """Who leads an assistant."""
        from services.team.leads import Leads

        return Leads(self.office)

    @cached_property
    def team(self) -> "Team":
        """The team: who has room, who is away, and the pool."""
        from services.team.team import Team

        return Team(self.office)

    @cached_property
    def leaving(self) -> "Leavings":
        """How an assistant leaves."""
        from services.handover.leaving import Leavings

        return Leavings(self.office)

    @cached_property
    def handovers(self) -> "Handovers":
        """Customers on their way to somebody else."""
        from services.handover.handovers import Handovers

        return Handovers(self.office)

    @cached_property
    def handover_steps(self) -> "HandoverSteps":
        """The steps of one handover."""
        from services.handover.steps import HandoverSteps

        return HandoverSteps(self.office)

    @cached_property
    def last_invoices(self) -> "LastInvoices":
        """The last invoice of somebody who leaves."""
        from services.invoice.last import LastInvoices

        return LastInvoices(self.office)
