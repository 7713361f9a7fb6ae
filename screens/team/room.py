"""The team's room: who has room, who is away, what waits for management, the pool."""

from collections.abc import Hashable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker

from screens.team.weeks import TeamWeeks
from services.people.session import Session
from widgets.commands import bindings, lists, team
from widgets.planning.utilisation_words import utilisation_told
from widgets.rows.rows import Rows
from widgets.team.calendar import CalendarRows, legend
from widgets.team.here import here_told
from widgets.team.lines import team_lines
from widgets.team.pool_lines import pool_told
from widgets.team.views import TeamView, columns_of, views_line
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


_KEYS = {
    TeamView.PEOPLE: (team.STOP, team.ABSENCE),
    TeamView.CALENDAR: (team.EARLIER, team.LATER, team.WIDEN),
    TeamView.ABSENCES: (team.STAND_INS,),
    TeamView.COMPETENCES: (team.LIST,),
    TeamView.REQUESTS: (),
    TeamView.POOL: (team.DEMAND, team.EXPLAIN),
}
"""The keys that each view needs beside going to the next."""


class TeamScreen(TeamWeeks):
    """Everything is read at once; a view only shows another part of it."""

    MODE: ClassVar[str] = "team"
    CSS_PATH = Path(__file__).with_name("team.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            team.VIEW,
            team.EARLIER,
            team.LATER,
            team.WIDEN,
            team.STOP,
            team.LIFT,
            team.REVIEW,
            team.STAND_INS,
            team.ABSENCE,
            team.DEMAND,
            team.LIST,
            team.EXPLAIN,
            lists.BACK,
        )
    ]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.calendar = CalendarRows(
            empty=_empty(TeamView.CALENDAR), id="view-calendar", classes="view"
        )
        """Assistants by days or weeks."""
        self.lists: dict[TeamView, Rows] = {view: self._list(view) for view in TeamView}
        """A list for each view."""

    def _list(self, view: TeamView) -> Rows:
        if view is TeamView.CALENDAR:
            return self.calendar
        return Rows(
            *columns_of(view),
            header=True,
            markable=False,
            empty=_empty(view),
            id=f"view-{view.value}",
            classes="view",
        )

    def compose_room(self) -> ComposeResult:
        """Views, a word about the view, its lines."""
        with Vertical(id="team"):
            yield Static("", id="views", markup=False)
            yield Static("", id="told", markup=False)
            yield from self.lists.values()
            yield Static("", id="here", markup=False)

    def on_mount(self) -> None:
        """Show the first view."""
        self._turn_to(self.view)

    def respeak(self) -> None:
        """Show every word again."""
        for view, rows in self.lists.items():
            rows.empty = _empty(view)
        super().respeak()

    @property
    def rows(self) -> Rows:
        """The lines of the view."""
        return self.lists[self.view]

    async def open_view(self, view: str, at: Hashable) -> None:
        """Show this view, the cursor on this line if there is one."""
        self._turn_to(TeamView(view))
        await self.stand_on(at)

    def reload(self) -> "Worker[None]":
        """Read the team."""
        return self._read()

    @work(exclusive=True, group="reload")
    async def _read(self) -> None:
        with self.refusals_shown():
            self.team = await self.ask(self.desk.team.view, self.session.actor)
            self.show_view()

    def show_view(self) -> None:
        """Show what was read of the view, with the keys that it needs."""
        if self.team is None:
            return
        if self.view is TeamView.CALENDAR:
            self.calendar.show_team(self.team, self.first, self.weeks)
        else:
            self.rows.show(team_lines(self.team, self.view))
        views = self.query_one("#views", Static)
        views.update(views_line(self.view, self.size.width - 2))
        self.query_one("#told", Static).update(Content.styled(self._told(), "bold"))
        self._tell_here()

    def _tell_here(self) -> None:
        """The line under the cursor, whole, and the keys that work on it."""
        if self.team is not None:
            told = here_told(self.team, self.view, self.rows.key_at_cursor)
            here = self.query_one("#here", Static)
            here.set_class(self.view in (TeamView.PEOPLE, TeamView.CALENDAR), "-person")
            here.update(told)
        self.refresh_bindings()

    def shows_here(self, command_id: str) -> bool | None:
        """Of this room's keys those that the view needs; the others are in the help."""
        if not command_id.startswith("team."):
            return None
        keys = _KEYS[self.view]
        if self.view is TeamView.PEOPLE and self.member_here and self.member_here.stop:
            keys = (team.LIFT, team.REVIEW)
        return command_id in {one.id for one in (team.VIEW, *keys)}

    def _told(self) -> str:
        assert self.team is not None
        match self.view:
            case TeamView.PEOPLE:
                return utilisation_told(self.team.utilisation)
            case TeamView.CALENDAR:
                return legend(by_weeks=self.calendar.by_weeks)
            case TeamView.POOL:
                return pool_told(self.team)[0]
            case _:
                return ""

    def _turn_to(self, view: TeamView) -> None:
        self.view = view
        for one, rows in self.lists.items():
            rows.set_class(one is view, "-shown")
        self.rows.focus()
        self.show_view()

    def action_view(self) -> None:
        """The next view."""
        views = list(TeamView)
        self._turn_to(views[(views.index(self.view) + 1) % len(views)])

    @on(Rows.Highlighted)
    def _moved(self, event: Rows.Highlighted) -> None:
        event.stop()
        self._tell_here()

    @on(Rows.Picked)
    def _open(self, event: Rows.Picked) -> None:
        event.stop()
        self.open_line(event.key)


def _empty(view: TeamView) -> str:
    words = {
        TeamView.ABSENCES: _("Nobody is away or plans to be. n enters an absence."),
        TeamView.COMPETENCES: _("No competence waits to be activated."),
        TeamView.REQUESTS: _("No request about recorded time waits."),
    }
    return words.get(view, _("No assistant yet.\nAdd the first with: vpa person add"))
