"""`vpa export honorarium|invoices`: the figures of the honorarium room, for programs."""

import argparse

from app.cli.console import FINE, Console
from widgets.words import _

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from datetime import date

    from domain.ids import PersonId
    from domain.person import Person
    from services.honorarium.fee_book import FeeBook


def add_parts(
    parts: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare both parts of `vpa export`."""
    earned = _("what was earned in a month")
    fees = parts.add_parser("honorarium", parents=[shared], help=earned)
    whose_and_when(fees, _("whose; one's own by default, management names somebody"))
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
    paid = _("invoices and their payment")
    invoices = parts.add_parser("invoices", parents=[shared], help=paid)
    whose_and_when(invoices, _("whose; by default one's own, for who pays them everybody's"))
    invoices.set_defaults(run=_invoices)
    told = _("one invoice, or what cancels one, as it was submitted")
    one = parts.add_parser("invoice", parents=[shared], help=told)
    one.add_argument("number", metavar=_("NUMBER"), help=_("the invoice's number"))
    hers = _("whose, where several have the number; one's own by default")
    one.add_argument("--person", metavar=_("NAME"), help=hers)
    one.add_argument("--format", choices=("pdf", "xml"), default="pdf", help=_("as what"))
    where = _("where to; otherwise into this folder, named by its number")
    one.add_argument("--to", metavar=_("FILE"), help=where)
    one.set_defaults(run=_invoice)


def whose_and_when(parser: argparse.ArgumentParser, whose: str) -> None:
    """Of whom, of which month, in which form."""
    parser.add_argument("--person", metavar=_("NAME"), help=whose)
    parser.add_argument(
        "--month", type=_month, metavar=_("YYYY-MM"), help=_("a month such as 2026-11")
    )
    forms = _("for spreadsheets, for German ones, for programs")
    parser.add_argument("--format", choices=("csv", "csv-de", "json"), default="csv", help=forms)


def _month(text: str) -> "date":
    from datetime import date

    try:
        year, month = text.split("-")
        return date(int(year), int(month), 1)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("a month such as 2026-11")) from error


def _honorarium(args: argparse.Namespace, console: Console) -> int:
    from widgets.honorarium.export import honorarium_csv, honorarium_json
    from widgets.honorarium.words import View

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
    from widgets.honorarium.export import invoices_csv, invoices_json

    actor = console.session.actor
    whose = person_of(args, console)
    told = console.desk.honorarium.invoices(actor, whose.id if whose else None)
    if args.format == "json":
        is_own = not console.desk.honorarium.sees_everybodys(actor)
        person = whose.name if whose else actor.name if is_own else ""
        text = invoices_json(told, args.month, person=person)
    else:
        text = invoices_csv(told, german=args.format == "csv-de", month=args.month)
    console.out(text.rstrip("\r\n"))
    return FINE


def _invoice(args: argparse.Namespace, console: Console) -> int:
    from pathlib import Path

    from app.cli.missing import NoPerson
    from domain.errors import NotFound
    from domain.invoice import number_key
    from widgets.honorarium.words import file_name

    actor, whose = console.session.actor, person_of(args, console)
    told = console.desk.honorarium.invoices(actor, whose.id if whose else None)
    wanted = number_key(args.number)
    found = [one for _whose, one in told if one.number_key == wanted]
    if not found:
        raise NotFound("invoice", args.number)
    if len(found) > 1:
        raise NoPerson
    (invoice,) = found
    place = Path(args.to or file_name(invoice))
    if place.suffix.casefold() != f".{args.format}":
        place = place.with_name(f"{place.name}.{args.format}")
    written = console.desk.invoices.save(actor, invoice.id, place)
    console.talk(_("Saved as {file}.").format(file=written))
    return FINE


def person_of(args: argparse.Namespace, console: Console) -> "Person | None":
    """Who is named with --person, also one who does not sign in any more; `NotFound`."""
    from domain.errors import NotFound
    from services.people.people import People

    if not args.person:
        return None
    people = People(console.desk.office)
    try:
        return people.named(args.person)
    except NotFound:
        return people.former(args.person)


def whose_figures(args: argparse.Namespace, console: Console) -> "tuple[PersonId, str]":
    """Whose figures are asked for: hers who is named, else one's own; `NoPerson` without any."""
    from app.cli.missing import NoPerson

    actor, named = console.session.actor, person_of(args, console)
    if named is not None:
        return named.id, named.name
    if not actor.is_assistant:
        raise NoPerson
    return actor.id, actor.name


def _book(args: argparse.Namespace, console: Console) -> "FeeBook":
    """The honorarium asked for, or `NotFound`."""
    person_id, _name = whose_figures(args, console)
    return console.desk.honorarium.of(console.session.actor, person_id)
