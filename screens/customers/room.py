"""The customers' room: find one, read the card, go on to a task."""

from asyncio import sleep
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Static

from domain.errors import NotFound
from domain.ids import CustomerId, TaskId
from screens.customers.card import Card
from screens.customers.lines import customer_columns, customer_lines
from screens.navigation import OpenTask
from screens.ordering import new_task
from screens.room import Room
from services.customers import PAGE, CustomerRow
from services.session import Session
from widgets import formats
from widgets.commands import bindings, customers, lists
from widgets.key_names import key_names
from widgets.one_line import OneLine
from widgets.rows import Rows
from widgets.words import _, ngettext

if TYPE_CHECKING:
    from services.desk import Desk

PAUSE = 0.12
"""Seconds without a key after which the filter, or the card of another customer, is read."""

NEAR_END = 20
"""So few lines below what is seen, the next page is read."""

HALF_A_MINUTE = 30.0
EVERYBODY = 1_000_000
"""More customers than an agency has: the whole list, to find one in it."""


class FilterLine(OneLine):
    """The field that narrows the list at every key."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(lists.BACK)]

    class Cleared(Message):
        """The whole list is wanted again."""

    def action_back(self) -> None:
        """Empty it and leave."""
        self.post_message(self.Cleared())


class CustomersScreen(Room):
    """The list beside the card; one at a time when it is narrow."""

    MODE: ClassVar[str] = "customers"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(lists.FILTER, customers.TASKS, customers.NEW, lists.BACK)
    ]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        empty = _("No customer fits, or none is assigned to you yet.")
        self.list = Rows(*customer_columns(), header=True, markable=False, empty=empty, id="rows")
        """The list of customers."""
        self.card = Card(id="card")
        """The card."""
        self._rows: Sequence[CustomerRow] = ()
        self._more = False
        self._least = PAGE
        self._wanted: CustomerId | None = None
        """The customer to go to; None for the one under the cursor."""
        self._afresh = False
        """Whether other customers are shown than before."""
        self._longer = False
        """Whether more of the same customers are shown."""
        self._held = ""
        """What others changed and is held back, in words."""

    def compose_room(self) -> ComposeResult:
        """List and card."""
        with Horizontal(id="customers"):
            with Vertical(id="list"):
                yield FilterLine(placeholder=_("Name, number or VPA"), id="filter")
                yield self.list
                yield Static("", id="told", markup=False)
            yield self.card

    def on_mount(self) -> None:
        """Stand on the list, and let countdowns run."""
        self.list.focus()
        self.set_interval(HALF_A_MINUTE, self._tick)

    async def open_customer(self, customer_id: CustomerId) -> None:
        """Show this customer's card."""
        self.query_one(FilterLine).value = ""
        self.remove_class("-filtering")
        self._wanted = customer_id
        self.add_class("-card")
        self.reload()

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "tasks" and (self.card.card is None or not self.card.card.tasks):
            return _("There is no open task to go to.")
        return None

    @work(exclusive=True, group="reload")
    async def reload(self) -> None:
        """Read the list as far as it was read, and the card."""
        with self.refusals_shown():
            actor, text = self.session.actor, self.query_one(FilterLine).value
            page = await self.ask(self.desk.customers.page, actor, text, least=self._least)
            wanted = self._wanted
            if wanted is not None and page.more and wanted not in {row.id for row in page.rows}:
                self._least = EVERYBODY
                page = await self.ask(self.desk.customers.page, actor, text, least=EVERYBODY)
            self._rows, self._more = page.rows, page.more
            self._show()
            await self._read_card(self._wanted or self._here())

    @work(exclusive=True, group="watch")
    async def _read_soon(self) -> None:
        """The card of who is under the cursor by now."""
        await sleep(PAUSE)
        with self.refusals_shown():
            await self._read_card(self._here())

    @work(exclusive=True, group="watch")
    async def _narrow_soon(self) -> None:
        await sleep(PAUSE)
        self._least, self._afresh = PAGE, True
        self.reload()

    async def _read_card(self, customer_id: CustomerId | None) -> None:
        if customer_id is None:
            self.card.show(None, self.desk.office.now())
            return
        try:
            card = await self.ask(self.desk.customers.card, self.session.actor, customer_id)
        except NotFound:
            self._wanted = None
            self.card.show(None, self.desk.office.now())
            raise
        self._wanted = None
        self.card.show(card, self.desk.office.now())
        self.refresh_bindings()

    def _show(self) -> None:
        lines = customer_lines(self._rows, self.desk.office.now())
        if self._afresh or self._longer or self._wanted is not None:
            self.list.show(lines, keep_key=not self._afresh)
            self._afresh = self._longer = False
        else:
            self.list.offer(lines)
        if self._wanted is not None:
            self.list.move_to(self._wanted)
        self._tell()

    def _tell(self) -> None:
        many = len(self._rows)
        told = ngettext("{n} customer", "{n} customers", many).format(n=formats.count(many))
        parts = (f"{told} …" if self._more else told, self._held)
        self.query_one("#told", Static).update(" · ".join(part for part in parts if part))

    def _here(self) -> CustomerId | None:
        key = self.list.key_at_cursor
        return CustomerId(key) if isinstance(key, int) else None

    def _tick(self) -> None:
        self.card.tick(self.desk.office.now())

    def action_filter(self) -> None:
        """Type what to look for."""
        self.remove_class("-card")
        self.add_class("-filtering")
        self.call_after_refresh(self.query_one(FilterLine).focus)

    def action_tasks(self) -> None:
        """Go to the open tasks of the customer."""
        self.add_class("-card")
        self.call_after_refresh(self.card.tasks.focus)

    def action_new(self) -> None:
        """Create a task for the customer."""
        self._create(self._here())

    @work(group="write")
    async def _create(self, customer_id: CustomerId | None) -> None:
        created = await new_task(self, customer_id)
        if created is not None:
            self.reload()

    def action_back(self) -> None:
        """Back to the list, then back to all of it."""
        if self.has_class("-card") or not self.list.has_focus:
            self.remove_class("-card")
            self.call_after_refresh(self.list.focus)
        elif self.query_one(FilterLine).value:
            self._clear()

    @on(FilterLine.Cleared)
    def _clear(self) -> None:
        self.query_one(FilterLine).value = ""
        self.remove_class("-filtering")
        self.list.focus()

    @on(Input.Changed, "#filter")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._narrow_soon()

    @on(Input.Submitted, "#filter")
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        self.set_class(bool(event.value), "-filtering")
        self.list.focus()

    @on(Rows.Highlighted, "#rows")
    def _other_customer(self, event: Rows.Highlighted) -> None:
        event.stop()
        self._read_soon()
        below = len(self.list.lines) - (int(self.list.scroll_offset.y) + self.list.size.height)
        if self._more and below < NEAR_END:
            self._least, self._longer = len(self._rows) + PAGE, True
            self.reload()

    @on(Rows.HeldBack, "#rows")
    def _tell_held(self, event: Rows.HeldBack) -> None:
        event.stop()
        changed = event.new + event.moved + event.gone
        held = ngettext("{n} change", "{n} changes", changed).format(n=formats.count(changed))
        self._held = f"{held} · {key_names(lists.APPLY_HELD.key)}" if changed else ""
        self._tell()

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
