"""The key facts of a task (TASK-9): what is agreed, how it stands, what is owed and why."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import zip_longest

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from domain.approval import ApprovalKind, in_force
from domain.area import factors_on
from domain.budget import BudgetWarning, budget_warning, remaining
from domain.calendar import local
from domain.response import explain_due, prewarn_at
from domain.task import UNDER_DEADLINE, Task
from domain.triage import came_back
from domain.values import dataclass
from domain.worked import whole_working_time
from services.task.facts import Involved, TaskFacts
from widgets import formats
from widgets.countdown import Grade, countdown
from widgets.labels.agreement import approval_kind
from widgets.labels.people import address, assignment_role
from widgets.labels.people import presence as presence_label
from widgets.labels.task import due_reason, task_status, work_area
from widgets.labels.urgency import budget_warning as budget_warning_label
from widgets.privacy import customer_name
from widgets.reader import speaks_outward
from widgets.safe_text import paintable, wrapped
from widgets.sparkline import bar
from widgets.task.attorney_lines import for_task
from widgets.words import _

LABEL = 15
"""Cells of the names of the facts, where there is room for them beside the facts."""

STACKED_BELOW = 40
"""Narrower than this the names stand above the facts."""

_STYLES = {
    Grade.PLAIN: "",
    Grade.OK: "$text-success",
    Grade.SOON: "$text-warning",
    Grade.OVERDUE: "$text-error",
    Grade.MUTED: "$text-muted",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the pane, or several."""

    name: str
    """What it is about; empty to go on with the one before."""
    text: str
    """Any text: it is made safe when it is painted."""
    grade: Grade = Grade.PLAIN
    bold: bool = False


