"""Reading customers and the card of the one under the cursor, as far as they are wanted."""

from asyncio import sleep
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.widgets import Static

from domain.category import EVERYBODY as NO_FILTER
from domain.errors import NotFound
from domain.ids import CustomerId
from domain.person import Actor
from screens.customers.card import Card
from screens.customers.lines import customer_columns, customer_lines
from screens.room import Room
from services.customer.customers import PAGE, CustomerRow
from services.people.session import Session
from widgets import formats
from widgets.commands import lists
from widgets.keys.names import key_names
from widgets.keys.present import key_of
from widgets.rows.rows import Rows
from widgets.words import _, ngettext

if TYPE_CHECKING:
    from services.desk import Desk

PAUSE = 0.12
"""Seconds without a key after which the filter, or the card of another customer, is read."""

NEAR_END = 20
"""So few lines below what is seen, the next page is read."""

EVERYBODY = 1_000_000
"""More customers than an agency has: the whole list, to find one in it."""


class CustomersReading(Room):
    """Keeps list and card together; a newer wish stops the reading and begins it anew."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.list = Rows(
            *customer_columns(),
            header=True,
            markable=False,
            id="rows",
        )
        """The list of customers."""
        self.card = Card(id="card")
        """The card."""
        self.wanted: CustomerId | None = None
        """The customer to go to; None for the one under the cursor."""
        self.text = ""
        """What is looked for."""
        self.filter = NO_FILTER
        """Which of them are looked at."""
        self._rows: Sequence[CustomerRow] = ()
        self._more = False
        self._least = PAGE
        self._afresh = False
        """Whether other customers are shown than before."""
        self._longer = False
        """Whether more of the same customers are shown."""
        self._held = ""
        """What others changed and is held back, in words."""

    def respeak(self) -> None:
        """Show every word again."""
        self._teach()
        self.card.respeak()
        super().respeak()

    @property
    def here(self) -> CustomerId | None:
        """The customer under the cursor."""
        key = self.list.key_at_cursor
        return CustomerId(key) if isinstance(key, int) else None

    def reload(self) -> object:
        """Read the list as far as it was read, and the card."""
        return self._read()

    def look_for(self, text: str) -> None:
        """Show the customers in whom every word of the text stands, once no key comes."""
        if text != self.text:
            self.text, self._least, self._afresh = text, PAGE, True
            self._read(PAUSE)

    def look_again(self) -> None:
        """Others are looked at; the cursor stays on its customer where she is among them."""
        self._least, self._longer = PAGE, True
        self._read()

    @work(exclusive=True, group="reload")
    async def _read(self, pause: float = 0.0) -> None:
        await sleep(pause)
        with self.refusals_shown():
            actor, text, wanted = self.session.actor, self.text, self.wanted
            read = partial(self.desk.customers.page, actor, text, wanted=self.filter)
            page = await self.ask(read, least=self._least)
            if wanted is not None and page.more and wanted not in {row.id for row in page.rows}:
                self._least = EVERYBODY
                page = await self.ask(read, least=EVERYBODY)
            self._rows, self._more = page.rows, page.more
            self._show()
            await self._read_card(self.wanted or self.here)

    @work(exclusive=True, group="watch")
    async def _read_soon(self) -> None:
        """The card of who is under the cursor by then."""
        await sleep(PAUSE)
        with self.refusals_shown():
            await self._read_card(self.here)

    async def _read_card(self, customer_id: CustomerId | None) -> None:
        if customer_id is None:
            self.card.show(None, self.desk.office.now())
            return
        try:
            card = await self.ask(self.desk.customers.card, self.session.actor, customer_id)
        except NotFound:
            self.wanted = None
            self.card.show(None, self.desk.office.now())
            raise
        if customer_id in (self.wanted, self.here):  # else the cursor has gone on meanwhile
            self.wanted = None
            self.card.show(card, self.desk.office.now())
            self.refresh_bindings()

    def _show(self) -> None:
        lines = customer_lines(self._rows, self.desk.office.now())
        self._teach()
        if self._afresh or self._longer or self.wanted is not None:
            self.list.show(lines, keep_key=not self._afresh)
            self._afresh = self._longer = False
        else:
            self.list.offer(lines)
        if self.wanted is not None:
            self.list.move_to(self.wanted)
        self._tell()

    def _teach(self) -> None:
        """Say in a list without anybody how somebody comes into it."""
        is_narrowed = bool(self.text) or self.filter != NO_FILTER
        self.list.empty = _said_when_empty(self.session.actor, narrowed=is_narrowed)

    def _tell(self) -> None:
        many = len(self._rows)
        told = ngettext("{n} customer", "{n} customers", many).format(n=formats.count(many))
        parts = (f"{told} …" if self._more else told, self._held)
        self.query_one("#told", Static).update(" · ".join(part for part in parts if part))

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
        self._held = f"{held} · {key_of(lists.APPLY_HELD)}" if changed else ""
        self._tell()


def _said_when_empty(actor: Actor, *, narrowed: bool) -> str:
    if narrowed:
        return _("No customer fits.\n{back} shows them all.").format(back=key_names("escape"))
    if actor.is_management:
        return _("There is no customer yet.\nvpa import brings yours in.")
    return _("No customer is assigned to you yet.")
