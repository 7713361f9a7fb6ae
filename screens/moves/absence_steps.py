"""What is arranged in an absence: stand-ins, expected days, tasks for stand-ins (PLAN-3, PLAN-4).

As all flows to be awaited in a worker of group "write" of the room.
"""

from collections.abc import Mapping
from datetime import date

from domain.calendar import at, instant, local
from domain.contract import NewTask
from domain.ids import CustomerId, PersonId, TaskId
from domain.standing_in import Backup
from domain.values import replace
from screens.dialogs.ask_day import AskDay
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.planning.backup_task import BackupTask
from screens.room import Room
from services.absence.absences import Followed
from widgets import formats
from widgets.entry.deadlines import END_OF_DAY
from widgets.privacy import customer_name
from widgets.words import _, ngettext

_ALL = CustomerId(0)
_EVERY_TASK = TaskId(0)
_NOBODY = PersonId(0)
_NOT_NEEDED = PersonId(-1)
_NO_DAY = date.max
"""Stands for a task that a colleague takes over."""


async def arrange(room: Room, found: Followed) -> bool:
    """A stand-in for each customer that is picked, until nobody lacks one or she goes back."""
    one, changed, place = found.absence, False, 0
    backups = {
        customer.id: found.backups.get(customer.id) or Backup(one.id, customer.id, is_needed=False)
        for customer in found.customers
    }
    if not backups:
        room.refuse(_("No customer is led by her, so nobody has to stand in."))
    while backups:
        alone = [each for each, backup in backups.items() if _lacks(backup)]
        choices = _customers(found, backups, alone)
        question = Pick(_("For which customer?"), choices, at=place)
        picked = await room.app.push_screen_wait(question)
        who = None if picked is None else await _asked_who(room, found)
        if picked is None:
            break
        if who is None:
            continue
        named = who if who > _NOBODY else None
        for customer_id in alone if picked == _ALL else [picked]:
            before = backups[customer_id]
            backups[customer_id] = replace(before, is_needed=who != _NOT_NEEDED, stand_in_id=named)
        keep = room.desk.absences.arrange
        with room.refusals_shown():
            await room.ask(keep, room.session.actor, one.id, tuple(backups.values()))
            changed = True
        if not any(map(_lacks, backups.values())):
            break
        place = 1 + [each.value for each in choices].index(picked)
    return changed


def _customers(
    found: Followed, backups: Mapping[CustomerId, Backup], alone: list[CustomerId]
) -> list[Choice[CustomerId]]:
    """All without somebody at once, then each with how it stands."""
    everybody = ngettext("The {n} customer without", "All {n} customers without", len(alone))
    choices = [Choice(_ALL, everybody.format(n=len(alone)))] if len(alone) > 1 else []
    return choices + [
        Choice(
            customer.id,
            customer_name(customer.name, customer.number),
            _stands(backups[customer.id], found),
        )
        for customer in found.customers
    ]


async def _asked_who(room: Room, found: Followed) -> PersonId | None:
    """Who stands in; those who are away on some of the days say so."""
    people = [
        Choice(_NOBODY, _("nobody yet"), _("management sees to it")),
        Choice(_NOT_NEEDED, _("nobody is needed")),
        *(Choice(who, name, _away_told(found, who)) for who, name in found.stand_ins.items()),
    ]
    return await room.app.push_screen_wait(Pick(_("Who stands in?"), people))


def _away_told(found: Followed, who: PersonId) -> str:
    away = found.away.get(who)
    if away is None:
        return ""
    days = f"{formats.day(away.first_day)} – {formats.day(away.last_day)}"
    return "▲ " + _("away {days}").format(days=days)


def _lacks(backup: Backup) -> bool:
    return backup.is_needed and backup.stand_in_id is None


def _stands(backup: Backup, found: Followed) -> str:
    if backup.stand_in_id is not None:
        return "✓ " + found.stand_ins.get(backup.stand_in_id, "")
    return "◆ " + _("nobody yet") if backup.is_needed else "– " + _("nobody is needed")


