"""All about a handover or a leaving, with what people wrote as it is (HAND-8, HAND-10)."""

from domain.closing import Item, Way
from domain.handover_moves import approved, item_accepted, item_proved, proposed
from domain.handover_terms import Cause, Side, Target, Telling
from domain.leaving_gates import Lock, Reason
from domain.values import replace
from tests.domain.begun_handover import BEA, BEATRICE, HANDOVER, HERSELF, MIRIAM
from tests.widgets.handover.examples import board, line
from widgets.handover.detail import handover_told, leaving_detail


def test_a_handover_tells_who_agrees_and_what_is_done() -> None:
    made = proposed(HANDOVER, Target.SUCCESSOR, Telling.CALL, BEA, "[/x] Bea")
    made = approved(made, Side.ASSISTANTS, MIRIAM)
    made = item_proved(made, Item.RECAP, Way.DONE, "[b]Ablage", HERSELF)
    made = item_accepted(made, Item.RECAP, BEATRICE)
    made = item_proved(made, Item.OWNERSHIP, Way.ARCHIVE_SENT, "Link", HERSELF)
    told = handover_told(line(made)).plain
    assert "Nachfolge: [/x] Bea, Mitteilung: persönlich am Telefon" in told
    assert "✓ Leitung der Assistentinnen: Miriam stimmt zu" in told
    assert "○ Kundenmanagement: noch nicht zugestimmt" in told
    assert "erledigt: [b]Ablage · abgenommen" in told
    assert "◐ Dateien" in told and "verspätet" in told


def test_one_customer_only_tells_why_and_whether_help_is_offered() -> None:
    alone = replace(
        HANDOVER, leaving_id=None, cause=Cause.CUSTOMER, reason="[/x] zieht um", help_offered=False
    )
    told = handover_told(line(alone)).plain
    assert "der Kunde beendet es\n[/x] zieht um" in told
    assert "Hilfe bei der Suche nicht angeboten" in told and "noch niemand" in told


def test_a_leaving_tells_what_is_locked_and_what_is_open() -> None:
    whole = board(HANDOVER)
    told = leaving_detail(whole.leavings[0], whole).plain
    assert "⊘ Letzte Rechnung: gesperrt, 1 Kunde nicht übergeben" in told
    assert "✓ Konten schließen: kann jetzt geschehen" in told
    assert "Sie zieht um" in told and "K.pdf" in told
    submitted = replace(whole.leavings[0].leaving, last_invoice_id=7)
    over = replace(whole.leavings[0], leaving=submitted, invoice=[])
    assert "✓ Letzte Rechnung: eingereicht" in leaving_detail(over, whole).plain
    locked = replace(whole.leavings[0], accounts=[Reason(Lock.NOT_PAID, 2)])
    assert "2 Rechnungen nicht bezahlt" in leaving_detail(locked, whole).plain
