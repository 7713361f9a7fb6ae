"""`vpa export recap`: what is open and known at a customer, for who takes over."""

import argparse

from app.cli.console import FINE, Console
from widgets.words import _


def add_parts(
    parts: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the part of `vpa export`."""
    told = _("what is open and known at a customer")
    export = parts.add_parser("recap", parents=[shared], help=told)
    whose = _("the customer's number or name")
    export.add_argument("customer", metavar=_("CUSTOMER"), help=whose)
    export.add_argument("--format", choices=("md", "pdf", "text"), default="md", help=_("as what"))
    where = _("where to; a text goes to the screen")
    export.add_argument("--to", metavar=_("FILE"), help=where)
    export.set_defaults(run=_recap)


def _recap(args: argparse.Namespace, console: Console) -> int:
    from pathlib import Path

    from data.printing import as_markdown, as_text
    from widgets.handover.recap_paper import file_name, recap_paper

    desk, actor = console.desk, console.session.actor
    recap = desk.recaps.of(actor, desk.customers.named(actor, args.customer))
    paper = recap_paper(recap)
    if args.format != "pdf" and not args.to:
        written = as_markdown(paper) if args.format == "md" else as_text(paper)
        console.out(written.decode("utf-8").rstrip())
        return FINE
    place = Path(args.to or file_name(recap.card.row.number))
    ending = {"md": ".md", "pdf": ".pdf", "text": ".txt"}[args.format]
    if place.suffix.casefold() != ending:
        place = place.with_suffix(ending)
    console.talk(_("Saved as {file}.").format(file=desk.exporting.save(paper, place.absolute())))
    return FINE
