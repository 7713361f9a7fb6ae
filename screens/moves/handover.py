"""The steps of a handover by keys, each for whom it is (HAND-2 to HAND-10)."""

from datetime import timedelta

from domain.calendar import local
from domain.errors import VPAError
from domain.handover import StepHeld
from domain.handover_moves import NotTheSuccessor
from domain.handover_terms import Hindrance, Step, Target
from domain.permission import MAY, Act
from screens.dialogs.ask import Ask
from screens.dialogs.ask_day import AskDay
from screens.dialogs.confirm import Confirm
from screens.dialogs.handover.leaving import AskTraining
from screens.dialogs.pick import Choice, Pick
from screens.moves.closing import accept_item, checklist, to_accept
from screens.moves.flow import done_by, needed
from screens.moves.successor import called, propose_successor
from screens.navigation import OpenCustomer
from screens.room import Room
from services.handover.handovers import HandoverLine
from widgets import formats
from widgets.customer.file_lines import score_told
from widgets.explain import explain
from widgets.handover.lines import step_sign
from widgets.labels import handover as labels
from widgets.words import _


async def next_step(room: Room, line: HandoverLine, begun_by: str) -> bool:
    """Do what comes next; whether it was done.

    What holds it is told before anything is asked. As all flows of this module to be awaited in a
    worker of group "write" of the room.
    """
    step = line.handover.current
    takes = line.handover.successor_id == room.session.actor.id
    if step is Step.TRAINING and takes and to_accept(line.handover):
        return await accept_item(room, line)
    if step is not None and (held := _held(room, line, step)):
        room.refuse(explain(held))
        return False
    match step:
        case Step.FILE:
            return await _check_file(room, line)
        case Step.SUCCESSOR:
            return await propose_successor(room, line)
        case Step.INFORMED:
            return await _tell(room, line)
        case Step.TRAINING:
            return await _pass_on(room, line, begun_by)
        case Step.CLOSED:
            return await _close(room, line)
        case None:
            room.refuse(_("This customer is handed over."))
            return False


async def see_to_step(room: Room, handover_id: int, begun_by: str) -> bool:
    """What waits about a handover in the triage: agree, accept, or the next step."""
    board = await room.ask(room.desk.handovers.board, room.session.actor)
    line = board.line_of(handover_id)
    if line is None:
        return False
    handover, actor = line.handover, room.session.actor
    gives, takes = handover.person_id == actor.id, handover.successor_id == actor.id
    if not gives and not handover.has_done(Step.SUCCESSOR):
        undecided = handover.target is None
        return await (propose_successor if undecided else agree_or_accept)(room, line)
    if takes and to_accept(handover):
        return await agree_or_accept(room, line)
    if gives and (handover.current is Step.CLOSED or handover.training is not None):
        return await checklist(room, line)
    return await next_step(room, line, begun_by)


def _held(room: Room, line: HandoverLine, step: Step) -> VPAError | None:
    """Why the step cannot be done now by the reader; None when it can be begun."""
    held, handover = line.held_by(step), line.handover
    undecided = any(one.what is Hindrance.TRAINING_UNDECIDED for one in held)
    takes = handover.successor_id == room.session.actor.id
    match step:
        case Step.FILE | Step.SUCCESSOR:  # what is missing is what comes next
            return None
        case Step.TRAINING if undecided and not takes:
            return None
        case _ if held:
            return StepHeld(step, held)
        case Step.TRAINING if not (takes or room.session.actor.is_management):
            return NotTheSuccessor(handover.successor_name)
        case _:
            return None


async def _check_file(room: Room, line: HandoverLine) -> bool:
    if line.held_by(Step.FILE):
        return await _fill_file(room, line)
    question = _("The file of {customer} is complete. A word about it, if you like:")
    note = await room.app.push_screen_wait(Ask(question.format(customer=called(line))))
    if note is None:
        return False
    check, actor = room.desk.handover_steps.check_file, room.session.actor
    return await done_by(room, lambda: room.ask(check, actor, line.handover.id, note))


