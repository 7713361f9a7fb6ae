"""The pool by area and competence: available, needed, waiting, how full (POOL-3)."""

from datetime import timedelta

from domain.area import WorkArea
from domain.competence import Level
from domain.task import TaskStatus
from services.team.competences import Competences
from services.team.planning import Planning
from services.team.pool_areas import pool_areas, pool_competences, unsorted_tasks
from services.team.team import Team
from tests.builders import SmallAgency

HOURS = [timedelta(hours=10)] * 4


def test_an_area_is_short_when_more_is_needed_than_available(agency: SmallAgency) -> None:
    agency.forget_plans()
    competences = Competences(agency.office)
    for who in (agency.ada, agency.bea):
        competences.add(who, "logo", Level.GOOD)
        competences.activate(agency.manager, who.id, "logo", Level.GOOD)
    Planning(agency.office).confirm(agency.ada, HOURS, wants_customers=True, wants_tasks=True)
    Team(agency.office).report_demand(agency.manager, WorkArea.DESIGN, "logo", 1, "Ein Kunde")
    team = Team(agency.office).view(agency.manager)
    design = next(one for one in pool_areas(team) if one.area is WorkArea.DESIGN)
    assert [one.name for one in design.able] == ["Ada Assistent", "Bea Assistent"]
    assert [one.name for one in design.available] == ["Ada Assistent"]
    assert (design.needed, design.missing, design.is_short) == (1, 0, False)
    assert design.utilisation.planned == timedelta(hours=40)
    for _ in range(2):
        agency.task(
            status=TaskStatus.WITH_TEAM_LEAD,
            area=WorkArea.DESIGN,
            competence="logo",
            handed_since=agency.clock(),
        )
    agency.task(status=TaskStatus.WITH_TEAM_LEAD, area=None, handed_since=agency.clock())
    team = Team(agency.office).view(agency.manager)
    (logo,) = pool_competences(team, WorkArea.DESIGN)
    assert (len(logo.seeking), logo.missing, logo.is_short) == (2, 1, True)
    assert logo.competence is not None and logo.competence.code == "logo"
    assert len(unsorted_tasks(team)) == 1
    assert list(pool_competences(team, WorkArea.SALES)) == []
