"""What can be typed behind `vpa`."""

import argparse
import os
import sys

from app.cli import (
    backups,
    databases,
    demo,
    doctor,
    due,
    founding,
    importing,
    interface,
    listing,
    people,
)
from widgets.words import _

COMMANDS = (
    demo,
    founding,
    importing,
    due,
    listing,
    people,
    backups,
    databases,
    doctor,
)
"""The modules that add a command each, in the order of the help."""


class Parser(argparse.ArgumentParser):
    """Writes its help as wide as the terminal, which it asks without loading three compressors."""

    def _get_formatter(self) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(self.prog, width=max(_columns() - 2, 11))


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; a command leaves its `run` in the namespace."""
    parser = Parser(
        prog="vpa",
        description=_("VPA Desk: answers, deadlines and budgets, by keyboard."),
        epilog=_("Without a command the desk opens full-screen."),
    )
    parser.add_argument("--version", action="store_true", help=_("say which version this is"))
    _common(parser, again=False)
    parser.set_defaults(run=interface.run)
    commands = parser.add_subparsers(metavar=_("COMMAND"), title=_("commands"))
    shared = Parser(add_help=False)
    _common(shared, again=True)
    for module in COMMANDS:
        module.add_to(commands, shared)
    return parser


def _columns() -> int:
    """The width of the terminal, as `shutil` finds it."""
    try:
        return int(os.environ.get("COLUMNS", "")) or 80
    except ValueError:
        pass
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 80
    except (OSError, ValueError, AttributeError):
        return 80


def _common(parser: argparse.ArgumentParser, *, again: bool) -> None:
    """Options that may stand before and behind the command; behind it they keep what was given."""
    nothing = argparse.SUPPRESS if again else None
    parser.add_argument(
        "--database",
        metavar="URL",
        default=nothing,
        help=_("the agency's database: a file, or postgresql://…"),
    )
    parser.add_argument(
        "--language", choices=("de", "en"), default=nothing, help=_("German or English")
    )
    parser.add_argument(
        "--as", dest="as_name", metavar="NAME", default=nothing, help=_("act as this person")
    )