class Facts(VerticalScroll):
    """The pane of key facts; it reckons its countdowns from what it was given, without asking."""

    DEFAULT_CSS = """
    Facts { height: 1fr; padding: 0 1; }
    Facts > Static { width: 1fr; height: auto; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._facts: TaskFacts | None = None
        self._now: datetime | None = None

    def compose(self) -> ComposeResult:
        """All facts in one text."""
        yield Static("", markup=False)

    def show(self, facts: TaskFacts | None, now: datetime) -> None:
        """Show these facts as they stand at `now`; None empties the pane."""
        if facts is None or self._facts is None or facts.task.id != self._facts.task.id:
            self.scroll_home(animate=False)
        self._facts, self._now = facts, now
        self._paint()

    def tick(self, now: datetime) -> None:
        """Let the countdowns go on."""
        self._now = now
        self._paint()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._paint()

    def _paint(self) -> None:
        told: list[Content] = []
        width = self.scrollable_content_region.width or self.size.width
        if self._facts is not None and self._now is not None and width > 0:
            for fact in facts_of(self._facts, self._now, max(width, 8)):
                told += fact_lines(fact, max(width, 8))
        self.query_one(Static).update(Content("\n").join(told))


def facts_of(facts: TaskFacts, now: datetime, width: int) -> Iterator[Fact]:
    """Everything the pane says at `now`, top down; bars are made for `width` cells."""
    task = facts.task
    status = task_status(task.status)
    yield Fact("", f"#{task.number} {formats.plain(task.title)}", bold=True)
    yield Fact(_("Status"), str(status), status.tone)
    yield from _owed(task, now)
    yield from _deadline(task, now)
    yield from _money(facts, now, width)
    yield from _serving(facts) if speaks_outward() else _people(facts)
    if facts.feedback is not None:
        from widgets.task.feedback import named_words  # read by customers alone

        yield from (Fact(name, text) for name, text in named_words(facts.feedback))
    yield from _approved(facts, now)
    yield from _course(facts)
    yield Fact(_("Order"), task.description)
    if task.expected_result:
        yield Fact(_("Expected result"), task.expected_result)
    if task.summary:
        yield Fact(_("Delivered as"), task.summary)


def _owed(task: Task, now: datetime) -> Iterator[Fact]:
    """What is owed to the customer, by when and why (RESP-10)."""
    owed = (
        (_("Answer due"), task.unanswered_since, task.answer_due_at),
        (
            _("Returned, answer due") if came_back(task) else _("Check due"),
            task.check_since,
            task.check_due_at,
        ),
        (_("Decision due"), task.handed_since, task.handed_due_at),
    )
    for name, since, due in owed:
        if since is None or due is None:
            continue
        left = countdown(due, now, soon=due - prewarn_at(due))
        yield Fact(name, f"{formats.moment_near(due, now)}  {left.full}", left.grade)
        yield Fact("", _why(since, due), Grade.MUTED)


def _why(since: datetime, due: datetime) -> str:
    arrived = _("arrived {moment}").format(moment=formats.moment(since))
    told = explain_due(since)
    if told.due != due:
        return arrived  # an older calendar promised it (CAL-5)
    return f"{arrived}, {due_reason(told.reason)}"


def _deadline(task: Task, now: datetime) -> Iterator[Fact]:
    if task.deadline_at is None:
        yield Fact(_("Deadline"), _("none"), Grade.MUTED)
    elif task.status in UNDER_DEADLINE:
        left = countdown(task.deadline_at, now, soon=timedelta(days=1))
        yield Fact(
            _("Deadline"), f"{formats.moment_near(task.deadline_at, now)}  {left.full}", left.grade
        )
    else:
        yield Fact(_("Deadline"), formats.moment_full(task.deadline_at))


def _money(facts: TaskFacts, now: datetime, width: int) -> Iterator[Fact]:
    """Area, factors, budget and what is worked of it (BUD-1, BUD-4)."""
    task = facts.task
    budget = timedelta(seconds=task.budget_seconds)
    if task.area is None:
        yield Fact(_("Work area"), "◆ " + _("not set yet"), Grade.SOON)
        yield Fact(_("Budget"), formats.duration(budget))
        return
    today = factors_on(facts.history, task.area, local(now).date())
    customer = task.customer_factor or today.customer
    yield Fact(_("Work area"), work_area(task.area))
    yield Fact(
        _("Factor") if speaks_outward() else _("Factors"),
        _factors(customer, task.assistant_factor or today.assistant),
    )
    whole = whole_working_time(task, customer)
    yield Fact(_("Budget"), formats.duration(budget))
    yield Fact("", _("{time} real working time").format(time=formats.duration(whole)))
    worked = timedelta(seconds=task.worked_seconds)
    warning = budget_warning(worked, whole)
    share = worked / whole if whole else 1.0
    yield Fact(
        _("Worked"),
        _("{worked} · {left} left").format(
            worked=formats.duration(worked), left=formats.duration(remaining(worked, whole))
        ),
    )
    room = width if width < STACKED_BELOW else width - LABEL
    drawn = bar(share, min(max(room - 7, 4), 30))
    told = budget_warning_label(warning)
    yield Fact("", f"{drawn} {formats.percent(share)}", told.tone)
    if warning is not BudgetWarning.NONE:
        yield Fact("", str(told), told.tone)


def _factors(customer: Decimal, assistant: Decimal) -> str:
    """The factors; a customer is told her own (ROLE-3)."""
    hers = formats.number(customer, 1)
    if speaks_outward():
        return hers
    theirs = formats.number(assistant, 1)
    return _("customer {customer} · assistant {assistant}").format(customer=hers, assistant=theirs)


def _serving(facts: TaskFacts) -> Iterator[Fact]:
    """What a customer can still give away, and who works for her (PRES-1)."""
    yield Fact(_("Available"), formats.duration(timedelta(seconds=facts.available_seconds)))
    if not facts.assistant:
        yield Fact(_("Works on it"), _("nobody yet"))
    works = [one for one in facts.involved if one.id == facts.task.assistant_id]
    others = [one for one in facts.involved if one.id != facts.task.assistant_id]
    for name, people in ((_("Works on it"), works), (_("Taking part"), others)):
        for nth, one in enumerate(people):
            shown = f"{presence_label(one.presence)} · " if one.presence else ""
            yield Fact("" if nth else name, f"{shown}{formats.plain(one.name)} ({_part(one)})")


def _people(facts: TaskFacts) -> Iterator[Fact]:
    named = customer_name(facts.customer, facts.customer_number)
    yield Fact(_("Customer"), f"{named} · {address(facts.address)}")
    yield Fact(_("Available"), formats.duration(timedelta(seconds=facts.available_seconds)))
    if facts.assistant:
        yield Fact(_("Assistant"), facts.assistant)
    else:
        yield Fact(_("Assistant"), "◆ " + _("nobody yet"), Grade.SOON)
    others = [one for one in facts.involved if one.id != facts.task.assistant_id]
    for nth, one in enumerate(others):
        yield Fact("" if nth else _("Taking part"), f"{formats.plain(one.name)} ({_part(one)})")


def _approved(facts: TaskFacts, now: datetime) -> Iterator[Fact]:
    """What the customer has approved for this task, and whether one may buy or sign (POA-1)."""
    for kind in ApprovalKind:
        held = in_force(facts.approvals, kind)
        if held is not None and kind is not ApprovalKind.POWER_OF_ATTORNEY:
            given = f"{formats.plain(held.given_name)}, {formats.moment_full(held.given_at)}"
            yield Fact(_("Approved"), f"✓ {approval_kind(kind)}, {given}", Grade.OK)
    told = for_task(facts.task, facts.approvals, facts.attorneys, now)
    for nth, (said, grade) in enumerate(told):
        yield Fact("" if nth else _("Power of attorney"), said, grade)
    if facts.task.acceptance_off_at is not None:
        since = formats.moment_full(facts.task.acceptance_off_at)
        yield Fact(_("Acceptance"), _("off since {moment}").format(moment=since))


def _part(one: Involved) -> str:
    stands = assignment_role(one.role) if one.role else _("project assistant")
    return f"{stands}: {formats.plain(one.part)}" if one.part else stands


def _course(facts: TaskFacts) -> Iterator[Fact]:
    """When it went on, and how."""
    task = facts.task
    created = formats.moment_full(task.created_at)
    yield Fact(_("Created"), f"{created} · {facts.created_by}" if facts.created_by else created)
    for name, at in (
        (_("Released"), task.released_at),
        (_("Accepted"), task.accepted_at),
        (_("Started"), task.started_at),
        (_("Delivered"), task.delivered_at),
        (_("Came back"), task.returned_at),
        (_("Done"), task.done_at),
    ):
        if at is not None:
            yield Fact(name, formats.moment_full(at))


def style_of(grade: Grade) -> str:
    """How a fact of this grade is painted."""
    return _STYLES[grade]


def fact_lines(fact: Fact, width: int) -> list[Content]:
    """The fact in lines of `width` cells: beside its name, or below it when it is narrow."""
    stacked = width < STACKED_BELOW or (not fact.name and fact.bold)
    indent = "" if stacked else " " * LABEL
    style = f"{style_of(fact.grade)}{' bold' if fact.bold else ''}".strip()
    rows = wrapped(paintable(fact.text), max(width - len(indent), 4)) or [""]
    lines = [Content.assemble(indent, (row, style)) for row in rows]
    if not fact.name:
        return lines
    if stacked:
        return [Content.styled(formats.cut(fact.name, width), "$text-muted"), *lines]
    names = wrapped(paintable(fact.name), LABEL - 1)
    return [
        Content.assemble((formats.pad(name, LABEL), "$text-muted"), (row, style))
        for name, row in zip_longest(names, rows, fillvalue="")
    ]
