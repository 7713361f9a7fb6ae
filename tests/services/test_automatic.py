"""Automatic messages: every occasion in both forms of address, filled or refused."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from string import Formatter

import pytest

from domain.area import WorkArea
from domain.customer import Address
from domain.template import Template
from services.automatic import (
    AREAS,
    TEXTS,
    german_factor,
    german_moment,
    german_span,
    written,
)

FILLED = {
    "title": "[/x] {due}",
    "number": "12",
    "due": "morgen",
    "area": "Marketing",
    "factor": "1,3",
    "budget": "4:00 h",
    "working": "3:04 h",
    "needed": "5:15 h",
}


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("address", Address)
class TestTexts:
    def test_every_occasion_has_both_forms(self, template: Template, address: Address) -> None:
        text = written(template, "Frau Ähre", address, **FILLED)
        assert "Frau Ähre" in text
        assert "[/x] {due}" in text, "a name is filled in as it is"

    def test_the_form_is_kept_throughout(self, template: Template, address: Address) -> None:
        words = set(TEXTS[template, address].replace(",", " ").replace(".", " ").split())
        du, sie = {"du", "dir", "dich", "dein", "deinen"}, {"Sie", "Ihnen", "Ihr", "Ihren"}
        assert words & (du if address is Address.DU else sie)
        assert not words & (sie if address is Address.DU else du)

    def test_an_unfilled_placeholder_is_refused(self, template: Template, address: Address) -> None:
        needed = {name for _, name, _, _ in Formatter().parse(TEXTS[template, address]) if name}
        missing = (needed - {"contact"}).pop()
        with pytest.raises(KeyError):
            written(
                template, "Frau Ähre", address, **{k: FILLED[k] for k in FILLED if k != missing}
            )


def test_a_moment_is_told_in_berlin() -> None:
    told = german_moment(datetime(2026, 3, 29, 10, tzinfo=UTC))
    assert told == "Sonntag, 29.03.2026, 12:00 Uhr"


def test_spans_and_factors_are_written_in_german() -> None:
    assert german_span(timedelta(minutes=235, seconds=59)) == "3:55 Std."
    assert german_factor(Decimal("1.3")) == "1,3"


def test_every_area_has_a_name_for_customers() -> None:
    assert set(AREAS) == set(WorkArea)
