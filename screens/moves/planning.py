"""Confirming a plan and keeping competences, by keys (PLAN-1, ROLE-4)."""

from domain.competence import Level
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.planning.confirm_plan import ConfirmPlan
from screens.moves.flow import done_by
from screens.room import Room
from services.team.planning import PlanningBoard
from widgets.labels.planning import level as level_label
from widgets.labels.task import work_area
from widgets.words import _


async def confirm_plan(room: Room, board: PlanningBoard) -> bool:
    """Ask the weekly questions; whether they were answered.

    As all flows of this module to be awaited in a worker of group "write" of the room.
    """
    planned = await room.app.push_screen_wait(ConfirmPlan(board))
    if planned is None:
        return False
    done = False
    with room.refusals_shown():
        confirm, actor = room.desk.planning.confirm, room.session.actor
        await room.ask(
            confirm,
            actor,
            planned.hours,
            wants_customers=planned.wants_customers,
            wants_tasks=planned.wants_tasks,
            note=planned.note,
        )
        room.notify(_("Your plan holds for a week."), markup=False)
        done = True
    return done


async def add_competence(room: Room) -> bool:
    """Ask what she can do and how well; whether it was added."""
    done = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        known = await room.ask(desk.competences.everything, actor)
        choices = [Choice(one.code, one.name, work_area(one.area)) for one in known]
        code = await room.app.push_screen_wait(Pick(_("What can you do?"), choices))
        if code is None:
            return False
        levels = [Choice(one, level_label(one)) for one in Level]
        level = await room.app.push_screen_wait(Pick(_("How well?"), levels))
        if level is None:
            return False
        await room.ask(desk.competences.add, actor, code, level)
        room.notify(_("Added; it counts once your team lead has activated it."), markup=False)
        done = True
    return done


async def remove_competence(room: Room, code: str) -> bool:
    """Remove what she does no longer; whether that was done."""
    sure = Confirm(_("Remove this competence?"), _("Remove"))
    if not await room.app.push_screen_wait(sure):
        return False
    drop, actor = room.desk.competences.drop, room.session.actor
    return await done_by(room, lambda: room.ask(drop, actor, actor.id, code))
