"""What must not travel in a message is noticed, and what is harmless is let go (CHAT-5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from domain.guard import Secret, secrets_in

CARD, IBAN, PASSWORD = Secret.CARD, Secret.IBAN, Secret.PASSWORD


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Meine Karte: 4111 1111 1111 1111, gültig bis 12/28", CARD),
        ("4111-1111-1111-1111", CARD),
        ("5555555555554444", CARD),
        ("Amex 3782 822463 10005", CARD),
        ("2223003122003222", CARD),
        ("(6011111111111117)", CARD),
        ("4111\u00a01111\u00a01111\u00a01111", CARD),
        ("DE89370400440532013000", IBAN),
        ("IBAN: DE89 3704 0044 0532 0130 00 bitte überweisen", IBAN),
        ("de89 3704 0044 0532 0130 00", IBAN),
        ("AT61 1904 3002 3457 3201.", IBAN),
        ("CH93-0076-2011-6238-5295-7", IBAN),
        ("GB29 NWBK 6016 1331 9268 19", IBAN),
        ("NL91ABNA0417164300", IBAN),
        ("Passwort: Sommer2026!", PASSWORD),
        ("Kennwort: geheim", PASSWORD),
        ("Das Kennwort ist Tr0ub4dor", PASSWORD),
        ("Das Passwort für den Shop lautet hunter2.", PASSWORD),
        ("Passwort für WordPress: xK9_aa", PASSWORD),
        ("User: admin, PW: abc123", PASSWORD),
        ("password = correct-horse-7", PASSWORD),
        ("The password is S3cret", PASSWORD),
        ("Zugangscode: 77-AB-12", PASSWORD),
        ("PIN 1234", PASSWORD),
        ("Die PIN lautet 987654", PASSWORD),
        ("pin: 0000", PASSWORD),
        ("TAN 123456", PASSWORD),
    ],
)
def test_what_looks_secret_is_noticed(text: str, found: Secret) -> None:
    assert secrets_in(text) == (found,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4111 1111 1111 1112",
        "Bestellung 1234567890123",
        "Rechnung RE-2026-00012345678901",
        "2026-11-25 14:03:22",
        "20261125140322",
        "+49 171 1234567 oder 0049 30 1234567890",
        "030 / 1234 5678 9012",
        "0000 0000 0000 0000",
        "4444444444444448x",
        "Sendung 00340434161094042557",
        "EAN 4006381333931 im Regal",
        "DE89370400440532013001",
        "USt-IdNr. DE136695976",
        "Er sagte, am 25.11.2026 um 14:30 Uhr kommen 12 345 678 Menschen.",
        "Haben Sie Ihr Passwort vergessen?",
        "Das Passwort ist falsch.",
        "Das Passwort ist leider abgelaufen, bitte neu setzen.",
        "Passwort: bitte nur über den Tresor schicken",
        "Passwort: https://tresor.example.org/x1",
        "Bitte das Passwort ändern. Frist: 27.11.2026",
        "Passwort-Treffen heute: 14:30",
        "Passwort gilt ab: 01.12.2026",
        "Der Spin 2026 und Pinterest 12345",
        "The password is wrong",
        "Die Passwörter liegen im Tresor der Agentur.",
        "pw",
        "[/x] {due} [red]",
    ],
)
def test_what_is_harmless_is_let_go(text: str) -> None:
    assert secrets_in(text) == ()


def test_each_kind_is_told_once_in_its_order() -> None:
    text = "PIN 1234, PIN 4321\nDE89370400440532013000 und 4111111111111111, 5555555555554444"
    assert secrets_in(text) == (CARD, IBAN, PASSWORD)


def test_the_digits_of_a_bank_account_are_no_card() -> None:
    assert secrets_in("DE89 3704 0044 0532 0130 00 DE89 3704 0044 0532 0130 00") == (IBAN,)


@given(st.integers(10**14, 10**15 - 1), st.sampled_from(["", " ", "-"]))
def test_a_valid_card_is_noticed_however_it_is_spaced(number: int, gap: str) -> None:
    digits = "4" + str(number)[1:]
    digits += luhn.calc_check_digit(digits)
    spaced = gap.join(digits[at : at + 4] for at in range(0, len(digits), 4))
    expected = (CARD,) if len(set(digits)) > 1 else ()
    assert secrets_in(f"Hier: {spaced}.") == expected
    wrong = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    assert secrets_in(f"Hier: {wrong}.") == ()


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert set(secrets_in(text)) <= set(Secret)


@given(st.integers(0, 10**8 - 1))
def test_short_numbers_are_never_cards(number: int) -> None:
    assert CARD not in secrets_in(f"Auftrag {number}")


def test_a_very_long_text_is_looked_through_at_once() -> None:
    assert secrets_in("Passwort " * 5_000 + "1 2 3 4 " * 5_000 + "DE89 " * 5_000) in (
        (),
        (PASSWORD,),
    )
