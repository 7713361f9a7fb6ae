"""Choosing a file by its path."""

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import pytest
from textual.app import App
from textual.widgets import Input, OptionList, Static

from screens.dialogs.pick_file import PickFile, completions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Ordner").mkdir()
    (tmp_path / "Ordner" / "Innen.txt").touch()
    (tmp_path / "Äpfel [x].txt").touch()
    (tmp_path / "birne.txt").touch()
    (tmp_path / ".versteckt").touch()
    return tmp_path


class Host(App[None]):
    """Nothing but a place to ask in."""

    def __init__(self, start: str, chosen: Sequence[Path] = (), *, saving: bool = False) -> None:
        super().__init__()
        self.dialog = PickFile("Welche?", start, chosen=chosen, saving=saving)
        self.answers: list[Path | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self.answers.append)

    @property
    def typed(self) -> str:
        return self.dialog.query_one(Input).value


class TestCompletions:
    def test_folders_come_first_and_hidden_ones_not_at_all(self, folder: Path) -> None:
        names = [path.name for path in completions(f"{folder}/")]
        assert names == ["Ordner", "birne.txt", "Äpfel [x].txt"]

    def test_a_whole_path_pasted_behind_another_counts_alone(self, folder: Path) -> None:
        names = [path.name for path in completions(f"/home/somebody/{folder}/bir")]
        assert names == ["birne.txt"]
        assert completions("/nowhere/~/") == completions("~/")

    @pytest.mark.parametrize(
        "pasted", ["'{path}' ", '"{path}"', "file://{address}", "{escaped}", "/home/ada/'{path}'"]
    )
    def test_a_file_drawn_into_the_window_is_found(self, folder: Path, pasted: str) -> None:
        path = folder / "Äpfel [x] & Anna's Birnen.txt"
        path.touch()
        escaped = re.sub(r"([ '&])", r"\\\1", str(path))
        typed = pasted.format(path=path, address=quote(str(path)), escaped=escaped)
        assert completions(typed) == [path]

    @pytest.mark.parametrize(
        ("typed", "names"),
        [
            ("BI", ["birne.txt"]),
            ("äp", ["Äpfel [x].txt"]),
            (".v", [".versteckt"]),
            ("zzz", []),
            ("fehlt/x", []),
            ("a\0b", []),
            ("Ordner/I", ["Innen.txt"]),
        ],
    )
    def test_letters_narrow_them_in_any_case(
        self, folder: Path, typed: str, names: list[str]
    ) -> None:
        assert [path.name for path in completions(f"{folder}/{typed}")] == names

    def test_nobodys_home_has_none(self) -> None:
        assert completions("~niemand-hier/") == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("leer/", "Dieser Ordner ist leer."),
        ("leer/x", "Dieser Ordner ist leer."),
        ("nur/", "Alles hier ist versteckt; ein Punkt zeigt es."),
        ("zzz", "Nichts hier beginnt so."),
        ("fehlt/", "Diesen Ordner gibt es nicht."),
        ("a\0b/", "Diesen Ordner gibt es nicht."),
        ("", ""),
    ],
)
async def test_where_nothing_is_offered_it_says_why(folder: Path, typed: str, told: str) -> None:
    (folder / "leer").mkdir()
    (folder / "nur").mkdir()
    (folder / "nur" / ".versteckt").touch()
    host = Host(f"{folder}/{typed}")
    async with host.run_test(notifications=True):
        assert str(host.dialog.query_one("#detail", Static).content) == told
        assert host.dialog.query_one(OptionList).display is not bool(told)


async def test_a_name_for_a_new_file_is_nothing_to_wonder_about(folder: Path) -> None:
    host = Host(f"{folder}/Neu", saving=True)
    async with host.run_test(notifications=True):
        assert str(host.dialog.query_one("#detail", Static).content) == ""


async def test_tab_goes_on_and_enter_takes(folder: Path) -> None:
    host = Host(f"{folder}/")
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"ord", "tab")
        assert host.typed == f"{folder}/Ordner/"
        await pilot.press(*"in", "enter")
        await pilot.pause()
        assert host.answers == [folder / "Ordner" / "Innen.txt"]


async def test_enter_alone_takes_nothing_by_accident(folder: Path) -> None:
    host = Host(f"{folder}/")
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert host.answers == []
        assert host.typed == f"{folder}/"


async def test_enter_takes_the_only_file_there_is(folder: Path) -> None:
    host = Host(f"{folder}/Ordner/")
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert host.answers == [folder / "Ordner" / "Innen.txt"]


async def test_the_only_file_is_not_taken_off_again_by_accident(folder: Path) -> None:
    host = Host(f"{folder}/Ordner/", [folder / "Ordner" / "Innen.txt"])
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert host.answers == []


async def test_a_link_that_leads_nowhere_is_told(folder: Path) -> None:
    (folder / "zeiger.pdf").symlink_to(folder / "fehlt.pdf")
    host = Host(f"{folder}/")
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"zeiger", "enter")
        await pilot.pause()
        assert host.answers == []
        assert "führt ins Leere" in str(host.dialog.query_one("#detail", Static).content)


async def test_a_name_that_is_none_is_told(folder: Path) -> None:
    host = Host(f"{folder}/")
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"zzz", "enter")
        await pilot.pause()
        assert host.answers == []
        assert "gibt es nicht" in str(host.dialog.query_one("#detail", Static).content)
        await pilot.press("escape")
        await pilot.pause()
        assert host.answers == [None]


async def test_a_chosen_file_can_be_taken_off(folder: Path) -> None:
    chosen = folder / "Äpfel [x].txt"
    host = Host(f"{folder}/", [chosen])
    async with host.run_test(notifications=True) as pilot:
        first = host.dialog.query_one(OptionList).get_option_at_index(0)
        assert "Äpfel [x].txt" in str(first.prompt)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert host.answers == [chosen]


async def test_saving_takes_a_name_that_is_not_there_yet(folder: Path) -> None:
    host = Host(f"{folder}/Neu", saving=True)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*".pdf", "enter")
        await pilot.pause()
        assert host.answers == [folder / "Neu.pdf"]


async def test_saving_goes_into_the_only_folder_that_is_begun(folder: Path) -> None:
    host = Host(f"{folder}/", saving=True)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"Ord", "enter")
        assert host.typed == f"{folder}/Ordner/"
        await pilot.press("enter")
        await pilot.pause()
        assert host.answers == [folder / "Ordner"]
