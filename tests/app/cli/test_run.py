"""The command line: data on stdout, talk on stderr, codes that scripts rely on."""

import argparse
import os
import sys
from pathlib import Path

import pytest

from app.cli import listing
from app.cli.console import Console
from app.version import VERSION
from tests.app.cli.conftest import Vpa

Told = pytest.CaptureFixture[str]


def test_an_unknown_command_is_wrong_use(vpa: Vpa) -> None:
    with pytest.raises(SystemExit) as left:
        vpa("fly")
    assert left.value.code == 2


def test_what_a_command_does_not_know_it_refuses_with_its_own_usage(vpa: Vpa, capsys: Told) -> None:
    with pytest.raises(SystemExit) as left:
        vpa("export", "account", "--customer", "1")
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "vpa export account [-h]" in said and said.endswith("--customer\n")


def test_version_and_interface_without_a_terminal(vpa: Vpa, capsys: Told) -> None:
    assert vpa("--version") == 0
    assert capsys.readouterr().out == f"VPA Desk {VERSION}\n"
    assert vpa() == 2
    assert "vpa --help" in capsys.readouterr().err


def test_before_the_founding_a_command_says_what_to_do(vpa: Vpa, capsys: Told) -> None:
    assert vpa("waiting", "--json") == 2
    assert "vpa init" in capsys.readouterr().err


def test_a_server_that_does_not_answer_is_code_3(vpa: Vpa, capsys: Told) -> None:
    assert vpa("waiting", "--database", "postgresql://localhost:1/none") == 3
    assert capsys.readouterr().err


def test_without_a_name_and_a_keyboard_nothing_is_guessed(founded: Vpa, capsys: Told) -> None:
    assert founded("waiting") == 2
    assert "--as" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environ", "typed", "word"),
    [
        ("", (), "BEFEHL"),
        ("en", (), "COMMAND"),
        ("", ("--language", "en"), "COMMAND"),
        ("en", ("--language=de",), "BEFEHL"),
        ("", ("--language", "fr"), "BEFEHL"),
    ],
)
def test_the_help_speaks_the_readers_language(
    vpa: Vpa,
    capsys: Told,
    monkeypatch: pytest.MonkeyPatch,
    environ: str,
    typed: tuple[str, ...],
    word: str,
) -> None:
    monkeypatch.setenv("VPA_LANGUAGE", environ)
    with pytest.raises(SystemExit):
        vpa(*typed, "--help")
    told = capsys.readouterr()
    assert word in told.out + told.err


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt(), 130), (EOFError(), 130), (BrokenPipeError(), 0)]
)
def test_however_it_is_broken_off_it_ends_quietly(
    vpa: Vpa, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: BaseException, code: int
) -> None:
    def broken(_args: argparse.Namespace, _console: Console) -> int:
        raise error

    monkeypatch.setattr(listing, "_waiting", broken)
    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert vpa("waiting") == code
        assert os.fstat(out.fileno()).st_size == 0
