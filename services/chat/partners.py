"""Whom somebody may write to in a single chat (CHAT-1)."""

from collections.abc import Sequence
from datetime import datetime

from data.reads.singles import Known, SingleReads
from data.work import Work
from domain.absence import away_at
from domain.calendar import local
from domain.errors import Forbidden, NotFound
from domain.ids import PersonId
from domain.permission import Act
from domain.person import MANAGEMENT, Actor
from domain.single import may_begin
from services.absence.access import lead_of


def may_write_to(work: Work, actor: Actor, now: datetime) -> Sequence[Known]:
    """Everybody she may begin to write to, by name."""
    leads = _leads_meanwhile(work, actor, now)
    return [
        one
        for one in SingleReads(work.reader, actor, now).people()
        if may_begin(actor.roles, one.roles, serves=one.serves or one.who.id in leads)
    ]


def partner(work: Work, actor: Actor, person_id: PersonId, now: datetime) -> Known:
    """The other one, if she may write to them; else `Forbidden` or `NotFound`.

    A customer may answer management.
    """
    found = SingleReads(work.reader, actor, now).people(person_id)
    if not found:
        raise NotFound("person", person_id)
    [known] = found
    if may_begin(actor.roles, known.roles, serves=known.serves):
        return known
    answers = actor.is_customer and bool(known.roles & MANAGEMENT)
    if answers and work.singles.find(actor.id, person_id) is not None:
        return known
    if person_id in _leads_meanwhile(work, actor, now):
        return known
    raise Forbidden(Act.POST_SINGLE)


def _leads_meanwhile(work: Work, actor: Actor, now: datetime) -> frozenset[PersonId]:
    """Whom the automatic reply of an assistant of hers names to her: customers' alone (PLAN-5)."""
    customer = work.customers.customer_of(actor.id) if actor.is_customer else None
    if customer is None:
        return frozenset()
    serving = {one.person_id for one in work.customers.assignments_of(customer)}
    absences = work.absences.holding_from(local(now).date())
    away = [one.person_id for one in absences if away_at([one], now) is not None]
    leads = (lead_of(work, work.people.get(one)) for one in away if one in serving)
    return frozenset(lead.id for lead in leads if lead is not None)
