"""What management does in the honorarium: rates, tax profiles, amounts, payments (HON-10)."""

from functools import partial

from textual import work

from domain.calendar import local
from domain.fee import CREDITS, FeeKind, rate_on
from domain.invoice import Invoice, InvoicePossible, InvoiceStatus, check_paid_on
from domain.permission import MAY, Act
from domain.values import replace
from screens.dialogs.ask import Ask
from screens.dialogs.ask_day import AskDay
from screens.dialogs.money.pricing import BookAmount, EditParty, SetRate
from screens.dialogs.pick import Choice, Pick
from screens.honorarium.reading import HonorariumReading
from screens.moves.flow import needed
from services.honorarium.fee_book import FeeBook
from widgets import formats
from widgets.commands import honorarium
from widgets.entry.days import parse_day
from widgets.explain import explain
from widgets.honorarium.payment_words import owed_told
from widgets.honorarium.words import View, cents
from widgets.keys.present import key_of
from widgets.labels.fee import fee_kind
from widgets.words import _

_ACTS = {
    "whose": Act.BOOK_FEE,
    "rate": Act.SET_BASE_RATE,
    "profile": Act.SET_PARTY,
    "book": Act.BOOK_FEE,
    "agency": Act.CHANGE_SETTINGS,
    "paid": Act.MARK_PAID,
    "unpaid": Act.MARK_UNPAID,
    "cancel": Act.CANCEL_INVOICE,
    "allow": Act.ALLOW_INVOICE,
}
"""What each action needs to be allowed."""


