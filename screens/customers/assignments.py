"""Giving the customer under the cursor to an assistant, changing the lead, ending it (STAFF-1)."""

from textual import work

from domain.ids import PersonId
from domain.permission import MAY, Act
from domain.person import AssignmentRole
from domain.values import dataclass
from screens.customers.sign_ins import CustomersSignIns
from screens.dialogs.ask import Ask
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.moves.distribution import asked_despite, choice_of
from screens.moves.flow import needed
from screens.moves.survey_words import gathered
from services.customer.customers import CustomerCard, Serving
from services.handover.assigning import Assigned
from widgets import formats
from widgets.commands import customers
from widgets.labels.people import assignment_role
from widgets.privacy import customer_name
from widgets.words import _, ngettext


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be done about who serves the customer."""

    role: AssignmentRole | None = None
    """As what somebody is looked for; None to ask the team, or to end."""
    end: Serving | None = None


class CustomersAssignments(CustomersSignIns):
    """Acts on the customer whose card is shown."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "assign":
            if not self.session.actor.roles & MAY[Act.ASSIGN].keys():
                return _("Customer managers and admins assign customers. Please ask one of them.")
            if self.card.card is None:
                return _("Choose a customer in the list first.")
        return super().why_not(action)

    def action_assign(self) -> None:
        """Ask what is to change about who serves the customer, and do it."""
        if self.card.card is not None:
            self._change(self.card.card)

    @work(group="write")
    async def _change(self, card: CustomerCard) -> None:
        question = _("Who works for {customer}?").format(customer=_called(card))
        wish = await self.app.push_screen_wait(Pick(question, _choices(card)))
        if wish is None:
            return
        with self.refusals_shown():
            if wish.end is not None:
                await self._end(card, wish.end)
            elif wish.role is not None:
                await self._assign(card, wish.role)
            else:
                await self._ask_team(card)
        self.reload()

    async def _assign(self, card: CustomerCard, role: AssignmentRole) -> None:
        """Let her choose among the candidates, ask why a stop is overridden, and do it (STOP-5)."""
        actor, desk = self.session.actor, self.desk
        people = await self.ask(desk.staffing.candidates_for_customer, actor, card.row.id)
        to_team = role is AssignmentRole.TEAM
        held = {one.id for one in _settled(card) if to_team or one.role is role}
        choices = [choice_of(one) for one in people.people if one.standing.person_id not in held]
        question = _("Who becomes {role} of {customer}?").format(
            role=assignment_role(role), customer=_called(card)
        )
        picked = await self.app.push_screen_wait(Pick(question, choices))
        person_id, name = picked or (None, "")
        if person_id is None:
            return
        serves = any(one.id == person_id for one in _settled(card))
        despite = "" if serves else await asked_despite(self, people, person_id, name)
        if despite is None or not await self._sure(card, role, person_id, name):
            return
        assign = desk.assigning.assign
        done = await self.ask(assign, actor, card.row.id, person_id, role, despite)
        self.notify(_told(done, name), markup=False)

    async def _sure(
        self, card: CustomerCard, role: AssignmentRole, person_id: PersonId, name: str
    ) -> bool:
        """Say what will happen; what the customer is told cannot be taken back."""
        named = formats.plain(name, 30)
        told = [_("{name} introduces herself at once and offers a short call.").format(name=named)]
        lead = next((one for one in card.serving if one.role is AssignmentRole.LEAD), None)
        if role is AssignmentRole.LEAD and lead is not None and lead.id != person_id:
            told.append(
                _("{former} has the customer no longer; her open tasks stay hers.").format(
                    former=formats.plain(lead.name, 30)
                )
            )
        if role is AssignmentRole.LEAD:
            told.append(_("Tasks in review that nobody has go to {name}.").format(name=named))
        question = _("{customer} for {name} as {role}?").format(
            customer=_called(card), name=named, role=assignment_role(role)
        )
        sure = Confirm(question, _("Assign"), detail=" ".join(told), begun_by=customers.ASSIGN.key)
        return await self.app.push_screen_wait(sure) is True

    async def _end(self, card: CustomerCard, serving: Serving) -> None:
        name = formats.plain(serving.name, 30)
        question = _(
            "{name} has {customer} no longer; her open tasks stay hers until you give them to "
            "somebody. Why does it end? Only management reads it."
        ).format(name=name, customer=_called(card))
        why = await self.app.push_screen_wait(Ask(question, check=needed))
        if why is None:
            return
        end = self.desk.assigning.end
        await self.ask(end, self.session.actor, card.row.id, serving.id, why)
        self.notify(_("{name} has the customer no longer.").format(name=name), markup=False)

    async def _ask_team(self, card: CustomerCard) -> None:
        """Ask several at once who wants the customer (STAFF-1)."""
        actor, desk = self.session.actor, self.desk
        people = await self.ask(desk.staffing.candidates_for_customer, actor, card.row.id)
        serving = {one.id for one in _settled(card)}
        asking = await gathered(self, people, _called(card), without=serving)
        if asking is None:
            return
        await self.ask(desk.surveys.ask_for_customer, actor, card.row.id, asking)
        self.notify(_("They are asked; the answers come into your triage."), markup=False)


def _settled(card: CustomerCard) -> list[Serving]:
    """Who serves the customer otherwise than for a time."""
    return [one for one in card.serving if one.role is not AssignmentRole.STAND_IN]


def _choices(card: CustomerCard) -> list[Choice[_Wish]]:
    """What can be changed: a lead first, then the team, then whose time ends."""
    lead = next((one for one in card.serving if one.role is AssignmentRole.LEAD), None)
    now = formats.plain(lead.name, 30) if lead else _("nobody yet")
    first = _("Another VPA") if lead else _("A VPA")
    choices = [
        Choice(_Wish(AssignmentRole.LEAD), first, _("now: {name}").format(name=now)),
        Choice(_Wish(AssignmentRole.TEAM), _("One more team assistant"), _("beside the VPA")),
        Choice(_Wish(), _("Ask several who wants the customer"), _("they apply, you decide")),
    ]
    for one in _settled(card):
        named = _("End it with {name}").format(name=formats.plain(one.name, 30))
        choices.append(Choice(_Wish(end=one), named, assignment_role(one.role)))
    return choices


def _told(done: Assigned, name: str) -> str:
    """What came of it, in one line."""
    told = [_("{name} has the customer now.").format(name=formats.plain(name, 30))]
    if not done.introduced:
        told.append(_("There is no chat yet, so she introduces herself by phone or e-mail."))
    if done.tasks:
        told.append(
            ngettext(
                "{n} task that nobody had is hers to check.",
                "{n} tasks that nobody had are hers to check.",
                len(done.tasks),
            ).format(n=formats.count(len(done.tasks)))
        )
    if done.credited:
        told.append(_("Half an hour for the new customer is booked for her."))
    return " ".join(told)


def _called(card: CustomerCard) -> str:
    return formats.plain(customer_name(card.row.name, card.row.number), 40)
