"""Booking on a customer's account from the customers' room: packages and credits."""

from datetime import timedelta

from textual import work

from domain.account import packages_for
from domain.credit import CreditKind
from domain.permission import MAY, Act
from screens.customers.filters import CustomersFilters
from screens.dialogs.confirm import Confirm
from screens.dialogs.money.book_credit import BookCredit
from screens.dialogs.pick import Choice, Pick
from services.customer.customers import CustomerCard
from widgets import formats
from widgets.commands import customers
from widgets.labels.account import credit_kind
from widgets.privacy import customer_name
from widgets.words import _, ngettext

_BOOKS = {
    "package": Act.BOOK_PACKAGE,
    "credit": Act.BOOK_CREDIT,
    "flat": Act.BOOK_PHONE_FLAT,
}
"""What each action does on the account."""


class CustomersBookings(CustomersFilters):
    """Each key acts on the customer whose card is shown."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action in _BOOKS:
            if not self.session.actor.roles & MAY[_BOOKS[action]].keys():
                return _("Customer managers and admins book on accounts. Please ask one of them.")
            if self.card.card is None:
                return _("Choose a customer in the list first.")
        return super().why_not(action)

    def action_package(self) -> None:
        """Book a package (CUST-7)."""
        if self.card.card is not None:
            self._book_package(self.card.card)

    def action_credit(self) -> None:
        """Book a credit, or put a mistake right."""
        if self.card.card is not None:
            self._book_credit(self.card.card)

    def action_flat(self) -> None:
        """The customer has booked a phone flat, or has ended it (TIME-7)."""
        if self.card.card is not None:
            self._book_flat(self.card.card)

    @work(group="write")
    async def _book_flat(self, card: CustomerCard) -> None:
        name, books = _called(card), card.flat_since is None
        if books:
            question = _("Has {customer} booked a phone flat?").format(customer=name)
            take, detail = _("It is booked"), _("Calls are covered from now on, however many.")
        else:
            question = _("Has {customer} ended the phone flat?").format(customer=name)
            take = _("It is ended")
            detail = _("From now on 15 minutes of calls per working hour are covered.")
        sure = Confirm(question, take, detail=detail, begun_by=customers.FLAT.key)
        if not await self.app.push_screen_wait(sure):
            return
        with self.refusals_shown():
            book = self.desk.phone_calls.book_flat
            await self.ask(book, self.session.actor, card.row.id, booked=books)
        self.reload()

    @work(group="write")
    async def _book_package(self, card: CustomerCard) -> None:
        name = _called(card)
        question = _("Which package has {customer} bought?").format(customer=name)
        choices = [
            Choice(hours, _hours(hours), "" if hours > 5 else _("trial, only as the first"))
            for hours in packages_for(len(card.packages))
        ]
        hours = await self.app.push_screen_wait(Pick(question, choices))
        if hours is None:
            return
        available = card.row.available_seconds
        detail = _("Available rises from {before} to {after}. This cannot be undone.").format(
            before=_span(available), after=_span(available + hours * 3600)
        )
        question = _("Book {hours} for {customer}?").format(hours=_hours(hours), customer=name)
        sure = Confirm(
            question, _("Book the package"), detail=detail, begun_by=customers.PACKAGE.key
        )
        if not await self.app.push_screen_wait(sure):
            return
        with self.refusals_shown():
            book = self.desk.accounts.book
            await self.ask(book, self.session.actor, card.row.id, hours)
            self.notify(_("{hours} are booked.").format(hours=_hours(hours)), markup=False)
        self.reload()

    @work(group="write")
    async def _book_credit(self, card: CustomerCard) -> None:
        name = _called(card)
        kinds = (CreditKind.GOODWILL, CreditKind.CORRECTION)
        hints = (_("gives time"), _("gives time or takes it away"))
        question = _("What is credited to {customer}?").format(customer=name)
        choices = [
            Choice(kind, credit_kind(kind), hint) for kind, hint in zip(kinds, hints, strict=True)
        ]
        kind = await self.app.push_screen_wait(Pick(question, choices))
        if kind is None:
            return
        title = f"{credit_kind(kind)}: {name}"
        given = await self.app.push_screen_wait(BookCredit(title, kind))
        if given is None:
            return
        with self.refusals_shown():
            credit = self.desk.accounts.credit
            await self.ask(
                credit, self.session.actor, card.row.id, kind, given.seconds, given.reason
            )
            self.notify(_("{time} are booked.").format(time=_span(given.seconds)), markup=False)
        self.reload()


def _called(card: CustomerCard) -> str:
    return formats.plain(customer_name(card.row.name, card.row.number), 40)


def _hours(hours: int) -> str:
    return ngettext("{n} hour", "{n} hours", hours).format(n=formats.count(hours))


def _span(seconds: int) -> str:
    return formats.duration(timedelta(seconds=seconds))
