"""What customers think of a result, and what follows: ratings and complaints (RES-4, RES-7)."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from domain.complaint import (
    AlreadyComplained,
    Cause,
    Gravity,
    check_open_to_complaint,
    is_open_to_complaint,
)
from domain.feedback import OF_RATINGS, FeedbackStep, NothingOwed, owed_to_see
from domain.ids import TaskId
from domain.permission import Act
from domain.person import Actor
from domain.rating import FAIR
from domain.response import is_overdue
from domain.task import Task
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.say import Say
from screens.dialogs.task.rate import Rate
from screens.dialogs.texts import Texts, Wanted
from screens.moves.flow import Flow, called
from screens.room import Room
from services.chat.offers import inquiry_offer
from services.result.complaints import Note, Ruling
from services.result.ratings import TaskFeedback
from services.task.facts import TaskFacts
from widgets import formats
from widgets.labels.act import act as act_label
from widgets.labels.feedback import cause as cause_label
from widgets.labels.feedback import gravity
from widgets.task.feedback import complaint_words, rating_words
from widgets.words import _

_ACTS: Mapping[FeedbackStep, Act] = MappingProxyType(
    {
        FeedbackStep.INQUIRY: Act.INQUIRE,
        FeedbackStep.ASSESSMENT: Act.ASSESS,
        FeedbackStep.DECISION: Act.DECIDE_RATING,
        FeedbackStep.CONTACT: Act.CONTACT_COMPLAINT,
        FeedbackStep.SOLUTION: Act.SOLVE_COMPLAINT,
        FeedbackStep.ARBITRATION: Act.ARBITRATE_COMPLAINT,
    }
)
"""What settles each step."""


def following(room: Room, step: FeedbackStep, due: datetime, *, hers: bool) -> Act:
    """What the reader's next act about a step is that is owed.

    Whoever steers takes over where it is not her own task and the time for it is over.
    """
    if room.session.actor.is_management and not hers:
        late = is_overdue(due, room.desk.office.now())
        if step is FeedbackStep.ASSESSMENT:
            return Act.DECIDE_RATING
        if step is FeedbackStep.SOLUTION and late:
            return Act.ARBITRATE_COMPLAINT
    return _ACTS[step]


async def follow_up(
    room: Room, task_id: TaskId, begun_by: str, chosen: FeedbackStep | None = None
) -> Task | None:
    """Do what is owed about the task's rating or complaint, or say that nothing is.

    Of rating and complaint what was `chosen`, by any step of it; else the reader's own duty first.
    """
    actor = room.session.actor
    facts = await room.ask(room.desk.facts.of, actor, task_id)
    feedback = await _feedback(room, facts)
    hers = facts.task.assistant_id == actor.id
    owed = owed_to_see(feedback.owed, actor.roles, hers=hers)
    if chosen is not None:
        owed = [one for one in owed if (one[0] in OF_RATINGS) is (chosen in OF_RATINGS)]
    if not owed:
        raise NothingOwed(facts.task.number)
    step, due = owed[0]
    return await FLOWS[following(room, step, due, hers=hers)](room, facts, begun_by)


async def rate(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Stars and a word; with three or fewer a complaint is offered while it can be (RES-7)."""
    task, feedback = facts.task, await _feedback(room, facts)
    former = feedback.rating
    asked = Rate(task.title, former.stars if former else 0, former.text if former else "")
    given = await room.app.push_screen_wait(asked)
    if given is None:
        return None
    actor = room.session.actor
    rated = await room.ask(room.desk.ratings.rate, actor, task.id, given.stars, given.text)
    heard = is_open_to_complaint(rated, room.desk.office.now())
    if given.stars > FAIR or feedback.complaint is not None or not heard:
        if actor.is_customer:
            room.notify(_("Thank you for the rating."), markup=False)
        return rated
    choices = [
        Choice(False, _("No, the rating is enough")),
        Choice(True, _("Yes, somebody shall call me about it")),
    ]
    question = _("That should have gone better. Shall it become a complaint?")
    if await room.app.push_screen_wait(Pick(question, choices)):
        return await _open(room, facts, Cause.RATING, given.text) or rated
    return rated


