"""A small agency in which Ada leaves, with a customer manager who agrees as well."""

from datetime import date, datetime, timedelta

from data.ids import new_id
from domain.closing import WAYS, Item
from domain.customer_file import NEEDED, Channel, FileNote, Heading
from domain.handover import Handover
from domain.handover_terms import Target, Telling
from domain.ids import CustomerId, PersonId
from domain.leaving import Leaving
from domain.permission import Act
from domain.person import Actor, Person, Role
from services.handover.handovers import HandoverBoard, HandoverLine, Handovers
from services.handover.leaving import Leavings
from services.handover.steps import HandoverSteps, Succession
from services.office import AGENCY
from tests.builders import SmallAgency

TALKED = date(2026, 11, 20)
NOTICED = date(2026, 11, 23)
LAST = date(2026, 12, 21)
"""Four weeks after the notice."""


class HandoverAgency:
    """What the tests about leaving do again and again."""

    def __init__(self, agency: SmallAgency) -> None:
        self.agency = agency
        self.giver = agency.ada
        """Who does the part of who gives away: she herself, or management for her."""
        self.leavings = Leavings(agency.office)
        self.handovers = Handovers(agency.office)
        self.steps = HandoverSteps(agency.office)
        self.konrad = self._person("Konrad Kundenmann", Role.CUSTOMER_MANAGER)

    def _person(self, name: str, role: Role) -> Actor:
        with self.agency.office.running(Act.ADD_PERSON, AGENCY) as doing:
            number = doing.work.agency.next_number("person")
            added = doing.work.people.add(
                Person(PersonId(new_id(doing.now)), number, name, "", frozenset({role}), doing.now)
            )
        return Actor(added.id, added.name, added.roles)

    def assistant(self, name: str) -> Actor:
        """One more assistant."""
        return self._person(name, Role.ASSISTANT)

    def leaves(self) -> Leaving:
        """Ada has given notice today."""
        agency = self.agency
        talk = self.leavings.talk(agency.manager, agency.ada.id, TALKED, "Sie zieht um")
        return self.leavings.notice(agency.manager, talk, "Kündigung.pdf", NOTICED)

    def board(self, actor: Actor | None = None) -> HandoverBoard:
        """What the actor sees, management unless somebody is named."""
        return self.handovers.board(actor or self.agency.manager)

    def line(self) -> HandoverLine:
        """The first handover with all around it, for management."""
        return self.board().lines[0]

    def fills_file(self, customer_id: CustomerId | None = None) -> None:
        """Every needed heading has a note."""
        now = self.agency.clock()
        with self.agency.office.running(Act.WRITE_FILE, AGENCY) as doing:
            for heading in NEEDED:
                about = heading is Heading.CONTACTS
                doing.work.customer_files.add(
                    FileNote(
                        id=new_id(now),
                        customer_id=customer_id or self.agency.acme,
                        heading=heading,
                        text="steht hier",
                        dated_at=now,
                        author_id=self.agency.ada.id,
                        author_name="Ada",
                        written_at=now,
                        channel=Channel.PHONE if about else None,
                        reached=True if about else None,
                    )
                )

    def bea_by_call(self) -> Succession:
        """Bea follows, the customer is called."""
        return Succession(Target.SUCCESSOR, Telling.CALL, self.agency.bea.id)

    def agreed(self, handover_id: int, target: Target = Target.SUCCESSOR) -> Handover:
        """File checked, Bea or the reactivation team agreed on by both sides."""
        agency, bea = self.agency, self.agency.bea.id
        line = self.board().line_of(handover_id)
        assert line is not None
        if line.place.around.file_missing:
            self.fills_file(line.place.customer_id)
        self.steps.check_file(self.giver, handover_id)
        if target is Target.SUCCESSOR:
            proposal = Succession(target, Telling.CALL, bea)
        else:
            proposal = Succession(target, Telling.REACTIVATION_MAIL)
        self.steps.propose(agency.manager, handover_id, proposal)
        return self.steps.agree(self.konrad, handover_id)

    def taken_over(self, handover_id: int) -> Handover:
        """Told, no training, everything accepted, Bea's."""
        agency = self.agency
        self.agreed(handover_id)
        self.steps.tell(agency.manager, handover_id, "angerufen")
        self.steps.decide_training(self.giver, handover_id, wanted=False)
        for item in (Item.FOLDERS, Item.RECAP, Item.CALL):
            self.steps.prove(self.giver, handover_id, item, WAYS[item][0], "Ablage")
            self.steps.accept(agency.bea, handover_id, item)
        return self.steps.take_over(agency.bea, handover_id)

    def closed(self, handover_id: int) -> Handover:
        """Handed over with everything."""
        self.taken_over(handover_id)
        for item in Item:
            line = self.board().line_of(handover_id)
            if line is not None and not line.handover.check(item).is_done:
                self.steps.prove(self.giver, handover_id, item, WAYS[item][0], "Beleg")
        return self.steps.close(self.agency.manager, handover_id)

    def later(self, days: int) -> datetime:
        """So many days on."""
        return self.agency.clock.on(days=days)


BUDGET = timedelta(hours=2)
