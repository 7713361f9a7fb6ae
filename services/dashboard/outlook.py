"""What lies ahead, for the second look at the dashboard: capacity, and what is to be confirmed.

It is read after the first picture: looking back over twelve weeks takes longer than what is due.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from data.reads.duties import duties_due
from data.reads.handover_steps import NextStep, next_steps
from data.reads.standing_in import standing_in_of
from data.reads.surveys import RunningSurvey, surveys_waiting
from data.work import Work
from domain.absence import needs_mail
from domain.calendar import local
from domain.confirming import COMING, Confirming, ToConfirm, is_coming
from domain.errors import NotFound
from domain.permission import for_our_side
from domain.person import Actor
from domain.plan import is_stale
from domain.values import dataclass
from services.absence.chats import before_absence
from services.absence.telling import mailed_to
from services.office import Office
from services.team.view import TeamView, read_team

__all__ = ["NextStep", "Outlook", "OwnOutlook", "TeamOutlook"]


@dataclass(frozen=True, slots=True)
class TeamOutlook:
    """Capacity and demand over the team, for management."""

    team: TeamView
    surveys: Sequence[RunningSurvey]
    """Those not decided, and those with a contradiction to follow up; the next to close first."""
    handovers: Sequence[NextStep] = ()
    """The steps that come next for customers who are handed over (HAND-7)."""

    @property
    def today(self) -> date:
        """The day it was read on, in Berlin."""
        return self.team.today


@dataclass(frozen=True, slots=True)
class OwnOutlook:
    """What an assistant has to confirm, the pressing first."""

    read_at: datetime
    confirming: Sequence[ToConfirm]

    @property
    def today(self) -> date:
        """The day it was read on, in Berlin."""
        return local(self.read_at).date()


@dataclass(frozen=True, slots=True)
class Outlook:
    """The use cases of the second look: one unit of work each."""

    office: Office

    def team(self, actor: Actor) -> TeamOutlook:
        """Over everybody; `NotFound` for others than management (ROLE-2)."""
        if not actor.is_management:
            raise NotFound("person", "team")
        with self.office.reading() as work:
            return TeamOutlook(
                read_team(work, self.office.now()),
                surveys_waiting(work.reader),
                next_steps(work.reader, actor.id, everybodys=True),
            )

    def own(self, actor: Actor) -> OwnOutlook:
        """Hers; `NotFound` for a customer."""
        for_our_side(actor, "dashboard")
        now = self.office.now()
        with self.office.reading() as work:
            found = [one for part in PARTS for one in part(work, actor, now)]
        return OwnOutlook(now, sorted(found, key=lambda one: not one.is_pressing))


def _plan(work: Work, actor: Actor, now: datetime) -> Iterator[ToConfirm]:
    """Her plan, unless it holds (PLAN-2)."""
    plan = work.plans.newest_of(actor.id)
    if is_stale(plan, now):
        yield ToConfirm(Confirming.PLAN, since=None if plan is None else plan.confirmed_at)


def _absences(work: Work, actor: Actor, now: datetime) -> Iterator[ToConfirm]:
    """Absences that begin soon, with stand-ins to name, a mail to send, chats to answer."""
    coming = [one for one in work.absences.of_person(actor.id) if is_coming(one, now)]
    for one in reversed(coming):
        backups = work.absences.backups_of([one.id])
        left = sum(each.is_needed and each.stand_in_id is None for each in backups)
        left += one.mailed_at is None and needs_mail(one) and bool(mailed_to(work, one))
        left += len(before_absence(work, actor, now, one))
        yield ToConfirm(Confirming.ABSENCE, one.id, day=one.first_day, open=left)


def _standing_in(work: Work, actor: Actor, now: datetime) -> Iterator[ToConfirm]:
    """For whom she is there now or soon; nothing is to be done, but she should know."""
    today = local(now).date()
    for one in standing_in_of(work.reader, actor.id, today):
        if one.first_day <= today + COMING:
            kind, until = Confirming.STANDING_IN, one.last_day
            yield ToConfirm(kind, one.absence_id, day=until, name=one.name)


def _to_delete(work: Work, actor: Actor, now: datetime) -> Iterator[ToConfirm]:
    """What she still has of customers and is kept no longer (RET-1, CG-6)."""
    for row in duties_due(work.reader, actor.id, local(now).date(), ours=False):
        duty, whose = row.duty, row.customer
        yield ToConfirm(
            Confirming.DATA, duty.id, day=duty.due_on, name=whose, number=row.customer_number
        )


Part = Callable[[Work, Actor, datetime], Iterator[ToConfirm]]
"""Where some of it comes from."""

PARTS: tuple[Part, ...] = (_plan, _to_delete, _standing_in, _absences)
"""Where things to confirm come from; whoever has more of them adds a part."""
