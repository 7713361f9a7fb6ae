"""Plain statements that change rows, on both engines."""

from data.writer import Writer
from tests.data.records import Kept

_ADD = "INSERT INTO stop_notes (person_id, what, number, noted_at) VALUES (:me, :what, :number, 1)"
_COUNT = "SELECT COUNT(*) FROM stop_notes WHERE what = :what"


def test_it_tells_how_many_rows_it_changed(kept: Kept) -> None:
    with kept.database.write() as work:
        writer = Writer(work.reader)
        many = [{"me": kept.ada.id, "what": "50 %", "number": number} for number in range(3)]
        writer.change_many(_ADD, many)
        writer.change_many(_ADD, [])
        assert writer.change(_ADD, me=kept.ada.id, what="lifted", number=1) == 1
        asked = "UPDATE stop_notes SET noted_at = :at WHERE what = :what"
        assert writer.change(asked, at=2, what="50 %") == 3
        assert writer.change(asked, at=2, what="nothing") == 0
    with kept.database.read() as work:
        assert work.reader.number(_COUNT, what="50 %") == 3
