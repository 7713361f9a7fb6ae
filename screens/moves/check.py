"""The check and what it leads to: each point put right, then accepted (TASK-4)."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from domain.check import MarketingCheck, needs_marketing_check
from domain.message import Tag
from domain.permission import Act
from domain.task import Task, TaskStatus
from domain.values import replace
from screens.check import CheckPane, Given, Name
from screens.check.pane import ACCEPT
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.say import Say
from screens.moves import agreement, review
from screens.moves.flow import called
from screens.room import Room
from services.automatic import Wordings
from services.chat.offers import cover_offer, factor_offer, question_offer
from services.task.facts import Check, TaskFacts
from services.undo import Undoable
from widgets.words import _

_PROPOSE = ""
"""Stands for a proposal among words that can be sent."""

Mend = Callable[[Room, Check, Given], Awaitable[Given]]
"""Puts one point right, and gives what she has said since."""


async def accept(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """The check, point by point, until it is accepted, passed on or left as it is."""
    actor, task_id, given = room.session.actor, facts.task.id, Given()
    while True:
        check = await room.ask(room.desk.facts.check, actor, task_id)
        task = check.facts.task
        if task.status is not TaskStatus.REVIEW:
            return task
        answer = await room.app.push_screen_wait(CheckPane(check, given, begun_by))
        if answer is None:
            return None
        with room.refusals_shown():
            if answer != ACCEPT:
                given = await _MENDS[Name(answer)](room, check, given)
                continue
            given = await _asked_before(room, check, given)
            if not needs_marketing_check(task.area) or _is_hers(given.marketing):
                return await room.ask(room.desk.tasks.accept, actor, task_id, task, given.marketing)


def _is_hers(answers: MarketingCheck | None) -> bool:
    return answers is not None and answers.is_for_assistant


async def _asked_before(room: Room, check: Check, given: Given) -> Given:
    """The two questions of Marketing, if nobody has asked them yet (AREA-4)."""
    if needs_marketing_check(check.facts.task.area) and given.marketing is None:
        return await _marketing(room, check, given)
    return given


async def _deadline(room: Room, check: Check, given: Given) -> Given:
    """Another deadline, proposed to the customer (DEAD-1)."""
    await agreement.propose_change(room, check.facts, "")
    return given


async def _budget(room: Room, check: Check, given: Given) -> Given:
    """A word about the account or the factor, or another budget (BUD-3, BUD-6)."""
    own = await room.ask(room.desk.templates.wordings, room.session.actor)
    choices = list(_words_about_budget(check, own))
    word: str | None = choices[0].value
    if len(choices) > 1:
        asked: Pick[str] = Pick(_("What is to be done about the budget?"), choices)
        word = await room.app.push_screen_wait(asked)
    if word == _PROPOSE:
        await agreement.propose_change(room, check.facts, "")
    elif word is not None:
        await _say(room, check.facts, _("Tell the customer about it?"), word)
    return given


def _words_about_budget(check: Check, own: Wordings) -> Iterator[Choice[str]]:
    figures = check.figures
    if check.lacking:
        yield Choice(cover_offer(check, own), _("Tell the customer what is missing"))
    if figures is not None and figures.factors.customer > 1:
        word = factor_offer(check.facts, figures, own)
        yield Choice(word, _("Explain the factor to the customer"))
    yield Choice(_PROPOSE, _("Propose another budget"))


async def _area(room: Room, check: Check, given: Given) -> Given:
    """The area and its competence; a specialist's goes to operations, advice to the team lead."""
    figures, task = check.figures, check.facts.task
    change = Choice("change", _("Choose another work area"))
    choices: list[Choice[str]] = []
    if figures is not None and figures.factors.needs_release and task.released_at is None:
        choices = [Choice("release", _("Send it to operations for its release")), change]
    elif needs_marketing_check(task.area) and not _is_hers(given.marketing):
        ask = Choice("ask", _("Answer the two questions"))
        lead = Choice("lead", _("Pass it on to the team lead"))
        choices = [ask, change] if given.marketing is None else [lead, ask, change]
    picked: str | None = "change"
    if choices:
        picked = await room.app.push_screen_wait(Pick(_("Work area"), choices))
    match picked:
        case "release":
            await review.send_to_operations(room, check.facts, "")
        case "ask":
            return await _marketing(room, check, given)
        case "lead":
            reason = _("Marketing: the customer needs advice before this can be done.")
            await review.delegate(room, check.facts, "", reason, given.marketing)
        case "change":
            await review.set_area(room, check.facts, "")
            return replace(given, marketing=None)
    return given


async def _marketing(room: Room, check: Check, given: Given) -> Given:
    """The two questions: can she brief us, does she know the outcome (AREA-4)."""
    yes_or_no = [Choice(True, _("Yes")), Choice(False, _("No"))]
    briefs = await room.app.push_screen_wait(
        Pick(_("Can the customer brief us and give guidelines?"), yes_or_no)
    )
    if briefs is None:
        return given
    knows = await room.app.push_screen_wait(
        Pick(_("Has the customer an idea of the outcome?"), yes_or_no)
    )
    return given if knows is None else replace(given, marketing=MarketingCheck(briefs, knows))


async def _competence(room: Room, check: Check, given: Given) -> Given:
    """Whether she can do it; if not, it goes on."""
    choices = [
        Choice("yes", _("Yes, I can do this")),
        Choice("lead", _("No: to the team lead")),
    ]
    if check.figures is not None:
        choices.append(Choice("operations", _("No: to operations")))
    question = _("Can you do {task}?").format(task=called(check.facts.task))
    picked = await room.app.push_screen_wait(Pick(question, choices))
    match picked:
        case None:
            return given
        case "yes":
            return replace(given, competent=True)
        case "lead":
            await review.delegate(room, check.facts, "")
        case _:
            await review.send_to_operations(room, check.facts, "")
    return replace(given, competent=False)


async def _understood(room: Room, check: Check, given: Given) -> Given:
    """Whether it is clear; if not, the customer is asked."""
    choices = [Choice(True, _("Yes, all is clear")), Choice(False, _("No: ask the customer"))]
    picked = await room.app.push_screen_wait(Pick(_("Is it clear what is to come out?"), choices))
    if picked is None:
        return given
    if not picked:
        own = await room.ask(room.desk.templates.wordings, room.session.actor)
        word = question_offer(check.facts, own)
        asks = _("Ask the customer")
        is_asked = await _say(room, check.facts, asks, word, frozenset({Tag.QUESTION}))
        return replace(given, understood=False) if is_asked else given
    return replace(given, understood=True)


async def _say(
    room: Room, facts: TaskFacts, title: str, word: str, tags: frozenset[Tag] = frozenset()
) -> bool:
    """The offered word, changed and sent to the customer; whether it was."""
    said = await room.app.push_screen_wait(Say(title, called(facts.task), word))
    if said is None:
        return False
    actor = room.session.actor
    sent = await room.ask(room.desk.chat.post, actor, facts.task.id, said, tags=tags)
    take_back = partial(room.desk.chat.take_back, actor, sent.id)
    room.offer_undo(Undoable(Act.POST_MESSAGE, facts.task.title, take_back))
    return True


_MENDS: Mapping[Name, Mend] = MappingProxyType(
    {
        Name.DEADLINE: _deadline,
        Name.BUDGET: _budget,
        Name.AREA: _area,
        Name.COMPETENCE: _competence,
        Name.UNDERSTOOD: _understood,
    }
)
"""What the key of each point does."""
