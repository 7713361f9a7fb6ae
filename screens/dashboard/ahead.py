"""The panels of the dashboard that come after its first picture: what lies ahead."""

from typing import TYPE_CHECKING, ClassVar

from textual import work

from screens.room import Room
from services.people.session import Session
from widgets.dashlets import Dashlet

if TYPE_CHECKING:
    from services.dashboard.outlook import OwnOutlook, TeamOutlook
    from services.desk import Desk

AHEAD_AFTER = 1.0
"""Seconds until they are read: looking back over weeks takes longer than what is due."""


class LookingAhead(Room):
    """Reads what lies ahead once the first picture stands, then with everything else.

    Their places are kept free until then, so that nothing moves when they come.
    """

    ahead_after: ClassVar[float | None] = AHEAD_AFTER
    """When they come first, in seconds; None for never."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.own_ahead: list[Dashlet[OwnOutlook]] = []
        """Hers; empty until they came."""
        self.team_ahead: list[Dashlet[TeamOutlook]] = []
        """The team's; empty until they came."""

    def look_ahead(self, *, team: bool) -> None:
        """Read one of the two kinds: at once when it is there, else a little later."""
        if self.team_ahead if team else self.own_ahead:
            self._read_ahead(team)
        elif self.ahead_after is not None:
            self.set_timer(self.ahead_after, lambda: self._read_ahead(team))

    @work(exclusive=True, group="ahead")
    async def _read_ahead(self, team: bool) -> None:
        with self.refusals_shown():
            if team:
                await self._show_teams()
            else:
                await self._show_own()

    async def _show_own(self) -> None:
        own = await self.ask(self.desk.outlook.own, self.session.actor)
        if not self.own_ahead:
            from widgets.dashlets.ahead import OWN_AHEAD

            self.own_ahead = [one("own") for one in OWN_AHEAD]
            await self.query_one("#own").mount(*self.own_ahead)  # begun, it cannot be broken off
        for panel in self.own_ahead:
            panel.show_board(own, self.desk.office.now())

    async def _show_teams(self) -> None:
        team = await self.ask(self.desk.outlook.team, self.session.actor)
        if not self.team_ahead:
            from widgets.dashlets.ahead import TEAM_AHEAD

            self.team_ahead = [one("team") for one in TEAM_AHEAD]
            first, *others = self.team_ahead
            holder = self.query_one("#team")
            # Both begin before anything is waited for: another reading may break this one off.
            begun = holder.mount(first, before="#team-assistants"), holder.mount(*others)
            for mounting in begun:
                await mounting
        for panel in self.team_ahead:
            panel.show_board(team, self.desk.office.now())
