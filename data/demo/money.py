"""What the demo's assistants are paid by: rates, tax profiles, premiums and credits."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.demo.cast import Figure
from data.demo.make import Portion
from data.demo.names import AGENCY
from data.work import Work
from domain.calendar import local
from domain.fee import CREDIT_SECONDS, BaseRate, FeeItem, FeeKind, Rate, rate_on
from domain.fee import price as worth
from domain.ids import PersonId
from domain.invoice_contents import Party
from domain.money import cents_of, german, german_number
from domain.person import AssignmentRole
from domain.premium import rebooking_premium, share
from domain.values import replace

_AGENCY_ID = 1
_STREETS = ("Lindenweg", "Am Mühlbach", "Gartenstraße", "Kirchgasse", "Seeblick")
_CITIES = (("89073", "Ulm"), ("04109", "Leipzig"), ("24103", "Kiel"), ("50667", "Köln"))
_CENTS = (1350, 1400, 1450, 1500)
_IBAN = "DE89370400440532013000"
"""The example account of every German bank's documentation."""


def price(work: Work, staff: Sequence[Figure]) -> None:
    """Rates and tax profiles of everybody who works on tasks; one in four charges VAT."""
    work.fees.keep_party(
        _AGENCY_ID,
        Party(f"{AGENCY} GmbH", "Musterallee 12", "10115", "Berlin", vat_id="DE136695976"),
    )
    assistants = [one for one in staff if one.person.is_assistant]
    for place, figure in enumerate(assistants):
        began = local(figure.person.created_at).date()
        cents = _CENTS[place % len(_CENTS)]
        work.fees.keep_rate(BaseRate(figure.id, began, cents))
        raised = began + timedelta(days=250)
        work.fees.keep_rate(BaseRate(figure.id, raised, cents + 50))
        work.fees.keep_party(figure.id, _profile(figure, place))


def _profile(figure: Figure, place: int) -> Party:
    postcode, city = _CITIES[place % len(_CITIES)]
    is_small = place % 4 != 3
    return Party(
        name=figure.person.name,
        street=f"{_STREETS[place % len(_STREETS)]} {place + 2}",
        postcode=postcode,
        city=city,
        tax_number=f"88/{place + 101}/{45678 + place}",
        vat_id="" if is_small else "DE123456788",
        is_small=is_small,
        iban=_IBAN,
        email=figure.person.email,
    )


def reward(work: Work, portion: Portion) -> None:
    """What a customer brings those who serve it: premiums and half hours (HON-2, HON-4)."""
    leads = [one for one in portion.assignments if one.role is AssignmentRole.LEAD]
    leads.sort(key=lambda one: one.since)
    for lead, booking in zip(leads[:1], portion.bookings, strict=False):
        _credit(work, portion, lead.person_id, FeeKind.NEW_CUSTOMER, booking.id + 1, lead.since)
    for number, booking in enumerate(portion.bookings):
        serving = [
            one
            for one in portion.assignments
            if one.since <= booking.booked_at
            and (one.until is None or one.until > booking.booked_at)
        ]
        serving.sort(key=lambda one: (one.role is not AssignmentRole.LEAD, one.since))
        if not number or not serving:
            continue
        if number == 1 and serving[0].role is AssignmentRole.LEAD:
            kind, whose = FeeKind.FIRST_REBOOKING, serving[0].person_id
            _credit(work, portion, whose, kind, booking.id + 1 + len(serving), booking.booked_at)
        name = portion.customer.name
        premium = rebooking_premium(booking.hours)
        parts, many = share(premium, len(serving)), len(serving)
        shared = f", {german(cents_of(premium))} geteilt durch {many}" if many > 1 else ""
        for place, (one, part) in enumerate(zip(serving, parts, strict=True)):
            work.fees.add_item(
                FeeItem(
                    booking.id + 1 + place,
                    one.person_id,
                    FeeKind.REBOOKING,
                    cents_of(part),
                    0,
                    booking.booked_at,
                    f"{booking.hours} Stunden nachgebucht: {name}{shared}",
                    customer_id=portion.customer.id,
                )
            )


def _credit(
    work: Work, portion: Portion, whose: PersonId, kind: FeeKind, item_id: int, at: datetime
) -> None:
    """Half an hour at her base rate of that day (CUST-3)."""
    base = rate_on(work.fees.rates_of(whose), local(at).date())
    if base:
        cents, about = worth(CREDIT_SECONDS, Rate(base)), portion.customer.name
        told = f"{CREDIT_SECONDS // 60} min × {german_number(base)} €/h: {about}"
        item = FeeItem(item_id, whose, kind, cents, CREDIT_SECONDS, at, told)
        work.fees.add_item(replace(item, customer_id=portion.customer.id))
