"""Single chats while somebody is away: whose they are, and who may see to them (RESP-9, HAND-8)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from data.reads.away import Away
from data.reads.owed import OwedSingle, owed_singles
from data.reads.singles import SingleReads, SingleRow
from data.work import Work
from domain.absence import away_at
from domain.ids import CustomerId, PersonId
from domain.person import Actor
from domain.single import SingleAnswer, SingleChat, SingleMessage
from domain.values import replace
from services.absence.standing_in import has_left, owing

_NO_CUSTOMER = CustomerId(0)
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


def sees_to(
    work: Work, actor: Actor, chat: SingleChat, reader: PersonId, now: datetime, came: datetime
) -> bool:
    """Whether she sees to what was written to that person in the chat and came then.

    Herself; who stands in for her while she is away, or management where nobody does (RESP-9);
    and management, once her account or the stand-in's is closed (HAND-8).
    """
    if actor.id == reader:
        return True
    if has_left(work.people.get(reader), now):
        return actor.is_management
    if actor.is_customer:
        return False
    who = _owes(work, chat, reader, came)
    if who is None or has_left(work.people.get(who), now):
        return actor.is_management
    return who == actor.id


def waiting_for_away(
    work: Work, actor: Actor, chat_id: int, now: datetime
) -> tuple[SingleRow, Sequence[SingleMessage]] | None:
    """What she reads of a chat of somebody for whom she stands in: what waits, nothing before it.

    None where she reads the whole chat or nothing of it (CHAT-1).
    """
    chat = work.singles.find_id(chat_id)
    if chat is None or actor.is_management or actor.id in (chat.low_id, chat.high_id):
        return None
    reader, since = chat.waits_for, chat.unanswered_since
    if reader is None or since is None or not sees_to(work, actor, chat, reader, now, since):
        return None
    reads = SingleReads(work.reader, actor, now)
    waiting = [one for one in reads.messages(chat_id) if one.sent_at >= since]
    return reads.head(chat_id, anyhow=True), waiting


def counted(work: Work, chat: SingleChat, answer: SingleAnswer | None) -> list[SingleAnswer]:
    """The answer as it counts for her; what came while she was away is no miss of hers (RESP-9)."""
    if answer is None:
        return []
    owed_by = _owes(work, chat, answer.assistant_id, answer.arrived_at)
    return [answer] if owed_by == answer.assistant_id else []


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
        who, _name = away.owing((one.away_id, one.left), one.customer_id or _NO_CUSTOMER, one.since)
        if who == actor.id and hers:
            yield replace(one, stands_in=True)
        elif who is None and nobodys:
            yield one


def _owes(work: Work, chat: SingleChat, reader: PersonId, came: datetime) -> PersonId | None:
    customer = work.customers.customer_of(chat.other(reader))
    return owing(work, reader, customer or _NO_CUSTOMER, came)
