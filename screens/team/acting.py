"""What management does in the team's room: stops, absences, competences, requests, demand."""

from collections.abc import Hashable
from typing import TYPE_CHECKING

from textual import work

from domain.ids import TaskId
from domain.permission import MAY, Act
from screens.line_room import LineRoom
from screens.navigation import OpenTask
from services.people.session import Session
from services.team.view import Member
from services.team.view import TeamView as Team
from widgets.commands import team
from widgets.keys.present import key_of
from widgets.planning.utilisation_words import utilisation_explained
from widgets.team.pool_lines import figure_here
from widgets.team.views import TeamView
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

_ACTS = {
    "stop": Act.SET_STOP,
    "lift": Act.LIFT_STOP,
    "review": Act.MOVE_REVIEW,
    "absence": Act.ENTER_ABSENCE,
    "list": Act.EXTEND_COMPETENCES,
}
"""What some actions need to be allowed."""

_ON_SOMEBODY = frozenset({"stop", "lift", "review", "absence"})
"""What needs an assistant under the cursor."""


class TeamActing(LineRoom):
    """Each key acts on the line under the cursor, as it was when the key was pressed."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.team: Team | None = None
        """What was read last."""
        self.view = TeamView.PEOPLE
        """Which of the views is shown."""

    @property
    def member_here(self) -> Member | None:
        """The assistant under the cursor, where lines are people."""
        if self.team is None or self.view not in (TeamView.PEOPLE, TeamView.CALENDAR):
            return None
        here = self.rows.key_at_cursor
        return next((one for one in self.team.members if one.person.id == here), None)

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action in _ACTS and not self.session.actor.roles & MAY[_ACTS[action]].keys():
            return _("VPA managers and admins do this. Please ask one of them.")
        member = self.member_here
        if action in _ON_SOMEBODY and member is None:
            return _("Choose an assistant in the view of the assistants first.")
        if action == "stop" and member is not None and member.stop is not None:
            told = _("She is stopped already: {lift} lifts it, {move} moves the review.")
            return told.format(lift=key_of(team.LIFT), move=key_of(team.REVIEW))
        if action in ("lift", "review") and (member is None or member.stop is None):
            return _("Nothing is stopped for her.")
        if action == "stand_ins" and self._absence_here is None:
            return _("Choose an absence in the view of the absences first.")
        return super().why_not(action)

    @property
    def _absence_here(self) -> int | None:
        key = self.rows.key_at_cursor
        return key if self.view is TeamView.ABSENCES and isinstance(key, int) else None

    def open_line(self, key: Hashable) -> None:
        """What enter does on a line."""
        match self.view:
            case TeamView.PEOPLE | TeamView.CALENDAR:
                self._about_member()
            case TeamView.ABSENCES if isinstance(key, int):
                self._about_absence(key)
            case TeamView.COMPETENCES if isinstance(key, tuple):
                if (why := self.why_not("list")) is not None:  # whoever extends it activates too
                    self.refuse(why)
                else:
                    self._about_competence(key)
            case TeamView.REQUESTS if isinstance(key, int):
                self._about_request(key)
            case TeamView.POOL if isinstance(key, tuple) and key[0] == "demand":
                self._about_demand(key[1])
            case TeamView.POOL if isinstance(key, tuple) and key[0] == "seeking":
                self.post_message(OpenTask(TaskId(key[1])))
            case TeamView.POOL:
                self.action_figure()

    @work(group="write")
    async def _about_member(self) -> None:
        from screens.moves.team import about_member  # with its dialogs: not before it is needed

        member = self.member_here
        if member is not None and await about_member(self, member):
            self.reload()

    @work(group="write")
    async def action_stop(self) -> None:
        """No additional work for her (STOP-1)."""
        from screens.moves.team import set_stop

        member = self.member_here
        if member is not None and await set_stop(self, member):
            self.reload()

    @work(group="write")
    async def action_lift(self) -> None:
        """She can be given additional work again."""
        from screens.moves.team import lift_stop

        member = self.member_here
        if member is not None and await lift_stop(self, member):
            self.reload()

    @work(group="write")
    async def action_review(self) -> None:
        """Look at her stop again on another day."""
        from screens.moves.team import move_review

        member = self.member_here
        if member is not None and await move_review(self, member):
            self.reload()

    @work(group="write")
    async def action_absence(self) -> None:
        """Enter an absence for her."""
        from screens.moves.absences import enter_absence

        member = self.member_here
        if member is not None:
            who = (member.person.id, member.person.name)
            if await enter_absence(self, person=who):
                self.reload()

    def action_stand_ins(self) -> None:
        """See to what follows from the absence here."""
        if (absence_id := self._absence_here) is not None:
            self._about_absence(absence_id)

    @work(group="write")
    async def _about_absence(self, absence_id: int) -> None:
        from screens.moves.absences import see_to_absence

        await see_to_absence(self, absence_id)
        with self.refusals_shown():
            await self.ask(self.desk.absences.take_note, self.session.actor, absence_id)
        self.reload()

    @work(group="write")
    async def _about_competence(self, key: tuple[object, ...]) -> None:
        from screens.moves.team import decide_competence

        for one in self.team.waiting if self.team else ():
            if (one.held.person_id, one.held.code) == key and await decide_competence(self, one):
                self.reload()

    @work(group="write")
    async def _about_request(self, request_id: int) -> None:
        from screens.moves.recorded_time import about_request

        for one in self.team.requests if self.team else ():
            if one.id == request_id and await about_request(self, one):
                self.reload()

    @work(group="write")
    async def _about_demand(self, demand_id: object) -> None:
        from screens.moves.team import report_demand, settle_demand

        if self.team is None:
            return
        found = next((one for one in self.team.demands if one.id == demand_id), None)
        done = await (report_demand(self, self.team) if not found else settle_demand(self, found))
        if done:
            self.reload()

    def action_demand(self) -> None:
        """Report that people are needed (POOL-1)."""
        self._about_demand(0)

    def action_figure(self) -> None:
        """How the figure under the cursor, or that of all, comes about (PLAN-6)."""
        if self.team is None:
            return
        name, figure = figure_here(self.team, self.view, self.rows.key_at_cursor)
        told = utilisation_explained(figure, self.desk.office.now())
        self.notify(f"{name}: {told}", timeout=15, markup=False)

    @work(group="write")
    async def action_list(self) -> None:
        """One more competence on the agency's list (AREA-2)."""
        from screens.moves.team import extend_list

        if await extend_list(self):
            self.reload()
