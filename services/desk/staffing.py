"""The part of the desk about finding people: candidates, requests to several, what was tried."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.handover.assigning import Assigning
    from services.staffing.awarding import Awarding
    from services.staffing.staffing import Staffing
    from services.staffing.steps import StaffingSteps
    from services.staffing.surveys import Surveys


class StaffingCases:
    """The use cases of finding people, each made at its first use."""

    office: Office

    @cached_property
    def staffing(self) -> "Staffing":
        """Who could take a task or a customer."""
        from services.staffing.staffing import Staffing

        return Staffing(self.office)

    @cached_property
    def surveys(self) -> "Surveys":
        """Asking several at once."""
        from services.staffing.surveys import Surveys

        return Surveys(self.office)

    @cached_property
    def assigning(self) -> "Assigning":
        """Who serves a customer."""
        from services.handover.assigning import Assigning

        return Assigning(self.office)

    @cached_property
    def awarding(self) -> "Awarding":
        """Giving what was asked about to one who applied."""
        from services.staffing.awarding import Awarding

        return Awarding(self.office)

    @cached_property
    def staffing_steps(self) -> "StaffingSteps":
        """What is left when nobody is found."""
        from services.staffing.steps import StaffingSteps

        return StaffingSteps(self.office)
