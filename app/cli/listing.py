"""`vpa waiting` and `vpa tasks`: what the screens show, for scripts and screen readers."""

import argparse

from app.cli import choices
from app.cli.console import FINE, Console
from widgets.words import _

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from services.listing import TaskRow


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare both commands."""
    waiting = commands.add_parser("waiting", parents=[shared], help=_("who waits for an answer"))
    waiting.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    waiting.set_defaults(run=_waiting)
    tasks = commands.add_parser("tasks", parents=[shared], help=_("the tasks, newest first"))
    which = _("only those in this status, such as review, in_progress or delivered")
    tasks.add_argument("--status", type=choices.status, metavar=_("STATUS"), help=which)
    tasks.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    tasks.set_defaults(run=_tasks)


def _waiting(args: argparse.Namespace, console: Console) -> int:
    from services.listing import Listing
    from widgets import formats

    listing = Listing(console.desk.office)
    lines = listing.waiting(console.session.actor)
    if args.json:
        console.json(
            [
                {
                    "task": line.number,
                    "title": line.title,
                    "customer": line.customer,
                    "assistant": line.assistant,
                    "arrived": line.arrived.isoformat(timespec="seconds"),
                    "due": line.due.isoformat(timespec="minutes"),
                    "overdue": line.is_overdue,
                }
                for line in lines
            ]
        )
        return FINE
    console.table(
        [_("Task"), _("Customer"), _("Assistant"), _("Due"), _("State"), _("Title")],
        [
            [
                str(line.number),
                formats.plain(line.customer, 30),
                formats.plain(line.assistant, 24),
                formats.moment(line.due),
                _("overdue") if line.is_overdue else _("open"),
                formats.plain(line.title, 60),
            ]
            for line in lines
        ],
    )
    return FINE


def _tasks(args: argparse.Namespace, console: Console) -> int:
    from domain.task import TaskStatus
    from services.listing import Listing
    from widgets import formats
    from widgets.labels.task import task_status

    status = TaskStatus(args.status) if args.status else None
    lines = Listing(console.desk.office).tasks(console.session.actor, status)
    if args.json:
        console.json([_as_record(line) for line in lines])
        return FINE
    console.table(
        [_("Task"), _("Status"), _("Customer"), _("Assistant"), _("Deadline"), _("Title")],
        [
            [
                str(line.number),
                task_status(line.status).word,
                formats.plain(line.customer, 30),
                formats.plain(line.assistant, 24),
                formats.moment(line.deadline) if line.deadline else "",
                formats.plain(line.title, 60),
            ]
            for line in lines
        ],
    )
    return FINE


def _as_record(line: "TaskRow") -> dict[str, object]:
    from domain.calendar import local

    deadline = local(line.deadline).isoformat(timespec="minutes") if line.deadline else None
    return {
        "task": line.number,
        "title": line.title,
        "customer": line.customer,
        "assistant": line.assistant,
        "status": line.status.value,
        "area": line.area.value if line.area else None,
        "deadline": deadline,
        "budget_seconds": line.budget_seconds,
        "worked_seconds": line.worked_seconds,
    }
