"""`vpa import`: the agency's own data from CSV files, all of it or nothing."""

import argparse

from app.cli import choices
from app.cli.console import FINE, WRONG, Console
from widgets.words import _

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from pathlib import Path

    from services.importing.faults import Fault
    from services.importing.result import Outcome


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "import",
        parents=[shared],
        help=_("bring customers, assistants, tasks and messages in from CSV files"),
    )
    named = _("customers.csv, assistants.csv and so on; --template writes one of each kind")
    parser.add_argument("files", nargs="*", type=choices.path, metavar=_("FILE"), help=named)
    parser.add_argument(
        "--template",
        type=choices.path,
        metavar=_("FOLDER"),
        help=_("only write empty files with the right headings"),
    )
    parser.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, console: Console) -> int:
    """Bring the files in, or write the templates; gives the exit code."""
    if args.template is not None:
        return _write_templates(args.template, console)
    if not args.files:
        console.talk(_("Name the files to bring in, or `--template FOLDER` for empty ones."))
        return WRONG
    session, importing = console.session, console.desk.importing
    progress = console.progress(_("Importing"))
    outcome = importing.bring_in(session.actor, args.files, progress)
    if args.json:
        console.json(_data(outcome))
    else:
        _tell(outcome, console)
    return FINE if outcome.is_written else WRONG


def _write_templates(folder: "Path", console: Console) -> int:
    from services.importing.templates import write_templates

    try:
        made, kept = write_templates(folder)
    except OSError as error:
        console.talk(
            _("{folder} cannot be written to: {why}.").format(folder=folder, why=error.strerror)
        )
        return WRONG
    for path in made:
        console.out(str(path))
    for path in kept:
        console.talk(_("{path} is there already and stays as it is.").format(path=path))
    return FINE


def _tell(outcome: "Outcome", console: Console) -> None:
    from widgets.import_words import faults_counted, kind_word, told
    from widgets.safe_text import plain

    for hint in outcome.hints:
        console.talk(plain(_("Hint: {hint}").format(hint=told(hint))))
    for fault in outcome.faults:
        console.talk(plain(told(fault)))
    if not outcome.is_written:
        console.talk(faults_counted(len(outcome.faults)))
        return
    console.table(
        ["", _("new"), _("changed"), _("as before")],
        [
            [kind_word(kind), str(counts.added), str(counts.updated), str(counts.unchanged)]
            for kind, counts in outcome.counts.items()
        ],
    )
    if outcome.newcomers:
        console.talk(
            _(
                "The new assistants have no password yet and cannot sign in. Give each one hers "
                "with `vpa person reset-password NAME`."
            )
        )


def _data(outcome: "Outcome") -> dict[str, object]:
    return {
        "written": outcome.is_written,
        "counts": {
            kind.value: {
                "added": counts.added,
                "updated": counts.updated,
                "unchanged": counts.unchanged,
            }
            for kind, counts in outcome.counts.items()
        },
        "faults": [_fault_data(fault) for fault in outcome.faults],
        "hints": [_fault_data(hint) for hint in outcome.hints],
        "without_password": list(outcome.newcomers),
    }


def _fault_data(fault: "Fault") -> dict[str, object]:
    from widgets.import_words import said

    return {
        "file": fault.at.file,
        "line": fault.at.line or None,
        "column": fault.column or None,
        "code": fault.why.value,
        "value": fault.value or None,
        "reason": said(fault),
    }
