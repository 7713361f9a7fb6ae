"""Runs one command: reads what was typed, acts, and turns refusals into sentences and codes."""

import os
import sys
from collections.abc import Sequence

from app.cli.console import FINE, INTERRUPTED, Console, environment
from app.cli.parser import make_parser
from widgets.words import _, use_language


def run(arguments: Sequence[str]) -> int:
    """Run what was typed; gives the exit code."""
    use_language(_language(arguments))
    args = make_parser(arguments).understand(arguments)
    console = None
    try:
        console = Console(args, environment())
        return int(args.run(args, console))
    except (KeyboardInterrupt, EOFError):
        if console is not None:
            console.end_bar()
        print(_("Interrupted."), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as error:
        from app.cli import refusals

        exit_code = refusals.code(error)
        if console is not None:
            console.end_bar()
        print(refusals.refusal(error), file=sys.stderr)
        return exit_code
    finally:
        if console is not None:
            console.close()


def _language(arguments: Sequence[str]) -> str:
    """The language in which help is given, before the command line is understood."""
    for at, argument in enumerate(arguments):
        if argument == "--language" and at + 1 < len(arguments):
            return arguments[at + 1] if arguments[at + 1] in ("de", "en") else "de"
        if argument in ("--language=en", "--language=de"):
            return argument[-2:]
    return "en" if os.environ.get("VPA_LANGUAGE") == "en" else "de"
