"""What can be typed behind `vpa`."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module

from app.cli import interface
from app.cli.argparse_words import speak_our_language
from widgets.words import _

COMMANDS = {
    "demo": ("demo",),
    "founding": ("init",),
    "importing": ("import",),
    "due": ("due",),
    "listing": ("waiting", "tasks"),
    "exporting": ("export",),
    "people": ("person",),
    "backups": ("backup", "restore"),
    "databases": ("db",),
    "jobs": ("jobs",),
    "doctor": ("doctor",),
}
"""The modules that add commands, in the order of the help, and which each adds."""


_TAKES_A_VALUE = ("--database", "--language", "--as")
"""The options of every command behind which a value stands."""


class Parser(argparse.ArgumentParser):
    """Writes its help as wide as the terminal, which it asks without loading three compressors."""

    def __init__(self, **wishes: object) -> None:
        super().__init__(**wishes)  # type: ignore[arg-type]  # whatever argparse takes
        self.set_defaults(understood_by=self)
        self.register("action", "parsers", _Commands)

    def understand(self, typed: Sequence[str]) -> argparse.Namespace:
        """What was typed; what nobody knows is refused by the command it stands behind."""
        args, unknown = self.parse_known_args(typed)
        if unknown:
            args.understood_by.error(_("unrecognized arguments: %s") % " ".join(unknown))
        return args

    def _get_formatter(self) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(self.prog, width=max(_columns() - 2, 11))


class _Commands(argparse._SubParsersAction):  # type: ignore[type-arg]  # takes none when it runs
    """What a list says of a command, its own help says too."""

    def add_parser(self, name: str, **wishes: object) -> argparse.ArgumentParser:
        """Another command, described by what the list says of it unless it says more."""
        told = str(wishes["help"])
        described = {"description": f"{told[:1].upper()}{told[1:]}.", **wishes}
        parser: argparse.ArgumentParser = super().add_parser(name, **described)  # type: ignore[arg-type]
        return parser


class _Named(Parser):
    """A command of which only name and purpose are shown: whatever it takes is not looked at."""

    def __init__(self, **_wishes: object) -> None:
        for name in ("add_argument", "set_defaults", "add_subparsers", "add_parser"):
            setattr(self, name, self._taken)

    def _taken(self, *_given: object, **_wishes: object) -> "_Named":
        return self


def make_parser(typed: Sequence[str] | None = None) -> Parser:
    """The parser of the whole command line; a command leaves its `run` in the namespace.

    Of what is `typed` it knows only what this needs: one command, or the names of all.
    """
    speak_our_language()
    parser = Parser(
        prog="vpa",
        description=_("VPA Desk: answers, deadlines and budgets, by keyboard."),
        epilog=" ".join(
            (
                _("Without a command the desk opens full-screen."),
                _("“vpa COMMAND --help” tells what a command takes."),
                _("The password is asked for, or taken from VPA_PASSWORD."),
            )
        ),
    )
    parser.add_argument("--version", action="store_true", help=_("say which version this is"))
    _common(parser, again=False)
    parser.set_defaults(run=interface.run)
    kind = _Named if _is_for_help(typed) else Parser
    commands = parser.add_subparsers(metavar=_("COMMAND"), title=_("commands"), parser_class=kind)
    shared = kind(add_help=False)
    _common(shared, again=True)
    for module in _needed(typed):
        import_module(f"app.cli.{module}").add_to(commands, shared)
    return parser


def _is_for_help(typed: Sequence[str] | None) -> bool:
    """Whether nothing else will be asked of the parser than the list of commands."""
    if typed is None or _command(typed) is not None:
        return False
    return "-h" in typed or "--help" in typed


def _needed(typed: Sequence[str] | None) -> Iterable[str]:
    """The modules without which this cannot be understood; all for a word that is no command."""
    if typed is None or _is_for_help(typed):
        return COMMANDS
    first = _command(typed)
    if first is None:
        return ()
    return [module for module, names in COMMANDS.items() if first in names] or COMMANDS


def _command(typed: Sequence[str]) -> str | None:
    """The first word that is neither an option nor what an option takes."""
    values = {at + 1 for at, word in enumerate(typed) if word in _TAKES_A_VALUE}
    words = (word for at, word in enumerate(typed) if at not in values and word[:1] != "-")
    return next(words, None)


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
