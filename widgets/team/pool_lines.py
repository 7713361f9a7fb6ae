"""The pool in lines: its figure and trend, areas, competences, utilisation, demand (POOL)."""

from collections.abc import Hashable, Iterator

from domain.pool import ENOUGH, Demand, is_too_small
from domain.utilisation import BINS, Load, Utilisation, bin_of, load_at
from services.team.pool_areas import (
    AreaStanding,
    SeekingTask,
    pool_areas,
    pool_competences,
    unsorted_tasks,
)
from services.team.view import Member, TeamView
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.planning import load
from widgets.labels.task import work_area
from widgets.planning.utilisation_words import load_cell
from widgets.privacy import customer_name
from widgets.rows.cells import Cell, Line
from widgets.sparkline import spark
from widgets.team.views import TeamView as View
from widgets.words import _


def pool_told(team: TeamView) -> tuple[str, Grade]:
    """The figure of POOL-2, and a warning when it is too small."""
    figure = team.pool_figure
    trend = spark([one.figure for one in team.trend])
    said = _("{n} in the backoffice pool want new customers {trend} last 12 weeks")
    told = said.format(n=formats.count(figure), trend=trend)
    if is_too_small(figure):
        return f"◆ {told} · " + _("there should be {n}").format(n=ENOUGH), Grade.SOON
    return f"✓ {told}", Grade.PLAIN


def pool_lines(team: TeamView) -> list[Line]:
    """Who makes up the figure; area by area who is available; load, open demand, waiting tasks."""
    return [
        _wanting(team),
        _heading("areas", _("Available by area and competence")),
        *_areas(team),
        _heading("loads", _("How full everybody is")),
        *_loads(team),
        _heading("demands", _("Reported demand")),
        Line(("demand", 0), (Cell(_("＋ report demand")),)),
        *(_demand(one, team) for one in team.demands),
        _heading("seeking", _("Tasks that wait for somebody")),
        *(_seeking(one) for one in team.seeking),
    ]


def figure_here(team: TeamView, view: View, key: Hashable) -> tuple[str, Utilisation]:
    """Whose figure the line under the cursor shows, with its name; else that of all."""
    if view in (View.PEOPLE, View.CALENDAR):
        for one in team.members:
            if one.person.id == key:
                return formats.plain(one.person.name, 40), one.utilisation
    if view is View.POOL:
        for standing in _standings(team):
            if _key(standing) == key:
                return _name(standing), standing.utilisation
    return _("All together"), team.utilisation


def available_here(team: TeamView, key: Hashable) -> str:
    """Who is available for the area or competence of this line, and who is as full as its step."""
    if key == _WANTING:
        return _("Want new customers: {names}").format(names=_takers(team) or _("nobody"))
    for standing in _standings(team):
        if _key(standing) == key:
            names = ", ".join(each.name for each in standing.available) or _("nobody")
            return f"{_name(standing)} · " + _("available: {names}").format(names=names)
    for begin in (*BINS, None):
        if key == ("load", -1 if begin is None else begin):
            full = [one.person.name for one in team.members if bin_of(one.utilisation) == begin]
            return f"{_step(begin)} · {', '.join(full) or _('nobody')}"
    for demand in team.demands:
        if key == ("demand", demand.id):
            return f"{demand.text} · {demand.reported_name}"
    return ""


_WANTING = ("wanting", 0)


def _wanting(team: TeamView) -> Line:
    """Who makes up the figure; being full does not count against her (POOL-2)."""
    count = Cell(formats.count(team.pool_figure))
    blank = Cell("")
    names = Cell(_takers(team), Grade.MUTED)
    return Line(_WANTING, (Cell(_("Want new customers")), count, blank, blank, blank, names))


def _takers(team: TeamView) -> str:
    return ", ".join(one.person.name for one in team.members if one.pool.takes_customers)


def _heading(key: str, words: str) -> Line:
    return Line(key, (Cell(words),), heading=True)


def _standings(team: TeamView) -> Iterator[AreaStanding]:
    """Each area, with its competences below it."""
    for area in pool_areas(team):
        yield area
        yield from pool_competences(team, area.area)


def _key(one: AreaStanding) -> tuple[str, str]:
    if one.competence is None:
        return "area", one.area.value
    return "competence", one.competence.code


def _name(one: AreaStanding) -> str:
    return work_area(one.area) if one.competence is None else one.competence.name


def _areas(team: TeamView) -> Iterator[Line]:
    for one in _standings(team):
        tone = Grade.SOON if one.is_short else Grade.PLAIN
        inner = "" if one.competence is None else "· "
        needed, waiting = one.needed, len(one.seeking)
        cells = (
            Cell(inner + _name(one), bold=one.competence is None),
            Cell(formats.count(len(one.available)), tone),
            Cell(f"◆ {needed}" if needed > len(one.available) else str(needed or ""), tone),
            Cell(f"◆ {waiting}" if waiting > len(one.available) else str(waiting or ""), tone),
            load_cell(one.utilisation) if one.able else Cell(""),
            Cell(", ".join(each.name for each in one.available), Grade.MUTED),
        )
        yield Line(_key(one), cells)
    unsorted = formats.count(len(unsorted_tasks(team)))
    if unsorted_tasks(team):
        told = Cell(_("no area yet"), bold=True), Cell(""), Cell(""), Cell(unsorted)
        yield Line(("area", ""), told)


def _loads(team: TeamView) -> Iterator[Line]:
    """The histogram: how many are how full, and who."""
    steps: dict[int | None, list[Member]] = {one: [] for one in (*BINS, None)}
    for one in team.members:
        steps[bin_of(one.utilisation)].append(one)
    for begin, members in steps.items():
        label = load(Load.NONE_PLANNED if begin is None else load_at(begin))
        names = ", ".join(one.person.name for one in members)
        cells = (
            Cell(f"{label.symbol} {_step(begin)}", label.tone),
            Cell(formats.count(len(members))),
            Cell(""),
            Cell(""),
            Cell(""),
            Cell(f"{'▉' * len(members)} {names}", Grade.MUTED),
        )
        yield Line(("load", -1 if begin is None else begin), cells)


def _step(begin: int | None) -> str:
    if begin is None:
        return load(Load.NONE_PLANNED).word
    if begin == BINS[-1]:
        return _("{n}% and more").format(n=begin)
    return _("{n} to {m}%").format(n=begin, m=BINS[BINS.index(begin) + 1] - 1)


def _seeking(one: SeekingTask) -> Line:
    area = work_area(one.area) if one.area is not None else _("no area yet")
    customer = customer_name(one.customer, one.customer_number)
    since = _("since {time}").format(time=formats.moment(one.since))
    return Line(
        ("seeking", one.task_id),
        (
            Cell(f"#{one.number} {one.title}", runs_on=True),
            *[Cell("")] * 4,
            Cell(f"{area} · {customer} · {since}", Grade.MUTED),
        ),
    )


def _demand(one: Demand, team: TeamView) -> Line:
    names = {each.code: each.name for each in team.competences}
    what = names.get(one.competence) or work_area(one.area)
    since = formats.moment(one.reported_at)
    return Line(
        ("demand", one.id),
        (
            Cell(what),
            Cell(""),
            Cell(str(one.people)),
            Cell(""),
            Cell(""),
            Cell(f"{one.text} · {one.reported_name}, {since}", Grade.MUTED),
        ),
    )
