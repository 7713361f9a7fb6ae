"""Each screen's unit of queries: what a use case reads, without the rules it then applies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench import byhand
from bench.byhand import ByHand
from data.reads.chat import ChatReads
from data.reads.dashboard import DashboardReads
from data.reads.task_lists import TaskListReads
from data.reads.triage import TriageReads
from domain.ids import TaskId
from domain.person import Actor
from services.conversation import LIST_PAGE, PAGE, Conversation, TaskFilter
from services.dashboard import MONTH, QUARTER, TREND, WEEK, Dashboard, midnight
from services.office import Office
from services.triage import Triage, Whose

Asking = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen's question to the store."""

    ask: Asking
    """The use case itself."""
    unit: Callable[[], Sequence[object]]
    """Opens a unit of work, runs the statements, makes values of the rows, closes it."""
    by_hand: Sequence[ByHand]
    """How the rows of each statement become the same values, in the statements' order."""
    has_rules: bool = False
    """Whether the use case works more out of the values than it reads."""


WAITS: Sequence[ByHand] = (byhand.waiting, byhand.snoozed)
ANSWERS: Sequence[ByHand] = (byhand.kept, byhand.medians, byhand.by_hour)


def screens(
    office: Office, conversation: Conversation, assistant: Actor, manager: Actor
) -> Mapping[str, Screen]:
    """The screens that are looked at most, by name."""
    return {
        **_dashboards(office, assistant, manager),
        **_triages(office, assistant, manager),
        **_lists(office, conversation, assistant),
        "chat": _chat(office, conversation, assistant),
    }


def _dashboards(office: Office, assistant: Actor, manager: Actor) -> Mapping[str, Screen]:
    dashboard = Dashboard(office)
    return {
        "dashboard of an assistant": Screen(
            lambda: dashboard.own(assistant),
            lambda: _own(office, assistant),
            [*WAITS, *ANSWERS, byhand.customers],
            has_rules=True,
        ),
        "dashboard of a manager": Screen(
            lambda: dashboard.team(manager),
            lambda: _team(office, manager),
            [*WAITS, byhand.assistants, *ANSWERS],
            has_rules=True,
        ),
    }


def _triages(office: Office, assistant: Actor, manager: Actor) -> Mapping[str, Screen]:
    triage = Triage(office)
    return {
        "triage of an assistant": Screen(
            lambda: triage.inbox(assistant, Whose.MINE),
            lambda: _inbox(office, assistant, everything=False),
            WAITS,
        ),
        "triage of a manager": Screen(
            lambda: triage.inbox(manager, Whose.ALL),
            lambda: _inbox(office, manager, everything=True),
            WAITS,
        ),
    }


def _lists(office: Office, conversation: Conversation, reader: Actor) -> Mapping[str, Screen]:
    own, anybody = TaskFilter(whose=reader.id), TaskFilter()
    return {
        "list of her own tasks": Screen(
            lambda: conversation.tasks(reader, own),
            lambda: _list(office, reader, own),
            [byhand.task_rows],
        ),
        "list of all tasks in reach": Screen(
            lambda: conversation.tasks(reader, anybody),
            lambda: _list(office, reader, anybody),
            [byhand.task_rows],
        ),
    }


def _chat(office: Office, conversation: Conversation, reader: Actor) -> Screen:
    """The chat in which most of the customer's messages wait for her."""
    inbox = Triage(office).inbox(reader, Whose.MINE)
    task = max(inbox.tasks, key=lambda one: one.task.unanswered_count).task.id
    return Screen(
        lambda: conversation.open(reader, task),
        lambda: _page(office, reader, task),
        [byhand.head_of(task), byhand.people, byhand.messages_of(task)],
    )


def _own(office: Office, actor: Actor) -> Sequence[object]:
    now = office.now()
    with office.reading() as work:
        triage = TriageReads(work.reader, actor.id, everything=False)
        reads = DashboardReads(work.reader, actor.id)
        return (
            triage.waiting_of(actor.id, now),
            triage.snoozed(now),
            reads.kept(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER))),
            reads.medians(midnight(now, MONTH)),
            reads.in_time_by_hour(midnight(now, TREND)),
            reads.customers(actor.id),
        )


def _team(office: Office, actor: Actor) -> Sequence[object]:
    now = office.now()
    with office.reading() as work:
        triage = TriageReads(work.reader, actor.id, everything=True)
        reads = DashboardReads(work.reader, None)
        return (
            triage.waiting_in_reach(now),
            triage.snoozed(now),
            reads.assistants(),
            reads.kept(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER))),
            reads.medians(midnight(now, MONTH)),
            reads.in_time_by_hour(midnight(now, TREND)),
        )


def _inbox(office: Office, actor: Actor, *, everything: bool) -> Sequence[object]:
    now = office.now()
    with office.reading() as work:
        reads = TriageReads(work.reader, actor.id, everything=everything)
        tasks = reads.waiting_in_reach(now) if everything else reads.waiting_of(actor.id, now)
        return tasks, reads.snoozed(now)


def _list(office: Office, actor: Actor, wanted: TaskFilter) -> Sequence[object]:
    with office.reading() as work:
        reads = TaskListReads(work.reader, actor, office.now())
        return (reads.page(wanted, None, LIST_PAGE + 1),)


def _page(office: Office, actor: Actor, task: TaskId) -> Sequence[object]:
    with office.reading() as work:
        reads = ChatReads(work.reader, actor, office.now())
        head = reads.head(task)
        return head, reads.people(head), reads.messages(task, limit=PAGE + 1)
