"""Moments, spans, factors and areas as customers read them."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from domain.area import WorkArea
from domain.customer import Address
from services.texts.forms import AREAS, german_factor, german_moment, german_span, greeting


def test_a_moment_is_told_in_berlin() -> None:
    told = german_moment(datetime(2026, 3, 29, 10, tzinfo=UTC))
    assert told == "Sonntag, 29.03.2026, 12:00 Uhr"


def test_spans_and_factors_are_written_in_german() -> None:
    assert german_span(timedelta(minutes=235, seconds=59)) == "3:55 Std."
    assert german_factor(Decimal("1.3")) == "1,3"


def test_she_is_greeted_in_her_form_whatever_her_name_holds() -> None:
    assert greeting(Address.DU, "{contact} [/x]") == "Hallo {contact} [/x],"
    assert greeting(Address.SIE, "Frau Ähre") == "Guten Tag, Frau Ähre,"


def test_every_area_has_a_name_for_customers() -> None:
    assert set(AREAS) == set(WorkArea)
