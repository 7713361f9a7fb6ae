"""Which file can be written, and where it will lie."""

import os
from pathlib import Path

import pytest
from textual.widgets import Static

from domain.errors import BadInput
from screens.dialogs.saving import AskPlace, cannot_write, free_name, placed, write
from tests.screens.dialogs.hosting import Host, english


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


def test_a_folder_takes_the_offered_name(tmp_path: Path) -> None:
    english()
    assert placed(f"{tmp_path}/", "brief.txt") == tmp_path / "brief.txt"
    assert cannot_write(str(tmp_path), "brief.txt") == ""
    (tmp_path / "brief.txt").touch()
    assert "already" in cannot_write(str(tmp_path), "brief.txt")


def test_names_no_system_takes_are_refused_like_others(tmp_path: Path) -> None:
    assert cannot_write("~nobody_of_this_name/a.txt")
    assert cannot_write(str(tmp_path / ("a" * 300))) == ""
    with pytest.raises(BadInput):
        write(str(tmp_path / ("a" * 300)), "zu lang")


def test_where_nobody_may_write_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english()
    monkeypatch.setattr(os, "access", lambda _place, _mode: False)  # tests may run as root
    assert "Nothing can be written" in cannot_write(str(tmp_path / "a.txt"))


def test_the_offered_name_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert free_name("brief.txt") == "brief.txt"
    (tmp_path / "brief.txt").touch()
    (tmp_path / "brief-2.txt").touch()
    assert free_name("brief.txt") == "brief-3.txt"


async def test_the_whole_path_stands_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english()
    monkeypatch.chdir(tmp_path)
    host: Host[Path | None] = Host(AskPlace("Save as", "brief.txt"))
    async with host.run_test() as pilot:
        await pilot.pause()
        told = host.screen.query_one("#detail", Static)
        assert str(told.content) == f"It will lie there: {tmp_path / 'brief.txt'}"
        await pilot.press("enter")
        await pilot.pause()
    assert host.answers == [tmp_path / "brief.txt"]
