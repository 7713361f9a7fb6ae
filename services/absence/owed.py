"""What waits in single chats for one reader, while others are away too (RESP-9, HAND-8).

Apart from who may see to a chat, so that a first picture loads no more than it needs.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from data.reads.away import Away
from data.reads.owed import OwedSingle, owed_singles
from data.work import Work
from domain.absence import away_at
from domain.ids import CustomerId, PersonId
from domain.person import Actor
from domain.values import replace

NO_CUSTOMER = CustomerId(0)
"""A colleague's: nobody stands in among colleagues, so it is management's."""


def owed_in_singles(
    work: Work, actor: Actor, now: datetime, away: Away, *, hers: bool = True, nobodys: bool = False
) -> Sequence[OwedSingle]:
    """What waits there for the reader: her own, and what came for those she stands in for.

    With `nobodys`, for management, also what nobody stands in for, and what was written to people
    who have left; without `hers` nothing else.
    """
    found = owed_singles(work.reader, actor.id, now, of_nobody=nobodys)
    own = [one for one in found if not one.left] if hers else []
    closed = [one for one in found if one.left and one.away_id is None]
    passed = _passed_to(actor, away, found, hers=hers, nobodys=nobodys)
    return [*_still_hers(work, actor.id, away, own), *closed, *passed]


def _still_hers(
    work: Work, me: PersonId, away: Away, own: Sequence[OwedSingle]
) -> Sequence[OwedSingle]:
    """Without what came while she was away, as long as she is, or somebody has answered it."""
    since = away.since.get(me)
    if since is not None:
        return [one for one in own if one.since is None or one.since < since]
    if not any(one.is_answered for one in own):
        return own
    absences = work.absences.of_person(me)
    return [
        one
        for one in own
        if not (one.is_answered and one.since and away_at(absences, one.since) is not None)
    ]


def _passed_to(
    actor: Actor, away: Away, found: Iterable[OwedSingle], *, hers: bool, nobodys: bool
) -> Iterator[OwedSingle]:
    """What came for people who are away and nobody has answered: hers, or nobody's."""
    for one in found:
        if one.away_id is None or one.is_answered:
            continue
        who, _name = away.owing((one.away_id, one.left), one.customer_id or NO_CUSTOMER, one.since)
        if who == actor.id and hers:
            yield replace(one, stands_in=True)
        elif who is None and nobodys:
            yield one
