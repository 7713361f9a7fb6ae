"""Asks for money's master data: a base rate, a tax profile, an amount to book."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from textual.app import ComposeResult

from domain.errors import BadInput
from domain.fee import checked_cause, checked_rate
from domain.invoice_contents import Party, checked_party
from domain.money import cents_of
from domain.values import dataclass
from screens.dialogs.form import Field, Form, entered
from widgets import formats
from widgets.entry.days import parse_day
from widgets.entry.entry import EntryField
from widgets.entry.one_line import OneLine
from widgets.entry.yes_no import YesNo
from widgets.words import _

_TWO_READINGS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")

LARGEST = 10_000_000
"""More cents are a slip of the finger."""


@dataclass(frozen=True, slots=True)
class RateSet:
    """Cents an hour, from which day on."""

    cents: int
    valid_from: date


@dataclass(frozen=True, slots=True)
class Amount:
    """Cents, and why."""

    cents: int
    cause: str


class SetRate(Form[RateSet]):
    """The base rate of somebody and the day it begins to hold."""

    def __init__(self, title: str, cents: int, today: date) -> None:
        super().__init__(title, _("Set it"))
        self._cents, self._today = cents, today

    def compose_fields(self) -> ComposeResult:
        """Rate and day."""
        text = _written(self._cents) if self._cents else ""
        rate = OneLine(text, id="rate", placeholder=_written(1450))
        yield Field("rate", _("€ an hour"), rate)
        first = self._today.replace(day=1)
        day = EntryField(self._day, f"{first:%d.%m.%Y}", id="day")
        yield Field("day", _("Valid from"), day)

    def answer(self) -> RateSet:
        """What is to be set."""
        cents = checked_rate(parse_cents("rate", self.query_one("#rate", OneLine).value))
        return RateSet(cents, entered("day", self.query_one("#day", EntryField).text, self._day))

    def _day(self, text: str) -> date:
        return parse_day(text, self._today)


class BookAmount(Form[Amount]):
    """An amount, negative to take back, with its reason; or only the reason of a credit."""

    def __init__(self, title: str, *, asks_amount: bool) -> None:
        super().__init__(title, _("Book it"))
        self._asks_amount = asks_amount

    def compose_fields(self) -> ComposeResult:
        """Amount, if it is free, and reason."""
        if self._asks_amount:
            examples = f"{_written(1250)} · {_written(-300)}"
            field = OneLine(id="amount", placeholder=examples)
            yield Field("amount", _("Amount in €"), field)
        yield Field("reason", _("Reason"), OneLine(id="reason"))

    def answer(self) -> Amount:
        """What is to be booked."""
        cents = 0
        if self._asks_amount:
            cents = parse_cents("amount", self.query_one("#amount", OneLine).value)
            if not cents:
                raise BadInput("amount", "missing")
        return Amount(cents, checked_cause(self.query_one("#reason", OneLine).value))


class EditParty(Form[Party]):
    """Who somebody is on invoices."""

    def __init__(self, title: str, party: Party, *, is_agency: bool = False) -> None:
        super().__init__(title, _("Save it"))
        self._party, self._is_agency = party, is_agency

    def compose_fields(self) -> ComposeResult:
        """Name, address, tax."""
        party = self._party
        for key, name, text in (
            ("name", _("Name"), party.name),
            ("street", _("Street"), party.street),
            ("postcode", _("Postcode"), party.postcode),
            ("city", _("City"), party.city),
            ("country", _("Country"), party.country),
            ("tax_number", _("Tax number"), party.tax_number),
            ("vat_id", _("VAT id"), party.vat_id),
            ("iban", _("IBAN"), party.iban),
            ("email", _("E-mail"), party.email),
        ):
            yield Field(key, name, OneLine(text, id=key))
        if not self._is_agency:
            yield Field("vat", _("Charges VAT"), YesNo(not party.is_small, id="vat"))

    def answer(self) -> Party:
        """The profile as it is kept."""
        texts = {one.id or "": one.value for one in self.query(OneLine)}
        charges_vat = not self._is_agency and self.query_one("#vat", YesNo).value
        return checked_party(Party(**texts, is_small=not charges_vat))


def parse_cents(field: str, text: str) -> int:
    """Euros as people type them, in cents: "14,50", "1.234,5", "1,234.50", "-3"; else `BadInput`.

    "1.500" and "1,500" may be meant for euros or for thousands of them: "two_readings".
    """
    plain = text.replace("€", "").replace("−", "-").strip()
    if _TWO_READINGS.fullmatch(plain):
        raise BadInput(field, "two_readings")
    comma, dot = plain.rfind(","), plain.rfind(".")
    if comma > dot:
        plain = plain.replace(".", "").replace(",", ".")
    elif comma >= 0:
        plain = plain.replace(",", "")
    try:
        cents = cents_of(Decimal(plain))
    except (InvalidOperation, ValueError) as error:
        raise BadInput(field, "not_a_number") from error
    if abs(cents) > LARGEST:
        raise BadInput(field, "too_long")
    return cents


def _written(cents: int) -> str:
    """An amount without its sign of money, as the reader writes it."""
    return formats.number(Decimal(cents) / 100, 2)
