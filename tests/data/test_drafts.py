"""The file of drafts: on the disk, closed to others, whole after kill -9."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.drafts import FILE, DraftStore
from domain.errors import StoreReadOnly
from tests.house import HOUSE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DraftStore]:
    opened = DraftStore(tmp_path / "own")
    yield opened
    opened.close()


def test_nobody_else_may_read_the_file(store: DraftStore, tmp_path: Path) -> None:
    store.put(1, "chat:1", "privat")
    for path in (tmp_path / "own", *(tmp_path / "own").iterdir()):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("keine Mappe", encoding="utf-8")
    with pytest.raises(StoreReadOnly):
        DraftStore(tmp_path / "own").put(1, "chat:1", "x")


def test_what_was_closed_opens_again(store: DraftStore) -> None:
    store.put(1, "chat:1", "noch da")
    store.close()
    assert store.find(1, "chat:1") == "noch da"


def test_it_is_kept_in_one_file(store: DraftStore, tmp_path: Path) -> None:
    store.put(1, "chat:1", "eins")
    store.put(2, "chat:1", "zwei")
    store.close()
    assert [path.name for path in (tmp_path / "own").iterdir()] == [FILE]


_TYPING = """
import pathlib, sys
from data.drafts import DraftStore
store = DraftStore(pathlib.Path(sys.argv[1]))
number = 0
while True:
    number += 1
    store.put(1, "chat:1", f"Wort {number}")
    print(number, flush=True)
"""


def test_what_was_kept_survives_kill_9(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    typing = subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(folder)], cwd=HOUSE, stdout=subprocess.PIPE, text=True
    )
    assert typing.stdout is not None
    told = [typing.stdout.readline() for _line in range(20)]
    typing.send_signal(signal.SIGKILL)
    told += typing.stdout.readlines()
    typing.wait()
    typing.stdout.close()
    acknowledged = int([line for line in told if line.endswith("\n")][-1])
    again = DraftStore(folder)
    found = again.find(1, "chat:1") or ""
    again.close()
    assert int(found.removeprefix("Wort ")) in (acknowledged, acknowledged + 1)
