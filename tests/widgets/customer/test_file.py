"""The pane of a customer's file: where the cursor is, and what it says of it."""

from textual.app import App, ComposeResult

from domain.customer_file import FileNote, Heading
from domain.ids import CustomerId, PersonId
from domain.values import replace
from services.customer.files import CustomerFile
from tests.builders import MONDAY_NINE as NOW
from widgets.customer.file import FilePane

NOTE = FileNote(7, CustomerId(2), Heading.PLANS, "Im Mai [/x]", NOW, PersonId(3), "Ada", NOW)
FILE = CustomerFile(CustomerId(2), "Acme [/x]", 1, [NOTE], True, 0)


class Alone(App[None]):
    def compose(self) -> ComposeResult:
        yield FilePane(id="file")


async def test_it_knows_the_note_and_the_heading_at_the_cursor() -> None:
    app = Alone()
    async with app.run_test(size=(80, 24)) as pilot:
        pane = app.query_one(FilePane)
        assert (pane.note, pane.heading) == (None, None)
        pane.show(FILE)
        await pilot.pause()
        assert (pane.note, pane.heading) == (None, Heading.ABOUT)
        pane.rows.move_to(("note", 7))
        await pilot.pause()
        assert (pane.note, pane.heading) == (NOTE, Heading.PLANS)
        pane.tell_note()
        assert pane.whole.display
        pane.rows.move_to(("tasks", 0))
        await pilot.pause()
        assert (pane.note, pane.heading) == (None, Heading.CURRENT)
        pane.tell_note()
        assert not pane.whole.display


async def test_the_cursor_stays_on_its_note_while_others_write() -> None:
    app = Alone()
    async with app.run_test(size=(80, 24)) as pilot:
        pane = app.query_one(FilePane)
        pane.show(FILE)
        pane.rows.move_to(("note", 7))
        other = replace(NOTE, id=9, heading=Heading.ABOUT)
        pane.show(CustomerFile(CustomerId(2), "Acme", 1, [other, NOTE], False, 0))
        await pilot.pause()
        assert pane.note == NOTE
        pane.show(None)
        assert pane.note is None
