"""The plain form for a new task: for whom, what, with which result, budget and deadline."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from textual import on
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import Input, TextArea

from domain.area import WorkArea
from domain.contract import (
    NewTask,
    checked_budget,
    checked_deadline,
    checked_text,
    checked_title,
)
from domain.errors import BadInput
from domain.ids import CustomerId
from screens.dialogs.chosen import Chosen
from screens.dialogs.form import Field, Form, Writing
from screens.dialogs.new_task_draft import NewTaskDraft
from screens.dialogs.pick import Choice, Pick
from widgets import labels
from widgets.entry import EntryCode, EntryError, EntryField, parse_hours
from widgets.entry_deadlines import parse_deadline
from widgets.one_line import OneLine
from widgets.words import _

KEEP_AFTER = 0.4
"""Seconds after a change in which what is typed is handed over to be kept."""


class NewTaskForm(Form[NewTask]):
    """A new task as it is asked for, or None.

    What is typed is handed to `keep` while it grows; who opened the form stores it, and forgets it
    once the task is saved.
    """

    AUTO_FOCUS = "Chosen"

    def __init__(
        self,
        customers: Sequence[Choice[CustomerId]],
        now: Callable[[], datetime],
        draft: NewTaskDraft,
        keep: Callable[[str], None],
    ) -> None:
        super().__init__(_("New task"), _("Save"))
        self._customers = customers
        """Those the reader may choose from."""
        self._now = now
        """The clock of the house."""
        self._draft = draft
        self._keep = keep
        self._keeping: Timer | None = None

    def compose_fields(self) -> ComposeResult:
        """The fields in the order in which they are asked."""
        draft = self._draft
        customer = next((one for one in self._customers if str(one.value) == draft.customer), None)
        picked = Chosen(
            customer.value if customer else None,
            customer.name if customer else _("nobody yet"),
            id="customer",
        )
        area = WorkArea(draft.area) if draft.area in {one.value for one in WorkArea} else None
        budget = EntryField(parse_hours, draft.budget, placeholder="2,5  1:30  45 min", id="budget")
        deadline = EntryField(
            self._moment,
            draft.deadline,
            placeholder=_("Fri 12:00, 14.3., tomorrow"),
            id="deadline",
        )
        yield Field("customer", _("Customer"), picked)
        yield Field("title", _("Title"), OneLine(draft.title, id="title-line"))
        yield Field("description", _("What to do"), Writing(draft.description, id="description"))
        result = Writing(draft.expected_result, height=2, id="result")
        yield Field("expected_result", _("Expected result"), result)
        yield Field("budget", _("Budget"), budget)
        yield Field("deadline", _("Deadline"), deadline)
        yield Field("area", _("Work area"), Chosen(area, _area_name(area), id="area"))

    def on_mount(self) -> None:
        """Begin where something is missing: at the customer, else at the title."""
        if self.query_one("#customer", Chosen).value is not None:
            self.query_one("#title-line", OneLine).focus()

    def answer(self) -> NewTask:
        """The task as it may be kept, or `BadInput`."""
        customer = self.query_one("#customer", Chosen).value
        if not isinstance(customer, int):
            raise BadInput("customer", "missing")
        area = self.query_one("#area", Chosen).value
        typed = self._typed()
        return NewTask(
            customer_id=CustomerId(customer),
            title=checked_title(typed.title),
            description=checked_text("description", typed.description),
            expected_result=checked_text("expected_result", typed.expected_result, needed=False),
            budget=checked_budget(self._budget()),
            deadline=checked_deadline(self._deadline(), self._now()),
            area=area if isinstance(area, WorkArea) else None,
        )

    def action_take(self) -> None:
        """Answer with a task; what is typed stays kept until that is saved."""
        self._keep_now()
        super().action_take()

    def action_back(self) -> None:
        """Answer nothing; what is typed stays kept."""
        self._keep_now()
        super().action_back()

    @on(Chosen.Wanted, "#customer")
    def _pick_customer(self) -> None:
        asked = Pick(_("For whom is the task?"), self._customers)
        self.app.push_screen(asked, self._picked_customer)

    def _picked_customer(self, picked: CustomerId | None) -> None:
        name = next((one.name for one in self._customers if one.value == picked), "")
        if picked is not None:
            self.query_one("#customer", Chosen).choose(picked, name)
            self.query_one("#title-line", OneLine).focus()
            self._keep_soon()

    @on(Chosen.Wanted, "#area")
    def _pick_area(self) -> None:
        choices: list[Choice[WorkArea | None]] = [Choice(None, _area_name(None))]
        choices += [Choice(area, labels.work_area(area)) for area in WorkArea]
        self.app.push_screen(Pick(_("Work area"), _wrapped(choices)), self._picked_area)

    def _picked_area(self, picked: tuple[WorkArea | None] | None) -> None:
        if picked is not None:
            self.query_one("#area", Chosen).choose(picked[0], _area_name(picked[0]))
            self._keep_soon()

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(EntryField.Understood)
    def _keep_soon(self) -> None:
        if self._keeping is None:
            self._keeping = self.set_timer(KEEP_AFTER, self._keep_now)

    def _keep_now(self) -> None:
        if self._keeping is not None:
            self._keeping.stop()
            self._keeping = None
        self._keep(self._typed().kept())

    def _typed(self) -> NewTaskDraft:
        customer = self.query_one("#customer", Chosen).value
        area = self.query_one("#area", Chosen).value
        return NewTaskDraft(
            customer=str(customer) if isinstance(customer, int) else "",
            title=self.query_one("#title-line", OneLine).value,
            description=self.query_one("#description", Writing).text,
            expected_result=self.query_one("#result", Writing).text,
            budget=self.query_one("#budget", EntryField).text,
            deadline=self.query_one("#deadline", EntryField).text,
            area=area.value if isinstance(area, WorkArea) else "",
        )

    def _budget(self) -> timedelta:
        try:
            return parse_hours(self.query_one("#budget", EntryField).text)
        except EntryError as error:
            empty = error.code is EntryCode.EMPTY
            raise BadInput("budget", "missing" if empty else "not_a_number") from error

    def _deadline(self) -> datetime | None:
        try:
            return self._moment(self.query_one("#deadline", EntryField).text)
        except EntryError as error:
            if error.code is EntryCode.EMPTY:
                return None
            raise BadInput("deadline", "not_a_date") from error

    def _moment(self, text: str) -> datetime:
        return parse_deadline(text, self._now()).at


def _area_name(area: WorkArea | None) -> str:
    return labels.work_area(area) if area else _("not set yet")


def _wrapped(
    choices: Sequence[Choice[WorkArea | None]],
) -> Sequence[Choice[tuple[WorkArea | None]]]:
    """Choices of which one means "none", told apart from going back."""
    return [Choice((choice.value,), choice.name, choice.hint) for choice in choices]
