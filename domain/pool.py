"""The pool: who wants and can take more, against what is needed (POOL-1 to POOL-3)."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from domain.area import WorkArea
from domain.errors import BadInput, VPAError
from domain.ids import PersonId
from domain.utilisation import Load, Utilisation
from domain.values import dataclass

ENOUGH = 10
"""So many in the backoffice pool should want new customers; fewer are warned of (POOL-2)."""

TREND_WEEKS = 12
"""Over so many weeks the figure is shown."""


class Pool(StrEnum):
    """The three groups in which demand is told (POOL-1)."""

    BACKOFFICE = "backoffice"
    """Backoffice and secretariat, nine tasks in ten."""
    MARKETING = "marketing"
    SPECIALISTS = "specialists"
    """Frontdesk, sales, project management and design."""


POOL_OF = {
    WorkArea.BACKOFFICE: Pool.BACKOFFICE,
    WorkArea.SECRETARIAT: Pool.BACKOFFICE,
    WorkArea.MARKETING: Pool.MARKETING,
    WorkArea.FRONTDESK: Pool.SPECIALISTS,
    WorkArea.SALES: Pool.SPECIALISTS,
    WorkArea.PROJECT_MANAGEMENT: Pool.SPECIALISTS,
    WorkArea.DESIGN: Pool.SPECIALISTS,
}
"""Where each work area belongs."""


@dataclass(frozen=True, slots=True)
class PoolMember:
    """An assistant as the pool sees her."""

    person_id: PersonId
    name: str
    areas: frozenset[WorkArea]
    """Of her activated competences."""
    competences: frozenset[str]
    wants_customers: bool
    wants_tasks: bool
    is_stopped: bool
    """By a stop of either kind."""
    is_away: bool
    """Absent today."""
    utilisation: Utilisation

    @property
    def in_backoffice(self) -> bool:
        """Whether she belongs to the backoffice pool: everybody but who can only do other things.

        Backoffice and secretariat need no special competence, so who has named none belongs too.
        """
        return not self.areas or any(POOL_OF[area] is Pool.BACKOFFICE for area in self.areas)

    @property
    def takes_customers(self) -> bool:
        """In the backoffice pool, wanting new customers, unstopped, not away (POOL-2).

        Who has resigned is stopped (STOP-3), so nobody who leaves is counted.
        """
        is_there = not self.is_stopped and not self.is_away
        return self.in_backoffice and self.wants_customers and is_there

    @property
    def is_available(self) -> bool:
        """Wanting, unstopped, not absent, hours free (POOL-3)."""
        wanting = self.wants_customers or self.wants_tasks
        has_hours = self.utilisation.load in (Load.FREE, Load.FILLING)
        return wanting and not self.is_stopped and not self.is_away and has_hours


def wanting_customers(members: Iterable[PoolMember]) -> int:
    """The figure of POOL-2: how many in the backoffice pool can be given a new customer."""
    return sum(one.takes_customers for one in members)


def is_too_small(figure: int) -> bool:
    """Whether the figure is warned of; it blocks nothing (POOL-2)."""
    return figure < ENOUGH


@dataclass(frozen=True, slots=True)
class Demand:
    """What management reports that it needs people for (POOL-1)."""

    id: int
    area: WorkArea
    competence: str
    """The code of what is needed; empty for the area in general."""
    people: int
    text: str
    reported_by: PersonId
    reported_name: str
    reported_at: datetime
    settled_name: str = ""
    settled_at: datetime | None = None
    settled_note: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still needed."""
        return self.settled_at is None


@dataclass
class DemandSettled(VPAError):
    """Somebody settled it before."""

    settled_name: str


def check_people(people: int) -> None:
    """`BadInput` unless at least one is needed, and not more than an agency could find."""
    if people < 1:
        raise BadInput("people", "missing")
    if people > 99:
        raise BadInput("people", "too_long")


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The figure of POOL-2 as it was at the end of a week."""

    week: date
    """Its Monday."""
    figure: int
