"""The team as management sees it, and the demand that it reports (PLAN, STOP, POOL)."""

from data.ids import new_id
from domain.area import WorkArea
from domain.contract import checked_text
from domain.errors import NotFound
from domain.permission import Act
from domain.person import Actor, Role
from domain.pool import Demand, DemandSettled, check_people
from domain.values import dataclass, replace
from services.office import AGENCY, Doing, Office
from services.reaching import told_colleague
from services.team.view import TeamView, read_team
from services.texts.forms import AREAS
from services.texts.staffing import DEMAND


@dataclass(frozen=True, slots=True)
class Team:
    """The use cases of the team's room; for management alone."""

    office: Office

    def view(self, actor: Actor) -> TeamView:
        """Everything at once; `NotFound` for others than management (ROLE-2)."""
        if not actor.is_management:
            raise NotFound("person", "team")
        with self.office.reading() as work:
            return read_team(work, self.office.now())

    def report_demand(
        self, actor: Actor, area: WorkArea, competence: str, people: int, text: str
    ) -> Demand:
        """So many people are needed for an area, or for one competence of it.

        The VPA managers are told in the single chat (POOL-1).
        """
        said = checked_text("text", text)
        check_people(people)
        with self.office.acting(actor, Act.REPORT_DEMAND, AGENCY) as doing:
            if competence:
                doing.work.competences.get(competence)
            demand = Demand(
                id=new_id(doing.now),
                area=area,
                competence=competence,
                people=people,
                text=said,
                reported_by=actor.id,
                reported_name=actor.name,
                reported_at=doing.now,
            )
            doing.new = {"area": area.value, "people": people}
            self._tell_leads(doing, demand)
            return doing.work.demands.add(demand)

    def _tell_leads(self, doing: Doing, demand: Demand) -> None:
        """Who leads the assistants learns of it in the single chat."""
        what = AREAS[demand.area]
        if demand.competence:
            what = doing.work.competences.get(demand.competence).name
        told = DEMAND.format(people=demand.people, what=what, text=demand.text)
        for person in doing.work.people.everybody():
            if Role.ASSISTANT_MANAGER in person.roles:
                told_colleague(doing, person.id, told)

    def settle_demand(self, actor: Actor, demand_id: int, note: str) -> Demand:
        """It is needed no more; `DemandSettled` when somebody was quicker."""
        said = checked_text("note", note)
        with self.office.acting(actor, Act.SETTLE_DEMAND, AGENCY) as doing:
            demand = doing.work.demands.get(demand_id)
            if not demand.is_open:
                raise DemandSettled(demand.settled_name)
            doing.reason = said
            doing.new = {"area": demand.area.value, "people": demand.people}
            return doing.work.demands.settle(
                replace(demand, settled_name=actor.name, settled_at=doing.now, settled_note=said)
            )
