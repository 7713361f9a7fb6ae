"""The dashboard: what is owed and by when, at a glance."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.timer import Timer
from textual.widgets import Static

from domain.calendar import local
from domain.ids import PersonId
from domain.person import Actor
from screens.dashboard.ahead import LookingAhead
from screens.navigation import (
    Navigation,
    OpenCustomer,
    OpenHandover,
    OpenHonorarium,
    OpenPlanning,
    OpenTask,
    OpenTeam,
    OpenTriage,
)
from services.dashboard.board import Board, OwnBoard, TeamBoard
from services.people.session import Session
from widgets.commands import bindings, dashboard
from widgets.dashlets import Dashlet, Wanted
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

AT_ONCE = 0.15
"""Seconds the first picture waits for the store; a slower one fills the panels later."""

BY_THE_SECOND = timedelta(minutes=10)
"""So long before a due time countdowns go on by the second."""


FEES_AFTER = 1.0
"""Seconds until what was earned is read: years of entries and their rules come with it."""

FEES_LAST = timedelta(minutes=5)
"""So long what was earned is shown before it is read again."""


class Panels(Container):
    """Panels beside each other."""

    BLANK = True


class DashboardScreen(LookingAhead):
    """Hers, the team's, or both in turn; figures go on with the clock without a query."""

    MODE = "dashboard"
    CSS_PATH = Path(__file__).with_name("dashboard.tcss")
    AUTO_FOCUS = "Dashlet"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(dashboard.NEXT, dashboard.PREVIOUS, dashboard.TEAM)
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012 (as Textual declares it)

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._own = _own_panels(session.actor)
        """The panels of her own work; none when she works on no tasks."""
        self._team = _team_panels(session.actor)
        """The panels of the team's work; none when she steers nobody."""
        self._shows_team = not self._own
        """Which of the two is shown."""
        self._board: Board | None = None
        """What was read last of it."""
        self._fees_at: datetime | None = None
        """When it was last read what her hours came to."""
        self._ticking: Timer | None = None
        """Runs until the figures go on; None while the room is not seen."""

    def compose_room(self) -> ComposeResult:
        """Both kinds of panels; one kind is shown at a time."""
        if self._own:
            yield Panels(*self._own, id="own")
        if self._team:
            team = Panels(*self._team, id="team")
            team.display = self._shows_team
            yield team
        if not self._own and not self._team:
            yield Static(_("There is nothing to watch over in your role."), markup=False)

    @property
    def panels(self) -> Sequence[Dashlet[OwnBoard]] | Sequence[Dashlet[TeamBoard]]:
        """The panels that are shown."""
        return self._team if self._shows_team else self._own

    @property
    def shown(self) -> "Sequence[Dashlet[Any]]":
        """The same with those that look ahead, in their order on the screen."""
        return list(self.query_one("#team" if self._shows_team else "#own").query(Dashlet))

    async def on_mount(self) -> None:
        """Begin with figures instead of empty panels, where the store answers at once."""
        self._stale = False
        reading = asyncio.ensure_future(self.reload().wait())
        await asyncio.wait((reading,), timeout=AT_ONCE)

    @work(exclusive=True, group="reload")
    async def reload(self) -> None:
        """Read what is shown, in one go."""
        if not self.panels:
            return
        with self.refusals_shown():
            actor, now = self.session.actor, self.desk.office.now
            if self._shows_team:
                self._board = team = await self.ask(self.desk.dashboard.team, actor)
                for panel in self._team:
                    panel.show_board(team, now())
            else:
                self._board = own = await self.ask(self.desk.dashboard.own, actor)
                for one in self._own:
                    one.show_board(own, now())
                self._look_at_fees(len(own.months))
            self._wait(now())
            self.look_ahead(team=self._shows_team)

    def _look_at_fees(self, months: int) -> None:
        """Read what these hours came to, once in a while and when everything else is there."""
        now = self.desk.office.now()
        if self._fees_at is None or now - self._fees_at >= FEES_LAST:
            self._fees_at = now
            self.set_timer(FEES_AFTER, partial(self._read_fees, months))

    @work(exclusive=True, group="fees")
    async def _read_fees(self, months: int) -> None:
        from widgets.dashlets.month import MonthDashlet

        for panel in self.query(MonthDashlet):
            with self.refusals_shown():
                earned = await self.ask(self.desk.honorarium.earned, self.session.actor, months)
                panel.show_earned(earned, self.desk.office.now())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Who has one kind of panels only is not offered the other."""
        if action == "team" and not (self._own and self._team):
            return False
        return super().check_action(action, parameters)

    def action_team(self) -> None:
        """Change between her own work and the team's."""
        self._shows_team = not self._shows_team
        self._board = None
        self.query_one("#own").display = not self._shows_team
        self.query_one("#team").display = self._shows_team
        self.panels[0].focus()
        self.reload()

    def action_turn_panel(self, step: int) -> None:
        """Go to the next panel, or back to the one before."""
        panels = self.shown if self.panels else ()
        if panels:
            at = next((n for n, panel in enumerate(panels) if panel.has_focus), -1)
            panels[(at + step) % len(panels) if at >= 0 else 0].focus()

    def respeak(self) -> None:
        """Say everything again, in another language or without customers' names."""
        super().respeak()
        for panel in self.query(Dashlet):
            panel.respeak()

    def on_screen_resume(self) -> None:
        """Go on with the clock from the moment the room is seen again."""
        self._tick()

    def on_screen_suspend(self) -> None:
        """Nobody looks: the clock need not be followed."""
        self._stop()

    @on(Dashlet.Opened)
    def _open(self, event: Dashlet.Opened) -> None:
        event.stop()
        if event.wanted is None:
            self.refuse(_("Nothing waits here."))
        else:
            mine = None if self._shows_team else self.session.actor.id
            self.post_message(_wish(event.wanted, mine))

    def _tick(self) -> None:
        """Let everything go on to now; on a new day read again, for its figures are other ones."""
        now = self.desk.office.now()
        if self._board is not None:
            for panel in self.shown:
                panel.go_on(now)
            if local(now).date() != self._board.today:
                self.reload()
        self._wait(now)

    def _wait(self, now: datetime) -> None:
        self._stop()
        if self.is_current:
            self._ticking = self.set_timer(seconds_to_wait(self._board, now), self._tick)

    def _stop(self) -> None:
        if self._ticking is not None:
            self._ticking.stop()
            self._ticking = None


