"""`vpa init`: found the agency with its first manager."""

import argparse
import sys

from app.cli.console import FINE, Console
from widgets.words import _


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "init", parents=[shared], help=_("found the agency with its first manager")
    )
    parser.add_argument("--agency", metavar="NAME", help=_("the agency's name"))
    parser.add_argument("--name", metavar="NAME", help=_("the first manager's name"))
    parser.add_argument("--email", metavar="EMAIL", default="", help=_("her e-mail address"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, console: Console) -> int:
    """Make the database and found the agency in it."""
    from app.build import make_desk, prepare_database
    from domain.email import checked_email
    from domain.errors import BadInput

    checked_email(args.email)
    desk = make_desk(console.settings)
    try:
        prepare_database(desk)
        if desk.signin.has_agency():
            raise BadInput("agency", "taken")
        agency = args.agency or _asked(_("Name of your agency"), "agency")
        name = args.name or _asked(_("Your name"), "name")
        desk.signin.check_new(agency, name, args.email)
        password = console.ask_new_password()
        session = desk.signin.found(agency, name, args.email, password)
        place = desk.office.database.address.shown
    finally:
        desk.close()
    said = (
        _("{agency} is founded in {place}. Open the desk with `vpa` and sign in as {name}.")
        if not args.database
        else _(
            "{agency} is founded in {place}. Open the desk with `vpa`, with the same --database "
            "as here, and sign in as {name}."
        )
    )
    console.talk(said.format(agency=session.agency, place=place, name=session.actor.name))
    return FINE


def _asked(label: str, field: str) -> str:
    if not sys.stdin.isatty():
        from domain.errors import BadInput

        raise BadInput(field, "missing")
    print(f"{label}: ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()
