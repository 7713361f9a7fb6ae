"""Reading one honorarium and showing one of its six views (HON-6)."""

from collections.abc import Hashable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker

from domain.calendar import first_of, local, next_month
from domain.ids import PersonId
from screens.line_room import LineRoom
from services.honorarium.fee_book import FeeBook
from services.honorarium.honorarium import ToPay
from services.invoice.last import LastInvoice
from services.people.session import Session
from widgets import formats
from widgets.handover.words import last_invoice_told
from widgets.honorarium.lines import columns, sum_told, view_lines
from widgets.honorarium.payment_words import to_pay_told
from widgets.honorarium.premium_words import next_step_told
from widgets.honorarium.words import View, taken_back_told, view_name
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

_ABOUT_SOMEBODY = frozenset(
    [
        "view",
        "view_back",
        "earlier",
        "later",
        "by_release",
        "day",
        "chart",
        "export",
        "whose",
        "rate",
        "profile",
        "book",
        "allow",
    ]
)
"""Actions that need somebody whose honorarium it is."""


class HonorariumReading(LineRoom):
    """One honorarium is read at once; views and months only show another part of it."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._list = Rows(*columns(), header=True, empty=_said_when_empty(View.TOTAL), id="lines")
        self.view = View.TOTAL
        """Which of the six is shown."""
        self.month = first_of(local(desk.office.now()).date())
        """The month of the total."""
        self.by_release = False
        """Whether the total goes by release date."""
        self.person_id: PersonId | None = session.actor.id if session.actor.is_assistant else None
        """Whose honorarium is shown; None until one was read."""
        self.book: FeeBook | None = None
        """What was read last."""
        self.last: LastInvoice | None = None
        """Her last invoice, when she leaves (HAND-8)."""
        self.to_pay: Sequence[ToPay] = ()
        """Everybody's invoices that wait for their payment; for management."""
        self._opened: set[Hashable] = set()
        self._nobody = False
        """Whether there is no assistant yet, so no honorarium either."""

    @property
    def rows(self) -> Rows:
        """The lines of the view."""
        return self._list

    def respeak(self) -> None:
        """Show every word again."""
        self._teach()
        super().respeak()

    def reload(self) -> "Worker[None]":
        """Read the honorarium."""
        return self._read()

    @work(exclusive=True, group="reload")
    async def _read(self) -> None:
        with self.refusals_shown():
            actor = self.session.actor
            if self.person_id is None:
                people = await self.ask(self.desk.honorarium.people, actor)
                self._nobody = not people
                if self._nobody:
                    self._teach()
                    return
                self.person_id = people[0][0]
            self.book = await self.ask(self.desk.honorarium.of, actor, self.person_id)
            self.to_pay = await self.ask(self.desk.honorarium.to_pay, actor)
            self.last = await self.ask(self.desk.last_invoices.of, actor, self.person_id)
            self.show_view()

    def show_view(self, *, keep_key: bool = True, unfolded: bool = False) -> None:
        """Show the view of what was read."""
        if self.book is None:
            return
        self._teach()
        lines = list(view_lines(self.book, self.view, self.month, self.by_release, self._opened))
        self.rows.show(lines, keep_key=keep_key, unfolded=unfolded)
        self._tell(self.book)
        self.refresh_bindings()

    def _teach(self) -> None:
        """Say in a view without lines what there could be."""
        self.rows.empty = (
            _("No assistant yet.\nAdd the first with: vpa person add")
            if self._nobody
            else _said_when_empty(self.view)
        )
        self.rows.refresh()

    def _tell(self, book: FeeBook) -> None:
        names = [
            Content.styled(f" {view_name(one)} ", "reverse bold" if one is self.view else "")
            for one in View
        ]
        self.query_one("#views", Static).update(Content(" ").join(names))
        head = [formats.plain(book.name, 40)]
        if self.view is View.TOTAL:
            head.append(formats.month(self.month))
            head.append(_("by release date") if self.by_release else _("by work date"))
        head.append(sum_told(book, self.view, self.month, self.by_release))
        text = Content.styled(" · ".join(part for part in head if part), "bold")
        self.query_one("#told", Static).update(text)
        back = book.taken_back
        said = [] if back is None else [Content.styled(taken_back_told(back), "$text-error")]
        self.query_one("#step", Static).update(
            Content("\n").join([*said, Content(self._step(book))])
        )

    def _step(self, book: FeeBook) -> str:
        """The hours of the running month and the way to the next premium step (HON-3)."""
        seconds = next((worked for _m, worked, _c in book.months(1)), 0)
        worked = formats.exact(timedelta(seconds=seconds))
        told = [_("This month {time}. {step}").format(time=worked, step=next_step_told(seconds))]
        if self.last is not None:
            told.append(last_invoice_told(self.last))
        if self.to_pay:
            told.append(to_pay_told(self.to_pay, book.today))
        return "\n".join(told)

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if self._nobody and action in _ABOUT_SOMEBODY:
            return _("There is no assistant yet. The first is added with: vpa person add")
        if action in ("earlier", "later", "by_release") and self.view is not View.TOTAL:
            return _("Only the total goes by months.")
        return super().why_not(action)

    def action_view(self) -> None:
        """The next of the six views."""
        self._go_to_view(1)

    def action_view_back(self) -> None:
        """The view before it."""
        self._go_to_view(-1)

    def _go_to_view(self, steps: int) -> None:
        views = list(View)
        self.view = views[(views.index(self.view) + steps) % len(views)]
        self._opened.clear()
        self.rows.unmark()
        self.show_view(keep_key=False)

    def action_earlier(self) -> None:
        """The month before."""
        self.month = first_of(self.month - timedelta(days=1))
        self.show_view(keep_key=False)

    def action_later(self) -> None:
        """The month after, up to the running one."""
        if self.book is not None and self.month < first_of(self.book.today):
            self.month = next_month(self.month)
            self.show_view(keep_key=False)

    def action_by_release(self) -> None:
        """By release date, or again by work date."""
        self.by_release = not self.by_release
        self.show_view(keep_key=False)

    @on(Rows.Highlighted, "#lines")
    def _other_keys_hold(self, event: Rows.Highlighted) -> None:
        """What can be done with an invoice depends on how it stands."""
        event.stop()
        self.refresh_bindings()

    @on(Rows.Picked, "#lines")
    def _open_line(self, event: Rows.Picked) -> None:
        """Show how the line came about, or fold it again."""
        event.stop()
        self._opened ^= {event.key}
        self.show_view(unfolded=event.key in self._opened)


def _said_when_empty(view: View) -> str:
    match view:
        case View.TOTAL:
            return _("Nothing here. [ and ] change the month, v the view.")
        case View.PAYOUT:
            return _("Nothing to invoice. Work is released once its result is accepted.")
        case View.RELEASE:
            return _("Nothing is in review: all is released or invoiced.")
        case View.FORECAST:
            return _("No budget is left on running tasks.")
        case View.ARCHIVE:
            return _("No invoice yet. Assistants submit theirs with i.")
        case View.HOURLY:
            return ""