class HonorariumPricing(HonorariumReading):
    """Each key acts on the honorarium that is shown."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action in _ACTS:
            roles = self.session.actor.roles
            if not roles & MAY[_ACTS[action]].keys():
                return _("Management does this; nobody prices or pays her own work.")
            own = self.person_id == self.session.actor.id
            if own and action not in ("whose", "agency"):
                return _("This is your own honorarium. Somebody else in management has to do it.")
        if action == "allow" and self.book and self.book.possible_on <= self.book.today:
            return explain(InvoicePossible())
        if action in ("paid", "cancel") and self.invoice_here(InvoiceStatus.PAID) is not None:
            told = _(
                "This invoice is paid. If that is a mistake, {key} takes it back with a reason."
            )
            return told.format(key=key_of(honorarium.UNPAID))
        if action in ("paid", "cancel") and self.invoice_here() is None:
            return _("Choose an open invoice in the view of the invoices first.")
        if action == "unpaid" and self.invoice_here(InvoiceStatus.PAID) is None:
            return _("Choose a paid invoice in the view of the invoices first.")
        return super().why_not(action)

    def invoice_here(self, status: InvoiceStatus = InvoiceStatus.SUBMITTED) -> Invoice | None:
        """The invoice under the cursor that stands so."""
        if self.book is None or self.view is not View.ARCHIVE:
            return None
        here = self.rows.key_at_cursor
        standing_so = (one for one in self.book.invoices if one.status is status)
        return next((one for one in standing_so if one.id == here), None)

    @work(group="write")
    async def action_whose(self) -> None:
        """Choose whose honorarium is shown."""
        with self.refusals_shown():
            people = await self.ask(self.desk.honorarium.people, self.session.actor)
            today = local(self.desk.office.now()).date()
            choices = [
                Choice(person_id, name, owed_told(self.to_pay, person_id, today))
                for person_id, name in people
            ]
            chosen = await self.app.push_screen_wait(Pick(_("Whose honorarium?"), choices))
            if chosen is not None:
                self.person_id = chosen
                self.reload()

    @work(group="write")
    async def action_rate(self) -> None:
        """Set the base rate from a day on."""
        if self.book is None:
            return
        book = self.book
        title = _("Base rate of {name}").format(name=formats.plain(book.name, 40))
        form = SetRate(title, rate_on(book.rates, book.today), book.today)
        asked = await self.app.push_screen_wait(form)
        if asked is None:
            return
        with self.refusals_shown():
            actor, fees = self.session.actor, self.desk.fees
            await self.ask(fees.set_rate, actor, book.person_id, asked.cents, asked.valid_from)
            told = _("{amount} an hour from {day} on.").format(
                amount=cents(asked.cents), day=formats.day_full(asked.valid_from)
            )
            self.notify(told, markup=False)
        self.reload()

    @work(group="write")
    async def action_profile(self) -> None:
        """Change name, address and tax status as they stand on invoices."""
        if self.book is None:
            return
        book, actor = self.book, self.session.actor
        with self.refusals_shown():
            known = await self.ask(self.desk.fees.party, actor, book.person_id)
            title = _("Tax profile of {name}").format(name=formats.plain(book.name, 40))
            known = replace(known, name=known.name or book.name)
            edited = await self.app.push_screen_wait(EditParty(title, known))
            if edited is not None:
                await self.ask(self.desk.fees.set_party, actor, book.person_id, edited)
                self.notify(_("The tax profile is saved."), markup=False)

    @work(group="write")
    async def action_agency(self) -> None:
        """Change the agency's name and address as they stand on invoices."""
        with self.refusals_shown():
            known = await self.ask(self.desk.fees.agency)
            form = EditParty(_("The agency on invoices"), known, is_agency=True)
            edited = await self.app.push_screen_wait(form)
            if edited is not None:
                await self.ask(self.desk.fees.set_agency, self.session.actor, edited)
                self.notify(_("The agency's address is saved."), markup=False)

    @work(group="write")
    async def action_book(self) -> None:
        """Book a credit of half an hour, or an amount that puts something right."""
        if self.book is None:
            return
        kinds = (*CREDITS, FeeKind.CORRECTION)
        name = formats.plain(self.book.name, 40)
        question = _("What is booked for {name}?").format(name=name)
        choices = [Choice(kind, fee_kind(kind)) for kind in kinds]
        kind = await self.app.push_screen_wait(Pick(question, choices))
        if kind is not None:
            await self._book(self.book, kind)

    async def _book(self, book: FeeBook, kind: FeeKind) -> None:
        is_free = kind is FeeKind.CORRECTION
        form = BookAmount(f"{fee_kind(kind)}: {formats.plain(book.name, 40)}", asks_amount=is_free)
        given = await self.app.push_screen_wait(form)
        if given is None:
            return
        with self.refusals_shown():
            actor, fees, who = self.session.actor, self.desk.fees, book.person_id
            if is_free:
                item = await self.ask(fees.correct, actor, who, given.cents, given.cause)
            else:
                item = await self.ask(fees.credit, actor, who, kind, given.cause)
            self.notify(_("{amount} are booked.").format(amount=cents(item.cents)), markup=False)
        self.reload()

    @work(group="write")
    async def action_paid(self) -> None:
        """The invoice under the cursor was paid, today or on the day that is named."""
        invoice = self.invoice_here()
        if invoice is None:
            return
        today = local(self.desk.office.now()).date()
        question = _("When was invoice {number} of {name} over {amount} paid?").format(
            number=formats.plain(invoice.number, 30),
            name=self._whose(),
            amount=cents(invoice.gross_cents),
        )

        asked = AskDay(
            question,
            today,
            hint=_("empty: today"),
            empty=today,
            read=partial(parse_day, past=True),
            check=lambda day: check_paid_on(invoice, day, today),
        )
        day = await self.app.push_screen_wait(asked)
        if day is None:
            return
        with self.refusals_shown():
            await self.ask(self.desk.invoices.pay, self.session.actor, invoice.id, day)
            self.notify(
                _("Invoice {number} was paid on {day}.").format(
                    number=formats.plain(invoice.number, 30), day=formats.day_full(day)
                ),
                markup=False,
            )
        self.reload()

    @work(group="write")
    async def action_unpaid(self) -> None:
        """The invoice under the cursor was marked paid by mistake; it waits again."""
        invoice = self.invoice_here(InvoiceStatus.PAID)
        if invoice is None:
            return
        about = {"number": formats.plain(invoice.number, 30), "name": self._whose()}
        question = _("Why is invoice {number} of {name} not paid after all?").format(**about)
        reason = await self.app.push_screen_wait(_why(question))
        if reason is None:
            return
        with self.refusals_shown():
            take_back = self.desk.invoices.take_back_payment
            await self.ask(take_back, self.session.actor, invoice.id, reason)
            told = _("Invoice {number} of {name} waits for its payment again.").format(**about)
            self.notify(told, markup=False)
        self.reload()

    def _whose(self) -> str:
        return formats.plain(self.book.name, 40) if self.book is not None else ""

    @work(group="write")
    async def action_cancel(self) -> None:
        """Cancel the invoice under the cursor; what it held is open again."""
        invoice = self.invoice_here()
        if invoice is None:
            return
        question = _("Why is invoice {number} cancelled?").format(
            number=formats.plain(invoice.number, 30)
        )
        reason = await self.app.push_screen_wait(_why(question))
        if reason is None:
            return
        with self.refusals_shown():
            await self.ask(self.desk.invoices.cancel, self.session.actor, invoice.id, reason)
            told = _("Invoice {number} is cancelled; what it held can be invoiced again.")
            number = formats.plain(invoice.number, 30)
            self.notify(told.format(number=number), markup=False)
        self.reload()

    @work(group="write")
    async def action_allow(self) -> None:
        """Allow one more invoice in the running month, with a reason that she is told."""
        if self.book is None:
            return
        book, name = self.book, formats.plain(self.book.name, 40)
        asked = _("Why may {name} submit one more invoice this month?").format(name=name)
        reason = await self.app.push_screen_wait(_why(asked))
        if reason is None:
            return
        with self.refusals_shown():
            allow = self.desk.invoice_allowances.allow
            await self.ask(allow, self.session.actor, book.person_id, reason)
            self.notify(
                _("{name} may submit one more invoice this month, and is told so.").format(
                    name=name
                ),
                markup=False,
            )
        self.reload()


def _why(question: str) -> Ask:
    """Asks for the reason that she whose money it is will read."""
    return Ask(question, hint=_("She reads the reason."), check=needed)
