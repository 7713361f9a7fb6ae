"""`vpa due`: by when an answer is owed, and why (RESP-1 to RESP-4, RESP-10)."""

import argparse

from app.cli.console import FINE, Console
from widgets.words import _

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from datetime import datetime


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "due", parents=[shared], help=_("say by when an answer is owed, and why")
    )
    parser.add_argument(
        "arrived", metavar=_("ARRIVED"), help=_('when it arrived, such as "23.11. 14:01"')
    )
    parser.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, console: Console) -> int:
    """Print arrival, due time and reason."""
    from domain.response import explain_due
    from widgets import formats
    from widgets.labels.task import due_reason

    due = explain_due(_moment(args.arrived, console.settings.now))
    reason = due_reason(due.reason)
    if args.json:
        console.json(
            {
                "arrived": due.arrived.isoformat(timespec="minutes"),
                "due": due.due.isoformat(timespec="minutes"),
                "reason": due.reason.value,
            }
        )
    else:
        said = _("due {due}, arrived {arrived}, {reason}")
        arrived, owed = formats.moment(due.arrived), formats.moment(due.due)
        console.out(said.format(due=owed, arrived=arrived, reason=reason))
    return FINE


def _moment(text: str, clock_starts: str) -> "datetime":
    """The moment typed, in ISO or as at the desk; Berlin unless it says otherwise."""
    from datetime import datetime

    from domain.calendar import BERLIN

    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return _as_at_the_desk(text, clock_starts)
    return moment if moment.tzinfo else moment.replace(tzinfo=BERLIN)


def _as_at_the_desk(text: str, clock_starts: str) -> "datetime":
    from domain.errors import BadInput
    from services.clock import start_clock
    from widgets.entry.hours import EntryError
    from widgets.entry.moments import parse_moment

    try:
        return parse_moment(text, start_clock(clock_starts)())
    except EntryError as error:
        raise BadInput("arrived", "not_a_date") from error
