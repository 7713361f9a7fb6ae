"""The keys of the single chats for a customer."""

from pathlib import Path

from services.chat.singles import Singles
from tests.builders import SmallAgency
from tests.screens.singles.host import said, talking


async def test_a_customer_writes_to_those_who_work_for_her(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    async with talking(agency, kim, tmp_path, (80, 24)) as hand:
        await hand.press("n")
        assert "Ada Assistent" in hand.painted() and "Bea Assistent" not in hand.painted()
        await hand.press("enter")
        await hand.settle()
        await hand.press(*"Hallo", "enter")
        await hand.press("escape", "escape", "w", "o")
    assert said(agency) == ["Hallo"]


async def test_what_a_customer_said_is_copied_into_her_task(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim, task = agency.customer(), agency.task(title="Reise [red]")
    Singles(agency.office).post(kim, agency.ada.id, "Lieber Mittwoch")
    agency.clock.on(minutes=1)
    async with talking(agency, agency.ada, tmp_path) as hand:
        await hand.press("M")
        assert any("auf einer Nachricht in einem offenen Chat" in told for told in hand.host.told)
        await hand.press("enter", "M")
        assert "Reise [red]" in hand.painted()
        await hand.press("enter")
    with agency.office.reading() as work:
        [copied] = work.messages.all_of(task.id)
    assert copied.text.endswith("Lieber Mittwoch")
