"""What a customer says to what waits for her: accept it, or give it back."""

from collections.abc import Awaitable, Callable

from domain.ids import TaskId
from domain.task import Task, TaskStatus
from domain.values import dataclass
from screens.moves import agreement, work_on_task
from screens.moves.flow import Flow
from screens.room import Room
from services.task.facts import TaskFacts
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Question:
    """Something that can wait for a customer's word."""

    waits: Callable[[Room, TaskFacts], Awaitable[bool]]
    """Whether it does, on this task."""
    agree: Flow
    """What accepting asks and does."""
    decline: Flow
    """What giving back asks and does."""


async def answer(room: Room, task_id: TaskId, begun_by: str, *, agrees: bool) -> Task | None:
    """The task after her word about what waits there; None when she went back or nothing waits.

    To be awaited in a worker of group "write" of the room.
    """
    with room.refusals_shown():
        facts = await room.ask(room.desk.facts.of, room.session.actor, task_id)
        for question in QUESTIONS:
            if await question.waits(room, facts):
                flow = question.agree if agrees else question.decline
                return await flow(room, facts, begun_by)
        room.refuse(_("Nothing waits for your word here."))
    return None


async def _is_delivered(room: Room, facts: TaskFacts) -> bool:
    return facts.task.status is TaskStatus.DELIVERED


async def _has_interim_result(room: Room, facts: TaskFacts) -> bool:
    if facts.task.status is not TaskStatus.IN_PROGRESS:
        return False
    results = await room.ask(room.desk.results.of, room.session.actor, facts.task.id)
    return results.waits is not None


QUESTIONS: tuple[Question, ...] = (
    Question(agreement.waits, agreement.agree, agreement.decline),
    Question(_is_delivered, work_on_task.finish, work_on_task.return_task),
    Question(_has_interim_result, work_on_task.accept_interim, work_on_task.return_task),
)
"""Everything that can wait for her, the most pressing first; the first that waits is answered."""
