"""What an absence will set going, told before it is entered (PLAN-3 to PLAN-5)."""

from collections.abc import Sequence
from datetime import date, datetime

from data.reads.load import LoadReads
from data.reads.standing_in import StandingIn, standing_in_of
from domain.absence import Absence, AbsenceFlag, AbsenceKind, announced_from, flags_of, needs_mail
from domain.calendar import local
from domain.errors import NotFound
from domain.ids import PersonId
from domain.person import Actor
from domain.values import dataclass
from services.absence.access import lead_of
from services.office import Office


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What one absence will set going."""

    flags: frozenset[AbsenceFlag]
    """What management looks at."""
    to_arrange: int
    """For how many customers somebody is to be named, or nobody said to be needed."""
    announced_at: datetime | None
    """When her customers are told in the chat; None when she is ill."""
    in_chats: int
    """Ill: in the chats of so many active tasks she can say what is expected."""
    mailed: int
    """How many customers the draft of an e-mail goes to; 0 without one."""
    lead: str
    """Who is in copy and named in automatic replies; empty for nobody."""
    standing_in: Sequence[str]
    """For whom she stands in on some of these days."""


@dataclass(frozen=True, slots=True)
class AbsenceOutset:
    """What is known before it is entered: enough to foresee any absence of hers without asking."""

    person_id: PersonId
    now: datetime
    entered_by: PersonId
    lead: str
    customers: int
    """How many are led by her."""
    tasks: int
    """Her active tasks."""
    customers_with_tasks: int
    hers: Sequence[Absence]
    """All of hers, those taken back too."""
    standing_in: Sequence[StandingIn]

    def foreseen(self, kind: AbsenceKind, first: date, last: date) -> Foreseen:
        """What an absence on these days, in their order, will set going."""
        absence = Absence(
            id=0,
            person_id=self.person_id,
            kind=kind,
            first_day=first,
            last_day=last,
            reachable="",
            entered_at=self.now,
            entered_by=self.entered_by,
            entered_name="",
        )
        is_ill = kind is AbsenceKind.SICK
        stands = [
            one for one in self.standing_in if one.first_day <= last and first <= one.last_day
        ]
        mailed = self.customers_with_tasks if is_ill else self.customers
        return Foreseen(
            flags=flags_of(absence, self.hers),
            to_arrange=self.customers + sum(one.customers for one in stands),
            announced_at=announced_from(absence),
            in_chats=self.tasks if is_ill else 0,
            mailed=mailed if needs_mail(absence) else 0,
            lead=self.lead,
            standing_in=[one.name for one in stands],
        )


def outset(office: Office, actor: Actor, whose: PersonId | None = None) -> AbsenceOutset:
    """Of the actor, or of somebody who is led; `NotFound` for others (ROLE-2)."""
    person_id = actor.id if whose is None else whose
    if person_id != actor.id and not actor.is_management:
        raise NotFound("person", person_id)
    now = office.now()
    with office.reading() as work:
        lead = lead_of(work, work.people.get(person_id))
        ahead = LoadReads(work.reader, person_id).ahead()
        return AbsenceOutset(
            person_id=person_id,
            now=now,
            entered_by=actor.id,
            lead=lead.name if lead else "",
            customers=len(work.customers.led_by(person_id)),
            tasks=len(ahead),
            customers_with_tasks=len({one.customer_number for one in ahead}),
            hers=work.absences.of_person(person_id),
            standing_in=standing_in_of(work.reader, person_id, local(now).date()),
        )
