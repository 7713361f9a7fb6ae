"""`vpa db`: bring the database up to date on purpose."""

import argparse

from app.cli.console import FINE, Console
from widgets.words import _


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command."""
    parser = commands.add_parser("db", parents=[shared], help=_("look after the database"))
    parts = parser.add_subparsers(metavar=_("COMMAND"), required=True)
    upgrade = parts.add_parser("upgrade", parents=[shared], help=_("bring it up to date"))
    upgrade.set_defaults(run=run)


def run(_args: argparse.Namespace, console: Console) -> int:
    """Upgrade, after a copy where the database is a file."""
    from app.build import make_desk, prepare_database
    from data.upgrade import Opened

    desk = make_desk(console.settings)
    try:
        opened = prepare_database(desk, may_upgrade=True)
        place = desk.office.database.address.shown
    finally:
        desk.close()
    said = {
        Opened.MADE: _("{place}: an empty database was made."),
        Opened.CURRENT: _("{place}: is up to date."),
        Opened.UPGRADED: _("{place}: was brought up to date."),
    }[opened]
    console.talk(said.format(place=place))
    return FINE
