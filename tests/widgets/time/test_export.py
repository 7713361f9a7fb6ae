"""Recorded time as a table: what the spreadsheet gets."""

from datetime import UTC, datetime

from domain.entry import Entry, EntryFlag
from domain.ids import PersonId, TaskId
from domain.values import replace
from services.time.log import Logged
from widgets.time.export import time_csv, time_json

START = datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
FLAGS = frozenset({EntryFlag.SHORTENED})
LINE = Logged(
    Entry(1, TaskId(1), PersonId(1), START, 3 * 3600, "Gelesen", flags=FLAGS, doubled=True),
    *("Ada", 7, "Reise", "Acme"),
)


def test_the_night_of_the_change_keeps_its_hours() -> None:
    plain = time_csv([LINE], german=False).splitlines()[1]
    assert plain.startswith("2026-10-25T01:30:00+02:00,2026-10-25T03:30:00+01:00,10800,7,Reise")
    assert plain.endswith("Gelesen,1,shortened")
    german = time_csv([LINE], german=True).splitlines()[1]
    assert german.startswith("25.10.2026 01:30:00;25.10.2026 03:30:00;3:00:00;7;")
    assert german.endswith("doppelt;gekürzt")


def test_data_has_the_sum() -> None:
    assert '"seconds": 21600' in time_json([LINE, LINE], "Ada", "2026-10")


def test_a_whole_day_is_24_hours() -> None:
    whole = replace(LINE, entry=replace(LINE.entry, seconds=86_400))
    assert ";24:00:00;" in time_csv([whole], german=True)
