"""The part of the desk about accounts, and about who works on what."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.customer.accounts import Accounts
    from services.customer.statements import Statements
    from services.task.participants import Participants
    from services.task.splitting import Splitting


class AccountCases:
    """The use cases around accounts and the work on them, each made at its first use."""

    office: Office

    @cached_property
    def accounts(self) -> "Accounts":
        """Packages, credits and refunds on customers' accounts."""
        from services.customer.accounts import Accounts

        return Accounts(self.office)

    @cached_property
    def statements(self) -> "Statements":
        """Customers' accounts, line by line."""
        from services.customer.statements import Statements

        return Statements(self.office)

    @cached_property
    def participants(self) -> "Participants":
        """Project assistants of a task."""
        from services.task.participants import Participants

        return Participants(self.office)

    @cached_property
    def splitting(self) -> "Splitting":
        """Large tasks become several."""
        from services.task.splitting import Splitting

        return Splitting(self.office)
