"""Letters to customers who are handed over, in their form of address (HAND-5, HAND-10, CHAT-3)."""

from collections.abc import Sequence

from data.reads.templates import own_wordings
from data.work import Work
from domain.customer import Customer
from domain.errors import NotFound
from domain.handover import Blocker, Handover, TooEarlyToTell, outward
from domain.ids import CustomerId, PersonId, TaskId
from domain.letter import SPOKEN, fits, letters_for, locks
from domain.permission import for_our_side
from domain.person import Actor
from domain.template import Template, fill
from domain.values import dataclass
from services.absence.access import lead_of
from services.automatic import wording
from services.handover.handovers import seen_by
from services.office import Office
from services.texts.forms import THE_TEAM


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, filled as far as things are known."""

    template: Template
    text: str
    """Empty while it may not be written."""
    fits: bool
    """Whether it is the announcement for the way that was agreed on."""
    locked: Sequence[Blocker] = ()
    """Why it may not be written yet (HAND-2)."""

    @property
    def is_sent(self) -> bool:
        """Whether it is sent; what is said by phone is not."""
        return self.template not in SPOKEN


@dataclass(frozen=True, slots=True)
class LetterBook:
    """The letters of one handover, and where a chat with the customer is."""

    handover_id: int
    customer_id: CustomerId
    customer: str
    number: int
    letters: Sequence[Letter]
    partner: PersonId | None
    """Who signs in for the customer: a single chat with her is the way."""
    task_id: TaskId | None
    """Else the newest open task's chat; None when there is neither."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The use cases of letters. They are written here, and sent or saved by whoever reads them."""

    office: Office

    def of(self, actor: Actor, handover_id: int) -> LetterBook:
        """The letters of a handover; `NotFound` when it is not hers to see.

        What may not be written yet has no text, but says why (HAND-2).
        """
        for_our_side(actor, "handover", handover_id)
        with self.office.reading() as work:
            handover = seen_by(work, actor, handover_id)
            if not actor.is_management:
                handover = outward(handover)
            return _book(work, handover)

    def of_customer(self, actor: Actor, customer_id: CustomerId) -> LetterBook:
        """The letters of the newest handover of this customer that she may see, or `NotFound`."""
        for_our_side(actor, "customer", customer_id)
        with self.office.reading() as work:
            found = work.handovers.of_customer(customer_id)
        for one in sorted(found, key=lambda each: each.id, reverse=True):
            try:
                return self.of(actor, one.id)
            except NotFound:
                continue
        raise NotFound("handover", customer_id)

    def refuse_early(self, actor: Actor, handover_id: int, template: Template) -> None:
        """`TooEarlyToTell` while this letter may not go out: asked once more before it does."""
        for one in self.of(actor, handover_id).letters:
            if one.template is template and one.locked:
                raise TooEarlyToTell(one.locked)


def _book(work: Work, handover: Handover) -> LetterBook:
    customer = work.customers.get(handover.customer_id)
    own, known = own_wordings(work.reader), _known(work, handover, customer)
    letters = []
    for template in letters_for(handover):
        locked = locks(template, handover)
        text = "" if locked else fill(wording(template, customer.address, own), known)
        letters.append(Letter(template, text, fits(template, handover), locked))
    signing = work.customers.contacts_of(customer.id)
    active = [one for one in signing if work.people.get(one).is_active]
    newest = work.tasks.newest_open_of(handover.person_id).get(customer.id)
    partner = active[0] if active else None
    where = customer.id, customer.name, customer.number
    return LetterBook(handover.id, *where, letters, partner, newest)


def _known(work: Work, handover: Handover, customer: Customer) -> dict[str, str]:
    lead = lead_of(work, work.people.get(handover.person_id))
    known = {
        "contact": customer.greeted,
        "assistant": handover.person_name,
        "last_day": f"{handover.last_day:%d.%m.%Y}",
        "team_lead": lead.name if lead else THE_TEAM,
    }
    if handover.successor_name:
        known["successor"] = handover.successor_name
    return known
