"""Each screen's unit of queries: what a use case reads, without the rules it then applies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench import byhand, byhand_chat
from bench.byhand import ByHand
from data.reads.agreements import waiting_of
from data.reads.chat import ChatReads
from data.reads.dashboard import DashboardReads
from data.reads.owed import owed_singles
from data.reads.task_lists import TaskListReads
from data.reads.triage import TriageReads
from data.reads.wishes import waiting_wishes
from data.work import Work
from domain.ids import TaskId
from domain.permission import sees_everything
from domain.person import Actor
from domain.proposal import CHANGEABLE
from domain.triage import handed_to
from services.conversation import LIST_PAGE, PAGE, Conversation, TaskFilter
from services.dashboard import MONTH, MONTHS, QUARTER, TREND, WEEK, Dashboard, midnight
from services.month_hours import months_of
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
            [
                *WAITS,
                byhand.owed,
                *ANSWERS,
                byhand.customers,
                byhand.ratings,
                *[byhand.number] * MONTHS,
            ],
            has_rules=True,
        ),
        "dashboard of a manager": Screen(
            lambda: dashboard.team(manager),
            lambda: _team(office, manager),
            [*WAITS, byhand.owed, byhand.assistants, *ANSWERS, byhand.ratings],
            has_rules=True,
        ),
    }


def _triages(office: Office, assistant: Actor, manager: Actor) -> Mapping[str, Screen]:
    triage = Triage(office)
    return {
        "triage of an assistant": Screen(
            lambda: triage.inbox(assistant, Whose.MINE),
            lambda: _inbox(office, assistant, Whose.MINE),
            [*WAITS, byhand.owed, byhand.about_time],
        ),
        "triage of a manager": Screen(
            lambda: triage.inbox(manager, Whose.ALL),
            lambda: _inbox(office, manager, Whose.ALL),
            [*WAITS, byhand.owed, byhand.wishes, byhand.about_time, byhand.about_time],
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
    """The chat in which most of the customer's messages wait for her, while terms can change."""
    inbox = Triage(office).inbox(reader, Whose.MINE)
    changeable = (one.task for one in inbox.tasks if one.task.status in CHANGEABLE)
    task = max(changeable, key=lambda one: one.unanswered_count).id
    return Screen(
        lambda: conversation.open(reader, task),
        lambda: _page(office, reader, task),
        [
            byhand_chat.head_of(task),
            byhand_chat.people,
            byhand_chat.messages_of(task),
            byhand_chat.proposals,
        ],
    )


def _waits(work: Work, actor: Actor) -> TriageReads:
    """The triage's reading of what waits for her, with what is handed up to her."""
    everything, handed = sees_everything(actor), handed_to(actor.roles)
    return TriageReads(work.reader, actor.id, everything=everything, handed=handed)


def _own(office: Office, actor: Actor) -> Sequence[object]:
    now = office.now()
    with office.reading() as work:
        triage = TriageReads(work.reader, actor.id, everything=False)
        reads = DashboardReads(work.reader, actor.id)
        return (
            triage.waiting_of(actor.id, now),
            triage.snoozed(now),
            owed_singles(work.reader, actor.id, now),
            reads.kept(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER))),
            reads.medians(midnight(now, MONTH)),
            reads.in_time_by_hour(midnight(now, TREND)),
            reads.customers(actor.id),
            reads.ratings(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER))),
            *(seconds for _month, seconds in months_of(work, actor.id, now, MONTHS)),
        )


def _team(office: Office, actor: Actor) -> Sequence[object]:
    now = office.now()
    with office.reading() as work:
        triage = _waits(work, actor)
        reads = DashboardReads(work.reader, None)
        return (
            triage.waiting_in_reach(now),
            triage.snoozed(now),
            owed_singles(work.reader, actor.id, now),
            reads.assistants(),
            reads.kept(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER))),
            reads.medians(midnight(now, MONTH)),
            reads.in_time_by_hour(midnight(now, TREND)),
            reads.ratings(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER))),
        )


def _inbox(office: Office, actor: Actor, whose: Whose) -> Sequence[object]:
    now = office.now()
    with office.reading() as work:
        reads, everybodys = _waits(work, actor), whose is Whose.ALL
        tasks = reads.waiting_in_reach(now) if everybodys else reads.waiting_of(actor.id, now)
        snoozed = reads.snoozed(now)
        singles = owed_singles(work.reader, actor.id, now)
        wishes = [waiting_wishes(work.reader)] if everybodys else []
        about = reads.about_time(decides=actor.is_management)
        contested = [reads.contested()] if actor.is_management else []
    return tasks, snoozed, singles, *wishes, about, *contested


def _list(office: Office, actor: Actor, wanted: TaskFilter) -> Sequence[object]:
    with office.reading() as work:
        reads = TaskListReads(work.reader, actor, office.now())
        return (reads.page(wanted, None, LIST_PAGE + 1),)


def _page(office: Office, actor: Actor, task: TaskId) -> Sequence[object]:
    with office.reading() as work:
        reads = ChatReads(work.reader, actor, office.now())
        head = reads.head(task)
        people, messages = reads.people(head), reads.messages(task, limit=PAGE + 1)
        return head, people, messages, waiting_of(work.reader, task, head.customer_id)
