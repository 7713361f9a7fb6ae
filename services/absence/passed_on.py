"""Single chats of who is away: who may see to them, and whose miss it is (RESP-9, HAND-8)."""

from collections.abc import Sequence
from datetime import datetime

from data.reads.singles import SingleReads, SingleRow
from data.work import Work
from domain.ids import PersonId
from domain.person import Actor
from domain.single import SingleAnswer, SingleChat, SingleMessage
from services.absence.owed import NO_CUSTOMER
from services.absence.standing_in import has_left, owing


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


def _owes(work: Work, chat: SingleChat, reader: PersonId, came: datetime) -> PersonId | None:
    customer = work.customers.customer_of(chat.other(reader))
    return owing(work, reader, customer or NO_CUSTOMER, came)
