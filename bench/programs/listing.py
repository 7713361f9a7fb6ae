"""The house's list with so many rows; every row carries its number."""

import sys

from app.painting import prepare, settle

prepare()

from textual.app import App, ComposeResult  # noqa: E402 (the switches come first)

from widgets.rows.rows import Cell, Column, Line, Rows  # noqa: E402

COLUMNS = (Column("Nr", width=10), Column("Kunde", share=1), Column("Titel", share=2))


class Listing(App[None]):
    """One list, nothing else."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def compose(self) -> ComposeResult:
        """The list."""
        yield Rows(*COLUMNS)

    def on_mount(self) -> None:
        """Fill it."""
        rows = self.query_one(Rows)
        rows.show(
            [
                Line(number, (Cell(f"#{number:06}"), Cell("Kunde & Söhne"), Cell("Reise buchen")))
                for number in range(self._count)
            ]
        )
        rows.focus()
        self.call_after_refresh(settle)


if __name__ == "__main__":
    Listing(int(sys.argv[1])).run()
