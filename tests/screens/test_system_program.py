"""Opening files with the system's program, as one argument and without a shell."""

import asyncio
import shutil
from pathlib import Path

import pytest

from screens import system_program
from screens.system_program import NoProgram, open_with_system, opener


def program(folder: Path, body: str) -> list[str]:
    path = folder / "programm"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o700)
    return [str(path)]


async def test_the_whole_name_is_one_argument(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "gesagt"
    command = program(tmp_path, f'printf "%s|" "$#" "$1" > "{told}"')
    monkeypatch.setattr(system_program, "opener", lambda: command)
    odd = tmp_path / "-x; touch bad $(reboot) 'a\" b.txt"
    await open_with_system(odd)
    assert told.read_text(encoding="utf-8") == f"1|{odd}|"


async def test_a_program_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = program(tmp_path, "exit 3")
    monkeypatch.setattr(system_program, "opener", lambda: command)
    with pytest.raises(NoProgram):
        await open_with_system(tmp_path)


async def test_one_that_cannot_be_started_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_program, "opener", lambda: [str(tmp_path / "fehlt")])
    with pytest.raises(NoProgram):
        await open_with_system(tmp_path)


async def test_one_that_stays_open_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = tmp_path / "fertig"
    command = program(tmp_path, f'sleep 0.3; touch "{done}"')
    monkeypatch.setattr(system_program, "opener", lambda: command)
    monkeypatch.setattr(system_program, "PATIENCE", 0.05)
    await open_with_system(tmp_path)
    assert not done.exists()
    await asyncio.sleep(0.8)
    assert done.exists()


def test_a_system_without_a_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(NoProgram):
        opener()
