"""Creating a task from any room: the form, its draft, the act."""

from dataclasses import replace

from textual.worker import Worker

from domain.ids import CustomerId, PersonId
from domain.task import Task
from screens.dialogs.new_task import NewTaskForm
from screens.dialogs.new_task_draft import draft_of
from screens.dialogs.pick import Choice
from screens.room import Room
from widgets.privacy import customer_name
from widgets.words import _

DRAFT = "new task"
"""Under which name the draft of the form is kept."""


async def new_task(room: Room, customer_id: CustomerId | None = None) -> Task | None:
    """The task that was created; None when the reader went back, or it was refused and told so.

    To be awaited in a worker of group "write". What is typed is kept until it is saved.
    """
    created: Task | None = None
    with room.refusals_shown():
        created = await _created(room, customer_id)
    return created


async def _created(room: Room, customer_id: CustomerId | None) -> Task | None:
    actor, desk = room.session.actor, room.desk
    customers = await room.ask(desk.customers.choices, actor)
    if not customers:
        none = _("No customer is yours yet, so there is nobody to create a task for.")
        if actor.is_management:
            none = _("There is no customer yet to create a task for. vpa import brings yours in.")
        room.refuse(none)
        return None
    draft = draft_of(await room.ask(desk.drafts.text, actor.id, DRAFT))
    if customer_id is not None and draft.is_empty:
        draft = replace(draft, customer=str(customer_id))
    choices = [
        Choice(one.id, customer_name(one.name, one.number), f"#{one.number}") for one in customers
    ]
    keeper = _Keeper(room, actor.id)
    form = NewTaskForm(choices, desk.office.now, draft, keeper.keep)
    new = await room.app.push_screen_wait(form)
    if new is None:
        return None
    task = await room.ask(desk.tasks.create, actor, new)
    await keeper.forget()
    told = _("Created #{number}; the customer was told when it will be checked.")
    room.notify(told.format(number=task.number), markup=False)
    return task


class _Keeper:
    """Stores what is typed, one write at a time, so that an older text never comes last."""

    def __init__(self, room: Room, person_id: PersonId) -> None:
        self._room = room
        self._person_id = person_id
        self._newest = ""
        self._writing: Worker[None] | None = None

    def keep(self, text: str) -> None:
        """Store this as soon as the write before it is through."""
        self._newest = text
        if self._writing is None or self._writing.is_finished:
            self._writing = self._room.run_worker(self._write(), group="write")

    async def forget(self) -> None:
        """Nothing is typed any more."""
        if self._writing is not None and not self._writing.is_finished:
            await self._writing.wait()
        await self._room.ask(self._room.desk.drafts.drop, self._person_id, DRAFT)

    async def _write(self) -> None:
        with self._room.refusals_shown():
            written = None
            while written != self._newest:
                written = self._newest
                await self._room.ask(self._room.desk.drafts.keep, self._person_id, DRAFT, written)
