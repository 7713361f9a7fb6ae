"""The team in lines, view by view (PLAN-6, STOP, ROLE-4, TIME-4)."""

from collections.abc import Iterator

from services.team.competences import WaitingCompetence
from services.team.view import AbsenceRow, Member
from services.team.view import TeamView as Team
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.planning import absence_flag, absence_kind, level, load, stop_sign
from widgets.labels.task import work_area
from widgets.planning.lines import BAR
from widgets.planning.utilisation_words import load_bar, load_grade, taken
from widgets.rows.cells import Cell, Line
from widgets.team.pool_lines import pool_lines
from widgets.team.views import TeamView
from widgets.time.request_words import request_told
from widgets.words import _, ngettext


def team_lines(team: Team, view: TeamView) -> list[Line]:
    """The lines of one view; the calendar makes its own (widgets/team_calendar)."""
    match view:
        case TeamView.PEOPLE:
            return [_member(one) for one in team.members]
        case TeamView.CALENDAR:
            return []
        case TeamView.ABSENCES:
            return [_absence(one) for one in team.absences]
        case TeamView.COMPETENCES:
            return [_waiting(one) for one in team.waiting]
        case TeamView.REQUESTS:
            return list(_requests(team))
        case TeamView.POOL:
            return pool_lines(team)


def state_of(member: Member) -> str:
    """Where she is and what she may be given; management's words."""
    told = []
    if member.absence is not None:
        until = formats.day(member.absence.last_day)
        told.append(f"{absence_kind(member.absence.kind)} " + _("until {day}").format(day=until))
    if member.stop is not None:
        review = formats.day(member.stop.review_on)
        kind = stop_sign(member.stop.kind)
        told.append(_("{kind}, review {day}").format(kind=kind, day=review))
    return " · ".join(told)


def _member(one: Member) -> Line:
    label = load(one.utilisation.load)
    tone = load_grade(one.utilisation)
    return Line(
        one.person.id,
        (
            Cell(f"{label.symbol} {one.person.name}", tone),
            Cell(load_bar(one.utilisation, BAR), tone),
            Cell(taken(one.utilisation), tone),
            Cell(formats.duration(one.utilisation.free)),
            Cell(*_plan(one)),
            Cell(state_of(one), Grade.SOON if one.stop or one.absence else Grade.PLAIN),
        ),
    )


def _plan(one: Member) -> tuple[str, Grade]:
    """What she wants; it binds while it is out of date, and says so (PLAN-2)."""
    if one.plan is None:
        return "◆ " + _("no plan"), Grade.SOON
    wants = (one.plan.wants_customers, one.plan.wants_tasks)
    words = {
        (True, True): _("customers, tasks"),
        (True, False): _("customers"),
        (False, True): _("tasks"),
        (False, False): _("nothing more"),
    }
    if one.plan_is_stale:
        return f"◆ {words[wants]} · " + _("out of date"), Grade.SOON
    return words[wants], Grade.PLAIN


def _absence(row: AbsenceRow) -> Line:
    one = row.absence
    days = f"{absence_kind(one.kind)} {formats.day(one.first_day)} – {formats.day(one.last_day)}"
    open_ = row.open_backups
    told = ngettext("{n} customer without", "{n} customers without", open_).format(n=open_)
    names = ", ".join(sorted(set(row.stand_ins.values()))) or _("nobody is needed")
    flags = ", ".join(absence_flag(flag) for flag in sorted(row.flags))
    unseen = bool(row.flags) and one.seen_at is None
    return Line(
        one.id,
        (
            Cell(row.name),
            Cell(days),
            Cell(f"◆ {told}" if open_ else f"✓ {names}", Grade.SOON if open_ else Grade.PLAIN),
            Cell(f"◆ {flags}" if unseen else flags, Grade.SOON if unseen else Grade.MUTED),
        ),
    )


def _waiting(one: WaitingCompetence) -> Line:
    key = (one.held.person_id, one.held.code)
    what = f"{one.competence.name} · {level(one.held.level)} · {work_area(one.competence.area)}"
    return Line(key, (Cell(one.person), Cell(what)))


def _requests(team: Team) -> Iterator[Line]:
    for one in team.requests:
        yield Line(one.id, (Cell(one.person_name), Cell(request_told(one))))
