"""The line under the cursor of the team's room, whole: nothing in it is cut (PLAN, STOP, POOL)."""

from collections.abc import Hashable, Iterator
from datetime import date

from domain.ids import PersonId
from services.team.view import AbsenceRow, Member
from services.team.view import TeamView as Team
from widgets import formats
from widgets.labels.planning import absence_flag, absence_kind, stop_cause, stop_kind
from widgets.team.pool_lines import available_here
from widgets.team.views import TeamView
from widgets.words import _, ngettext


def here_told(team: Team, view: TeamView, key: Hashable) -> str:
    """Everything about the line of that key, in sentences; empty where the line says it all."""
    match view:
        case TeamView.PEOPLE | TeamView.CALENDAR:
            found = next((one for one in team.members if one.person.id == key), None)
            return "" if found is None else " · ".join(_member(found, team))
        case TeamView.ABSENCES:
            row = next((one for one in team.absences if one.absence.id == key), None)
            return "" if row is None else _absence(row, with_name=True)
        case TeamView.POOL:
            return available_here(team, key)
        case _:
            return ""


def _member(one: Member, team: Team) -> Iterator[str]:
    """Her plan with her own word on it, her stop, when she is away, for whom she stands in."""
    told = [formats.plain(one.person.name, 40)]
    if one.plan is not None:
        day = formats.moment(one.plan.confirmed_at)
        told.append(_("plan confirmed {day}").format(day=day))
        if one.plan.note:
            told.append(_("“{text}”").format(text=formats.plain(one.plan.note, 120)))
    if one.stop is not None:
        kind, cause = stop_kind(one.stop.kind), stop_cause(one.stop.cause)
        review = formats.day(one.stop.review_on)
        stopped = _("⊘ {kind} ({cause}), review {day}")
        told.append(stopped.format(kind=kind, cause=cause, day=review))
    yield " · ".join(told)
    away = [
        _absence(row, with_name=False)
        for row in team.absences
        if row.absence.person_id == one.person.id
    ]
    yield from away
    stands = [
        f"{formats.plain(name, 30)} {formats.day_span(first, last)}"
        for name, first, last in _stands_in(one.person.id, team)
    ]
    if stands:
        yield "▪ " + _("stands in for {names}").format(names=", ".join(stands))


def _absence(row: AbsenceRow, *, with_name: bool) -> str:
    one, name = row.absence, formats.plain(row.name, 40) + ": "
    days = f"{absence_kind(one.kind)} {formats.day_span(one.first_day, one.last_day)}"
    told = [(name if with_name else "") + days]
    names = sorted(set(filter(None, row.stand_ins.values())))
    if names:
        told.append(_("by {names}").format(names=", ".join(names)))
    if row.open_backups:
        without = ngettext("{n} customer without", "{n} customers without", row.open_backups)
        told.append("◆ " + without.format(n=row.open_backups))
    if one.reachable:
        told.append(formats.plain(one.reachable, 60))
    told += [absence_flag(flag) for flag in sorted(row.flags)]
    return " · ".join(told)


def _stands_in(person: PersonId, team: Team) -> Iterator[tuple[str, date, date]]:
    for row in team.absences:
        if any(one.stand_in_id == person for one in row.backups):
            yield row.name, row.absence.first_day, row.absence.last_day
