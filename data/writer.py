"""Plain SQL that changes rows, where a statement is all there is to it."""

from collections.abc import Mapping, Sequence

from data.reader import Reader


class Writer(Reader):
    """Runs statements with `:name` parameters on either engine, and changes rows with them."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader.raw, reader.dialect)

    def change(self, sql: str, **parameters: object) -> int:
        """Run a statement that yields no rows; gives how many it changed."""
        cursor = self.raw.cursor()
        cursor.execute(self.in_dialect(sql), parameters)
        return cursor.rowcount

    def change_many(self, sql: str, many: Sequence[Mapping[str, object]]) -> None:
        """The same statement with each of these parameters."""
        self.raw.cursor().executemany(self.in_dialect(sql), many)
