"""Stops, competences and demand by keys, for management (STOP, ROLE-4, POOL-1)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from domain.area import WorkArea
from domain.calendar import local
from domain.competence import Level
from domain.permission import MAY, Act
from domain.pool import Demand
from domain.stop import Stop, StopEvent, StopEventKind, StopKind, check_review
from screens.dialogs.ask import Ask
from screens.dialogs.ask_day import AskDay
from screens.dialogs.pick import Choice, Pick
from screens.moves.absences import enter_absence
from screens.moves.flow import done_by, needed
from screens.moves.leaving import record_talk
from screens.navigation import OpenHandover, OpenPerson, OpenSingle
from screens.room import Room
from services.team.competences import WaitingCompetence
from services.team.view import Member, TeamView
from widgets import formats
from widgets.labels.planning import level as level_label
from widgets.labels.planning import stop_cause, stop_kind
from widgets.labels.task import work_area
from widgets.planning.utilisation_words import utilisation_told
from widgets.team.stop_words import event_detail, event_told
from widgets.words import _, ngettext

_REVIEW_AFTER = timedelta(days=28)


async def about_member(room: Room, member: Member) -> bool:
    """What management wants with an assistant; whether something was changed.

    As all flows of this module to be awaited in a worker of group "write" of the room.
    """
    name, events = formats.plain(member.person.name, 40), await _events(room, member)
    choices = [one for one in _choices(member.stop, events) if _may(room, one.value)]
    title = f"{name} · {utilisation_told(member.utilisation)}"
    match await room.app.push_screen_wait(Pick(title, choices)):
        case "stop":
            return await set_stop(room, member)
        case "lift":
            return await lift_stop(room, member)
        case "review":
            return await move_review(room, member)
        case "history":
            await _show_events(room, name, events)
        case "absence":
            who = (member.person.id, member.person.name)
            return await enter_absence(room, person=who)
        case "lead":
            return await name_lead(room, member)
        case "leaving":
            return await _leads_out(room, member)
        case "triage":
            room.post_message(OpenPerson(member.person.id))
        case "write":
            room.post_message(OpenSingle(member.person.id, to_write=True))
    return False


_NEEDS = {
    "stop": Act.SET_STOP,
    "lift": Act.LIFT_STOP,
    "review": Act.MOVE_REVIEW,
    "absence": Act.ENTER_ABSENCE,
    "lead": Act.NAME_LEAD,
    "leaving": Act.RECORD_TALK,
}
"""What some choices need to be allowed; the others are anybody's of management."""


def _may(room: Room, choice: str) -> bool:
    needed_act = _NEEDS.get(choice)
    return needed_act is None or bool(room.session.actor.roles & MAY[needed_act].keys())


def _choices(stop: Stop | None, events: Sequence[StopEvent]) -> Iterator[Choice[str]]:
    """What can be done, with what speaks for it."""
    if stop is None:
        yield Choice("stop", _("Stop additional work"))
    else:
        told = f"{stop_kind(stop.kind)} ({stop_cause(stop.cause)}): "
        told = "\n".join((told + formats.plain(stop.reason, 120), *_overridden(stop, events)))
        yield Choice("lift", _("Lift the stop"), detail=told)
        yield Choice("review", _("Move the review"), detail=told)
    if events:
        times = ngettext("{n} entry", "{n} entries", len(events))
        yield Choice("history", _("What happened so far"), times.format(n=len(events)))
    yield Choice("absence", _("Enter an absence"))
    yield Choice("triage", _("What waits for her"))
    yield Choice("write", _("Write to her"))
    yield Choice("lead", _("Name her team lead"))
    yield Choice("leaving", _("She leaves"), _("talk, notice, handovers"))


async def _leads_out(room: Room, member: Member) -> bool:
    """Record the talk with which a leaving begins, or go on where one has begun (HAND-1)."""
    person, actor = member.person, room.session.actor
    board = await room.ask(room.desk.handovers.board, actor)
    if any(one.leaving.person_id == person.id for one in board.leavings):
        room.post_message(OpenHandover())
        return False
    return await record_talk(room, person.id, person.name) is not None


async def name_lead(room: Room, member: Member) -> bool:
    """Who leads her from now on; the one of today stands under the cursor (ROLE-4)."""
    actor, leads, person = room.session.actor, room.desk.leads, member.person
    now = await room.ask(leads.of, actor, person.id)
    people = await room.ask(leads.choices, actor, person.id)
    if not people:
        room.refuse(_("Nobody else leads assistants here. Add somebody with: vpa person add"))
        return False
    choices = [
        Choice(one.id, one.name, _("leads her now") if now and one.id == now.id else "")
        for one in people
    ]
    at = next((nth for nth, one in enumerate(people) if now and one.id == now.id), 0)
    question = _("Who leads {name}?").format(name=formats.plain(person.name, 40))
    picked = await room.app.push_screen_wait(Pick(question, choices, at=at))
    if picked is None:
        return False
    return await done_by(room, lambda: room.ask(leads.name, actor, person.id, picked))


async def set_stop(room: Room, member: Member) -> bool:
    """What, why, and when it is looked at again (STOP-1)."""
    kinds = [Choice(kind, stop_kind(kind)) for kind in StopKind]
    name = formats.plain(member.person.name, 40)
    kind = await room.app.push_screen_wait(
        Pick(_("What is {name} not to be given?").format(name=name), kinds)
    )
    if kind is None:
        return False
    reason = await room.app.push_screen_wait(
        Ask(_("Why? Only management reads this; it is help, no punishment."), check=needed)
    )
    review = None if reason is None else await _asked_review(room)
    if reason is None or review is None:
        return False
    done = False
    with room.refusals_shown():
        stops, actor = room.desk.stops, room.session.actor
        await room.ask(stops.set, actor, member.person.id, kind, reason, review)
        told = _("Set. The team is told; the review falls due on {day}.")
        room.notify(told.format(day=formats.day_full(review)), markup=False)
        done = True
    return done


