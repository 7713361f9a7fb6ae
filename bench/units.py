"""Each screen's unit of queries: what a use case reads, without the rules it then applies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench import byhand, byhand_chat, byhand_customers, byhand_notices, byhand_surveys
from bench.byhand import ByHand
from data.reads.agreements import waiting_of
from data.reads.away import away_now
from data.reads.care import waiting_cares
from data.reads.chat import ChatReads
from data.reads.customer_files import notes_of
from data.reads.customers import CustomerReads
from data.reads.dashboard import DashboardReads
from data.reads.duties import duties_due
from data.reads.handover_steps import next_steps
from data.reads.leavings import open_leavings
from data.reads.notices import confirmed_at, her_absences, noticed
from data.reads.owed import owed_singles
from data.reads.stop_news import stop_news
from data.reads.surveys import surveys_asked, surveys_waiting
from data.reads.task_lists import TaskListReads
from data.reads.triage import TriageReads
from data.reads.wishes import waiting_wishes
from data.work import Work
from domain.calendar import local
from domain.ids import CustomerId, TaskId
from domain.permission import sees_everything
from domain.person import LEADS_ASSISTANTS, REACTIVATES, Actor
from domain.proposal import CHANGEABLE
from domain.triage import handed_to
from services.chat.conversation import LIST_PAGE, PAGE, Conversation, TaskFilter
from services.customer.customers import PAGE as CUSTOMERS_PAGE
from services.customer.customers import Customers
from services.customer.files import MOST_NOTES, CustomerFiles
from services.dashboard.dashboard import MONTH, MONTHS, QUARTER, TREND, WEEK, Dashboard, midnight
from services.dashboard.month_hours import months_of
from services.office import Office
from services.triage.triage import Triage, Whose

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
HERS: Sequence[ByHand] = (
    byhand_surveys.asked,
    byhand_notices.absences,
    byhand_notices.confirmed,
    byhand_notices.cares,
    byhand_notices.duties,
    byhand_notices.handover_steps,
)
ANSWERS: Sequence[ByHand] = (byhand.kept, byhand.medians, byhand.by_hour)


def screens(
    office: Office, conversation: Conversation, assistant: Actor, manager: Actor
) -> Mapping[str, Screen]:
    """The screens that are looked at most, by name."""
    return {
        **_dashboards(office, assistant, manager),
        **_triages(office, assistant, manager),
        **_lists(office, conversation, assistant),
        **_customers(office, assistant, manager),
        "chat": _chat(office, conversation, assistant),
    }


def _dashboards(office: Office, assistant: Actor, manager: Actor) -> Mapping[str, Screen]:
    dashboard = Dashboard(office)
    return {
        "dashboard of an assistant": Screen(
            lambda: dashboard.own(assistant),
            lambda: _own(office, assistant),
            [
                byhand_notices.away,
                byhand.waiting,
                byhand.standing_in,
                byhand.snoozed,
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
            [byhand_notices.away, *WAITS, byhand.owed, byhand.assistants, *ANSWERS, byhand.ratings],
            has_rules=True,
        ),
    }


def _triages(office: Office, assistant: Actor, manager: Actor) -> Mapping[str, Screen]:
    triage = Triage(office)
    return {
        "triage of an assistant": Screen(
            lambda: triage.inbox(assistant, Whose.MINE),
            lambda: _inbox(office, assistant, Whose.MINE),
            [
                *WAITS,
                byhand_notices.away,
                byhand.owed,
                byhand.about_time,
                byhand.standing_in,
                *HERS,
            ],
        ),
        "triage of a manager": Screen(
            lambda: triage.inbox(manager, Whose.ALL),
            lambda: _inbox(office, manager, Whose.ALL),
            [
                *WAITS,
                byhand_notices.away,
                byhand.owed,
                byhand.wishes,
                byhand.about_time,
                byhand.reported,
                byhand_surveys.waiting,
                *([byhand_notices.cares] if manager.roles & REACTIVATES else []),
                byhand_notices.noticed,
                byhand_notices.events,
                *([byhand_notices.leavings] if manager.roles & LEADS_ASSISTANTS else []),
                byhand_notices.duties,
                byhand_notices.handover_steps,
            ],
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


def _customers(office: Office, assistant: Actor, manager: Actor) -> Mapping[str, Screen]:
    customers, files = Customers(office), CustomerFiles(office)
    hers = customers.choices(assistant)[0].id
    return {
        "list of customers": Screen(
            lambda: customers.page(manager),
            lambda: _customers_page(office, manager),
            [byhand_customers.customers],
        ),
        "a customer's file": Screen(
            lambda: files.of(assistant, hers),
            lambda: _file(office, assistant, hers),
            [byhand_customers.one, byhand_customers.notes],
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


def _stood_in_for(work: Work, actor: Actor) -> TriageReads:
    return TriageReads(work.reader, actor.id, everything=True)


def _own(office: Office, actor: Actor) -> Sequence[object]:
    now = office.now()
    with office.reading() as work:
        triage = TriageReads(work.reader, actor.id, everything=False)
        reads = DashboardReads(work.reader, actor.id)
        return (
            away_now(work.reader, now),
            triage.waiting_of(actor.id, now),
            _stood_in_for(work, actor).standing_in(local(now).date()),
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
            away_now(work.reader, now),
            triage.waiting_in_reach(now),
            triage.snoozed(now),
            owed_singles(work.reader, actor.id, now, of_nobody=True),
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
        away = away_now(work.reader, now)
        singles = owed_singles(work.reader, actor.id, now, of_nobody=actor.is_management)
        wishes = [waiting_wishes(work.reader)] if everybodys else []
        about = reads.about_time(decides=actor.is_management)
        reported = [reads.reported()] if actor.is_management else []
        today, is_hers = local(now).date(), actor.is_assistant
        standing = [] if everybodys else [_stood_in_for(work, actor).standing_in(today)]
        asked = [surveys_asked(work.reader, actor.id)] if actor.is_assistant else []
        running = [surveys_waiting(work.reader)] if everybodys else []
        plan: list[object] = [her_absences(work.reader, actor.id, today)] if is_hers else []
        plan += [confirmed_at(work.reader, actor.id)] if is_hers else []
        wins_back = everybodys and bool(actor.roles & REACTIVATES)
        due: list[object] = []
        if is_hers or wins_back:
            due = [waiting_cares(work.reader, actor.id, hers=is_hers, teams=wins_back)]
        if everybodys:
            due += [noticed(work.reader, today), stop_news(work.reader, actor.id)]
        if everybodys and actor.roles & LEADS_ASSISTANTS:
            due += [open_leavings(work.reader)]
        due += [duties_due(work.reader, actor.id, today, ours=everybodys)]
        due += [next_steps(work.reader, actor.id, everybodys=everybodys)]
    told = singles, *wishes, about, *reported, *standing, *asked, *running
    return tasks, snoozed, away, *told, *plan, *due


def _list(office: Office, actor: Actor, wanted: TaskFilter) -> Sequence[object]:
    with office.reading() as work:
        reads = TaskListReads(work.reader, actor, office.now())
        return (reads.page(wanted, None, LIST_PAGE + 1),)


def _customers_page(office: Office, actor: Actor) -> Sequence[object]:
    with office.reading() as work:
        return (CustomerReads(work.reader, actor).page("", None, CUSTOMERS_PAGE + 1),)


def _file(office: Office, actor: Actor, customer: CustomerId) -> Sequence[object]:
    with office.reading() as work:
        row = CustomerReads(work.reader, actor).one(customer)
        return row, notes_of(work.reader, customer, MOST_NOTES + 1)


def _page(office: Office, actor: Actor, task: TaskId) -> Sequence[object]:
    with office.reading() as work:
        reads = ChatReads(work.reader, actor, office.now())
        head = reads.head(task)
        people, messages = reads.people(head), reads.messages(task, limit=PAGE + 1)
        return head, people, messages, waiting_of(work.reader, task, head.customer_id)
