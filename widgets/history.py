"""The history of a task as people read it: who did what when, and what it changed (TASK-12)."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from domain.area import WorkArea
from domain.message import Tag
from domain.permission import Act
from domain.person import Role
from domain.task import TaskStatus
from domain.trail import Deed
from services.facts import TaskHistory
from widgets import formats, labels
from widgets.bubble import wrapped
from widgets.privacy import customers_hidden
from widgets.safe_text import paintable
from widgets.words import N_, _

SHORT = 200
"""So much of a long text is shown; the evidence keeps the whole."""

_FIELDS = {
    "title": N_("Title"),
    "description": N_("Order"),
    "expected_result": N_("Expected result"),
    "status": N_("Status"),
    "area": N_("Work area"),
    "budget_seconds": N_("Budget"),
    "deadline_at": N_("Deadline"),
    "customer_factor": N_("Customer factor"),
    "assistant_factor": N_("Assistant factor"),
    "assistant_id": N_("Assistant"),
    "summary": N_("Delivered as"),
    "stars": N_("Stars"),
    "rating_text": N_("Rating"),
    "tags": N_("Tags"),
    "check_due_at": N_("Check due"),
    "worked_seconds": N_("Worked"),
}
"""The fields that say something to people, in the order in which they are told."""


_DID = {
    Act.CREATE_TASK: N_("created the task"),
    Act.EDIT_TASK: N_("changed the task"),
    Act.SET_AREA: N_("named the work area"),
    Act.ACCEPT: N_("accepted the task"),
    Act.START: N_("started the task"),
    Act.DELIVER: N_("delivered the task"),
    Act.FINISH: N_("set the task done"),
    Act.RETURN: N_("returned the task"),
    Act.DELETE_TASK: N_("deleted the task"),
    Act.DELEGATE: N_("delegated the task to the team lead"),
    Act.SEND_TO_OPERATIONS: N_("sent the task to operations"),
    Act.RELEASE: N_("released the task"),
    Act.GIVE_BACK: N_("gave the task back"),
    Act.POST_MESSAGE: N_("wrote a message"),
    Act.TAKE_BACK_MESSAGE: N_("took a message back"),
    Act.MARK_NO_ANSWER: N_("changed whether an answer is needed"),
    Act.TAG_MESSAGE: N_("tagged a message"),
    Act.DELIVER_INTERIM: N_("handed over an interim result"),
    Act.ACCEPT_INTERIM: N_("accepted the interim result"),
    Act.RATE: N_("rated the result"),
    Act.INQUIRE: N_("asked about the rating"),
    Act.ASSESS: N_("assessed the rating"),
    Act.DECIDE_RATING: N_("decided about the rating"),
    Act.COMPLAIN: N_("complained"),
    Act.CONTACT_COMPLAINT: N_("made contact about the complaint"),
    Act.SOLVE_COMPLAINT: N_("settled the complaint"),
    Act.ESCALATE_COMPLAINT: N_("handed the complaint to management"),
    Act.ARBITRATE_COMPLAINT: N_("ruled on the complaint"),
    Act.IMPORT: N_("imported the task"),
}
"""Everything that can be done to a task or in its chat."""

_ROLES = {role.value: role for role in Role}


class History(VerticalScroll):
    """The lines of a task's trail, the newest first."""

    DEFAULT_CSS = """
    History { height: 1fr; padding: 0 1; }
    History > Static { width: 1fr; height: auto; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._history: TaskHistory | None = None

    def compose(self) -> ComposeResult:
        """All lines in one text."""
        yield Static("", markup=False)

    def show(self, history: TaskHistory | None) -> None:
        """Show this history; None empties the pane."""
        self._history = history
        self._paint()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._paint()

    def _paint(self) -> None:
        width = max(self.scrollable_content_region.width or self.size.width, 12)
        told: list[Content] = []
        if self._history is not None:
            for head, details in history_lines(self._history):
                told += [Content.styled(row, "bold") for row in wrapped(paintable(head), width)]
                for detail in details:
                    rows = wrapped(paintable(detail), width - 2)
                    told += [Content.styled(f"  {row}", "$text-muted") for row in rows]
        self.query_one(Static).update(Content("\n").join(told))


def history_lines(history: TaskHistory) -> Iterator[tuple[str, list[str]]]:
    """Every deed as a line with what it changed below it, and a last line when more was done."""
    for deed in history.deeds:
        yield _head(deed), _details(deed, history.names)
    if not history.is_whole:
        yield _("Older lines are kept, but not shown here."), []


def _head(deed: Deed) -> str:
    who = formats.plain(deed.actor_name)
    role = _role(deed.role)
    named = f"{who} ({role})" if role else who
    if deed.role == Role.CUSTOMER.value and customers_hidden():
        named = role
    return f"{formats.moment_full(deed.at)}  {named}: {_act(deed.act)}"


def _details(deed: Deed, names: Mapping[int, str]) -> list[str]:
    told = [
        _change(field, deed.old.get(field), deed.new.get(field), names)
        for field in _FIELDS
        if deed.old.get(field) != deed.new.get(field) or (field in deed.new and not deed.old)
    ]
    if deed.reason:
        told.append(_("Reason: {reason}").format(reason=_shortened(deed.reason)))
    return [line for line in told if line]


def _change(field: str, old: object, new: object, names: Mapping[int, str]) -> str:
    name = _(_FIELDS[field])
    was, becomes = _value(field, old, names), _value(field, new, names)
    if not was and not becomes:
        return ""
    if not was:
        return f"{name}: {becomes}"
    nothing = _("none")
    return f"{name}: {was} → {becomes or nothing}"


def _value(field: str, value: object, names: Mapping[int, str]) -> str:
    """A value of the evidence in words."""
    match field, value:
        case _, None | "":
            return ""
        case "status", str():
            return labels.task_status(TaskStatus(value)).word
        case "area", str():
            return labels.work_area(WorkArea(value))
        case "assistant_id", int():
            return formats.plain(names.get(value, _("somebody who is not known any more")))
        case (("budget_seconds" | "worked_seconds"), int()):
            return formats.duration(timedelta(seconds=value))
        case (("deadline_at" | "check_due_at"), str()):
            return formats.moment_full(datetime.fromisoformat(value))
        case "tags", str():
            return ", ".join(labels.tag(Tag(code)).word for code in value.split(", "))
        case (("customer_factor" | "assistant_factor"), str()):
            return formats.number(Decimal(value), 1)
        case _:
            return f"„{_shortened(str(value))}“"


def _shortened(text: str) -> str:
    line = formats.plain(text)
    return line if len(line) <= SHORT else f"{line[: SHORT - 1].rstrip()}…"


def _role(role: str) -> str:
    """The role in words; the program has none."""
    return labels.role(_ROLES[role]) if role in _ROLES else ""


def _act(act: str) -> str:
    """What was done in words; an act of a newer program is told as a change."""
    told = {known.value: words for known, words in _DID.items()}
    return _(told.get(act, _DID[Act.EDIT_TASK]))