async def expect(room: Room, found: Followed) -> bool:
    """When tasks are expected to be done, until all have a day or she goes back."""
    expected, changed, place = dict(found.expected), False, 0
    while True:
        open_ = [one.task_id for one in found.tasks if one.task_id not in expected]
        choices = _tasks(found, expected, open_)
        task_id = await room.app.push_screen_wait(Pick(_("Which task?"), choices, at=place))
        if task_id is None:
            return changed
        if task_id == _EVERY_TASK:
            expected |= {one: _offered(found, one) for one in open_}
        else:
            day = await _asked_day(room, found, task_id, expected.get(task_id))
            if day is None:
                continue
            expected.pop(task_id, None)
            if day != _NO_DAY:
                expected[task_id] = day
        with room.refusals_shown():
            keep = room.desk.absences.expect
            await room.ask(keep, room.session.actor, found.absence.id, dict(expected))
            changed = True
        if all(one.task_id in expected for one in found.tasks):
            return changed
        place = 1 + [each.value for each in choices].index(task_id)


def _tasks(
    found: Followed, expected: Mapping[TaskId, date], open_: list[TaskId]
) -> list[Choice[TaskId]]:
    """All without a day at once, then each with its day."""
    everything = _("All {n} without a day: by their deadline, at the earliest on your return")
    choices = [Choice(_EVERY_TASK, everything.format(n=len(open_)))] if len(open_) > 1 else []
    return choices + [
        Choice(
            task.task_id,
            f"#{task.number} {formats.plain(task.title, 32)}",
            _day_told(expected.get(task.task_id)),
        )
        for task in found.tasks
    ]


async def _asked_day(
    room: Room, found: Followed, task_id: TaskId, known: date | None
) -> date | None:
    offer = known or _offered(found, task_id)
    asked = AskDay(
        _("When is it expected to be done?"),
        local(room.desk.office.now()).date(),
        text=f"{offer:%d.%m.%Y}",
        hint=_("empty: a colleague takes over"),
        empty=_NO_DAY,
    )
    return await room.app.push_screen_wait(asked)


def _offered(found: Followed, task_id: TaskId) -> date:
    """Its deadline as agreed, if she is back by then; else the day of her return."""
    deadline = next(one.deadline_at for one in found.tasks if one.task_id == task_id)
    back = found.absence.back_on
    return back if deadline is None else max(back, local(deadline).date())


def _day_told(day: date | None) -> str:
    return formats.day_full(day) if day else _("a colleague takes over")


async def backup_task(room: Room, found: Followed) -> bool:
    """A task for a stand-in, due on the day of return (PLAN-4); whether one was ordered."""
    named = [
        (customer, backup.stand_in_id)
        for customer in found.customers
        if (backup := found.backups.get(customer.id)) and backup.stand_in_id is not None
    ]
    choices = [
        Choice(
            (customer, who),
            customer_name(customer.name, customer.number),
            found.stand_ins.get(who, ""),
        )
        for customer, who in named
    ]
    picked = await room.app.push_screen_wait(Pick(_("For which customer?"), choices))
    if picked is None:
        return False
    customer, who = picked
    back = found.absence.back_on
    dialog = BackupTask(found.stand_ins.get(who, ""), found.absence)
    told = await room.app.push_screen_wait(dialog)
    if told is None:
        return False
    new = NewTask(
        customer_id=customer.id,
        title=told.title,
        description=told.description,
        budget=told.budget,
        deadline=instant(at(back, END_OF_DAY)),
        assistant_id=who,
    )
    made = await room.ask(room.desk.orders.place, room.session.actor, new)
    said = _("#{number} waits for {name}, due {day}.").format(
        number=made.number,
        name=formats.plain(found.stand_ins.get(who, ""), 30),
        day=formats.day_full(back),
    )
    room.notify(said, markup=False)
    return True
