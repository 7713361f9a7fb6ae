"""Opened files lie on the disk as long as the room is there, and no longer."""

from pathlib import Path

import pytest

from screens import kept_files
from screens.kept_files import open_kept, save_kept
from screens.system_program import NoProgram
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_copies_go_with_the_room(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    async def program(path: Path) -> None:
        opened.append(path)

    def lay_out(folder: Path) -> Path:
        path = folder / f"{len(opened)}.txt"
        path.write_text("Inhalt", encoding="utf-8")
        return path

    monkeypatch.setattr(kept_files, "open_with_system", program)
    async with hands(agency, agency.manager, tmp_path) as mia:
        for _time in range(2):
            await open_kept(mia.room, "x.txt", lay_out)
        assert opened[0].parent == opened[1].parent
        assert [path.read_text(encoding="utf-8") for path in opened] == ["Inhalt"] * 2
    assert not opened[0].parent.exists()


async def test_without_a_program_it_is_said_what_to_do(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def program(_path: Path) -> None:
        raise NoProgram

    monkeypatch.setattr(kept_files, "open_with_system", program)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await open_kept(mia.room, "Plan [/x].txt", lambda folder: folder / "x")
        await mia.settle()
        assert "no program that opens Plan [/x].txt" in mia.told


async def test_it_is_saved_where_she_says(agency: SmallAgency, tmp_path: Path) -> None:
    saved: list[Path] = []

    def save(target: Path) -> Path:
        saved.append(target)
        return target

    async with hands(agency, agency.manager, tmp_path) as mia:
        mia.room.run_worker(save_kept(mia.room, "Plan/../x.txt", save))
        await mia.settle()
        await mia.press("ctrl+u", *str(tmp_path / "Kopie.txt"), "enter")
        await mia.settle()
        assert saved == [tmp_path / "Kopie.txt"] and "Kopie.txt" in mia.told
