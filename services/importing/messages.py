"""Makes messages of lines: identities in the order of time, authors by id or name."""

from collections.abc import Iterable

from data.ids import new_id
from data.reads.agency import AgencyReads
from domain.ids import MessageId, PersonId
from domain.message import Message, Side, Tag
from domain.response import response_due
from domain.task import Task
from services.importing.bringing import Bringing
from services.importing.columns import Kind
from services.importing.keys import message_key
from services.importing.lines import MessageLine


def new_messages(bringing: Bringing) -> Iterable[Message]:
    """The messages that are not stored yet, oldest first; those of one minute as in the file."""
    fresh: dict[str, MessageLine] = {}
    lines = bringing.lines(Kind.MESSAGES, MessageLine)
    for line in lines:
        key = message_key(line)
        if key not in bringing.stored.messages:
            fresh.setdefault(key, line)
    bringing.count(Kind.MESSAGES, added=len(fresh), unchanged=len(lines) - len(fresh))
    reader = _MessageReader(bringing)
    for key, line in sorted(fresh.items(), key=lambda item: item[1].sent):
        yield reader.message(key, line)


class _MessageReader:
    """Makes messages of lines."""

    def __init__(self, bringing: Bringing) -> None:
        self._stored = bringing.stored
        agency = AgencyReads(bringing.work.reader).find()
        self._agency = agency.name if agency else ""
        self._customers = {c.id: c.contact or c.name for c in bringing.stored.customers.values()}
        self._names: dict[PersonId, str] = {p.id: p.name for p in bringing.stored.people.values()}
        self._names |= {p.id: p.name for p in bringing.stored.others.values()}

    def message(self, key: str, line: MessageLine) -> Message:
        """The message of a line, with the due time that follows from its arrival (RESP-1)."""
        task = self._stored.tasks[line.task]
        author_id, author_name = self._author(line, task)
        by_customer = line.side is Side.CUSTOMER
        automatic = {Tag.AUTOMATIC} if line.side is Side.AUTOMATIC else set()
        return Message(
            id=MessageId(new_id(line.sent)),
            task_id=task.id,
            customer_id=task.customer_id,
            side=line.side,
            author_id=author_id,
            author_name=author_name,
            text=line.text,
            sent_at=line.sent,
            visible_at=line.sent,
            due_at=response_due(line.sent) if by_customer else None,
            tags=line.tags | automatic,
            no_answer_needed=by_customer and line.no_answer,
            external_id=key,
        )

    def _author(self, line: MessageLine, task: Task) -> tuple[PersonId | None, str]:
        worker = self._names.get(task.assistant_id, "") if task.assistant_id else ""
        match line.side:
            case Side.CUSTOMER:
                return None, line.author or self._customers.get(task.customer_id, "")
            case Side.AUTOMATIC:
                return None, line.author or worker or self._agency
            case Side.OURS if not line.author:
                return task.assistant_id, worker
            case Side.OURS:
                person = self._stored.people.get(line.author) or self._stored.named(line.author)
                return (person.id, person.name) if person else (None, line.author)
