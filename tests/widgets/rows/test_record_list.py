"""A list of records keeps its cursor on the record, and any text in it is only text."""

from collections.abc import Sequence

from textual.app import App, ComposeResult

from widgets.rows.record_list import Record, RecordList

RECORDS = (
    Record("Heading"),
    Record("one", ("more about it",), "1"),
    Record("two", (), "2"),
)


class Host(App[None]):
    def __init__(self, records: Sequence[Record]) -> None:
        super().__init__()
        self.records = records
        self.picked: list[str] = []

    def compose(self) -> ComposeResult:
        yield RecordList()

    def on_mount(self) -> None:
        self.query_one(RecordList).show(self.records)

    def on_record_list_picked(self, event: RecordList.Picked) -> None:
        assert event.control is self.query_one(RecordList)
        self.picked.append(event.key)


async def test_the_cursor_leaves_headings_out_and_enter_picks() -> None:
    app = Host(RECORDS)
    async with app.run_test(size=(40, 10)) as pilot:
        records = app.query_one(RecordList)
        records.focus()
        assert records.key_here == "1"
        await pilot.press("enter", "j", "enter", "g", "enter", "G", "enter")
        assert app.picked == ["1", "2", "1", "2"]


async def test_the_cursor_stays_on_its_record_when_others_come() -> None:
    app = Host(RECORDS)
    async with app.run_test(size=(40, 10)) as pilot:
        records = app.query_one(RecordList)
        records.focus()
        await pilot.press("j")
        records.show((RECORDS[0], Record("new", (), "0"), *RECORDS[1:]))
        await pilot.pause()
        assert records.key_here == "2"
        records.show(RECORDS[:2])
        assert records.key_here == "1"
        records.show([Record("", ("nothing here",))])
        assert records.key_here == ""


async def test_any_text_is_only_text_at_any_width(hostile_name: str) -> None:
    app = Host([Record(hostile_name, (hostile_name,), "1")])
    async with app.run_test(size=(40, 12)) as pilot:
        records = app.query_one(RecordList)
        for width in (40, 12, 100):
            await pilot.resize_terminal(width, 12)
            await pilot.pause()
            lines = [records.render_line(y).text for y in range(12)]
            assert all("\x1b" not in line for line in lines)
