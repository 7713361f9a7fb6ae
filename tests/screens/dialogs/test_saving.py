"""Which file can be written."""

from pathlib import Path

import pytest

from domain.errors import BadInput
from screens.dialogs.saving import cannot_write, write


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    place = str(tmp_path / "a.txt")
    assert cannot_write(place) == ""
    assert write(place, "Zeile\r\n") == Path(place)
    assert Path(place).read_bytes() == b"Zeile\r\n"
    assert cannot_write(place)
    with pytest.raises(BadInput):
        write(place, "anders")


def test_a_folder_or_nothing_is_no_file(tmp_path: Path) -> None:
    assert cannot_write(str(tmp_path))
    assert cannot_write("  ")
    assert cannot_write(str(tmp_path / "nowhere" / "a.txt"))
