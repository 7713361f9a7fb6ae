"""What is done in the handover room; each key acts on the line under the cursor."""

from typing import TYPE_CHECKING

from textual import work

from domain.permission import MAY, Act
from screens.line_room import LineRoom
from screens.navigation import OpenCustomer
from services.handover.handovers import HandoverBoard, HandoverLine, LeavingView
from services.people.session import Session
from widgets.commands import handover
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

_ON_CUSTOMER = frozenset(
    {"do", "successor", "agree", "checklist", "plan", "customer", "letters", "recap"}
)
"""What needs a customer under the cursor."""


class HandoverActing(LineRoom):
    """Management steers, the leaver does her part, the successor accepts."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.board: HandoverBoard | None = None
        """What was read last."""

    @property
    def line_here(self) -> HandoverLine | None:
        """The handover under the cursor."""
        kind, key = self.here
        if self.board is None or kind != "handover" or not isinstance(key, int):
            return None
        return self.board.line_of(key)

    @property
    def leaving_here(self) -> LeavingView | None:
        """The leaving under the cursor, or to which the handover there belongs."""
        if self.board is None:
            return None
        kind, key = self.here
        if (line := self.line_here) is not None:
            kind, key = "leaving", line.handover.leaving_id or 0
        found = (one for one in self.board.leavings if one.leaving.id == key)
        return next(found, None) if kind == "leaving" else None

    @property
    def _is_alone(self) -> bool:
        """Whether the line is about one customer only, and not over (HAND-9)."""
        line = self.line_here
        return line is not None and line.handover.leaving_id is None

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        roles = self.session.actor.roles
        if action in _ON_CUSTOMER and self.line_here is None:
            return _("Choose a customer in the list first.")
        if action == "leaving" and not self._is_alone:
            if not roles & MAY[Act.GIVE_NOTICE].keys():
                return _("Whoever leads the assistants does this. Please ask one of them.")
            if self.leaving_here is None:
                return _("Choose somebody who leaves, or begin with n.")
        if action == "successor" and not roles & MAY[Act.PROPOSE_SUCCESSOR].keys():
            return _("Management proposes who follows and how the customer is told.")
        if action == "plan" and not self.session.actor.is_management:
            return _("Management plans the steps.")
        return super().why_not(action)

    def open_line(self) -> None:
        """What enter does: the next step of a customer, or what can be done about a leaving."""
        if self.line_here is not None:
            self.action_do()
        elif self.leaving_here is not None and not self.session.actor.is_management:
            self.refuse(_("Choose one of the customers below: there it goes on."))
        elif (why := self.why_not("leaving")) is not None:
            self.refuse(why)
        else:
            self.action_leaving()

    @work(group="write")
    async def action_do(self) -> None:
        """The next step of this customer."""
        from screens.moves.handover import next_step  # with its dialogs: not before it is needed

        line = self.line_here
        if line is not None and await next_step(self, line, handover.DO.key):
            self.reload()

    @work(group="write")
    async def action_successor(self) -> None:
        """Who follows, and how the customer is told (HAND-5)."""
        from screens.moves.successor import propose_successor

        line = self.line_here
        if line is not None and await propose_successor(self, line):
            self.reload()

    @work(group="write")
    async def action_agree(self) -> None:
        """Agree on it, or accept what is handed over."""
        from screens.moves.handover import agree_or_accept

        line = self.line_here
        if line is not None and await agree_or_accept(self, line):
            self.reload()

    @work(group="write")
    async def action_checklist(self) -> None:
        """The closing list with its proofs (HAND-10)."""
        from screens.moves.closing import checklist

        line = self.line_here
        if line is not None and await checklist(self, line):
            self.reload()

    @work(group="write")
    async def action_plan(self) -> None:
        """Another day for a step."""
        from screens.moves.handover import plan_step

        line = self.line_here
        if line is not None and await plan_step(self, line):
            self.reload()

    @work(group="write")
    async def action_leaving(self) -> None:
        """Notice, fewer hours, staying, closing the accounts; calling one customer's off."""
        from screens.moves.leaving import about_leaving
        from screens.moves.one_customer import call_off

        line, view = self.line_here, self.leaving_here
        if line is not None and self._is_alone:
            if await call_off(self, line):
                self.reload()
            return
        if view is not None and await about_leaving(self, view):
            self.reload()

    @work(group="write")
    async def action_begin(self) -> None:
        """Somebody leaves, or one customer passes on."""
        from screens.moves.leaving import begin

        if (begun := await begin(self)) is not None:
            await self.stand_on(begun)

    @work(group="write")
    async def action_letters(self) -> None:
        """What is written to the customer, by the way that was agreed on (HAND-5, HAND-10)."""
        from screens.moves.letters import letters

        if (line := self.line_here) is not None:
            await letters(self, line.handover.id)

    @work(group="write")
    async def action_recap(self) -> None:
        """Save what is open and known as a document for who follows (HAND-10)."""
        from screens.moves.recap import save_recap

        if (line := self.line_here) is not None:
            await save_recap(self, line.place.customer_id)

    def action_customer(self) -> None:
        """The customer's card."""
        if (line := self.line_here) is not None:
            self.post_message(OpenCustomer(line.place.customer_id))
