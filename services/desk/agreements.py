"""The part of the desk about what is agreed: proposals, approvals, remaining budget."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.agreement.agreements import Agreements
    from services.agreement.approvals import Approvals
    from services.agreement.consent import Consent
    from services.agreement.contested import Contested
    from services.agreement.releasing import Releasing
    from services.exporting import Exporting


class AgreementCases:
    """The use cases about what customer and agency agree on, each made at its first use."""

    office: Office

    @cached_property
    def consent(self) -> "Consent":
        """Proposing changes of what is agreed, and consenting to them."""
        from services.agreement.consent import Consent

        return Consent(self.office)

    @cached_property
    def contested(self) -> "Contested":
        """Settling consents by phone that were contested."""
        from services.agreement.contested import Contested

        return Contested(self.office)

    @cached_property
    def approvals(self) -> "Approvals":
        """What a customer approves in writing."""
        from services.agreement.approvals import Approvals

        return Approvals(self.office)

    @cached_property
    def exporting(self) -> "Exporting":
        """Saving documents as files."""
        from services.exporting import Exporting

        return Exporting(self.office)

    @cached_property
    def releasing(self) -> "Releasing":
        """Releasing remaining budget."""
        from services.agreement.releasing import Releasing

        return Releasing(self.office)

    @cached_property
    def agreements(self) -> "Agreements":
        """What was agreed on a task."""
        from services.agreement.agreements import Agreements

        return Agreements(self.office)
