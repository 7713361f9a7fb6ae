"""`vpa backup` and `vpa restore`: checked copies of an SQLite database."""

import argparse

from app.cli import choices
from app.cli.console import FINE, WRONG, Console
from widgets.words import _


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare both commands."""
    backup = commands.add_parser("backup", parents=[shared], help=_("make a checked copy"))
    where = _("where to; otherwise vpa-backups beside the database")
    backup.add_argument("folder", nargs="?", type=choices.path, metavar=_("FOLDER"), help=where)
    backup.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    backup.set_defaults(run=_backup)
    restore = commands.add_parser(
        "restore", parents=[shared], help=_("put a copy in the database's place")
    )
    which = _("the copy; the former database is kept under another name")
    restore.add_argument("copy", type=choices.path, metavar=_("FILE"), help=which)
    restore.set_defaults(run=_restore)


def _backup(args: argparse.Namespace, console: Console) -> int:
    desk = console.desk
    path, usual = desk.office.database.address.path, desk.copies.folder
    if path is None or usual is None:
        console.talk(_("A PostgreSQL server is copied with its own tools, such as pg_dump."))
        return WRONG
    copy, removed = desk.copies.make(path, args.folder or usual)
    if args.json:
        console.json({"copy": str(copy), "removed": [str(one) for one in removed]})
    else:
        console.out(str(copy))
        console.talk(_("The copy was checked and is sound."))
    return FINE


def _restore(args: argparse.Namespace, console: Console) -> int:
    from data.address import address
    from data.copies import restore
    from services.clock import start_clock

    path = address(console.settings.database).path
    if path is None:
        console.talk(_("A PostgreSQL server is restored with its own tools, such as pg_restore."))
        return WRONG
    moved = restore(args.copy, path, start_clock(console.settings.now)())
    console.talk(_("{copy} is in place.").format(copy=args.copy))
    if moved is not None:
        console.talk(_("The former database is kept as {path}.").format(path=moved))
    return FINE
