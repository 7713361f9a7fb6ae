"""From the command to the first picture and to rest, against a bare Textual app of the same run."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.measure import Result, against, interleave
from bench.terminal import SURROUNDINGS, Terminal

ROUNDS = 21
NOW = "2026-11-23T11:00"
"""The clock of the demo agency: a Monday before noon."""

PERSON = "Clara Sommer"
READY = "Clara Sommer"
"""What the dashboard shows of the store as soon as it shows anything of it."""


def starts() -> list[Result]:
    """First paint with data, and everything settled."""
    with tempfile.TemporaryDirectory() as folder:
        environ = _demo(Path(folder))
        ours = [sys.executable, "-m", "app", "demo", "--as", PERSON]
        hello = [sys.executable, "-m", "bench.programs.hello"]
        firsts: dict[str, list[float]] = {}
        settled: dict[str, list[float]] = {}
        for name, first in (("first", True), ("settled", False)):
            figures = interleave(
                {
                    "hello": _painted(hello, {}, b"#ready", first=first),
                    "ours": _painted(ours, environ, READY.encode(), first=first),
                },
                ROUNDS,
            )
            (firsts if name == "first" else settled).update(figures)
    reference = "bare Textual app"
    return [
        against("first paint of the dashboard", reference, (firsts["ours"], firsts["hello"]), 1.5),
        against("everything settled", reference, (settled["ours"], settled["hello"]), 2.5),
    ]


def commands() -> list[Result]:
    """`vpa --version` and `--help` against an empty Python."""
    plain = [sys.executable, "-c", "pass"]
    vpa = str(Path(sys.executable).with_name("vpa"))
    figures = interleave(
        {
            "pass": _run(plain),
            "version": _run([vpa, "--version"]),
            "help": _run([vpa, "--help"]),
        },
        ROUNDS * 2,
    )
    return [
        against("vpa --version", "python -c pass", (figures["version"], figures["pass"]), 3),
        against("vpa --help", "python -c pass", (figures["help"], figures["pass"]), 3),
    ]


def _demo(folder: Path) -> Mapping[str, str]:
    """The surroundings of a demo agency made beforehand."""
    environ = {
        "VPA_CONFIG": str(folder / "config.toml"),
        "VPA_DATABASE": str(folder / "vpa.db"),
        "VPA_NOW": NOW,
        "HOME": str(folder),
    }
    made = {**os.environ, **SURROUNDINGS, **environ}
    subprocess.run([sys.executable, "-m", "app", "demo", "--create"], env=made, check=True)
    return environ


def _painted(
    command: list[str], environ: Mapping[str, str], marker: bytes, *, first: bool
) -> Callable[[], float]:
    def once() -> float:
        terminal = Terminal(command, environ)
        try:
            painted = terminal.until(marker)
            if not first:
                painted = terminal.silence(0.4)
            return painted - terminal.started
        finally:
            terminal.close()

    return once


def _run(command: list[str]) -> Callable[[], float]:
    environ = {**os.environ, **SURROUNDINGS}

    def once() -> float:
        start = time.perf_counter()
        subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start

    return once
