"""Reading task lists and chats, and the read marks a reader leaves behind."""

from collections.abc import Sequence
from pathlib import Path

from data.files import FileStore
from data.reads.agreements import waiting_of
from data.reads.chat import NEWEST, OLDEST, ChatHead, ChatPerson, ChatReads, TaggedMessage
from data.reads.task_lists import (
    HER_ORDER,
    NOBODY,
    ORDER,
    TaskFilter,
    TaskListReads,
    TaskRow,
)
from data.work import Work
from domain.ids import AttachmentId, MessageId, PersonId, TaskId
from domain.message import Attachment, Message
from domain.person import Actor
from domain.proposal import CHANGEABLE, Proposal
from domain.values import dataclass
from services.office import Office

__all__ = [
    "HER_ORDER",
    "LIST_PAGE",
    "NEWEST",
    "NOBODY",
    "ORDER",
    "PAGE",
    "ChatHead",
    "ChatPage",
    "ChatPerson",
    "Conversation",
    "OpenChat",
    "TaggedMessage",
    "TaskFilter",
    "TaskPage",
    "TaskRow",
]

PAGE = 50
"""How many messages of a chat are read at once: more than two screens."""

MOST_UNREAD = 500
"""So many unread messages are read at once, so that the unread line stands where it belongs."""

LIST_PAGE = 100
"""How many tasks of a list are read at once."""


@dataclass(frozen=True, slots=True)
class TaskPage:
    """A part of a list of tasks."""

    rows: Sequence[TaskRow]
    more: bool
    """Whether the list goes on."""


@dataclass(frozen=True, slots=True)
class ChatPage:
    """A part of a chat."""

    messages: Sequence[Message]
    """Oldest first."""
    more_above: bool
    """Whether there are older ones."""


@dataclass(frozen=True, slots=True)
class OpenChat:
    """A chat as it stands when it is looked at."""

    head: ChatHead
    people: Sequence[ChatPerson]
    """Who of our side has to do with it, by name."""
    page: ChatPage
    """Its newest messages."""
    waiting: Sequence[Proposal] = ()
    """What was proposed and waits for the customer's consent, oldest first (DEAD-1)."""


class Conversation:
    """The use cases of reading; nobody gets more than she may see (ROLE-1, ROLE-2)."""

    def __init__(self, office: Office, files: FileStore) -> None:
        self.office = office
        """The clock and the store."""
        self._files = files

    def tasks(
        self,
        actor: Actor,
        wanted: TaskFilter,
        *,
        after: TaskRow | None = None,
        limit: int = LIST_PAGE,
    ) -> TaskPage:
        """The tasks in her reach that fit, so many after that one."""
        with self.office.reading() as work:
            reads = TaskListReads(work.reader, actor, self.office.now())
            rows = reads.page(wanted, after, limit + 1)
        return TaskPage(rows[:limit], len(rows) > limit)

    def assistants(self, actor: Actor) -> Sequence[tuple[PersonId, str]]:
        """Whose tasks she may ask for: every assistant's for management, else her own."""
        if not actor.is_management:
            return [(actor.id, actor.name)]
        with self.office.reading() as work:
            return TaskListReads(work.reader, actor, self.office.now()).assistants()

    def open(
        self, actor: Actor, task_id: TaskId, *, since: MessageId | None = None, limit: int = PAGE
    ) -> OpenChat:
        """The chat with its newest page and all that is unread, or everything from `since` on.

        `NotFound` when it is not hers to see.
        """
        with self.office.reading() as work:
            reads = self._reads(work, actor)
            head = reads.head(task_id)
            people = reads.people(head)
            page = _page(reads, task_id, NEWEST, limit, since)
            if since is None and page.more_above and page.messages[0].id > head.read_upto > 0:
                page = _page(reads, task_id, NEWEST, MOST_UNREAD, None, head.read_upto)
            waiting = _waiting(work, head)
        return OpenChat(head, people, page, waiting)

    def older(
        self,
        actor: Actor,
        task_id: TaskId,
        before: MessageId,
        *,
        since: MessageId | None = None,
        limit: int = PAGE,
    ) -> ChatPage:
        """The page before a message, or everything between `since` and it."""
        with self.office.reading() as work:
            reads = self._reads(work, actor)
            reads.head(task_id)
            return _page(reads, task_id, before, limit, since)

    def find(self, actor: Actor, task_id: TaskId, text: str) -> Sequence[MessageId]:
        """The messages of the whole chat that contain the text in any case, oldest first."""
        wanted = text.casefold()
        with self.office.reading() as work:
            reads = self._reads(work, actor)
            reads.head(task_id)
            said = reads.texts(task_id)
        return [message_id for message_id, words in said if wanted and wanted in words.casefold()]

    def tagged(self, actor: Actor, task_id: TaskId) -> Sequence[TaggedMessage]:
        """The messages of the whole chat that say what they are for, newest first (TASK-5)."""
        with self.office.reading() as work:
            reads = self._reads(work, actor)
            reads.head(task_id)
            return reads.tagged(task_id)

    def mark_read(self, actor: Actor, task_id: TaskId, upto: MessageId) -> None:
        """She has seen the chat up to this message; no evidence, so no line in the trail."""
        with self.office.reading() as work:
            self._reads(work, actor).head(task_id)
        with self.office.keeping(actor.id) as own:
            own.mark_read(task_id, upto, self.office.now())

    def save_file(self, actor: Actor, attachment_id: AttachmentId, target: Path) -> Path:
        """Copy an attachment out, never over an existing file; where it lies now.

        `BadInput("file", …)` when its content is missing or unreadable, or the place will not do.
        """
        return self._files.save_as(self._file(actor, attachment_id), target)

    def lay_out_file(self, actor: Actor, attachment_id: AttachmentId, folder: Path) -> Path:
        """A copy under its own name in a fresh folder below `folder`, for the system's program."""
        return self._files.lay_out(self._file(actor, attachment_id), folder)

    def _file(self, actor: Actor, attachment_id: AttachmentId) -> Attachment:
        with self.office.reading() as work:
            return self._reads(work, actor).file(attachment_id)

    def _reads(self, work: Work, actor: Actor) -> ChatReads:
        return ChatReads(work.reader, actor, self.office.now())


def _waiting(work: Work, head: ChatHead) -> Sequence[Proposal]:
    if head.status not in CHANGEABLE:
        return ()
    return waiting_of(work.reader, head.task_id, head.customer_id)


def _page(
    reads: ChatReads,
    task_id: TaskId,
    before: MessageId,
    limit: int,
    since: MessageId | None,
    at_least: MessageId | None = None,
) -> ChatPage:
    if since is not None:
        found = reads.messages(task_id, since=since, before=before)
        older = reads.messages(task_id, before=found[0].id if found else since, limit=1)
        return ChatPage(found, bool(older))
    found = reads.messages(task_id, since=at_least or OLDEST, before=before, limit=limit + 1)
    more = at_least is not None or len(found) > limit
    return ChatPage(found[-limit:], more)
