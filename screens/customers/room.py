"""The customers' room: find one, read the card, go on to a task."""

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Static

from domain.category import EVERYBODY
from domain.ids import CustomerId, TaskId
from screens.customers.file import FILE_SHOWN
from screens.customers.kept_data import CustomersKeptData
from screens.customers.statement import SHOWN
from screens.navigation import GoBack, OpenTask
from screens.ordering import new_task
from widgets.commands import bindings, customers, lists
from widgets.entry.one_line import OneLine
from widgets.rows.rows import Rows
from widgets.words import _

HALF_A_MINUTE = 30.0


class FilterLine(OneLine):
    """The field that narrows the list at every key."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(lists.BACK)]

    class Cleared(Message):
        """The whole list is wanted again."""

    def action_back(self) -> None:
        """Empty it and leave."""
        self.post_message(self.Cleared())


class CustomersScreen(CustomersKeptData):
    """The list beside the card; one at a time when it is narrow."""

    MODE: ClassVar[str] = "customers"
    CSS_PATH = Path(__file__).with_name("customers.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            lists.FILTER,
            customers.TASKS,
            customers.NEW,
            customers.FILE,
            customers.CATEGORY,
            customers.STATEMENT,
            customers.WHOSE,
            customers.MEETING,
            customers.CONTACT,
            customers.PACKAGE,
            customers.CREDIT,
            customers.FLAT,
            customers.REBOOK,
            customers.EXPORT,
            customers.TABLES,
            customers.LET_IN,
            customers.ASSIGN,
            customers.CARE,
            customers.ADDRESS,
            customers.ATTORNEY,
            customers.LETTERS,
            customers.RECAP,
            customers.KEPT,
            customers.END,
            lists.BACK,
        )
    ]

    def compose_room(self) -> ComposeResult:
        """List and card."""
        with Horizontal(id="customers"):
            with Vertical(id="list"):
                yield self.chips
                yield FilterLine(placeholder=_hint(), id="filter")
                yield self.list
                yield Static("", id="told", markup=False)
            yield self.card
            yield self.statement
            yield self.file

    def on_mount(self) -> None:
        """Stand on the list, and let countdowns run."""
        self.list.focus()
        self.set_interval(HALF_A_MINUTE, self._tick)

    def respeak(self) -> None:
        """Show every word again."""
        self.query_one(FilterLine).placeholder = _hint()
        super().respeak()

    async def open_customer(self, customer_id: CustomerId, *, to_file: bool = False) -> None:
        """Show this customer's card, or her file, whatever was looked for before."""
        self.wanted, self.text = customer_id, ""
        self.sent_to_file = to_file
        self.filter = EVERYBODY
        self.chips.show(EVERYBODY)
        self.query_one(FilterLine).value = ""
        self.remove_class("-filtering", SHOWN, FILE_SHOWN)
        self.add_class("-card")
        if to_file:
            self.action_file()
        else:
            self.reload()

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "tasks" and (self.card.card is None or not self.card.card.tasks):
            return _("There is no open task to go to.")
        return super().why_not(action)

    def action_filter(self) -> None:
        """Type what to look for."""
        self.remove_class("-card", SHOWN, FILE_SHOWN)
        self.add_class("-filtering")
        self.call_after_refresh(self.query_one(FilterLine).focus)

    def action_tasks(self) -> None:
        """Go to the open tasks of the customer."""
        self.remove_class(SHOWN, FILE_SHOWN)
        self.add_class("-card")
        self.call_after_refresh(self.card.tasks.focus)

    def action_new(self) -> None:
        """Create a task for the customer."""
        self._create(self.here)

    @work(group="write")
    async def action_meeting(self) -> None:
        """Create a task for a meeting with the customer (TIME-8)."""
        from screens.moves.meeting import meet_on_its_own  # not before it is needed

        if await meet_on_its_own(self, self.here) is not None:
            self.reload()

    @work(group="write")
    async def _create(self, customer_id: CustomerId | None) -> None:
        created = await new_task(self, customer_id)
        if created is not None:
            self.reload()

    def action_back(self) -> None:
        """Back to the list, then back to all of it."""
        if self.has_class(SHOWN):
            self.close_statement()
        elif self.has_class(FILE_SHOWN):
            self._leave_file()
        elif self.has_class("-card") or not self.list.has_focus:
            self.remove_class("-card")
            self.call_after_refresh(self.list.focus)
        elif self.text:
            self._clear()
        elif self.filter != EVERYBODY:
            self.show_all()
        elif self.came_from:
            self.post_message(GoBack())

    def _leave_file(self) -> None:
        """From one note back to all, then to list and card, or to the room that sent her here."""
        if self.file.whole.has_focus:
            self.file.rows.focus()
            return
        goes_back = self.sent_to_file and self.came_from
        self.close_file()
        if goes_back:
            self.post_message(GoBack())

    def _tick(self) -> None:
        self.card.tick(self.desk.office.now())

    @on(FilterLine.Cleared)
    def _clear(self) -> None:
        self.query_one(FilterLine).value = ""
        self.remove_class("-filtering")
        self.list.focus()

    @on(Input.Changed, "#filter")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.look_for(event.value)

    @on(Input.Submitted, "#filter")
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        self.set_class(bool(event.value), "-filtering")
        self.list.focus()

    @on(Rows.Picked, "#rows")
    def _open_card(self, event: Rows.Picked) -> None:
        event.stop()
        self.add_class("-card")
        self.call_after_refresh(self.card.query_one("#about").focus)

    @on(Rows.Picked, "#tasks-open")
    def _open_task(self, event: Rows.Picked) -> None:
        event.stop()
        if isinstance(event.key, int):
            self.post_message(OpenTask(TaskId(event.key)))


def _hint() -> str:
    return _("Name, number or VPA")