async def _fill_file(room: Room, line: HandoverLine) -> bool:
    """The next step is to write what is missing: there she goes."""
    with room.refusals_shown():
        customer_id = line.place.customer_id
        file = await room.ask(room.desk.customer_files.of, room.session.actor, customer_id)
        room.notify(score_told(file.score), markup=False)
        room.post_message(OpenCustomer(customer_id, to_file=True))
    return False


async def agree_or_accept(room: Room, line: HandoverLine) -> bool:
    """Management agrees on successor and way; the successor accepts an item."""
    actor, handover = room.session.actor, line.handover
    if handover.successor_id == actor.id:
        return await accept_item(room, line)
    if not actor.roles & MAY[Act.AGREE_SUCCESSOR].keys():
        room.refuse(_("Management agrees on the successor; the successor accepts what is done."))
        return False
    agree = room.desk.handover_steps.agree
    return await done_by(room, lambda: room.ask(agree, actor, handover.id))


async def _tell(room: Room, line: HandoverLine) -> bool:
    question = _("{customer} knows and has met who follows. How was it taken?")
    note = await room.app.push_screen_wait(
        Ask(question.format(customer=called(line)), check=needed)
    )
    if note is None:
        return False
    tell, actor = room.desk.handover_steps.tell, room.session.actor
    return await done_by(room, lambda: room.ask(tell, actor, line.handover.id, note))


async def _pass_on(room: Room, line: HandoverLine, begun_by: str) -> bool:
    handover, actor = line.handover, room.session.actor
    takes = handover.successor_id == actor.id
    if handover.training is None and handover.target is Target.SUCCESSOR and not takes:
        return await _decide_training(room, line)
    who = formats.plain(handover.successor_name, 30) or _("the reactivation team")
    question = _("Does {name} take {customer} over now?").format(name=who, customer=called(line))
    detail = _("From now on the customer is hers, with the open tasks; what is delivered stays.")
    sure = Confirm(question, _("Take over"), detail=detail, begun_by=begun_by)
    if not await room.app.push_screen_wait(sure):
        return False
    take_over = room.desk.handover_steps.take_over
    return await done_by(room, lambda: room.ask(take_over, actor, handover.id))


async def _decide_training(room: Room, line: HandoverLine) -> bool:
    question = _("Does {customer} want the successor trained?").format(customer=called(line))
    choices = [
        Choice(True, _("Yes: a task gathers what she needs")),
        Choice(False, _("No, it is not needed")),
    ]
    wanted = await room.app.push_screen_wait(Pick(question, choices))
    if wanted is None:
        return False
    budget = timedelta(0)
    if wanted:
        asked = await room.app.push_screen_wait(AskTraining(called(line)))
        if asked is None:
            return False
        budget = asked.budget
    decide, actor = room.desk.handover_steps.decide_training, room.session.actor
    return await done_by(
        room, lambda: room.ask(decide, actor, line.handover.id, wanted=wanted, budget=budget)
    )


async def _close(room: Room, line: HandoverLine) -> bool:
    if not room.session.actor.is_management:
        room.refuse(_("Management closes it once list and tasks are done."))
        return False
    close, actor = room.desk.handover_steps.close, room.session.actor
    return await done_by(room, lambda: room.ask(close, actor, line.handover.id))


async def plan_step(room: Room, line: HandoverLine) -> bool:
    """Plan a step for another day (HAND-7)."""
    handover = line.handover
    choices = [
        Choice(
            stage.step,
            f"{step_sign(line, stage.step)} {labels.step(stage.step)}",
            formats.day_full(stage.planned_on),
        )
        for stage in handover.stages
        if stage.done_at is None
    ]
    step = await room.app.push_screen_wait(Pick(_("Which step is planned anew?"), choices))
    if step is None:
        return False
    today = local(room.desk.office.now()).date()
    last = formats.day_full(handover.last_day)
    question = _("On which day? The last one is {day}.").format(day=last)
    day = await room.app.push_screen_wait(AskDay(question, today))
    if day is None:
        return False
    plan, actor = room.desk.handover_steps.plan, room.session.actor
    return await done_by(room, lambda: room.ask(plan, actor, handover.id, step, day))
