"""Messages of a chat as the chat shows them: voices, tags, read marks, what is on its way."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.ids import MessageId, PersonId
from domain.message import Message, Side
from domain.presence import Presence, presence_shown
from domain.values import replace
from services.chat.conversation import ChatHead, ChatPerson
from widgets import formats
from widgets.chat import bubble
from widgets.labels.message import tag as tag_label
from widgets.labels.people import presence as presence_label
from widgets.privacy import customer_name, customers_hidden
from widgets.reader import speaks_outward
from widgets.words import _

NAMED = 2
"""So many readers of a message are named; more are counted."""

_VOICES = {
    Side.CUSTOMER: bubble.Side.CUSTOMER,
    Side.OURS: bubble.Side.OURS,
    Side.AUTOMATIC: bubble.Side.AUTOMATIC,
}


def is_hidden(message: Message, me: PersonId, now: datetime) -> bool:
    """Whether its author can still take it back, so that I may not read it yet."""
    return message.author_id != me and now < message.visible_at


def is_pending(message: Message, now: datetime) -> bool:
    """Whether its ten seconds still run."""
    return now < message.visible_at


def bubble_of(
    message: Message, head: ChatHead, people: Sequence[ChatPerson], me: PersonId, now: datetime
) -> bubble.Bubble:
    """The message as I see it now."""
    mine = message.author_id == me
    hidden = is_hidden(message, me, now)
    return bubble.Bubble(
        key=message.id,
        author=_author(message, head),
        at=message.sent_at,
        text="" if hidden else message.text,
        mine=mine,
        side=_VOICES[message.side],
        tags=tuple(tag_label(tag).word for tag in sorted(message.tags)),
        attachments=tuple(_file(file.name, file.size) for file in message.attachments),
        status=_hidden_status(message, now) if hidden else _status(message, people, me, now),
        pending=is_pending(message, now),
    )


def unread_from(messages: Sequence[Message], read_upto: MessageId, me: PersonId) -> Message | None:
    """The first message that somebody else wrote since; None when I never read the chat before."""
    return next(
        (
            message
            for message in messages
            if message.id > read_upto > 0
            and message.author_id != me
            and message.side is not Side.AUTOMATIC
        ),
        None,
    )


def seen_upto(messages: Sequence[Message], me: PersonId, now: datetime) -> Message | None:
    """The newest message I have seen when the end of the chat is on the screen.

    What others can still take back is not seen yet, nor is anything after it.
    """
    last = None
    for message in messages:
        if is_hidden(message, me, now):
            break
        last = message
    return last


def whose(head: ChatHead) -> str:
    """Number, title and customer of the task; a customer need not be told that it is hers."""
    if speaks_outward():
        return f"#{head.number} {formats.plain(head.title)}"
    customer = customer_name(head.customer_name, head.customer_number)
    return f"#{head.number} {formats.plain(head.title)} · {formats.plain(customer)}"


def presence_line(head: ChatHead, people: Sequence[ChatPerson], me: PersonId, now: datetime) -> str:
    """Who of our side is there now, and how the customer sees her assistant (PRES-1).

    The reader herself is there, whether or not her sign of life has been heard already.
    """
    if speaks_outward():
        return _who_serves(head, people, now)
    people = [one for one in people if not one.is_customer]
    people = [replace(one, seen_at=now) if one.id == me else one for one in people]
    parts = []
    for person in people:
        shown = presence_shown(person.seen_at, now, to_customer=False)
        if person.id == head.assistant_id or shown is Presence.ONLINE:
            name = _("you") if person.id == me else formats.plain(person.name, 30)
            parts.append(f"{presence_label(shown).symbol} {name}")
    assistant = next((one for one in people if one.id == head.assistant_id), None)
    if assistant is None:
        parts.append(_("nobody works on it"))
    else:
        seen = presence_label(presence_shown(assistant.seen_at, now, to_customer=True))
        parts.append(_("the customer sees: {presence}").format(presence=seen))
    return " · ".join(parts)


def _who_serves(head: ChatHead, people: Sequence[ChatPerson], now: datetime) -> str:
    """What a customer is told: her assistants, and who of them is there (PRES-1)."""
    parts = []
    for person in people:
        shown = presence_shown(person.seen_at, now, to_customer=True)
        if not person.is_customer and (person.id == head.assistant_id or shown is Presence.ONLINE):
            parts.append(f"{presence_label(shown).symbol} {formats.plain(person.name, 30)}")
    return " · ".join(parts) or _("we are finding the right person")


def standing_in(head: ChatHead, me: PersonId) -> str:
    """For whom I would answer here; empty when the task is mine (ROLE-1)."""
    if speaks_outward() or head.assistant_id in (None, me) or head.takes_part:
        return ""
    name = formats.plain(head.assistant_name, 30)
    return _("You answer standing in for {name}.").format(name=name)


def seconds_left(message: Message, now: datetime) -> int:
    """For how many more seconds it can be taken back, rounded up."""
    return max(-(-(message.visible_at - now) // timedelta(seconds=1)), 0)


def _author(message: Message, head: ChatHead) -> str:
    if message.side is Side.CUSTOMER and customers_hidden():
        return customer_name(message.author_name, head.customer_number)
    return message.author_name


def _file(name: str, size: int) -> str:
    """A file's name and its size."""
    if size < 1024:
        return f"{name} ({size} B)"
    if size < 1024 * 1024:
        return f"{name} ({formats.count(-(-size // 1024))} KB)"
    return f"{name} ({formats.count(-(-size // (1024 * 1024)))} MB)"


def _hidden_status(message: Message, now: datetime) -> str:
    said = _("has just sent a message, visible in {n} s")
    return said.format(n=seconds_left(message, now))


def _status(message: Message, people: Sequence[ChatPerson], me: PersonId, now: datetime) -> str:
    if is_pending(message, now):
        return _("on its way, {n} s").format(n=seconds_left(message, now))
    if message.no_answer_needed and not speaks_outward():  # she asked; it is ours to judge
        return _("no answer needed")
    if message.author_id != me:
        return ""
    read = [one for one in people if one.id != me and one.read_upto >= message.id]
    readers = [one.name for one in sorted(read, key=lambda one: not one.is_customer)]
    if not readers:
        return _("✓ sent")
    if len(readers) > NAMED:
        named = [one.name for one in read if one.is_customer][:NAMED]
        rest = formats.count(len(readers) - len(named))
        if not named:
            return _("✓✓ read by {n} colleagues").format(n=rest)
        return _("✓✓ read by {names}, {n} in the team").format(names=_names(named), n=rest)
    return _("✓✓ read by {names}").format(names=_names(readers))


def _names(names: Sequence[str]) -> str:
    return ", ".join(formats.plain(name, 24) for name in names)
