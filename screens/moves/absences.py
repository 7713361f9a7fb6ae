"""Absences by keys: entered, told to customers, ended (PLAN-3, PLAN-4, RESP-9)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from domain.absence import AbsenceKind, is_away
from domain.calendar import local
from domain.ids import PersonId
from screens.dialogs.ask_day import AskDay
from screens.dialogs.confirm import Confirm
from screens.dialogs.mail_draft import ShowDraft
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.planning.enter_absence import EnterAbsence
from screens.moves.absence_steps import arrange, backup_task, expect
from screens.navigation import OpenCustomer, OpenSingle, OpenTask
from screens.room import Room
from services.absence.absences import Followed
from services.absence.chats import OpenChat
from widgets import formats
from widgets.entry.days import parse_day
from widgets.labels.planning import absence_flag, absence_kind
from widgets.planning.absence_words import announcement_told
from widgets.privacy import customer_name, partner_name
from widgets.words import _, ngettext


async def enter_absence(
    room: Room, kind: AbsenceKind | None = None, person: tuple[PersonId, str] | None = None
) -> bool:
    """Ask for an absence, hers or that of who is named, then see to what follows from it.

    As all flows of this module to be awaited in a worker of group "write" of the room; whether
    something was changed.
    """
    desk, actor = room.desk, room.session.actor
    title = _("When are you away?")
    if person is not None:
        title = _("When is {name} away?").format(name=formats.plain(person[1], 40))
    absence_id, whose = 0, person[0] if person else None
    with room.refusals_shown():
        outset = await room.ask(desk.absences.outset, actor, whose)
        away = await room.app.push_screen_wait(EnterAbsence(title, outset, kind))
        if away is None:
            return False
        enter = desk.absences.enter
        made = await room.ask(enter, actor, away.kind, away.first, away.last, away.reachable, whose)
        absence_id = made.id
    if absence_id:
        await see_to_absence(room, absence_id)
    return bool(absence_id)


async def see_to_absence(room: Room, absence_id: int) -> bool:
    """Everything that follows from an absence, one thing after the other until she goes back."""
    changed, goes_on, place = False, True, 0
    while goes_on:
        goes_on = False
        with room.refusals_shown():
            found = await room.ask(room.desk.absences.of, room.session.actor, absence_id)
            choices = list(_choices(found, room.desk.office.now()))
            pick = Pick(_title(found), choices, at=_next_open(choices, place))
            choice = await room.app.push_screen_wait(pick)
            values = [one.value for one in choices]
            place = values.index(choice) if choice is not None else 0
            goes_on = choice not in (None, "back", "end", "chats")
            changed |= await _seen_to(room, found, choice)
    return changed


async def show_stood_in_for(room: Room, absence_id: int) -> None:
    """For whom she is there in an absence of somebody else; picking one opens her card."""
    with room.refusals_shown():
        ask = room.desk.absences.stood_in_for
        found = await room.ask(ask, room.session.actor, absence_id)
        choices = [Choice(one.id, customer_name(one.name, one.number)) for one in found.customers]
        question = _("You are there for")
        if found.reachable:
            name, how = formats.plain(found.name, 40), formats.plain(found.reachable)
            question += "\n" + _("{name} is reachable: {how}").format(name=name, how=how)
        picked = await room.app.push_screen_wait(Pick(question, choices))
        if picked is not None:
            room.post_message(OpenCustomer(picked))


async def _seen_to(room: Room, found: Followed, choice: str | None) -> bool:
    match choice:
        case "stand_ins":
            return await arrange(room, found)
        case "expected":
            return await expect(room, found)
        case "task":
            return await backup_task(room, found)
        case "tell":
            return await _tell(room, found)
        case "announced":
            told = _("The program tells them by itself, two weeks ahead, or at once.")
            room.notify(told, markup=False)
            return False
        case "mail":
            return await _mail(room, found.absence.id)
        case "back":
            today = local(room.desk.office.now()).date()
            return await _ended(room, found, today - timedelta(days=1))
        case "end":
            return await _end(room, found)
        case "chats":
            await _answer_first(room, found)
            return False
        case _:
            return False


def _next_open(choices: Sequence[Choice[str]], place: int) -> int:
    """Where to stand next: on what is still hers to do, from there on, then from the top."""
    around = [*range(place, len(choices)), *range(place)]
    return next((at for at in around if _is_open(choices[at])), 0)


def _is_open(choice: Choice[str]) -> bool:
    """Whether it waits for her; the notice in the chat goes out by itself."""
    return choice.hint[:1] in {"◆", "◇"} and choice.value != "announced"


def _title(found: Followed) -> str:
    one = found.absence
    days = f"{formats.day_full(one.first_day)} – {formats.day_full(one.last_day)}"
    told = f"{formats.plain(found.person.name, 40)}: {absence_kind(one.kind)} {days}"
    flags = ", ".join(absence_flag(flag) for flag in sorted(found.flags))
    return f"{told} · ◆ {flags}" if flags else told


def _choices(found: Followed, now: datetime) -> Iterable[Choice[str]]:
    """What there is to see to, with how it stands."""
    one, open_ = found.absence, found.open_backups
    told = ngettext("{n} customer without", "{n} customers without", open_)
    stands = "◆ " + told.format(n=open_) if open_ else "✓ " + _("arranged")
    yield Choice("stand_ins", _("Stand-ins for the customers"), stands)
    if one.kind is AbsenceKind.SICK and found.tasks:
        open_days = sum(each.task_id not in found.expected for each in found.tasks)
        told = ngettext("{n} without a day", "{n} without a day", open_days)
        hint = "◇ " + told.format(n=open_days) if open_days else "✓ " + _("all have a day")
        yield Choice("expected", _("When tasks are expected"), hint)
        yield Choice("tell", _("Say so in the chats of the tasks"), announcement_told(one, now))
    if found.chats:
        told = ngettext("{n} chat waits", "{n} chats wait", len(found.chats))
        hint = "◆ " + told.format(n=len(found.chats))
        is_gone = one.begins_at <= now
        what = _("Still to answer, from before") if is_gone else _("To answer before you leave")
        yield Choice("chats", what, hint)
    if one.kind is AbsenceKind.VACATION and found.customers:
        noticed = announcement_told(one, now)
        yield Choice("announced", _("Notice to the customers in the chat"), noticed)
    if found.mailed:
        sent = "✓ " + _("sent") if one.mailed_at else "◇ " + _("not sent yet")
        yield Choice("mail", _("E-mail to the customers"), sent)
    if any(backup.stand_in_id is not None for backup in found.backups.values()):
        back = _("due {day}").format(day=formats.day(one.back_on))
        yield Choice("task", _("A task for a stand-in"), back)
    if is_away(one, now):
        yield Choice("back", _("Back from today on"))
    yield Choice("end", _("Back earlier, longer away, or not away after all"))


async def _answer_first(room: Room, found: Followed) -> None:
    """The chats that stay hers, the next due first; picking one leads to it (RESP-9)."""
    now = room.desk.office.now()
    choices = [Choice(one, *_chat_told(one, now)) for one in found.chats]
    picked = await room.app.push_screen_wait(Pick(_("Which chat?"), choices))
    if picked is None:
        return
    if picked.task_id is not None:
        room.post_message(OpenTask(picked.task_id))
    elif picked.person_id is not None:
        room.post_message(OpenSingle(picked.person_id))


def _chat_told(one: OpenChat, now: datetime) -> tuple[str, str]:
    """What it is about or who wrote, and by when the answer is due."""
    who = partner_name(one.person, one.customer, one.customer_number)
    if one.task_id is not None:
        customer = customer_name(one.customer, one.customer_number)
        who = f"{formats.plain(one.title, 36)} · {customer}"
    return who, "" if one.due is None else formats.moment_near(one.due, now)


async def _tell(room: Room, found: Followed) -> bool:
    """Say in the chats when tasks are expected; what is said cannot be taken back."""
    open_ = sum(one.task_id not in found.expected for one in found.tasks)
    told = ngettext(
        "For {n} task the customer reads that a colleague sees to it.",
        "For {n} tasks the customers read that a colleague sees to it.",
        open_,
    )
    sure = Confirm(
        _("Say in the chats of the tasks that you are ill, and what is expected?"),
        _("Say it"),
        detail=told.format(n=open_) if open_ else "",
    )
    if not await room.app.push_screen_wait(sure):
        return False
    tell = room.desk.absence_telling.tell_in_chats
    chats = await room.ask(tell, room.session.actor, found.absence.id)
    said = ngettext("Said in {n} chat.", "Said in {n} chats.", chats)
    room.notify(said.format(n=formats.count(chats)), markup=False)
    return True


async def _mail(room: Room, absence_id: int) -> bool:
    desk, actor = room.desk, room.session.actor
    draft = await room.ask(desk.absence_telling.draft, actor, absence_id)
    if draft is None or not await room.app.push_screen_wait(ShowDraft(draft)):
        return False
    await room.ask(desk.absence_telling.mark_mailed, actor, absence_id)
    return True


async def _end(room: Room, found: Followed) -> bool:
    """Another last day; one before the first takes the absence back."""
    one = found.absence
    today = local(room.desk.office.now()).date()
    before = one.first_day - timedelta(days=1)
    question = _("Which is the last day? {day} or earlier takes the absence back.").format(
        day=formats.day_full(before)
    )
    asked = AskDay(question, today, hint="11.12.", read=_nearest)
    last_day = await room.app.push_screen_wait(asked)
    return await _ended(room, found, last_day) if last_day else False


async def _ended(room: Room, found: Followed, last_day: date) -> bool:
    """It ends on that day; what became of it is told."""
    end = room.desk.absences.end
    kept = await room.ask(end, room.session.actor, found.absence.id, last_day)
    told = _("The absence is taken back.")
    if kept.cancelled_at is None:
        told = _("Away until {day}.").format(day=formats.day_full(kept.last_day))
    room.notify(told, markup=False)
    return True


def _nearest(text: str, today: date) -> date:
    """The day meant, before or after today: without a year whichever is nearer."""
    ahead, behind = parse_day(text, today), parse_day(text, today, past=True)
    return min((ahead, behind), key=lambda day: abs(day - today))
