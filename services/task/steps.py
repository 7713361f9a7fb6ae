"""One act on one task, whole: the step, what it answers, what it costs, its line in the trail."""

from collections.abc import Callable, Sequence

from data.files import KeptFile
from domain.contract import checked_text
from domain.ids import MessageId, TaskId
from domain.message import Message, Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from domain.template import refuse_left_open
from domain.trail import Facts
from domain.values import replace
from services.absence.standing_in import keep_answers
from services.office import Doing, Office, on_task
from services.saying import spoken
from services.task.surveys_overtaken import end_overtaken
from services.upkeep import answers_given, check_given, save_settled

Step = Callable[[Task, Doing], Task]
"""A task one step on, in the act under way; raises the refusal."""


def carried_out(
    office: Office,
    actor: Actor,
    act: Act,
    task_id: TaskId,
    step: Step,
    *,
    reason: str = "",
    word: str = "",
    tag: Tag = Tag.INFORMATION,
    no_answer_needed: bool = False,
    files: Sequence[KeptFile] = (),
    rests_on: MessageId | None = None,
    evidence: Callable[[Task], Facts] | None = None,
    beside: Callable[[Doing, Task], None] | None = None,
) -> Task:
    """The task after the step, kept with everything that follows from it.

    A `word`, maybe with `files`, is said in the chat in the same moment, in the actor's voice: ours
    answers what waits and leaves nothing open (`Unfilled`), hers may wait itself (RESP-6). Else the
    trail names the message it `rests_on`. `evidence` adds to it; `beside` keeps the rest.
    """
    if not actor.is_customer:
        refuse_left_open(word)
    with office.acting(actor, act, on_task(task_id)) as doing:
        before = doing.work.tasks.hold(task_id)
        after = step(before, doing)
        doing.message_id = rests_on
        if word:
            tags = frozenset({tag})
            said = spoken(before, actor, word, tags, doing.now, no_answer_needed=no_answer_needed)
            brought = tuple(file.of(said.id, doing.now) for file in files)
            after = _said(doing, before, after, replace(said, attachments=brought))
        elif act is not Act.DELETE_TASK and after.check_since != before.check_since:
            keep_answers(doing.work, before, check_given(before, doing.now, actor.id))
        kept = _kept(doing, before, after, reason)
        doing.new = {**doing.new, **(evidence(kept) if evidence else {})}
        if beside is not None:
            beside(doing, kept)
        return kept


def _kept(doing: Doing, before: Task, after: Task, reason: str) -> Task:
    """The task stored with its account, and its line in the trail begun."""
    kept = save_settled(doing.work, after)
    end_overtaken(doing, before, kept)
    doing.work.customers.keep_account(kept.customer_id)
    doing.subject = replace(doing.subject, customer_id=kept.customer_id)
    doing.reason = checked_text("reason", reason, needed=False)
    doing.changed(before, kept)
    return kept


def _said(doing: Doing, before: Task, after: Task, message: Message) -> Task:
    """The task with the message in its chat; a word of ours is an answer."""
    doing.work.messages.add(message)
    if message.side is Side.OURS and doing.actor is not None:
        keep_answers(doing.work, before, answers_given(before, message, doing.actor.id))
    doing.message_id = message.id
    return replace(after, last_message_at=doing.now)
