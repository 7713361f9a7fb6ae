"""What management decides about her money reaches her in the single chat (HON-9, HAND-11)."""

from domain.message import Side, Tag
from services.chat.singles import Singles
from services.invoice.invoices import Invoices
from tests.builders import SmallAgency
from tests.money_agency import money_agency


def test_a_cancelled_invoice_is_told_with_its_reason_and_owes_no_answer(
    agency: SmallAgency,
) -> None:
    money_agency(agency)
    invoices, singles = Invoices(agency.office), Singles(agency.office)
    for number, reason in (("RE 1", "Falsche [/x] Anschrift"), ("RE 2", "Noch einmal falsch")):
        invoice = invoices.submit(agency.ada, number, invoices.preview(agency.ada))
        agency.clock.on(minutes=5)
        invoices.cancel(agency.manager, invoice.id, reason)
        agency.clock.on(minutes=5)
    (row,) = singles.chats(agency.ada)
    first, second = singles.open(agency.ada, row.id).messages
    assert "Deine Rechnung RE 1 über 575,39" in first.text.replace("\u00a0", " ")
    assert first.text.endswith("Grund: Falsche [/x] Anschrift")
    assert (first.side, first.author_name) == (Side.OURS, agency.manager.name)
    assert first.tags == {Tag.INFORMATION}
    assert second.text.endswith("Grund: Noch einmal falsch")
    with agency.office.reading() as work:
        chat = work.singles.find(agency.manager.id, agency.ada.id)
    assert chat is not None and chat.waits_for is None
