"""The part of the desk about money: honorarium, rates and booked amounts, invoices."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.honorarium.fees import Fees
    from services.honorarium.honorarium import Honorarium
    from services.invoice.allowances import InvoiceAllowances
    from services.invoice.invoices import Invoices


class MoneyCases:
    """The use cases around what is earned, each made at its first use."""

    office: Office

    @cached_property
    def honorarium(self) -> "Honorarium":
        """What somebody has earned, and how it came about."""
        from services.honorarium.honorarium import Honorarium

        return Honorarium(self.office)

    @cached_property
    def fees(self) -> "Fees":
        """Base rates, tax profiles, and amounts booked by management."""
        from services.honorarium.fees import Fees

        return Fees(self.office)

    @cached_property
    def invoices(self) -> "Invoices":
        """Assistants' invoices, from the preview to the payment."""
        from services.invoice.invoices import Invoices

        return Invoices(self.office)

    @cached_property
    def invoice_allowances(self) -> "InvoiceAllowances":
        """One more invoice in a month, allowed by management."""
        from services.invoice.allowances import InvoiceAllowances

        return InvoiceAllowances(self.office)
