"""The pool area by area and competence: who is available, what is needed and waits (POOL-3)."""

from collections.abc import Iterator, Sequence

from data.reads.seeking import SeekingTask
from domain.area import WorkArea
from domain.competence import Competence
from domain.pool import PoolMember
from domain.utilisation import Utilisation, together
from domain.values import dataclass
from services.team.view import TeamView

__all__ = ["AreaStanding", "SeekingTask", "pool_areas", "pool_competences", "unsorted_tasks"]


@dataclass(frozen=True, slots=True)
class AreaStanding:
    """One area, or one competence of it."""

    area: WorkArea
    competence: Competence | None
    """None for the area as a whole."""
    able: Sequence[PoolMember]
    """Everybody who can do it, by name."""
    needed: int
    """How many people reported demand asks for (POOL-1)."""
    seeking: Sequence[SeekingTask]
    """The tasks for which somebody is looked for."""

    @property
    def available(self) -> Sequence[PoolMember]:
        """Those of them who want more, may be given it, are there and have hours free."""
        return [one for one in self.able if one.is_available]

    @property
    def utilisation(self) -> Utilisation:
        """How full they are together (PLAN-6)."""
        return together(one.utilisation for one in self.able)

    @property
    def missing(self) -> int:
        """How many more are needed than are available; each waiting task needs one."""
        return max(self.needed, len(self.seeking)) - len(self.available)

    @property
    def is_short(self) -> bool:
        """Whether more are needed than are available."""
        return self.missing > 0


def pool_areas(team: TeamView) -> Sequence[AreaStanding]:
    """Every area in the order of the house."""
    return [_area(team, area) for area in WorkArea]


def pool_competences(team: TeamView, area: WorkArea) -> Iterator[AreaStanding]:
    """The competences of an area that somebody has, or for which somebody is needed."""
    for one in team.competences:
        if one.area is not area:
            continue
        standing = AreaStanding(
            area=area,
            competence=one,
            able=[each.pool for each in team.members if one.code in each.pool.competences],
            needed=sum(each.people for each in team.demands if each.competence == one.code),
            seeking=[each for each in team.seeking if each.competence == one.code],
        )
        if standing.able or standing.needed or standing.seeking:
            yield standing


def unsorted_tasks(team: TeamView) -> Sequence[SeekingTask]:
    """The waiting tasks of which nobody has said to which area they belong."""
    return [one for one in team.seeking if one.area is None]


def _area(team: TeamView, area: WorkArea) -> AreaStanding:
    return AreaStanding(
        area=area,
        competence=None,
        able=[one.pool for one in team.members if area in one.pool.areas],
        needed=sum(one.people for one in team.demands if one.area is area),
        seeking=[one for one in team.seeking if one.area is area],
    )
