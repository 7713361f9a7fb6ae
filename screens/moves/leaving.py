"""Leaving by keys: talk, fewer hours, notice, staying, closing the accounts (HAND-1, HAND-8)."""

from collections.abc import Callable, Sequence

from domain.calendar import local
from domain.ids import PersonId
from domain.leaving import (
    CustomersKnow,
    Leaving,
    LeavingBegun,
    LeavingState,
    NoticePeriod,
    NoticeUnit,
)
from domain.leaving_gates import AccountsLocked, Reason
from domain.permission import MAY, Act
from domain.retention import Kept, kept_until
from screens.dialogs.ask import Ask
from screens.dialogs.confirm import Confirm
from screens.dialogs.handover.leaving import AskFewer, AskNotice, AskTalk
from screens.dialogs.pick import Choice, Pick
from screens.moves import documents
from screens.moves.flow import LineKey, done_by, needed
from screens.moves.one_customer import begin_one
from screens.room import Room
from services.handover.handovers import LeavingView
from widgets import formats
from widgets.explain import explain
from widgets.handover.words import reasons_told
from widgets.labels import handover as labels
from widgets.words import _

_PERIODS = (
    NoticePeriod(4),
    NoticePeriod(6),
    NoticePeriod(1, NoticeUnit.MONTHS),
    NoticePeriod(1, NoticeUnit.MONTHS, to_month_end=True),
    NoticePeriod(2, NoticeUnit.MONTHS, to_month_end=True),
    NoticePeriod(3, NoticeUnit.MONTHS, to_month_end=True),
)
"""What contracts usually say."""


async def begin(room: Room) -> LineKey | None:
    """Begin something: somebody leaves, or one customer only; the line of what was begun.

    As all flows of this module to be awaited in a worker of group "write" of the room.
    """
    actor = room.session.actor
    if not actor.is_management:
        return await begin_one(room, actor.id, actor.name)
    kind: str | None = "one"
    if actor.roles & MAY[Act.RECORD_TALK].keys():
        kinds = [
            Choice("leaves", _("An assistant leaves: record the talk")),
            Choice("one", _("One customer passes to somebody else")),
        ]
        kind = await room.app.push_screen_wait(Pick(_("What begins?"), kinds))
    if kind is None:
        return None
    who = room.desk.leaving.assistants if kind == "leaves" else room.desk.handovers.givers
    people = await room.ask(who, actor)
    board = await room.ask(room.desk.handovers.board, actor)
    if not people:
        room.refuse(_("There is no assistant yet. The first is added with: vpa person add"))
        return None
    closed = _("account closed")
    choices = [
        Choice((one.id, one.name), one.name, "" if one.is_active else closed) for one in people
    ]
    picked = await room.app.push_screen_wait(Pick(_("Whom is it about?"), choices))
    if picked is None:
        return None
    if kind == "leaves":
        if (known := next(filter(_is_about(picked[0]), board.leavings), None)) is not None:
            leaving = known.leaving  # said before a talk is written down a second time
            room.refuse(explain(LeavingBegun(leaving.name, leaving.state)))
            await about_leaving(room, known)
            return "leaving", leaving.id
        made = await record_talk(room, *picked)
        return None if made is None else ("leaving", made.id)
    return await begin_one(room, *picked)


def _is_about(person_id: PersonId) -> Callable[[LeavingView], bool]:
    return lambda view: view.leaving.person_id == person_id


async def record_talk(room: Room, person_id: PersonId, name: str) -> Leaving | None:
    """The talk with which a leaving begins, then what follows from it; None without a talk."""
    named = formats.plain(name, 40)
    today = local(room.desk.office.now()).date()
    talk = await room.app.push_screen_wait(AskTalk(named, today))
    if talk is None:
        return None
    made: Leaving | None = None
    with room.refusals_shown():
        record = room.desk.leaving.talk
        made = await room.ask(record, room.session.actor, person_id, talk.day, talk.said)
        room.notify(_("The talk is recorded. What follows from it?"), markup=False)
    if made is not None:
        await _follow(room, made, ())
    return made


async def about_leaving(room: Room, view: LeavingView) -> bool:
    """What can be done about a leaving; whether something was."""
    return await _follow(room, view.leaving, view.accounts, view.told)


async def see_to_leaving(room: Room, leaving_id: int) -> bool:
    """What waits about a leaving in the triage; whether something was done."""
    board = await room.ask(room.desk.handovers.board, room.session.actor)
    view = next((one for one in board.leavings if one.leaving.id == leaving_id), None)
    return view is not None and await about_leaving(room, view)


