"""What the demo's assistants are paid by: base rates, tax profiles, premiums for packages."""

from collections.abc import Sequence
from datetime import timedelta

from data.demo.cast import Figure
from data.demo.make import Portion
from data.demo.names import AGENCY
from data.work import Work
from domain.calendar import local
from domain.fee import BaseRate, FeeItem, FeeKind
from domain.invoice_contents import Party
from domain.money import cents_of
from domain.person import AssignmentRole
from domain.premium import rebooking_premium, share

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
    """The premiums of a customer's packages, for those who serve it (HON-2)."""
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
        name = portion.customer.name
        parts = share(rebooking_premium(booking.hours), len(serving))
        for place, (one, part) in enumerate(zip(serving, parts, strict=True)):
            work.fees.add_item(
                FeeItem(
                    booking.id + 1 + place,
                    one.person_id,
                    FeeKind.REBOOKING,
                    cents_of(part),
                    0,
                    booking.booked_at,
                    f"{booking.hours} Stunden nachgebucht: {name}",
                    customer_id=portion.customer.id,
                )
            )
