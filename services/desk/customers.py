"""The part of the desk about customers: who signs in for one, what she sees, and her file."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.care.cares import Cares
    from services.care.jobs import CareJobs
    from services.customer.attorneys import Attorneys
    from services.customer.contacts import Contacts
    from services.customer.file_export import FileExport
    from services.customer.files import CustomerFiles
    from services.importing.importing import Importing
    from services.people.profiles import Profiles


class CustomerCases:
    """The use cases around customers, each made at its first use."""

    office: Office

    @cached_property
    def profiles(self) -> "Profiles":
        """What customers see of those who work for them."""
        from services.people.profiles import Profiles

        return Profiles(self.office)

    @cached_property
    def contacts(self) -> "Contacts":
        """Who signs in for a customer."""
        from services.customer.contacts import Contacts

        return Contacts(self.office)

    @cached_property
    def customer_files(self) -> "CustomerFiles":
        """What our side knows of customers, and the contacts made."""
        from services.customer.files import CustomerFiles

        return CustomerFiles(self.office)

    @cached_property
    def cares(self) -> "Cares":
        """Customers that are to be heard of."""
        from services.care.cares import Cares

        return Cares(self.office)

    @cached_property
    def care_jobs(self) -> "CareJobs":
        """What time brings for customers who are not heard of."""
        from services.care.jobs import CareJobs

        return CareJobs(self.office)

    @cached_property
    def attorneys(self) -> "Attorneys":
        """Powers of attorney."""
        from services.customer.attorneys import Attorneys

        return Attorneys(self.office)

    @cached_property
    def importing(self) -> "Importing":
        """The agency's own data, from tables."""
        from services.importing.importing import Importing

        return Importing(self.office)

    @cached_property
    def file_export(self) -> "FileExport":
        """Customers' files as a table."""
        from services.customer.file_export import FileExport

        return FileExport(self.office)
