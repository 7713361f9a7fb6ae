"""`vpa export files`: customers' files as a table that `vpa import` takes."""

import argparse

from app.cli.console import FINE, Console
from widgets.words import _


def add_parts(
    parts: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the part of `vpa export`."""
    export = parts.add_parser("files", parents=[shared], help=_("customers' files as a table"))
    whose = _("the customer's number or name; without one all customers you may see")
    export.add_argument("customer", nargs="?", metavar=_("CUSTOMER"), help=whose)
    export.add_argument("--to", metavar=_("FILE"), help=_("where to; a text goes to the screen"))
    export.set_defaults(run=_files)


def _files(args: argparse.Namespace, console: Console) -> int:
    from pathlib import Path

    from services.customer.file_export import BYTE_ORDER_MARK
    from services.exporting import save_text

    desk, actor = console.desk, console.session.actor
    customer_id = None
    if args.customer is not None:
        customer_id = desk.customers.named(actor, args.customer)
    table = desk.file_export.table(actor, customer_id)
    if not args.to:
        console.out("\n".join(table.splitlines()).rstrip())
        return FINE
    place = save_text(BYTE_ORDER_MARK + table, Path(args.to))
    console.talk(_("Saved as {file}.").format(file=place))
    return FINE
