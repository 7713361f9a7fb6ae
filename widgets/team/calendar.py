"""The team's calendar: assistants by days, or by weeks where days do not fit (PLAN-3, STOP-4)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from domain.absence import Absence
from domain.calendar import local
from domain.ids import PersonId
from services.team.view import Member, TeamView
from widgets import formats
from widgets.planning.day_signs import AWAY, HOLIDAY, STANDS_IN, STOPPED, TODAY, WORKDAY
from widgets.planning.utilisation_words import load_cell
from widgets.rows.cells import GAP, Align, Cell, Column, Line
from widgets.rows.painter import RowPainter
from widgets.rows.rows import Rows
from widgets.words import N_, _

SPANS = (4, 8, 12)
"""So many weeks it shows, one after the other."""

STEP = timedelta(weeks=4)
"""So far it goes on or back at once."""

_WEEK = 7
_DAY = timedelta(days=1)
_NAME, _LOAD = 14, 8
_LEAST, _MOST = 3, 7
"""The fewest and the most cells of a week that is shown as one."""
_GUTTER = 2


class CalendarRows(Rows):
    """Knows its team and its weeks, and fits them to whatever width it gets."""

    def __init__(self, *, empty: str, id: str, classes: str) -> None:
        first = Column(N_("Assistant"), share=2, least=_NAME)
        super().__init__(first, header=True, markable=False, empty=empty, id=id, classes=classes)
        self._team: TeamView | None = None
        self._first = date.min
        self._weeks = SPANS[0]

    @property
    def by_weeks(self) -> bool:
        """Whether a week is one cell, for its days would not fit."""
        days = self._weeks * (_WEEK + 1) - 1
        return days + _NAME + _LOAD + 2 * GAP + _GUTTER > (
            self.size.width or self.screen.size.width
        )

    def show_team(self, team: TeamView, first: date, weeks: int) -> None:
        """Show so many weeks from that Monday on."""
        self._team, self._first, self._weeks = team, first, weeks
        self._fill()

    def on_resize(self) -> None:
        """There is room for more, or for less."""
        self._fill()

    def _fill(self) -> None:
        if self._team is None or not self.size.width:
            return
        cells = self._cells() if self.by_weeks else _WEEK
        first, weeks = self._first, self._weeks
        wide = weeks * (cells + 1) - 1
        columns = (
            Column(N_("Assistant"), share=2, least=_NAME),
            Column(heading(first, weeks, cells), width=wide),
            Column(N_("Taken"), width=_LOAD, align=Align.RIGHT, priority=1),
            Column(N_("Stand-ins"), share=3, least=_NAME, priority=2),
        )
        self._painter = RowPainter(columns, markable=False)
        self._forget()
        self.show(calendar_lines(self._team, first, weeks, cells, by_weeks=self.by_weeks))
        self.refresh()

    def _cells(self) -> int:
        """How many cells a week gets."""
        free = self.size.width - _GUTTER - _NAME - _LOAD - 2 * GAP + 1
        return max(_LEAST, min(_MOST, free // self._weeks - 1))


def heading(first: date, weeks: int, cells: int) -> str:
    """The Mondays, or in narrow cells the numbers of the calendar weeks."""
    mondays = [first + n * _WEEK * _DAY for n in range(weeks)]
    if cells >= len("23.11."):
        return " ".join(formats.day_short(day).ljust(cells) for day in mondays)
    return " ".join(f"{day.isocalendar().week:02}".ljust(cells) for day in mondays)


def calendar_lines(
    team: TeamView, first: date, weeks: int, cells: int, *, by_weeks: bool
) -> list[Line]:
    """A line for each assistant; `cells` is how wide a week is."""
    plain = _plain_days(team, first, weeks)
    standing = _standing_in(team)
    names = {one.person.id: one.person.name for one in team.members}
    return [
        Line(
            one.person.id,
            (
                Cell(f"⊘ {one.person.name}" if one.stop else one.person.name),
                _drawn(_days_of(one, team, standing, first, plain), cells, by_weeks=by_weeks),
                load_cell(one.utilisation),
                Cell(_stand_ins(one, team, standing, names, (first, weeks))),
            ),
        )
        for one in team.members
    ]


def legend(*, by_weeks: bool) -> str:
    """What the signs mean."""
    if by_weeks:
        return _("Days by week: █ vacation  ▒ ill  ▪ stands in  F holiday  ⊘ no additional work")
    return _("█ vacation  ▒ ill  ▪ stands in  F holiday  | today  ⊘ no additional work")


_Standing = dict[PersonId, list[tuple[PersonId, date, date]]]
"""For whom each stands in, from when until when."""


def _standing_in(team: TeamView) -> _Standing:
    found: _Standing = {}
    for row in team.absences:
        away = row.absence
        for person in {one.stand_in_id for one in row.backups if one.stand_in_id is not None}:
            found.setdefault(person, []).append((away.person_id, away.first_day, away.last_day))
    return found


def _plain_days(team: TeamView, first: date, weeks: int) -> list[str]:
    """Every day as it is for somebody who is there."""
    return [_plain(team, first + n * _DAY) for n in range(weeks * _WEEK)]


def _plain(team: TeamView, day: date) -> str:
    if day in team.holidays:
        return HOLIDAY
    if day.weekday() > 4:
        return " "
    return TODAY if day == team.today else WORKDAY


def _days_of(
    one: Member, team: TeamView, standing: _Standing, first: date, plain: Sequence[str]
) -> list[str]:
    days = list(plain)
    for nth in _stopped_days(one, team, first, len(days)):
        if days[nth] == WORKDAY:
            days[nth] = STOPPED
    for _whom, begin, end in standing.get(one.person.id, ()):
        for nth in _within(begin, end, first, len(days)):
            if days[nth] != " ":
                days[nth] = STANDS_IN
    for absence in team.known.get(one.person.id, ()):
        for nth in _within(absence.first_day, absence.last_day, first, len(days)):
            days[nth] = AWAY[absence.kind]
    return days


def _stopped_days(one: Member, team: TeamView, first: date, count: int) -> range:
    """From its setting until its review, or until today where that is overdue (STOP-1)."""
    if one.stop is None:
        return range(0)
    end = max(one.stop.review_on, team.today)
    return _within(local(one.stop.set_at).date(), end, first, count)


def _within(begin: date, end: date, first: date, count: int) -> range:
    """Which of the days shown lie between these two."""
    return range(max((begin - first).days, 0), min((end - first).days + 1, count))


def _drawn(days: Sequence[str], cells: int, *, by_weeks: bool) -> Cell:
    weeks = [days[n : n + _WEEK] for n in range(0, len(days), _WEEK)]
    if by_weeks:
        return Cell(" ".join(_condensed(week).ljust(cells) for week in weeks), drawn=True)
    return Cell(" ".join("".join(week) for week in weeks), drawn=True)


def _condensed(week: Sequence[str]) -> str:
    """The week in two cells: what is most about it, and on how many of its working days."""
    for sign in (*AWAY.values(), STANDS_IN, HOLIDAY, STOPPED):
        days = sum(one == sign for one in week[:5]) or sum(one == sign for one in week)
        if days:
            return f"{sign}{days}"
    return TODAY if TODAY in week else WORKDAY


def _stand_ins(
    one: Member,
    team: TeamView,
    standing: _Standing,
    names: dict[PersonId, str],
    window: tuple[date, int],
) -> str:
    """For whom she stands in, and who stands in for her, in the weeks shown."""
    first, last = window[0], window[0] + window[1] * _WEEK * _DAY - _DAY
    whom = [
        names.get(person, "")
        for person, begin, end in standing.get(one.person.id, ())
        if begin <= last and end >= first
    ]
    who = [
        name
        for row in team.absences
        if row.absence.person_id == one.person.id and _overlaps(row.absence, first, last)
        for name in row.stand_ins.values()
    ]
    told = [_("for {names}").format(names=_listed(whom))] if whom else []
    told += [_("by {names}").format(names=_listed(who))] if who else []
    return " · ".join(told)


def _overlaps(absence: Absence, first: date, last: date) -> bool:
    return absence.first_day <= last and absence.last_day >= first


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))
