"""`vpa export`: evidence and account statements as a file, for whoever may see them."""

import argparse

from app.cli import exporting_files, exporting_money, exporting_recap, exporting_time
from app.cli.console import FINE, WRONG, Console
from widgets.words import _

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from pathlib import Path


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command and what it can save."""
    parser = commands.add_parser("export", parents=[shared], help=_("evidence and tables"))
    parts = parser.add_subparsers(metavar=_("COMMAND"), required=True)
    exporting_money.add_parts(parts, shared)
    exporting_time.add_parts(parts, shared)
    exporting_files.add_parts(parts, shared)
    exporting_recap.add_parts(parts, shared)
    history = parts.add_parser(
        "history",
        parents=[shared],
        help=_("a task's history as evidence"),
        description=_(
            "Everything that happened to a task, oldest first: who changed what and when, the "
            "old and the new value, the reason, and the message it rests on. For whoever may "
            "open the task; customers get what concerns them. Nothing is written over a file "
            "that is there."
        ),
    )
    history.add_argument("number", type=int, metavar=_("TASK"), help=_("the task's number"))
    as_what = _("as text, or as a PDF, which always goes into a file")
    history.add_argument("--format", choices=("text", "pdf"), default="text", help=as_what)
    history.set_defaults(run=_history)
    told = _("a customer's account statement")
    account = parts.add_parser("account", parents=[shared], help=told)
    hers = _("the customer's number or name; a customer needs none for her own account")
    account.add_argument("customer", nargs="?", metavar=_("CUSTOMER"), help=hers)
    forms = ("text", "csv", "csv-de")
    account.add_argument("--format", choices=forms, default="text", help=_("as what"))
    account.set_defaults(run=_account)
    for one in (history, account):
        one.add_argument("--to", metavar=_("FILE"), help=_("where to; a text goes to the screen"))


def _history(args: argparse.Namespace, console: Console) -> int:
    from pathlib import Path

    from services.exporting import printed
    from services.task.facts import ALL_LINES
    from widgets.history.paper import file_name, history_paper

    desk, actor = console.desk, console.session.actor
    task_id = desk.exporting.numbered(actor, args.number)
    now, history = desk.office.now(), desk.facts.history(actor, task_id, ALL_LINES)
    words = desk.facts.words(actor, task_id)
    paper = history_paper(desk.facts.of(actor, task_id), history, words, now)
    if args.format == "text" and not args.to:
        console.out(printed(paper, now, pdf=False).decode("utf-8").rstrip())
        return FINE
    place = Path(args.to or file_name(args.number))
    if args.format == "pdf" and place.suffix.casefold() != ".pdf":
        place = place.with_name(f"{place.name}.pdf")
    return _saved(console, desk.exporting.save(paper, place.absolute()))


def _account(args: argparse.Namespace, console: Console) -> int:
    from pathlib import Path

    from services.exporting import save_text
    from widgets.account.statement_words import Form, written_as

    statements, actor = console.desk.statements, console.session.actor
    if args.customer is not None:
        told = statements.of(actor, console.desk.customers.named(actor, args.customer))
    elif actor.is_customer:
        told = statements.mine(actor)
    else:
        console.talk(_("Whose account? Give the customer's number or name."))
        return WRONG
    forms = {"text": Form.TEXT, "csv": Form.PLAIN, "csv-de": Form.GERMAN}
    written = written_as(told, forms[args.format])
    if not args.to:
        console.out("\n".join(written.splitlines()).rstrip())
        return FINE
    return _saved(console, save_text(written, Path(args.to)))


def _saved(console: Console, place: "Path") -> int:
    console.talk(_("Saved as {file}.").format(file=place))
    return FINE
