"""`vpa export`: evidence as a file, for whoever may see it."""

import argparse

from app.cli import exporting_money
from app.cli.console import FINE, Console
from widgets.words import _


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command with its parts."""
    parser = commands.add_parser("export", parents=[shared], help=_("evidence and tables"))
    parts = parser.add_subparsers(metavar=_("COMMAND"), required=True)
    exporting_money.add_parts(parts, shared)
    export = parts.add_parser("history", parents=[shared], help=_("save evidence as a file"))
    export.add_argument("number", type=int, metavar=_("TASK"), help=_("the task's number"))
    export.add_argument("--format", choices=("text", "pdf"), default="text", help=_("as what"))
    export.add_argument("--to", metavar=_("FILE"), help=_("where to; a text goes to the screen"))
    export.set_defaults(run=_history)


def _history(args: argparse.Namespace, console: Console) -> int:
    from pathlib import Path

    from services.exporting import printed
    from services.facts import ALL_LINES
    from widgets.history_paper import file_name, history_paper
    from widgets.reader import speak_to

    desk, actor = console.desk, console.session.actor
    speak_to(actor.roles)
    task_id = desk.exporting.numbered(actor, args.number)
    now, history = desk.office.now(), desk.facts.history(actor, task_id, ALL_LINES)
    paper = history_paper(desk.facts.of(actor, task_id), history, now)
    if args.format == "text" and not args.to:
        console.out(printed(paper, now, pdf=False).decode("utf-8").rstrip())
        return FINE
    place = Path(args.to or file_name(args.number))
    if args.format == "pdf" and place.suffix.casefold() != ".pdf":
        place = place.with_name(f"{place.name}.pdf")
    saved = desk.exporting.save(paper, place.absolute())
    console.talk(_("Saved as {file}.").format(file=saved))
    return FINE