def _own_panels(actor: Actor) -> Sequence[Dashlet[OwnBoard]]:
    """What of her own work she has to look at; nothing is loaded for who has none."""
    if not actor.is_assistant:
        return ()
    from widgets.dashlets.own import OWN

    return [panel("own") for panel in OWN if panel.ROLES & actor.roles]


def _team_panels(actor: Actor) -> Sequence[Dashlet[TeamBoard]]:
    if not actor.is_management:
        return ()
    from widgets.dashlets.team import TEAM

    return [panel("team") for panel in TEAM if panel.ROLES & actor.roles]


def _wish(wanted: Wanted, mine: PersonId | None) -> Navigation:
    """Where a panel leads to; to whose things when it names nobody."""
    if wanted.honorarium:
        return OpenHonorarium()
    if wanted.room == "planning":
        return OpenPlanning(wanted.at)
    if wanted.room == "handover":
        return OpenHandover(wanted.at if isinstance(wanted.at, int) else 0)
    if wanted.room == "team":
        return OpenTeam(wanted.view, wanted.at)
    if wanted.task_id is not None:
        return OpenTask(wanted.task_id)
    if wanted.customer_id is not None:
        return OpenCustomer(wanted.customer_id)
    return OpenTriage(wanted.kinds, wanted.assistant_id or mine)


def seconds_to_wait(board: Board | None, now: datetime) -> float:
    """How long nothing changes: to the next full minute, or second when something is due soon."""
    due = None if board is None else board.next_due(now)
    parts = now.second + now.microsecond / 1_000_000
    if due is not None and due - now <= BY_THE_SECOND:
        return 1 - parts % 1
    return 60 - parts
