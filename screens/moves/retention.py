"""Deleting what is kept no longer, by keys: hers by her word, the program's own for good (RET-1).

As all flows here to be awaited in a worker of group "write" of the room.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from domain.calendar import local
from domain.errors import BadInput
from domain.ids import CustomerId
from domain.permission import MAY, Act
from domain.retention import Ending, Kept, StillHandedOver, StillKept
from screens.dialogs.choose_several import ChooseSeveral
from screens.dialogs.confirm import Confirm
from screens.dialogs.customer.pick_kept import PickKept
from screens.dialogs.pick import Choice
from screens.dialogs.texts import Texts, Wanted
from screens.moves import documents
from screens.room import Room
from services.retention.retention import DutyRow, Standing
from widgets import formats
from widgets.customer.duty_lines import (
    duty_about,
    duty_detail,
    duty_kept,
    duty_state,
    duty_title,
    gone_told,
    what_to_delete,
    whose_word,
    why_delete,
)
from widgets.explain import explain
from widgets.privacy import customer_name
from widgets.words import _, ngettext

LONGEST = 300
"""Characters of the names of several customers."""


async def see_to_duty(room: Room, row: DutyRow, begun_by: str) -> bool:
    """Take her word that it is deleted, or delete it; whether that was done."""
    done = False
    with room.refusals_shown():
        if row.duty.is_ours:
            done = await _erase(room, row, begun_by)
        else:
            done = await _confirm(room, row)
    return done


async def kept_data(room: Room, begun_by: str) -> bool:
    """Show everything that is kept or was deleted, and see to what is due; whether any was.

    The list comes again until she goes back, at the same place and with the same filter.
    """
    changed, typed, at = False, "", 0
    with room.refusals_shown():
        while True:
            rows = await room.ask(room.desk.retention.list_for, room.session.actor)
            if not rows:
                room.refuse(_("No collaboration has ended yet, so nothing is to be deleted."))
                break
            today = local(room.desk.office.now()).date()
            choices = [_choice(row, today) for row in rows]
            asked = PickKept(choices, at=at, typed=typed)
            chosen = await room.app.push_screen_wait(asked)
            if chosen is None:
                break
            typed, at = asked.typed, asked.at
            changed |= await _look_into(room, chosen, today, begun_by)
    return changed


async def end_customer(room: Room, customer_id: CustomerId, name: str, begun_by: str) -> bool:
    """Ask whether the collaboration with a customer ends, or goes on again; whether it did."""
    done = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        day = local(desk.office.now()).date()
        standing = await room.ask(desk.retention.standing, actor, customer_id)
        if (ended := standing.ended_on) is not None:
            question = _("Take {customer} up again?").format(customer=name)
            detail = _(
                "The collaboration ended on {day}. Who signed in for the customer gets in again; "
                "who works for it is assigned anew. Nothing more is deleted."
            ).format(day=formats.day_full(ended))
            sure = Confirm(question, _("Take up again"), detail=detail, begun_by=begun_by)
            if await room.app.push_screen_wait(sure):
                await room.ask(desk.retention.resume_customer, actor, customer_id)
                done = True
            return done
        if standing.handovers:
            raise StillHandedOver  # before anybody is asked
        question = _("End the collaboration with {customer}?").format(customer=name)
        detail = _(
            "Today is its last day: who works for it and who signs in for it no longer gets to it. "
            "Chats, files and notes are kept for a year, contracts and invoices for ten; then you "
            "are told to delete them."
        )
        detail = "\n".join([detail, *_left_behind(standing)])
        sure = Confirm(question, _("End it"), detail=detail, begun_by=begun_by)
        if await room.app.push_screen_wait(sure):
            await room.ask(desk.retention.end_customer, actor, customer_id, day)
            told = _("Ended. What is kept until when stands in the list of kept data.")
            room.notify(told, markup=False)
            done = True
    return done


def _left_behind(standing: Standing) -> Iterator[str]:
    """What is better settled before the end: afterwards the customer reads nothing any more."""
    if standing.unanswered:
        yield ngettext(
            "In {n} task the customer waits for an answer.",
            "In {n} tasks the customer waits for an answer.",
            standing.unanswered,
        ).format(n=formats.count(standing.unanswered))
    if standing.chats:
        yield ngettext(
            "In {n} single chat the customer waits for an answer.",
            "In {n} single chats the customer waits for an answer.",
            standing.chats,
        ).format(n=formats.count(standing.chats))
    if standing.contested:
        yield ngettext(
            "{n} contested consent is not settled.",
            "{n} contested consents are not settled.",
            standing.contested,
        ).format(n=formats.count(standing.contested))
    if standing.unanswered or standing.chats or standing.contested:
        yield _("With the end nobody waits for it any more.")
    if standing.feedback:
        yield ngettext(
            "In {n} task a rating or a complaint is still to be seen to; that stays to be done.",
            "In {n} tasks a rating or a complaint is still to be seen to; that stays to be done.",
            standing.feedback,
        ).format(n=formats.count(standing.feedback))
    if standing.available_seconds > 0:
        time = formats.duration(timedelta(seconds=standing.available_seconds))
        yield _("{time} of paid time are left on the account.").format(time=time)


async def _look_into(room: Room, row: DutyRow, today: date, begun_by: str) -> bool:
    """See to what is due; say of anything else how it stands."""
    if not row.duty.is_open:
        room.notify(f"{duty_state(row, today)} · {duty_detail(row)}", markup=False)
        return False
    if today <= row.duty.kept_until:
        why = explain(StillKept(row.duty.kept_until, row.duty.kept))
        if not await _papers_opened(room, row, why):
            room.refuse(why)
        return False
    is_hers = not row.duty.is_ours and row.duty.person_id != room.session.actor.id
    if is_hers and row.signs_in:
        room.refuse(explain(BadInput("person", "still_signs_in")))
        return False
    return await see_to_duty(room, row, begun_by)


async def _papers_opened(room: Room, row: DutyRow, why: str) -> bool:
    """Let management look at the notice of somebody who left; whether there is one (HAND-1)."""
    duty = row.duty
    if not (duty.is_ours and duty.kept is Kept.DOCUMENTS and duty.ending is Ending.ASSISTANT):
        return False
    if duty.person_id is None or not room.session.actor.is_management:
        return False
    return await documents.of_leaver(room, duty.person_id, why)


def _choice(row: DutyRow, today: date) -> Choice[DutyRow]:
    name = f"{duty_about(row)}: {duty_kept(row)}"
    return Choice(row, name, duty_state(row, today), f"{name}\n{duty_detail(row)}")


async def _confirm(room: Room, row: DutyRow) -> bool:
    """Ask what she has deleted, of one customer or of several at once."""
    desk, actor = room.desk, room.session.actor
    rows = await _which(room, row)
    if rows is None:
        return False
    title, what = duty_title(row), what_to_delete()
    if len(rows) > 1:
        title = _("Delete what you still have of these customers")
    if row.duty.person_id != actor.id:
        title, what = _("Take her word that it is deleted"), whose_word()
    about = [duty_about(row), why_delete(row)] if len(rows) == 1 else [_together(rows)]
    wanted = [Wanted("deleted", _("Deleted"), 4)]
    dialog = Texts(title, _("It is deleted"), wanted, detail="\n".join([*about, what]))
    given = await room.app.push_screen_wait(dialog)
    if given is None:
        return False
    ids = [one.duty.id for one in rows]
    await room.ask(desk.retention.confirm_several, actor, ids, given["deleted"])
    return True


async def _which(room: Room, row: DutyRow) -> Sequence[DutyRow] | None:
    """This one, or those marked of all that the same person has to delete by now."""
    desk, today = room.desk, local(room.desk.office.now()).date()
    known = await room.ask(desk.retention.list_for, room.session.actor)
    due = [one for one in known if _is_alike(one, row, today)]
    if len(due) < 2:
        return [row]
    by_id = {one.duty.id: one for one in due}
    question = _("Of which customers have you deleted everything?")
    if row.duty.person_id != room.session.actor.id:
        question = _("Of which customers has {name} deleted everything?")
        question = question.format(name=formats.plain(row.person, 40))
    choices = [
        Choice(key, customer_name(one.customer, one.customer_number), duty_state(one, today))
        for key, one in by_id.items()
    ]
    asked = ChooseSeveral(question, choices, list(by_id), marked=[row.duty.id])
    chosen = await room.app.push_screen_wait(asked)
    return None if chosen is None else [by_id[key] for key in chosen]


def _is_alike(one: DutyRow, row: DutyRow, today: date) -> bool:
    """Whether it is due by now, and waits for the word of the same person."""
    duty = one.duty
    is_due = duty.is_open and duty.kept_until < today
    return is_due and not duty.is_ours and duty.person_id == row.duty.person_id


def _together(rows: Sequence[DutyRow]) -> str:
    """How many, and which."""
    named = ", ".join(customer_name(one.customer, one.customer_number) for one in rows)
    counted = ngettext("{n} customer", "{n} customers", len(rows))
    return f"{counted.format(n=formats.count(len(rows)))}: {formats.plain(named, LONGEST)}"


async def _erase(room: Room, row: DutyRow, begun_by: str) -> bool:
    """Show what would go, then delete it by another key."""
    desk, actor = room.desk, room.session.actor
    if not actor.roles & MAY[Act.ERASE].keys():
        room.refuse(_("Customer managers, VPA managers and admins delete. Please ask one of them."))
        return False
    gone = await room.ask(desk.retention.look, actor, row.duty.id)
    lines = [duty_about(row), why_delete(row), "", *gone_told(gone)]
    lines += ["", _("This cannot be taken back. Copies of the database are not part of it.")]
    sure = Confirm(
        duty_title(row) + "?", _("Delete for good"), detail="\n".join(lines), begun_by=begun_by
    )
    if not await room.app.push_screen_wait(sure):
        return False
    await room.ask(desk.retention.erase, actor, row.duty.id)
    room.notify(_("Deleted. The history keeps that it was done."), markup=False)
    return True
