"""Asks which terms are to change, why, and whether it was agreed by phone (DEAD-1, BUD-4)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from domain.area import WorkArea, factors_on
from domain.budget import missing
from domain.calendar import local
from domain.consent import asked_late
from domain.contract import checked_budget, checked_text
from domain.errors import BadInput
from domain.proposal import Wanted
from domain.task import ACTIVE, Task
from domain.values import dataclass, replace
from domain.worked import whole_working_time
from screens.dialogs.chosen import Chosen
from screens.dialogs.form import Field, Form, Writing, entered
from screens.dialogs.pick import Choice, Pick
from services.agreement.consent import Call
from services.task.facts import TaskFacts
from widgets import formats
from widgets.entry.deadlines import END_OF_DAY
from widgets.entry.entry import EntryField, parse_hours, parse_moment
from widgets.entry.one_line import OneLine
from widgets.labels.task import work_area
from widgets.words import _

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields, so that a refused proposal can be mended."""

    deadline: str
    budget: str
    area: WorkArea | None
    title: str
    description: str
    expected_result: str
    reason: str = ""
    called: str = ""
    called_at: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to change and why; with a call it was agreed by phone."""

    wanted: Wanted
    reason: str
    call: Call | None
    typed: Typed


def as_it_is(task: Task) -> Typed:
    """The fields as they stand before anything is typed."""
    deadline = local(task.deadline_at) if task.deadline_at else None
    hours, minutes = divmod(task.budget_seconds // 60, 60)
    return Typed(
        deadline=f"{deadline:%d.%m.%Y %H:%M}" if deadline else "",
        budget=f"{hours}:{minutes:02}",
        area=task.area,
        title=task.title,
        description=task.description,
        expected_result=task.expected_result,
    )


class ProposeChange(Form[Asked]):
    """A proposal, or None. What is left as it was is no part of it."""

    def __init__(
        self,
        facts: TaskFacts,
        now: Callable[[], datetime],
        typed: Typed | None = None,
        refused: str = "",
    ) -> None:
        said = _("Propose a change: {title}").format(title=formats.plain(facts.task.title, 54))
        super().__init__(said, _("Propose"))
        self._facts = facts
        self._now = now
        """The clock of the house."""
        self._before = as_it_is(facts.task)
        self._typed = typed or self._before
        self._refused = refused
        """Why it could not be taken as it was typed before."""

    def compose_fields(self) -> ComposeResult:
        """What is wrong, the terms, the reason, the call."""
        typed = self._typed
        yield Static(f"✖ {self._refused}" if self._refused else "", id="refused", markup=False)
        deadline = EntryField(
            self._moment, typed.deadline, placeholder=_("Fri 12:00, 14.3., tomorrow"), id="deadline"
        )
        yield Field("deadline", _("Deadline"), deadline)
        examples = _("2.5  1:30  45 min")
        budget = EntryField(parse_hours, typed.budget, placeholder=examples, id="budget")
        yield Field("budget", _("Budget"), budget)
        area = Chosen(typed.area, _area_name(typed.area), id="area")
        yield Field("area", _("Work area"), area)
        yield Static("", id="told", markup=False)
        yield Field("reason", _("Reason"), Writing(typed.reason, id="reason", height=2))
        yield Field("title", _("Title"), OneLine(typed.title, id="title-line"))
        text = Writing(typed.description, id="description", height=3)
        yield Field("description", _("Order"), text)
        result = Writing(typed.expected_result, id="result", height=2)
        yield Field("expected_result", _("Expected result"), result)
        called = OneLine(typed.called, placeholder=_("only when agreed by phone"), id="called-line")
        yield Field("called", _("By phone with"), called)
        at = EntryField(
            self._past, typed.called_at, placeholder=_("empty: now; today 10:15"), id="at"
        )
        yield Field("called_at", _("Call at"), at)

    def on_mount(self) -> None:
        """Tell what the budget makes from the start."""
        self.query_one("#refused", Static).display = bool(self._refused)
        self._tell()

    def answer(self) -> Asked:
        """What differs from how it is; it needs a reason, and a call its time."""
        typed, before = self._now_typed(), self._before
        wanted = Wanted(
            title=typed.title if typed.title != before.title else None,
            description=typed.description if typed.description != before.description else None,
            expected_result=typed.expected_result
            if typed.expected_result != before.expected_result
            else None,
            deadline=self._deadline() if typed.deadline != before.deadline else None,
            budget=checked_budget(self._budget()) if typed.budget != before.budget else None,
            area=typed.area if typed.area is not before.area else None,
        )
        if wanted == Wanted():
            raise BadInput("deadline", "unchanged")
        reason = checked_text("reason", typed.reason)
        call = Call(typed.called, self._called_at()) if typed.called.strip() else None
        return Asked(wanted, reason, call, typed)

    @on(EntryField.Understood)
    def _tell(self) -> None:
        """What the budget makes in this area, what the account has, and whether it is late."""
        lines = [*self._about_budget()]
        task, now = self._facts.task, self._now()
        if asked_late(task, {"deadline_at": None}, now):
            lines.append(_("◆ Asking for another deadline now is late: the history will say so."))
        self.query_one("#told", Static).update("\n".join(lines))

    def _about_budget(self) -> list[str]:
        try:
            budget = self._budget()
        except BadInput:
            return []
        task = self._facts.task
        available = timedelta(seconds=self._facts.available_seconds)
        held = timedelta(seconds=max(task.budget_seconds, task.debited_seconds))
        free = available + held if task.status in ACTIVE else available
        area = self.query_one("#area", Chosen).value
        lines = []
        if isinstance(area, WorkArea):
            today = local(self._now()).date()
            frozen = task.customer_factor if area is task.area else None
            factor = frozen or factors_on(self._facts.history, area, today).customer
            whole = whole_working_time(_with_budget(task, budget), factor)
            lines.append(
                _("= {working} real working time; the customer can give it up to {free}").format(
                    working=formats.duration(whole), free=formats.duration(free)
                )
            )
        lacking = missing(free, budget)
        if lacking and budget > timedelta(seconds=task.budget_seconds):
            lines.append(
                _("◆ {missing} are missing on the account.").format(
                    missing=formats.duration(lacking)
                )
            )
        return lines

    @on(Chosen.Wanted, "#area")
    def _pick_area(self) -> None:
        choices = [Choice(area, work_area(area)) for area in WorkArea]
        self.app.push_screen(Pick(_("Work area"), choices), self._picked_area)

    def _picked_area(self, picked: WorkArea | None) -> None:
        if picked is not None:
            self.query_one("#area", Chosen).choose(picked, _area_name(picked))
            self._tell()

    def _now_typed(self) -> Typed:
        area = self.query_one("#area", Chosen).value
        return Typed(
            deadline=self.query_one("#deadline", EntryField).text,
            budget=self.query_one("#budget", EntryField).text,
            area=area if isinstance(area, WorkArea) else None,
            title=self.query_one("#title-line", OneLine).value,
            description=self.query_one("#description", Writing).text,
            expected_result=self.query_one("#result", Writing).text,
            reason=self.query_one("#reason", Writing).text,
            called=self.query_one("#called-line", OneLine).value,
            called_at=self.query_one("#at", EntryField).text,
        )

    def _deadline(self) -> datetime:
        return entered("deadline", self._text("#deadline"), self._moment)

    def _budget(self) -> timedelta:
        return entered("budget", self._text("#budget"), parse_hours, "not_a_number")

    def _called_at(self) -> datetime:
        if not self._text("#at").strip():
            return self._now()
        return entered("called_at", self._text("#at"), self._past)

    def _text(self, where: str) -> str:
        return self.query_one(where, EntryField).text

    def _moment(self, text: str) -> datetime:
        return parse_moment(text, self._now(), usual=END_OF_DAY)

    def _past(self, text: str) -> datetime:
        return parse_moment(text, self._now(), past=True)


def _with_budget(task: Task, budget: timedelta) -> Task:
    return replace(task, budget_seconds=budget // timedelta(seconds=1))


def _area_name(area: WorkArea | None) -> str:
    return work_area(area) if area else _("not set yet")
