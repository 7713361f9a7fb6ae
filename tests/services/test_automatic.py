"""Automatic messages: every occasion in both forms of address, filled or refused."""

import re

import pytest

from domain.customer import Address
from domain.letter import SPOKEN
from domain.template import Placeholder, Template, Unfilled, left_open, worded
from services.automatic import TEXTS, written

FILLED = {name.value: f"<{name}>" for name in Placeholder} | {"title": "[/x] {due}"}
del FILLED["contact"]

DU = {"du", "dir", "dich", "dein", "deine", "deinen", "deinem", "deiner"}
SIE = {"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer"}


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("address", Address)
class TestTexts:
    def test_every_occasion_has_both_forms(self, template: Template, address: Address) -> None:
        text = written(template, "Frau Ähre", address, **FILLED)
        assert "Frau Ähre" in text
        assert ("[/x] {due}" in text) == ("{title}" in TEXTS[template, address])

    def test_the_form_is_kept_throughout(self, template: Template, address: Address) -> None:
        words = set(re.findall(r"\w+", TEXTS[template, address]))
        lower = {word.lower() for word in words}
        assert lower & DU if address is Address.DU else words & SIE
        assert not (words & SIE if address is Address.DU else lower & DU)

    def test_it_begins_with_its_greeting(self, template: Template, address: Address) -> None:
        greeting = "Hallo" if address is Address.DU else "Guten Tag,"
        is_greeted = TEXTS[template, address].startswith(f"{greeting} {{contact}},\n")
        assert is_greeted != (template in SPOKEN)

    def test_it_can_be_kept_as_it_is(self, template: Template, address: Address) -> None:
        assert worded(template, TEXTS[template, address]) == TEXTS[template, address]

    def test_an_unfilled_placeholder_is_refused(self, template: Template, address: Address) -> None:
        missing = next((n for n in left_open(TEXTS[template, address]) if n != "contact"), None)
        if missing is None:
            return
        filled = {name: FILLED[name] for name in FILLED if name != missing}
        with pytest.raises(Unfilled) as refusal:
            written(template, "Frau Ähre", address, **filled)
        assert refusal.value.names == (missing,)


def test_both_forms_leave_the_same_open() -> None:
    for template in Template:
        du, sie = (set(left_open(TEXTS[template, address])) for address in Address)
        assert du == sie, template


class TestOwnWording:
    def test_it_is_used_where_there_is_one(self) -> None:
        own = {(Template.REBOOKING, Address.DU): "Na, {contact}: {available}"}
        told = written(Template.REBOOKING, "Ada", Address.DU, own, available="1:00 Std.")
        assert told == "Na, Ada: 1:00 Std."
        other = written(Template.REBOOKING, "Ada", Address.SIE, own, available="1:00 Std.")
        assert other.startswith("Guten Tag, Ada,")

    def test_one_that_cannot_be_filled_gives_way_to_ours(self) -> None:
        own = {(Template.REBOOKING, Address.DU): "{assistant} grüßt {contact}"}
        told = written(Template.REBOOKING, "Ada", Address.DU, own, available="1:00 Std.")
        assert told.startswith("Hallo Ada,")
