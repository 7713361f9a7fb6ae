"""`vpa jobs`: does what time brings where nobody sits at a desk (CUST-4, PLAN-4)."""

import argparse

from app.cli.console import FINE, Console
from widgets.words import _, ngettext


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "jobs", parents=[shared], help=_("do what time brings: reminders, absences")
    )
    parser.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, console: Console) -> int:
    """Do it and tell how much it was; doing it again does nothing twice."""
    console.desk.keep_calendar()
    done = console.desk.settle_jobs()
    if args.json:
        console.json({"done": done})
        return FINE
    if not done:
        console.talk(_("Nothing was due."))
        return FINE
    said = ngettext("{n} thing was due and is done.", "{n} things were due and are done.", done)
    console.talk(said.format(n=done))
    return FINE
