"""Whatever lies in a file: it is read or refused, and never breaks the program."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from services.importing.columns import SHAPES, Kind
from services.importing.faults import Refused
from services.importing.reading import read_files
from services.importing.values import Habits, hours, moment

ANYTHING = settings(max_examples=60, suppress_health_check=list(HealthCheck))
NEARLY = st.text("0123456789.,:-+TZ uhrstd/ \u0663²", max_size=24)
"""What could almost be a moment or a number."""


@ANYTHING
@given(st.binary(max_size=400), st.sampled_from(Kind))
def test_any_bytes(tmp_path: Path, content: bytes, kind: Kind) -> None:
    path = tmp_path / f"{kind}.csv"
    path.write_bytes(content)
    readings = read_files([path], lambda share: None)
    assert readings.faults or readings.lines[kind] or readings.hints


@ANYTHING
@given(st.data(), st.sampled_from(Kind), st.sampled_from(["utf-8", "cp1252"]))
def test_any_fields_below_the_right_headings(
    tmp_path: Path, data: st.DataObject, kind: Kind, encoding: str
) -> None:
    names = [column.name for column in SHAPES[kind].columns]
    field = st.text(max_size=12) | NEARLY | st.sampled_from(["K1", "du", "5", "1.1.2026 9:00"])
    rows = data.draw(st.lists(st.lists(field, max_size=len(names) + 1), max_size=4))
    text = "\n".join([";".join(names), *(";".join(row) for row in rows)])
    path = tmp_path / "datei.csv"
    path.write_bytes(text.encode(encoding, "replace"))
    readings = read_files([path], lambda share: None)
    assert all(0 <= fault.at.line <= text.count("\n") + 40 for fault in readings.faults)


@ANYTHING
@given(NEARLY)
@example("2026-11-30T14:01+99:00")
@example("1" * 5000)
@example("31.12.2099 23:59+14:00")
@example("01.01.1990 00:00-23:59")
def test_any_moment_or_number_is_understood_or_refused(text: str) -> None:
    for read in (moment, hours):
        try:
            value = read(text, Habits(","))
        except Refused:
            continue
        assert value is not None


@pytest.mark.parametrize("kind", Kind)
def test_only_headings_of_another_kind_are_no_crash(tmp_path: Path, kind: Kind) -> None:
    path = tmp_path / f"{kind}.csv"
    path.write_text(";;;\n1;2;3;4\n")
    readings = read_files([path], lambda share: None)
    assert {fault.why for fault in readings.faults} == {"missing_column"}
