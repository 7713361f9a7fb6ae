"""Stand-ins: who sees a customer for how long, and who owes an answer meanwhile (RESP-9)."""

from collections.abc import Iterable
from datetime import date, datetime

from data.work import Work
from domain.answer import Answer
from domain.calendar import instant, local
from domain.ids import CustomerId, PersonId
from domain.person import Assignment, AssignmentRole, Person
from domain.standing_in import Backup, answering
from domain.task import Task
from domain.values import replace

_Key = tuple[CustomerId, PersonId]


def let_in(work: Work, now: datetime, before: Iterable[Backup], after: Iterable[Backup]) -> None:
    """Whoever stands in now sees the customer; whoever does no longer, does not.

    Who serves her anyhow keeps doing so, and who stands in by another absence too.
    """
    was, becomes = _named(before), _named(after)
    customers, today = work.customers, local(now).date()
    for customer, person in sorted(becomes - was):
        if not customers.is_served_by(customer, person):
            role = AssignmentRole.STAND_IN
            customers.assign(Assignment(customer, person, role, now))
    for customer, person in sorted(was - becomes):
        roles = {one.role for one in customers.assignments_of(customer) if one.person_id == person}
        stays = work.absences.stands_in(person, customer, today)
        if roles == {AssignmentRole.STAND_IN} and not stays:
            customers.end_assignment(customer, person, now)


def newly_named(before: Iterable[Backup], after: Iterable[Backup]) -> list[PersonId]:
    """Who stands in by this arrangement and stood in by the one before for none of them."""
    was = {person for _customer, person in _named(before)}
    return sorted({person for _customer, person in _named(after)} - was)


def to_arrange_for(work: Work, person: PersonId, first: date, last: date) -> list[CustomerId]:
    """For whom somebody has to be there: her customers, and those for whom she stands in then."""
    others = [one for one in work.absences.holding_from(first) if one.first_day <= last]
    named = work.absences.backups_of(one.id for one in others)
    stood = [one.customer_id for one in named if one.stand_in_id == person]
    return list(dict.fromkeys([*work.customers.led_by(person), *stood]))


def owing(
    work: Work, assistant: PersonId | None, customer: CustomerId, arrived: datetime
) -> PersonId | None:
    """Who owes the answer to what arrived then on this assistant's task (RESP-9).

    Her stand-in while she is away; None where nobody is named, which is management's, and for whose
    account is closed, be it the stand-in's (HAND-8).
    """
    if assistant is None or has_left(work.people.get(assistant), arrived):
        return None
    absences = work.absences.holding_from(local(arrived).date())
    if all(one.person_id != assistant for one in absences):
        return assistant
    backups = work.absences.backups_of([one.id for one in absences])
    found = answering(assistant, customer, arrived, absences, backups)
    return None if found is None or has_left(work.people.get(found), arrived) else found


def has_left(person: Person, moment: datetime) -> bool:
    """Whether her account was closed by then."""
    closed = person.disabled_at
    return closed is not None and instant(moment) >= instant(closed)


def keep_answers(work: Work, task: Task, given: Iterable[Answer]) -> None:
    """Keep the answers, each for who owed it: her stand-in for what came while she was away."""
    work.messages.add_answers(
        replace(one, assistant_id=owing(work, task.assistant_id, task.customer_id, one.arrived_at))
        for one in given
    )


def _named(backups: Iterable[Backup]) -> set[_Key]:
    return {(one.customer_id, one.stand_in_id) for one in backups if one.stand_in_id is not None}