async def _follow(room: Room, leaving: Leaving, locked: Sequence[Reason], told: int = 0) -> bool:
    if not room.session.actor.roles & MAY[Act.GIVE_NOTICE].keys():
        room.refuse(_("Whoever leads the assistants does this. Please ask one of them."))
        return False
    choices = _choices(leaving, locked, told)
    name = formats.plain(leaving.name, 40)
    title = f"{name} · {labels.leaving_state(leaving.state)}"
    match await room.app.push_screen_wait(Pick(title, choices)):
        case "notice":
            return await _notice(room, leaving)
        case "fewer":
            return await _fewer(room, leaving)
        case "period":
            return await _period(room, leaving)
        case "document":
            return await documents.of_notice(room, leaving)
        case "stay" if told:
            room.refuse(explain(CustomersKnow(told)))
            return False
        case "stay":
            return await _stay(room, leaving)
        case "close" if locked:
            room.refuse(explain(AccountsLocked(locked)))
            return False
        case "close":
            return await _close(room, leaving)
        case _:
            return False


def _choices(leaving: Leaving, locked: Sequence[Reason], told: int) -> list[Choice[str]]:
    talked = leaving.state in (LeavingState.TALK, LeavingState.FEWER_HOURS)
    choices = []
    if leaving.state is LeavingState.TALK:
        choices.append(Choice("fewer", _("Fewer hours for a time instead")))
    if talked:
        choices.append(Choice("notice", _("Notice is given")))
        choices.append(Choice("period", _("Notice period in her contract")))
    else:
        name, why = _("Close the accounts"), ""
        if locked:
            name, why = f"⊘ {name}", _("locked: {why}").format(why=reasons_told(locked))
        choices.append(Choice("close", name, detail=why))
        choices.append(Choice("document", _("The document of the notice"), detail=leaving.document))
    name, why = _("She stays after all"), ""
    if told:
        name, why = f"⊘ {name}", explain(CustomersKnow(told))
    choices.append(Choice("stay", name, detail=why))
    return choices


async def _notice(room: Room, leaving: Leaving) -> bool:
    actor, today = room.session.actor, local(room.desk.office.now()).date()
    terms = await room.ask(room.desk.leaving.terms, actor, leaving.person_id)
    name = formats.plain(leaving.name, 40)
    given = await room.app.push_screen_wait(AskNotice(name, terms.notice, today))
    if given is None:
        return False
    done = False
    with room.refusals_shown():
        files = await room.ask(room.desk.documents.take_in, actor, given.files)
        notice = room.desk.leaving.notice
        made = await room.ask(
            notice, actor, leaving, given.document, given.day, given.agreed, files
        )
        assert made.last_day is not None
        told = _("The last day is {day}. Every customer has a handover now.")
        room.notify(told.format(day=formats.day_full(made.last_day)), markup=False)
        done = True
    return done


async def _fewer(room: Room, leaving: Leaving) -> bool:
    today = local(room.desk.office.now()).date()
    name = formats.plain(leaving.name, 40)
    fewer = await room.app.push_screen_wait(AskFewer(name, today))
    if fewer is None:
        return False
    agree = room.desk.leaving.fewer_hours
    return await done_by(
        room, lambda: room.ask(agree, room.session.actor, leaving, fewer.hours, fewer.until)
    )


async def _period(room: Room, leaving: Leaving) -> bool:
    actor = room.session.actor
    terms = await room.ask(room.desk.leaving.terms, actor, leaving.person_id)
    known = _("now: {period}").format(period=labels.notice_period(terms.notice))
    choices = [Choice(one, labels.notice_period(one)) for one in _PERIODS]
    picked = await room.app.push_screen_wait(Pick(known, choices))
    if picked is None:
        return False
    set_notice = room.desk.leaving.set_notice
    return await done_by(room, lambda: room.ask(set_notice, actor, leaving.person_id, picked))


async def _stay(room: Room, leaving: Leaving) -> bool:
    question = _("{name} stays: her handovers are dropped. Why?").format(
        name=formats.plain(leaving.name, 40)
    )
    why = await room.app.push_screen_wait(Ask(question, check=needed))
    if why is None:
        return False
    stay = room.desk.leaving.stay
    done = await done_by(room, lambda: room.ask(stay, room.session.actor, leaving, why))
    if done:
        told = _("{name} stays. Nothing is handed over, and no stop holds for it any more.")
        room.notify(told.format(name=formats.plain(leaving.name, 40)), markup=False)
    return done


async def _close(room: Room, leaving: Leaving) -> bool:
    question = _("Close the accounts of {name}?").format(name=formats.plain(leaving.name, 40))
    today = local(room.desk.office.now()).date()
    detail = _(
        "She cannot sign in any more. Kept until {files}: her single chats, plans and absences; "
        "until {papers}: contract, invoices, fees. Then you are told to delete them. What she has "
        "of customers she deletes herself a year after each handover; ask her for her word."
    ).format(
        files=formats.day_full(kept_until(Kept.WORKING_FILES, today)),
        papers=formats.day_full(kept_until(Kept.DOCUMENTS, today)),
    )
    sure = Confirm(question, _("Close"), detail=detail)
    if not await room.app.push_screen_wait(sure):
        return False
    done, close = False, room.desk.leaving.close_accounts
    with room.refusals_shown():
        await room.ask(close, room.session.actor, leaving)
        told = _("The accounts are closed. {name} cannot sign in any more.")
        room.notify(told.format(name=formats.plain(leaving.name, 40)), markup=False)
        done = True
    return done
