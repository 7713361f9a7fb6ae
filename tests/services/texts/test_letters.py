"""Letters of a handover: in both forms, speaking as the customer is spoken to (CHAT-2)."""

import re

import pytest

from domain.customer import Address
from domain.guard import secrets_in
from domain.template import OF_HANDOVERS, PLACEHOLDERS, Template, left_open
from services.automatic import TEXTS
from services.texts.letters import LETTERS

DU = re.compile(r"\b(du|dir|dich|dein\w*)\b", re.IGNORECASE)
SIE = re.compile(r"\b(Sie|Ihnen|Ihre?[mnrs]?)\b")


@pytest.mark.parametrize("template", sorted(OF_HANDOVERS))
def test_each_exists_in_both_forms_and_mixes_none(template: Template) -> None:
    sie, du = TEXTS[template, Address.SIE], TEXTS[template, Address.DU]
    assert SIE.search(sie) and not DU.search(sie.replace("(Du)", ""))
    assert DU.search(du.replace("(Du)", "")) and not SIE.search(du.replace("(Sie)", ""))


@pytest.mark.parametrize("key", sorted(LETTERS))
def test_nothing_stays_open_that_could_never_be_filled(key: tuple[Template, Address]) -> None:
    assert set(left_open(LETTERS[key])) <= {one.value for one in PLACEHOLDERS[key[0]]}
    assert secrets_in(LETTERS[key]) == ()


@pytest.mark.parametrize("address", Address)
@pytest.mark.parametrize("template", sorted(OF_HANDOVERS - {Template.HANDOVER_CALL}))
def test_each_that_is_sent_bears_her_name(template: Template, address: Address) -> None:
    assert TEXTS[template, address].endswith("\nViele Grüße\n{assistant}")