async def lift_stop(room: Room, member: Member) -> bool:
    """She can be given additional work again."""
    stop = member.stop
    if stop is None:
        return False
    reason = await room.app.push_screen_wait(Ask(_("Lift it? A word on it, or nothing:")))
    if reason is None:
        return False
    lift = room.desk.stops.lift
    return await done_by(room, lambda: room.ask(lift, room.session.actor, stop, reason))


async def move_review(room: Room, member: Member) -> bool:
    """It was looked at, and is looked at again later (STOP-2)."""
    stop = member.stop
    review = None if stop is None else await _asked_review(room)
    if stop is None or review is None:
        return False
    move = room.desk.stops.move_review
    return await done_by(room, lambda: room.ask(move, room.session.actor, stop, review))


async def decide_competence(room: Room, waiting: WaitingCompetence) -> bool:
    """Activate it, at her level or another, or take it off again (ROLE-4)."""
    held = waiting.held
    hers = _("as she said: {level}").format(level=level_label(held.level))
    choices: list[Choice[Level | None]] = [Choice(held.level, hers)]
    choices += [
        Choice(one, _("at another level: {level}").format(level=level_label(one)))
        for one in Level
        if one is not held.level
    ]
    choices.append(Choice(None, _("take it off again")))
    title = f"{formats.plain(waiting.person, 40)}: {formats.plain(waiting.competence.name, 40)}"
    picked = await room.app.push_screen_wait(Pick(title, [_wrapped(one) for one in choices]))
    if picked is None:
        return False
    done = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        if picked[0] is None:
            await room.ask(desk.competences.drop, actor, held.person_id, held.code)
        else:
            activate = desk.competences.activate
            await room.ask(activate, actor, held.person_id, held.code, picked[0])
        done = True
    return done


async def extend_list(room: Room) -> bool:
    """A competence that the agency's list lacks."""
    areas = [Choice(one, work_area(one)) for one in WorkArea]
    area = await room.app.push_screen_wait(Pick(_("In which area is it?"), areas))
    name = None
    if area is not None:
        name = await room.app.push_screen_wait(Ask(_("What is it called?"), check=needed))
    if area is None or name is None:
        return False
    done = False
    with room.refusals_shown():
        await room.ask(room.desk.competences.extend, room.session.actor, name, area)
        room.notify(_("On the list; assistants can add it now."), markup=False)
        done = True
    return done


async def report_demand(room: Room, team: TeamView) -> bool:
    """For what people are needed, how many, and why (POOL-1)."""
    choices = [Choice((one, ""), work_area(one), _("in general")) for one in WorkArea]
    choices += [
        Choice((one.area, one.code), one.name, work_area(one.area)) for one in team.competences
    ]
    what = await room.app.push_screen_wait(Pick(_("What are people needed for?"), choices))
    if what is None:
        return False
    count = await room.app.push_screen_wait(Ask(_("How many?"), text="1", check=_not_a_count))
    text = None
    if count is not None:
        text = await room.app.push_screen_wait(Ask(_("What for?"), check=needed))
    if count is None or text is None:
        return False
    report, (area, code) = room.desk.team.report_demand, what
    return await done_by(
        room, lambda: room.ask(report, room.session.actor, area, code, int(count), text)
    )


async def settle_demand(room: Room, demand: Demand) -> bool:
    """It is needed no more."""
    note = await room.app.push_screen_wait(Ask(_("What came of it?"), check=needed))
    if note is None:
        return False
    settle = room.desk.team.settle_demand
    return await done_by(room, lambda: room.ask(settle, room.session.actor, demand.id, note))


async def _events(room: Room, member: Member) -> Sequence[StopEvent]:
    """Everything that happened to her stops, the newest first."""
    events: Sequence[StopEvent] = ()
    with room.refusals_shown():
        events = await room.ask(room.desk.stops.events, room.session.actor, member.person.id)
    return events


def _overridden(stop: Stop, events: Sequence[StopEvent]) -> list[str]:
    """What she was given although the stop holds, with the reasons (STOP-5)."""
    return [
        f"▲ {event_told(one)}: {formats.plain(one.reason, 100)}"
        for one in events
        if one.kind is StopEventKind.OVERRIDDEN and one.at >= stop.set_at
    ]


async def _show_events(room: Room, name: str, events: Sequence[StopEvent]) -> None:
    """The history of her stops, to be read through."""
    choices = [
        Choice(nth, event_told(one), formats.day(local(one.at).date()), event_detail(one))
        for nth, one in enumerate(events)
    ]
    await room.app.push_screen_wait(Pick(_("Stops of {name}").format(name=name), choices))


async def _asked_review(room: Room) -> date | None:
    today = local(room.desk.office.now()).date()
    offer = today + _REVIEW_AFTER
    asked = AskDay(
        _("When is it looked at again?"),
        today,
        text=f"{offer:%d.%m.%Y}",
        check=lambda day: check_review(day, today),
    )
    return await room.app.push_screen_wait(asked)


def _not_a_count(text: str) -> str:
    return "" if text.strip().isdecimal() else _("Not a number. Try 2.")


def _wrapped(choice: Choice[Level | None]) -> Choice[tuple[Level | None]]:
    """None is a choice of its own here, not going back."""
    return Choice((choice.value,), choice.name)
