"""`vpa export honorarium|invoices`: the figures of the honorarium room, for programs."""

import argparse

from app.cli.console import FINE, Console
from widgets.words import _

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from datetime import date

    from services.fee_book import FeeBook


def add_parts(
    parts: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare both parts of `vpa export`."""
    fees = parts.add_parser("honorarium", parents=[shared], help=_("what was earned in a month"))
    whose_and_when(fees)
    fees.add_argument(
        "--by-release", action="store_true", help=_("by release date, not by work date")
    )
    fees.add_argument(
        "--view",
        choices=("total", "payout", "release"),
        default="total",
        help=_("the month, or all that can be invoiced, or all that awaits release"),
    )
    fees.set_defaults(run=_honorarium)
    invoices = parts.add_parser("invoices", parents=[shared], help=_("invoices and their payment"))
    whose_and_when(invoices)
    invoices.set_defaults(run=_invoices)
    told = _("one invoice, or what cancels one, as it was submitted")
    one = parts.add_parser("invoice", parents=[shared], help=told)
    one.add_argument("number", metavar=_("NUMBER"))
    one.add_argument("--person", metavar=_("NAME"), help=_("whose; one's own by default"))
    one.add_argument("--format", choices=("pdf", "xml"), default="pdf", help=_("as what"))
    one.add_argument("--to", metavar=_("FILE"))
    one.set_defaults(run=_invoice)


def whose_and_when(parser: argparse.ArgumentParser) -> None:
    """Of whom, of which month, in which form."""
    parser.add_argument("--person", metavar=_("NAME"), help=_("whose; one's own by default"))
    parser.add_argument("--month", type=_month, metavar="YYYY-MM")
    parser.add_argument("--format", choices=("csv", "csv-de", "json"), default="csv")


def _month(text: str) -> "date":
    from datetime import date

    try:
        year, month = text.split("-")
        return date(int(year), int(month), 1)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("a month such as 2026-11")) from error


def _honorarium(args: argparse.Namespace, console: Console) -> int:
    from widgets.honorarium_export import honorarium_csv, honorarium_json
    from widgets.honorarium_words import View

    book, view = _book(args, console), View(args.view)
    month = args.month or book.today.replace(day=1)
    if args.format == "json":
        text = honorarium_json(book, month, by_release=args.by_release, view=view)
    else:
        german, by_release = args.format == "csv-de", args.by_release
        text = honorarium_csv(book, month, german=german, by_release=by_release, view=view)
    console.out(text.rstrip("\r\n"))
    return FINE


def _invoices(args: argparse.Namespace, console: Console) -> int:
    from widgets.honorarium_export import invoices_csv, invoices_json

    book = _book(args, console)
    if args.format == "json":
        text = invoices_json(book, args.month)
    else:
        text = invoices_csv(book, german=args.format == "csv-de", month=args.month)
    console.out(text.rstrip("\r\n"))
    return FINE


def _invoice(args: argparse.Namespace, console: Console) -> int:
    from pathlib import Path

    from domain.errors import NotFound
    from domain.invoice import number_key
    from widgets.honorarium_words import file_name

    wanted = number_key(args.number)
    found = (one for one in _book(args, console).invoices if one.number_key == wanted)
    invoice = next(found, None)
    if invoice is None:
        raise NotFound("invoice", args.number)
    place = Path(args.to or file_name(invoice))
    if place.suffix.casefold() != f".{args.format}":
        place = place.with_name(f"{place.name}.{args.format}")
    written = console.desk.invoices.save(console.session.actor, invoice.id, place)
    console.talk(_("Saved as {file}.").format(file=written))
    return FINE


def _book(args: argparse.Namespace, console: Console) -> "FeeBook":
    """The honorarium asked for, or `NotFound`."""
    actor = console.session.actor
    person_id = actor.id
    if args.person:
        from services.people import People

        person_id = People(console.desk.office).named(args.person).id
    return console.desk.honorarium.of(actor, person_id)