async def inquire(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """A polite question about three stars (RES-4)."""
    detail = "\n".join(rating_words(await _feedback(room, facts)))
    own = await room.ask(room.desk.templates.wordings, room.session.actor)
    offer = Say(_("Ask what could have been better?"), detail, inquiry_offer(facts, own))
    word = await room.app.push_screen_wait(offer)
    if word is None:
        return None
    return await room.ask(room.desk.ratings.inquire, room.session.actor, facts.task.id, word)


async def assess(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """The assistant's view of one or two stars (RES-4)."""
    detail = "\n".join(rating_words(await _feedback(room, facts)))
    title = _("Your view of the rating of {task}").format(task=called(facts.task))
    wanted = Wanted("assessment", _("How it came about"), 6)
    asked = Texts(title, _("Hand it in"), [wanted], detail=detail)
    return await _one_text(room, facts, asked, wanted, room.desk.ratings.assess)


async def decide(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Management's decision about one or two stars (RES-4)."""
    detail = "\n".join(rating_words(await _feedback(room, facts)))
    title = _("Decide about the rating of {task}").format(task=called(facts.task))
    wanted = Wanted("decision", _("Decision"), 5)
    asked = Texts(title, _("Decide"), [wanted], detail=detail)
    return await _one_text(room, facts, asked, wanted, room.desk.ratings.decide)


async def complain(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Open a complaint: why, and in which words (RES-7).

    What cannot be heard is refused before anybody has written it down.
    """
    check_open_to_complaint(facts.task, room.desk.office.now())
    feedback = await _feedback(room, facts)
    if feedback.complaint is not None:
        raise AlreadyComplained(facts.task.number)
    rated = feedback.rating is not None and feedback.rating.stars <= FAIR
    causes = [cause for cause in Cause if rated or cause is not Cause.RATING]
    choices = [Choice(cause, cause_label(cause)) for cause in causes]
    question = _("{task}: what is the complaint about?").format(task=called(facts.task))
    cause = await room.app.push_screen_wait(Pick(question, choices))
    return None if cause is None else await _open(room, facts, cause)


async def contact(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Note the first contact about a complaint."""
    detail = "\n".join(complaint_words(await _feedback(room, facts)))
    wanted = [
        Wanted("situation", _("Situation")),
        Wanted("reaction", _("Reaction")),
        Wanted("next_step", _("Next step"), 2),
    ]
    title = _("First contact about {task}").format(task=called(facts.task))
    given = await room.app.push_screen_wait(Texts(title, _("Note it"), wanted, detail=detail))
    if given is None:
        return None
    note = Note(given["situation"], given["reaction"], given["next_step"])
    return await room.ask(room.desk.complaints.contact, room.session.actor, facts.task.id, note)


async def solve(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """The solution found with the customer."""
    detail = "\n".join(complaint_words(await _feedback(room, facts)))
    title = _("The solution for {task}").format(task=called(facts.task))
    wanted = Wanted("solution", _("Solution"), 5)
    asked = Texts(title, _("Settled"), [wanted], detail=detail)
    return await _one_text(room, facts, asked, wanted, room.desk.complaints.solve)


async def escalate(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Into management's hands."""
    grave = await _gravity(room)
    if grave is None:
        return None
    title = _("Hand the complaint about {task} to management").format(task=called(facts.task))
    wanted = [Wanted("reason", _("Reason"), 4)]
    given = await room.app.push_screen_wait(Texts(title, _("Hand it over"), wanted))
    if given is None:
        return None
    actor, task_id = room.session.actor, facts.task.id
    return await room.ask(room.desk.complaints.escalate, actor, task_id, given["reason"], grave[0])


async def arbitrate(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Management's ruling, with the words of both sides."""
    feedback = await _feedback(room, facts)
    detail = "\n".join(complaint_words(feedback))
    wanted = [
        Wanted("customer_said", _("Customer's words"), 2),
        Wanted("assistant_said", _("Assistant's words"), 2),
        Wanted("decision", _("Ruling"), 3),
    ]
    title = _("Rule on {task}").format(task=called(facts.task))
    asked = Texts(title, _("Rule"), wanted, detail=detail, yes_no=_("Give time back"))
    given = await room.app.push_screen_wait(asked)
    if given is None:
        return None
    ruling = Ruling(
        given["customer_said"], given["assistant_said"], given["decision"], given.is_yes
    )
    return await room.ask(room.desk.complaints.rule, room.session.actor, facts.task.id, ruling)


async def about_complaint(room: Room, task_id: TaskId, begun_by: str) -> Task | None:
    """What is to be done about the open complaint; a new one when none is open (RES-7)."""
    facts = await room.ask(room.desk.facts.of, room.session.actor, task_id)
    feedback = await _feedback(room, facts)
    if feedback.complaint is None or room.session.actor.is_customer:
        return await complain(room, facts, begun_by)
    acts = [Act.CONTACT_COMPLAINT, Act.SOLVE_COMPLAINT, Act.ESCALATE_COMPLAINT]
    if room.session.actor.is_management:
        acts.append(Act.ARBITRATE_COMPLAINT)
    choices = [Choice(act, formats.plain(act_label(act))) for act in acts]
    question = _("The complaint about {task}").format(task=called(facts.task))
    act = await room.app.push_screen_wait(Pick(question, choices))
    return None if act is None else await FLOWS[act](room, facts, begun_by)


FLOWS: Mapping[Act, Flow] = MappingProxyType(
    {
        Act.RATE: rate,
        Act.INQUIRE: inquire,
        Act.ASSESS: assess,
        Act.DECIDE_RATING: decide,
        Act.COMPLAIN: complain,
        Act.CONTACT_COMPLAINT: contact,
        Act.SOLVE_COMPLAINT: solve,
        Act.ESCALATE_COMPLAINT: escalate,
        Act.ARBITRATE_COMPLAINT: arbitrate,
    }
)
"""What each act asks and does."""


async def _open(room: Room, facts: TaskFacts, cause: Cause, text: str = "") -> Task | None:
    grave: tuple[Gravity | None] | None = (None,)
    if not room.session.actor.is_customer:
        grave = await _gravity(room)
    if grave is None:
        return None
    title = _("Complaint about {task}").format(task=called(facts.task))
    wanted = [Wanted("text", _("What happened"), 6, text)]
    given = await room.app.push_screen_wait(Texts(title, _("Complain"), wanted))
    if given is None:
        return None
    complain, actor = room.desk.complaints.open, room.session.actor
    task = await room.ask(complain, actor, facts.task.id, cause, given["text"], grave[0])
    if actor.is_customer and task.complaint_due_at is not None:
        due = formats.moment_near(task.complaint_due_at, room.desk.office.now())
        told = _("Your complaint has arrived. Somebody is in touch by {due}.").format(due=due)
        room.notify(told, markup=False)
    return task


async def _one_text(
    room: Room,
    facts: TaskFacts,
    asked: Texts,
    wanted: Wanted,
    use_case: Callable[[Actor, TaskId, str], Task],
) -> Task | None:
    """Hand what was written into the one field to the use case."""
    given = await room.app.push_screen_wait(asked)
    if given is None:
        return None
    return await room.ask(use_case, room.session.actor, facts.task.id, given[wanted.key])


async def _gravity(room: Room) -> tuple[Gravity | None] | None:
    """How grave it is; None when the reader goes back."""
    choices: list[Choice[tuple[Gravity | None]]] = [Choice((None,), _("none of these"))]
    choices += [Choice((one,), gravity(one)) for one in Gravity]
    question = _("Is one of these at stake? Then it goes to management at once.")
    return await room.app.push_screen_wait(Pick(question, choices))


async def _feedback(room: Room, facts: TaskFacts) -> TaskFeedback:
    return await room.ask(room.desk.ratings.of, room.session.actor, facts.task.id)
