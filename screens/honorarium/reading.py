"""Reading one honorarium and showing one of its six views (HON-6)."""

from collections.abc import Hashable
from datetime import timedelta
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content
from textual.widgets import Static

from domain.calendar import local
from domain.ids import PersonId
from domain.paid_time import first_of, next_month
from screens.room import Room
from services.fee_book import FeeBook
from services.session import Session
from widgets import formats
from widgets.honorarium_lines import columns, sum_told, view_lines
from widgets.honorarium_words import View, view_name
from widgets.premium_words import next_step_told
from widgets.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class HonorariumReading(Room):
    """One honorarium is read at once; views and months only show another part of it."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.rows = Rows(*columns(), header=True, empty=_said_when_empty(), id="lines")
        """The lines of the view."""
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
        self._opened: set[Hashable] = set()

    def respeak(self) -> None:
        """Show every word again."""
        self.rows.empty = _said_when_empty()
        super().respeak()

    def reload(self) -> object:
        """Read the honorarium."""
        return self._read()

    @work(exclusive=True, group="reload")
    async def _read(self) -> None:
        with self.refusals_shown():
            actor = self.session.actor
            if self.person_id is None:
                people = await self.ask(self.desk.honorarium.people, actor)
                if not people:
                    return
                self.person_id = people[0][0]
            self.book = await self.ask(self.desk.honorarium.of, actor, self.person_id)
            self.show_view()

    def show_view(self, *, keep_key: bool = True) -> None:
        """Show the view of what was read."""
        if self.book is None:
            return
        lines = list(view_lines(self.book, self.view, self.month, self.by_release, self._opened))
        self.rows.show(lines, keep_key=keep_key)
        self._tell(self.book)
        self.refresh_bindings()

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
        self.query_one("#step", Static).update(self._step(book))

    def _step(self, book: FeeBook) -> str:
        """The hours of the running month and the way to the next premium step (HON-3)."""
        seconds = next((worked for _m, worked, _c in book.months(1)), 0)
        worked = formats.exact(timedelta(seconds=seconds))
        return _("This month {time}. {step}").format(time=worked, step=next_step_told(seconds))

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action in ("earlier", "later", "by_release") and self.view is not View.TOTAL:
            return _("Only the total goes by months.")
        return super().why_not(action)

    def action_view(self) -> None:
        """The next of the six views."""
        views = list(View)
        self.view = views[(views.index(self.view) + 1) % len(views)]
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

    @on(Rows.Picked, "#lines")
    def _open_line(self, event: Rows.Picked) -> None:
        """Show how the line came about, or fold it again."""
        event.stop()
        self._opened ^= {event.key}
        self.show_view()


def _said_when_empty() -> str:
    return _("Nothing here. [ and ] change the month, v the view.")
