"""How answers from the triage are undone: taken back, and waited for again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from domain.errors import StoreUnreachable, VPAError
from domain.ids import MessageId, TaskId
from domain.message import Message
from domain.person import Actor
from domain.triage import TriageKind
from services.chat.chat import Chat
from services.drafts import Drafts, chat_key
from services.triage.triage import CaseKey

if TYPE_CHECKING:
    from services.chat.singles import Singles

Marked = tuple[CaseKey, Sequence[MessageId]]
"""A case and its messages that were marked as needing no answer."""


def taken_back(chat: Chat, drafts: Drafts, actor: Actor, sent: Message) -> None:
    """Take the reply back; its text is a draft again, before what was typed since."""
    chat.take_back(actor, sent.id)
    key = chat_key(sent.task_id)
    typed = drafts.text(actor.id, key)
    drafts.keep(actor.id, key, f"{sent.text}\n{typed}" if typed else sent.text)


def unmarked(chat: Chat, singles: "Singles", actor: Actor, marked: Sequence[Marked]) -> None:
    """All of them wait again; the first refusal is told after the others were tried."""
    refusals: list[VPAError] = []
    for (known_by, kind), message_ids in marked:
        try:
            if kind is TriageKind.SINGLE_OWED:
                singles.unmark_no_answer(actor, known_by, message_ids)
            else:
                chat.unmark_no_answer(actor, TaskId(known_by), message_ids)
        except StoreUnreachable:
            raise
        except VPAError as error:
            refusals.append(error)
    if refusals:
        raise refusals[0]
