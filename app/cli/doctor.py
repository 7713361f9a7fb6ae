"""`vpa doctor`: examines database, files, clock and terminal; mends nothing."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence

from app.cli.console import FINE, UNREACHABLE, WRONG, Console, environment
from widgets.words import _

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from services.doctor.findings import Finding
    from services.doctor.surroundings import Terminal

_MILLIONS = 2**24
_MARKS = {"ok": "✔", "warning": "!", "fault": "✖"}


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "doctor", parents=[shared], help=_("examine database, files, clock and terminal")
    )
    parser.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, console: Console) -> int:
    """Examine and tell; gives the exit code."""
    from services.doctor.findings import State, What

    findings = _examined(console)
    _tell_of_keys(console)
    if args.json:
        console.json([_data(finding) for finding in findings])
    else:
        _tell(findings, console)
    faults = {finding.what for finding in findings if finding.state is State.FAULT}
    if What.DATABASE in faults:
        return UNREACHABLE
    return WRONG if faults else FINE


def _examined(console: Console) -> "Sequence[Finding]":
    """The findings; unlike other commands this one neither makes nor upgrades a database."""
    from app.build import make_desk
    from services.doctor.doctor import Doctor
    from services.doctor.surroundings import Surroundings

    desk = make_desk(console.settings)
    around = Surroundings(
        config=console.settings.config,
        files=console.settings.files,
        copies=desk.copies.folder,
        clock_starts=console.settings.now,
        terminal=terminal_of(environment()),
    )
    try:
        return Doctor(desk.office, around).examine()
    finally:
        desk.close()


def _tell_of_keys(console: Console) -> None:
    """The reader's own keys that are not taken; the settings were told like by every command."""
    from app.keymap import read_keymap

    _keys, complaints = read_keymap(console.settings.keys)
    for one in complaints:
        console.talk(one.sentence)


def _tell(findings: "Sequence[Finding]", console: Console) -> None:
    from app.cli.doctor_words import said, state, title
    from widgets.safe_text import plain

    for found in findings:
        line = f"{_MARKS[found.state]} {title(found.what)} ({state(found.state)}): {said(found)}"
        console.out(plain(line))


def _data(finding: "Finding") -> dict[str, object]:
    from app.cli.doctor_words import said

    return {
        "what": finding.what.value,
        "state": finding.state.value,
        "code": finding.why,
        "detail": said(finding),
        **finding.facts,
    }


def terminal_of(environ: Mapping[str, str]) -> "Terminal | None":
    """The terminal this was typed in; None when the output goes elsewhere."""
    import shutil

    from services.doctor.surroundings import Terminal

    if not sys.stdout.isatty():
        return None
    size = shutil.get_terminal_size()
    return Terminal(
        columns=size.columns,
        lines=size.lines,
        colours=_colours(environ),
        encoding=sys.stdout.encoding or "",
    )


def _colours(environ: Mapping[str, str]) -> int:
    if environ.get("COLORTERM", "") in ("truecolor", "24bit") or os.name == "nt":
        return _MILLIONS
    term = environ.get("TERM", "")
    if "256" in term or term.endswith("direct"):
        return 256
    return 0 if term in ("", "dumb") else 8
