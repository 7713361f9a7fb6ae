"""What is said of invoices that wait for their payment."""

from datetime import date

from domain.ids import PersonId
from services.honorarium.honorarium import ToPay
from widgets.honorarium.payment_words import due_told, owed_told, to_pay_told
from widgets.words import use_language

TODAY = date(2026, 11, 27)
ADA, BEA = PersonId(1), PersonId(2)
LATE = ToPay(ADA, "Ada [/x]", "RE-1", 57539, date(2026, 11, 25))
SOON = ToPay(BEA, "Bea", "7", 10000, date(2026, 12, 1))


def test_all_that_wait_are_told_in_one_line() -> None:
    use_language("de")
    assert to_pay_told((), TODAY) == ""
    told = to_pay_told((LATE, SOON), TODAY).replace("\u00a0", " ")
    assert told.startswith("2 Rechnungen warten auf Zahlung: 675,39 €")
    assert "✖ 1 überfällig" in told
    assert "zuerst Ada [/x], ✖ überfällig seit Mi 25.11." in told
    assert "überfällig" not in to_pay_told((SOON,), TODAY)


def test_each_is_told_with_its_owner() -> None:
    use_language("de")
    owed = owed_told((LATE, SOON), BEA, TODAY).replace("\u00a0", " ")
    assert owed == "100,00 €, fällig Di 01.12."
    assert owed_told((LATE,), BEA, TODAY) == ""
    assert due_told(SOON, SOON.due_on) == "fällig heute"
