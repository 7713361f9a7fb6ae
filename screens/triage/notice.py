"""Plans, absences, stops and competences among what waits: shown, and seen to."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from rich.text import Text

from domain.triage import TriageKind
from screens.triage.care import care_facts, care_title
from services.triage.cases import CareCase, Notice, NoticeCase
from widgets import formats
from widgets.commands import triage
from widgets.countdown import countdown
from widgets.customer.duty_lines import duty_about, duty_title, why_delete
from widgets.handover.step_words import leaving_title, leaving_why, step_title, step_why
from widgets.keys.present import key_of
from widgets.privacy import customer_name
from widgets.team.stop_words import event_detail, event_told
from widgets.words import _

if TYPE_CHECKING:
    from screens.room import Room


def notice_title(case: Notice) -> str:
    """What there is to do, in a few words."""
    if isinstance(case, CareCase):
        return care_title(case)
    match case.item.kind:
        case TriageKind.PLAN_STALE:
            return _("Confirm your plan for the next four weeks")
        case TriageKind.STOP_REVIEW:
            return _("Look at the stop again, due {day}").format(day=_day(case))
        case TriageKind.STOP_NEWS if case.event is not None:
            return event_told(case.event)
        case TriageKind.ABSENCE_OPEN:
            return _("See to the absence from {day} on").format(day=_day(case))
        case TriageKind.DATA_TO_DELETE if case.duty is not None:
            return duty_title(case.duty)
        case TriageKind.HANDOVER_STEP if case.handover is not None:
            return step_title(case.handover)
        case TriageKind.LEAVING if case.leaving is not None:
            return leaving_title(case.leaving)
        case _:
            told = formats.plain(case.told, 40)
            return _("Activate the competence {name}?").format(name=told)


def notice_facts(case: Notice, now: datetime) -> Text:
    """Whom it is about, why it waits, and which key sees to it."""
    if isinstance(case, CareCase):
        return care_facts(case, now)
    due = case.item.due
    lines = [
        formats.safe(notice_title(case), style="bold"),
        formats.safe(_about(case)),
        Text(
            _("See to it by {due}, {left}").format(
                due=formats.moment_near(due, now), left=countdown(due, now).left
            )
            if due is not None
            else ""
        ),
        Text(_why(case)),
        Text(_what_key(case).format(key=key_of(triage.FOLLOW_UP))),
    ]
    return Text("\n").join(line for line in lines if line.plain)


async def see_to(room: "Room", case: Notice) -> bool:
    """Go through what it asks for; whether something was done.

    To be awaited in a worker of group "write" of the room.
    """
    desk, actor, number = room.desk, room.session.actor, case.item.number
    if isinstance(case, CareCase):
        from screens.moves.care import see_to_care

        return await see_to_care(room, number)
    match case.item.kind:
        case TriageKind.PLAN_STALE:
            from screens.moves.planning import confirm_plan

            return await confirm_plan(room, await room.ask(desk.planning.board, actor))
        case TriageKind.STOP_NEWS if case.event is not None:
            await room.ask(desk.stops.take_note, actor, case.event)
            room.notify(_("Noted."), markup=False)
            return True
        case TriageKind.ABSENCE_OPEN:
            from screens.moves.absences import see_to_absence

            changed = await see_to_absence(room, number)
            if actor.is_management:
                await room.ask(desk.absences.take_note, actor, number)
            return changed or actor.is_management
    return await _see_to_others(room, case)


async def _see_to_others(room: "Room", case: NoticeCase) -> bool:
    """What is about somebody else: handing over, leaving, deleting, a stop, a competence."""
    number = case.item.number
    if case.handover is not None:
        from screens.moves.handover import see_to_step

        return await see_to_step(room, number, triage.FOLLOW_UP.key)
    if case.leaving is not None:
        from screens.moves.leaving import see_to_leaving

        return await see_to_leaving(room, number)
    if case.duty is not None:
        from screens.moves.retention import see_to_duty

        return await see_to_duty(room, case.duty, triage.FOLLOW_UP.key)
    from screens.moves.team import about_member, decide_competence

    team = await room.ask(room.desk.team.view, room.session.actor)
    if case.item.kind is TriageKind.STOP_REVIEW:
        found = next((one for one in team.members if one.person.id == number), None)
        return found is not None and await about_member(room, found)
    waits = next((one for one in team.waiting if one.held.person_id == number), None)
    return waits is not None and await decide_competence(room, waits)


def _what_key(case: NoticeCase) -> str:
    if case.item.kind is TriageKind.STOP_NEWS:
        return _("{key} takes note of it.")
    return _("{key} sees to it.")


def _about(case: NoticeCase) -> str:
    if case.duty is not None:
        return duty_about(case.duty)
    one = case.handover
    return case.name if one is None else customer_name(one.customer, one.number)


def _why(case: NoticeCase) -> str:
    match case.item.kind:
        case TriageKind.PLAN_STALE:
            return _(
                "A plan holds for a week. The agency offers you work and customers by it, "
                "so it should be true."
            )
        case TriageKind.STOP_REVIEW:
            return _("Lift it, move the review, or talk to her first.")
        case TriageKind.STOP_NEWS if case.event is not None:
            return event_detail(case.event)
        case TriageKind.ABSENCE_OPEN:
            return _(
                "Stand-ins, the word to the customers, what to look at: what of it is left is "
                "listed with {key}."
            ).format(key=key_of(triage.FOLLOW_UP))
        case TriageKind.DATA_TO_DELETE if case.duty is not None:
            return why_delete(case.duty)
        case TriageKind.HANDOVER_STEP if case.handover is not None:
            return step_why(case.handover)
        case TriageKind.LEAVING if case.leaving is not None:
            return leaving_why(case.leaving)
        case _:
            return _("It counts for staffing once you have activated it.")


def _day(case: NoticeCase) -> str:
    return formats.day(date.fromisoformat(case.told))
