"""Ordering a task from any room: the questions, the draft, the act; and ordering one again."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType

from domain.autochat import Question
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task
from domain.values import dataclass, replace
from screens.autochat import Autochat
from screens.autochat.draft import OrderDraft, draft_of
from screens.autochat.order import Order
from screens.autochat.telling import Who
from screens.autochat.understanding import Understanding
from screens.draft_keeper import DraftKeeper
from screens.room import Room
from services.customer.customers import CustomerChoice
from services.texts import meetings
from widgets import formats
from widgets.words import _

DRAFT = "new task"
"""Under which name the draft of a new task is kept; that of a copy bears the task's id too."""

_MEETINGS = "new meeting"
_MEETING = MappingProxyType(
    {
        Question.DESCRIPTION: meetings.DESCRIPTION,
        Question.TITLE: meetings.TITLE,
        Question.RESULT: meetings.RESULT,
        Question.MATERIAL: "",
        Question.REMARKS: "",
    }
)


async def new_task(room: Room, customer_id: CustomerId | None = None) -> Task | None:
    """The task that was created; None when the reader went back, or it was refused and told so.

    To be awaited in a worker of group "write". What is typed is kept until it is saved.
    """
    created: Task | None = None
    with room.refusals_shown():
        created = await _Ordering(room, customer_id).done()
    return created


async def new_meeting(room: Room, customer_id: CustomerId | None = None) -> Task | None:
    """The task that was made for a meeting (TIME-8); None as for `new_task`.

    All but customer, day and budget is answered already; each answer can be changed.
    """
    created: Task | None = None
    with room.refusals_shown():
        created = await _Ordering(room, customer_id, begun=_MEETING, kept_as=_MEETINGS).done()
    return created


async def repeat_task(room: Room, task_id: TaskId) -> Task | None:
    """The task that was ordered again from this one (TASK-8); None as for `new_task`."""
    created: Task | None = None
    with room.refusals_shown():
        origin = await room.ask(room.desk.orders.repeated, room.session.actor, task_id)
        created = await _Ordering(room, origin.customer_id, origin).done()
    return created


@dataclass(frozen=True, slots=True)
class _Ordering:
    """One order from its first question to its task."""

    room: Room
    customer_id: CustomerId | None
    origin: Task | None = None
    begun: Mapping[Question, str] | None = None
    """What is answered before anything is asked."""
    kept_as: str = DRAFT
    """The name of its draft; that of a copy bears the task's id too."""

    async def done(self) -> Task | None:
        """Ask everything, then create; nothing when the reader leaves."""
        room, actor, desk = self.room, self.room.session.actor, self.room.desk
        customers = await room.ask(desk.customers.choices, actor)
        if not customers:
            room.refuse(self._nobody())
            return None
        stored = await room.ask(desk.drafts.text, actor.id, self._key)
        keeper, kept = _Keeper(room, actor.id, self._key, stored), draft_of(stored)
        chat = self._autochat(customers, kept, keeper)
        order = await room.app.push_screen_wait(chat)
        if order is None:
            if keeper.holds_something:
                told = _("The draft is kept; next time you go on there.")
                room.notify(told, markup=False)
            return None
        return await self._placed(order, keeper)

    async def _placed(self, order: Order, keeper: "_Keeper") -> Task:
        room = self.room
        task = await room.ask(room.desk.orders.place, room.session.actor, order.new, order.files)
        await keeper.forget()
        told = _("Created #{number}; the customer was told when it will be checked.")
        if room.session.actor.is_customer:
            told = _("Saved as #{number}. In its chat it says by when it will be checked.")
        room.notify(told.format(number=task.number), markup=False)
        return task

    def _autochat(
        self, customers: Sequence[CustomerChoice], kept: OrderDraft, keeper: "_Keeper"
    ) -> Autochat:
        actor, origin = self.room.session.actor, self.origin
        only = customers[0] if len(customers) == 1 else None
        fixed = origin.customer_id if origin is not None else only.id if only else None
        draft = kept if not kept.is_empty else self._begun(kept)
        if fixed is not None or Question.CUSTOMER not in draft.answers:
            draft = _with_customer(draft, fixed or self.customer_id)
        who = Who(
            actor.name,
            only.address if only is not None and actor.is_customer else None,
            origin.number if origin else None,
            origin.id if origin else None,
        )
        asked = tuple(one for one in Question if fixed is None or one is not Question.CUSTOMER)
        reads = Understanding(customers, self.room.desk.office.now, is_copy=origin is not None)
        return Autochat(reads, who, draft, keeper.keep, asked=asked, is_resumed=not kept.is_empty)

    def _begun(self, draft: OrderDraft) -> OrderDraft:
        """A copy begins with everything but its deadline (TASK-8)."""
        begun = self.begun if self.origin is None else _answers_of(self.origin)
        return draft if begun is None else replace(draft, answers=MappingProxyType(dict(begun)))

    @property
    def _key(self) -> str:
        return self.kept_as if self.origin is None else f"{DRAFT} {self.origin.id}"

    def _nobody(self) -> str:
        if self.room.session.actor.is_management:
            return _("There is no customer yet to create a task for. vpa import brings yours in.")
        return _("No customer is yours yet, so there is nobody to create a task for.")


def _with_customer(draft: OrderDraft, customer_id: CustomerId | None) -> OrderDraft:
    if customer_id is None:
        return draft
    answers = dict(draft.answers) | {Question.CUSTOMER: str(customer_id)}
    return replace(draft, answers=MappingProxyType(answers))


def _answers_of(task: Task) -> dict[Question, str]:
    return {
        Question.DESCRIPTION: task.description,
        Question.TITLE: task.title,
        Question.RESULT: task.expected_result,
        Question.BUDGET: formats.duration(timedelta(seconds=task.budget_seconds)),
        Question.MATERIAL: "",
        Question.REMARKS: "",
    }


class _Keeper:
    """What is typed of one order, as it is kept."""

    def __init__(self, room: Room, person_id: PersonId, key: str, stored: str) -> None:
        self._room = room
        self._person_id = person_id
        self._key = key
        self._newest = stored
        self._drafts = DraftKeeper(self._keep)

    @property
    def holds_something(self) -> bool:
        """Whether a draft is kept by now."""
        return bool(self._newest)

    def keep(self, text: str) -> None:
        """Store this as soon as the write before it is through."""
        self._newest = text
        self._drafts.note(self._key, text)
        self._room.run_worker(self._settle(), group="write")

    async def forget(self) -> None:
        """Nothing is typed any more."""
        self._drafts.note(self._key, "")
        await self._drafts.settle()

    async def _settle(self) -> None:
        with self._room.refusals_shown():
            await self._drafts.settle()

    async def _keep(self, key: str, text: str) -> None:
        await self._room.ask(self._room.desk.drafts.keep, self._person_id, key, text)
