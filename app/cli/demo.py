"""`vpa demo`: the invented agency, in a database of its own."""

import argparse
import sys

from app.cli.console import FINE, WRONG, Console
from widgets.words import _


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "demo", parents=[shared], help=_("open an invented agency to look around")
    )
    parser.add_argument(
        "--create", action="store_true", help=_("make the demo agency and end, without opening it")
    )
    which = _("a number; another one invents another agency")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help=which)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, console: Console) -> int:
    """Make the demo agency where it is missing; open it unless only making was asked for."""
    from app.build import DEMO_PERSON, demo_settings, open_demo

    settings = demo_settings(console.settings, given=bool(args.database))
    if args.create:
        return _create(args, console)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        console.talk(_("The desk needs a terminal. To only make the agency: vpa demo --create"))
        return WRONG
    name = args.as_name or DEMO_PERSON
    label = _("The demo agency is being made")
    desk, session = open_demo(settings, name, console.progress(label), args.seed)
    from app.start import run_desk

    return run_desk(desk, settings, session, console.faults)


def _create(args: argparse.Namespace, console: Console) -> int:
    """Make it and end; refused where an agency is already."""
    from app.build import demo_settings, make_desk, prepare_database
    from services.demo.demo import Demo

    settings = demo_settings(console.settings, given=bool(args.database))
    desk = make_desk(settings)
    try:
        prepare_database(desk)
        label = _("The demo agency is being made")
        Demo(desk.office, settings.files).make(args.seed, console.progress(label))
        place = desk.office.database.address.shown
    finally:
        desk.close()
    console.talk(_("The demo agency is in {place}.").format(place=place))
    return FINE
