"""No command: the desk opens full-screen."""

import argparse
import sys

from app.cli.console import FINE, WRONG, Console
from app.version import VERSION, missing_floors
from widgets.words import _


def run(args: argparse.Namespace, console: Console) -> int:
    """Open the desk, or only say which version this is."""
    if args.version:
        return say_version(console)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        console.talk(_("The desk needs a terminal. For scripts there are commands: vpa --help"))
        return WRONG
    from app.start import open_desk

    return open_desk(console.settings, args.as_name or "", console.faults)


def say_version(console: Console) -> int:
    """The version, or what is missing of it."""
    missing = missing_floors()
    if missing:
        console.talk(_("This installation is incomplete: {names}").format(names=", ".join(missing)))
        return WRONG
    console.out(f"VPA Desk {VERSION}")
    return FINE
