"""What the chat says about agreements is whole in both forms of address, and takes any text."""

from datetime import UTC, datetime

import pytest

from domain.approval import ApprovalKind
from domain.customer import Address, Customer
from domain.ids import CustomerId
from domain.trail import Facts
from services.texts import consents as texts

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
OLD: Facts = {"title": "Alt {x}", "deadline_at": None, "budget_seconds": 3600, "area": "backoffice"}
NEW: Facts = {
    "title": "Neu {contact}",
    "deadline_at": "2026-11-30T11:00:00+00:00",
    "budget_seconds": 5400,
    "area": "marketing",
}


def customer(address: Address) -> Customer:
    return Customer(CustomerId(1), 1, "[/x] {0} GmbH", "", "", "", address, NOW)


@pytest.mark.parametrize("address", Address)
def test_both_forms_name_both_values(address: Address) -> None:
    whole = customer(address)
    said = (
        texts.proposed(whole, "{title}", OLD, NEW, "{reason}"),
        texts.noted(whole, "{title}", OLD, NEW, "{reason}", ("{called}", NOW)),
        texts.withdrawn(whole, OLD, NEW),
    )
    for text in said:
        assert "• Titel: bisher „Alt {x}“, neu „Neu {contact}“" in text
        assert "• Termin: bisher ohne, neu Montag, 30.11.2026, 12:00 Uhr" in text
        assert "• Budget: bisher 1:00 Std., neu 1:30 Std." in text
        assert "• Bereich: bisher Backoffice, neu Marketing" in text
        assert "[/x] {0} GmbH" in text
        is_du = " du " in text or " dein" in text or "Hallo" in text
        assert is_du is (address is Address.DU)
    assert "0:30 Std." in texts.released(whole, "{title}", 5400, 3600)


@pytest.mark.parametrize("address", Address)
@pytest.mark.parametrize("kind", ApprovalKind)
def test_every_approval_can_be_asked_for_given_and_withdrawn(
    kind: ApprovalKind, address: Address
) -> None:
    assert "{name}" in texts.approval_asked(kind, "{name}", address)
    assert texts.approved(kind, "Ja {x}").endswith("Ja {x}")
    assert texts.approval_ended(kind, "") != texts.approved(kind, "")


def test_a_long_former_text_is_shortened_the_new_one_is_not() -> None:
    said = texts.changes({"description": "a" * 5000}, {"description": "b" * 5000})
    assert "a" * 301 not in said
    assert "b" * 5000 in said


def test_who_contests_says_which_change_she_denies_and_what_holds() -> None:
    said = texts.contested({"title": "Messe"}, {"title": "Reise"}, "Nur die Frist war Thema.")
    denied, change, holds, word = said.split("\n\n")
    assert denied == "Dieser Änderung habe ich am Telefon nicht zugestimmt:"
    assert "Reise" in change, "no line of the change stands under what shall hold"
    assert holds == "Es soll weiter gelten, was vorher vereinbart war."
    assert word == "Nur die Frist war Thema."
