"""The customer's word about a result: whose it is, and who may record it (RES-3, RES-4, HON-10)."""

from datetime import datetime

from domain.errors import BadInput, NotFound
from domain.ids import MessageId
from domain.message import Side
from domain.result import check_release, check_word
from domain.task import Task
from domain.values import dataclass
from services.office import Doing


@dataclass(frozen=True, slots=True)
class HerWord:
    """How staff know what the customer said, where she does not sign in herself."""

    message_id: MessageId | None = None
    """The message of this chat in which she said so."""
    note: str = ""
    """Else what she said elsewhere, by phone say; it is written into the chat (TASK-11)."""


NOT_NAMED = HerWord()
"""The customer speaks for herself, or nobody said how she did."""


def check_her_word(doing: Doing, task: Task, word: HerWord) -> None:
    """Whether this is the customer's word, or may be recorded as such."""
    is_hers = doing.actor is not None and doing.actor.is_customer
    check_word(
        task.number,
        is_hers=is_hers,
        signs_in=not is_hers and doing.work.customers.has_sign_in(task.customer_id),
        names_message=word.message_id is not None or bool(word.note.strip()),
    )
    if word.message_id is not None:
        _check_message(doing, task, word.message_id)


def check_her_release(doing: Doing, task: Task, word: HerWord, delivered: datetime | None) -> None:
    """Whether a word that releases pay may come from who records it (HON-10).

    A message from before the result was handed over accepts nothing: `BadInput`.
    """
    if doing.actor is None or doing.actor.is_customer:
        return
    is_paid = not doing.actor.is_management or doing.actor.id == task.assistant_id
    is_paid = is_paid or any(
        entry.assistant_id == doing.actor.id for entry in doing.work.entries.of_task(task.id)
    )
    check_release(task.number, is_paid=is_paid, names_message=word.message_id is not None)
    said = None if word.message_id is None else doing.work.messages.get(word.message_id)
    if said is not None and delivered is not None and said.sent_at < delivered:
        raise BadInput("message", "too_early")


def _check_message(doing: Doing, task: Task, message_id: MessageId) -> None:
    try:
        said = doing.work.messages.get(message_id)
    except NotFound:
        raise BadInput("message", "not_hers") from None
    if said.task_id != task.id or said.side is not Side.CUSTOMER:
        raise BadInput("message", "not_hers")
