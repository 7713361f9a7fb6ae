"""The weeks of the team's calendar: which are shown, and how many (PLAN-3)."""

from typing import TYPE_CHECKING

from domain.calendar import local
from domain.plan import monday_of
from screens.team.acting import TeamActing
from services.people.session import Session
from widgets.team.calendar import SPANS, STEP, CalendarRows
from widgets.team.views import TeamView
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class TeamWeeks(TeamActing):
    """Keys go from weeks to weeks; the room shows them."""

    calendar: CalendarRows
    """Assistants by days or weeks."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.first = monday_of(local(desk.office.now()).date())
        """The first day of the calendar."""
        self.weeks = SPANS[0]
        """How many weeks it shows."""

    def show_view(self) -> None:
        """The room's own part: show what was read, in these weeks."""
        raise NotImplementedError

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action in ("earlier", "later", "widen") and self.view is not TeamView.CALENDAR:
            return _("Only the calendar goes by weeks.")
        if action == "earlier" and self.team is not None and self.first <= self.team.earliest:
            return _("Further back the calendar does not go.")
        return super().why_not(action)

    def action_earlier(self) -> None:
        """Four weeks back."""
        self.first -= STEP
        self.show_view()

    def action_later(self) -> None:
        """Four weeks on."""
        self.first += STEP
        self.show_view()

    def action_widen(self) -> None:
        """More weeks at once, and after the most the fewest again."""
        self.weeks = SPANS[(SPANS.index(self.weeks) + 1) % len(SPANS)]
        self.show_view()

    def on_resize(self) -> None:
        """The calendar may show days instead of weeks now."""
        self.call_after_refresh(self.show_view)
