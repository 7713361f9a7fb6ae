"""Steps of reminders within acts under way: begun, ended by what happened (CUST-3, CUST-5)."""

from collections.abc import Iterable

from data.ids import new_id
from domain.care import (
    Care,
    CareKind,
    CareState,
    Due,
    after_full_days,
    ends_by_contact,
    first_state,
    spell_of,
)
from domain.fee import FeeKind
from domain.ids import CustomerId, MessageId
from domain.person import Assignment
from domain.values import replace
from services.honorarium import fees
from services.office import Doing

_ANY = tuple(CareKind)

WELCOME_DAYS = 3
"""So many days she has for the first call with a new customer."""

AGAIN_DAYS = 1
"""After so many days it is tried again where nobody was reached."""


def begun(doing: Doing, customer_id: CustomerId, due: Due, state: CareState) -> Care:
    """A new reminder of this spell."""
    return doing.work.cares.add(
        Care(
            id=new_id(doing.now),
            customer_id=customer_id,
            kind=due.kind,
            spell=due.spell,
            state=state,
            due_at=due.at,
            made_at=doing.now,
        )
    )


def welcomed(doing: Doing, assignment: Assignment, message_id: MessageId | None) -> Care:
    """She is told of her new customer: a call of ten minutes, notes into the file (CUST-3)."""
    care = Care(
        id=new_id(doing.now),
        customer_id=assignment.customer_id,
        kind=CareKind.WELCOME,
        spell=spell_of(doing.now),
        state=first_state(CareKind.WELCOME, assignment.person_id),
        due_at=after_full_days(doing.now, WELCOME_DAYS),
        made_at=doing.now,
        person_id=assignment.person_id,
        message_id=message_id,
    )
    return doing.work.cares.add(care)


def moved_on(doing: Doing, care: Care, state: CareState, note: str = "") -> Care:
    """The reminder in another state, by who acts."""
    return doing.work.cares.save(
        replace(
            care,
            state=state,
            note=note or care.note,
            settled_at=doing.now,
            settled_name=doing.actor.name if doing.actor else "",
        )
    )


def contact_sought(doing: Doing, customer_id: CustomerId, *, reached: bool) -> None:
    """A contact that reached the customer is all that her reminders ask for (CUST-3).

    One that did not is to be tried again a day later; until then nothing is overdue.
    """
    for care in filter(ends_by_contact, doing.work.cares.live_of(customer_id, *_ANY)):
        if reached:
            moved_on(doing, care, CareState.DONE)
        elif care.state is CareState.OPEN:
            later = after_full_days(doing.now, AGAIN_DAYS)
            doing.work.cares.save(replace(care, due_at=max(care.due_at, later)))


def has_work_again(doing: Doing, customer_id: CustomerId) -> None:
    """A task was accepted: whoever took the inactive customer on has her half hour (CUST-5, HON-4).

    Once per spell, since what has ended begins no second time. Without work before nobody was
    inactive, so nothing is booked.
    """
    ended(doing, doing.work.cares.live_of(customer_id, CareKind.INACTIVE))


def ended(doing: Doing, cares: Iterable[Care]) -> None:
    """Their spell is over; won back by herself it was done, and earns her the credit."""
    for care in cares:
        is_hers = care.state is CareState.TAKEN and care.person_id is not None
        moved_on(doing, care, CareState.DONE if is_hers else CareState.OVER)
        if is_hers and care.person_id is not None:
            person, kind = care.person_id, FeeKind.REACTIVATION
            fees.credited_by_rule(doing, person, kind, care.customer_id)
