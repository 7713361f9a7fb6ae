"""`vpa export time`: what a person recorded in a month, for programs."""

import argparse

from app.cli.console import FINE, Console
from app.cli.exporting_money import whose_and_when, whose_figures
from widgets.words import _


def add_parts(
    parts: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the part of `vpa export`."""
    export = parts.add_parser("time", parents=[shared], help=_("what was recorded in a month"))
    whose_and_when(export, _("whose; one's own by default, management names somebody"))
    export.set_defaults(run=_time)


def _time(args: argparse.Namespace, console: Console) -> int:
    from domain.calendar import local
    from widgets.time.export import time_csv, time_json

    actor, office = console.session.actor, console.desk.office
    person_id, name = whose_figures(args, console)
    month = args.month or local(office.now()).date().replace(day=1)
    console.desk.clocking.settle()
    lines = console.desk.time_log.of_month(actor, person_id, month)
    if args.format == "json":
        text = time_json(lines, name, f"{month:%Y-%m}")
    else:
        text = time_csv(lines, german=args.format == "csv-de")
    console.out(text.rstrip("\r\n"))
    return FINE
