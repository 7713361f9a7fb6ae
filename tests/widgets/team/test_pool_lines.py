"""Demand beyond what is available stands out (POOL-3)."""

from datetime import timedelta

from domain.area import WorkArea
from domain.competence import Competence
from domain.ids import PersonId, TaskId
from domain.pool import Demand
from domain.utilisation import BINS, Utilisation
from domain.values import replace
from services.team.pool_areas import SeekingTask
from tests.domain.examples.plan import CONFIRMED
from tests.widgets.team.examples import TEAM, member
from widgets.countdown import Grade
from widgets.team.pool_lines import available_here, figure_here, pool_lines
from widgets.team.views import TeamView


def test_what_nobody_can_do_is_marked_and_named() -> None:
    demand = Demand(3, WorkArea.DESIGN, "", 2, "[/x] Eilig", PersonId(1), "Mia", CONFIRMED)
    lines = pool_lines(replace(TEAM, demands=[demand]))
    design = next(line for line in lines if line.key == ("area", "design"))
    assert design.cells[2].text == "◆ 2"
    assert design.cells[2].grade is Grade.SOON
    assert any("[/x] Eilig · Mia" in cell.text for line in lines for cell in line.cells)


HOUR = timedelta(hours=1)
LOGO = Competence("logo", WorkArea.DESIGN, "Logo")
SEEKING = SeekingTask(TaskId(7), 12, "[/x]", WorkArea.DESIGN, "logo", CONFIRMED, "Acme", 3)


def test_waiting_tasks_count_in_their_area_and_are_listed() -> None:
    able = replace(
        member(1).pool, areas=frozenset({WorkArea.DESIGN}), competences=frozenset({"logo"})
    )
    members = [replace(member(1), pool=able)]
    lost = replace(SEEKING, task_id=TaskId(8), area=None, competence="")
    team = replace(TEAM, members=members, competences=[LOGO], seeking=[SEEKING, SEEKING, lost])
    lines = {line.key: [cell.text for cell in line.cells] for line in pool_lines(team)}
    assert lines["area", "design"][1:5] == ["1", "", "◆ 2", "○ 5\u00a0%"]
    assert lines["competence", "logo"][0] == "· Logo"
    assert lines["area", ""][3] == "1"
    assert lines["seeking", 7][0] == "#12 [/x]"


def test_who_makes_up_the_figure_is_named_however_full_she_is() -> None:
    full = Utilisation(9 * HOUR, HOUR, HOUR)
    takes = replace(member(1).pool, wants_customers=True, is_stopped=False, utilisation=full)
    stopped = replace(takes, is_stopped=True)
    team = replace(TEAM, members=[replace(member(1), pool=takes), replace(member(2), pool=stopped)])
    first = pool_lines(team)[0]
    assert [first.cells[1].text, first.cells[5].text] == ["1", "[/x] 1"]
    assert available_here(team, first.key) == "Möchten neue Kunden: [/x] 1"


def test_the_histogram_counts_everybody_once() -> None:
    shares = (0, 24, 25, 99, 100, 124, 125, 300)
    members = [
        replace(member(n), utilisation=Utilisation(n * HOUR, HOUR * 0, 100 * HOUR)) for n in shares
    ]
    members.append(replace(member(1), utilisation=Utilisation(HOUR, HOUR, HOUR * 0)))
    lines = {line.key: line.cells for line in pool_lines(replace(TEAM, members=members))}
    counts = [lines["load", begin][1].text for begin in (*BINS, -1)]
    assert counts == ["2", "1", "0", "1", "2", "2", "1"]
    assert lines["load", 0][5].text.startswith("▉▉ ")


def test_every_line_can_explain_its_figure() -> None:
    able = replace(member(1).pool, areas=frozenset({WorkArea.DESIGN}))
    team = replace(TEAM, members=[replace(member(1), pool=able), member(2)])
    hers = figure_here(team, TeamView.PEOPLE, PersonId(1))
    assert hers == ("[/x] 1", team.members[0].utilisation)
    assert figure_here(team, TeamView.POOL, ("area", "design"))[1] == able.utilisation
    assert figure_here(team, TeamView.POOL, ("load", 0))[1] == team.utilisation
    assert figure_here(team, TeamView.ABSENCES, 4)[1] == team.utilisation
