"""What time brings for customers who are not heard of: reminders, once a spell (CUST-3 to 6).

Worked out from the data by whoever looks first, as often as anybody likes. A customer is held while
her reminders are looked at, and the store keeps one of each kind and spell: however many programs
run at once, and whatever is restarted, nothing goes out twice.
"""

from data.reads.care import known_customers
from domain.absence import away_at
from domain.calendar import local
from domain.care import Care, CareState, KnownCustomer, Steps, first_state, steps
from domain.errors import Stale, StoreBusy
from domain.ids import CustomerId, PersonId
from domain.permission import Act
from domain.values import dataclass, replace
from services.care.steps import begun, ended, moved_on
from services.care.texts import said_about
from services.office import Doing, Office, on_customer
from services.reaching import said_to_customer


@dataclass(frozen=True, slots=True)
class CareJobs:
    """Nobody's use case: every terminal and `vpa jobs` ask it, and none of them is needed."""

    office: Office

    def settle(self) -> int:
        """Begin, send and end what is due; for how many customers there was something."""
        now = self.office.now()
        with self.office.reading() as work:
            kept: dict[CustomerId, list[Care]] = {}
            for care in work.cares.current():
                kept.setdefault(care.customer_id, []).append(care)
            due = [
                one.id
                for one in known_customers(work.reader)
                if not steps(one, kept.get(one.id, ()), now).are_none
            ]
        return sum(map(self._attend, due))

    def _attend(self, customer_id: CustomerId) -> bool:
        """Look at this customer again, alone, and do what is due."""
        try:
            with self.office.running(Act.KEEP_CARE, on_customer(customer_id)) as doing:
                doing.work.accounts.hold(customer_id)
                # What is begun late goes out at once, so it is looked at twice.
                told = [*_round(doing, customer_id), *_round(doing, customer_id)]
                if not told:  # somebody was quicker: no line in the trail either
                    raise Stale("customer", customer_id)
                doing.new = {"reminders": ", ".join(told)}
        except (Stale, StoreBusy):
            return False
        return True


def _round(doing: Doing, customer_id: CustomerId) -> list[str]:
    """Everything due by now, done; in words of the evidence."""
    [known] = known_customers(doing.work.reader, customer_id)
    found = steps(known, doing.work.cares.of_customer(customer_id), doing.now)
    return [*_tidied(doing, found), *_begun(doing, known, found), *_sent(doing, known, found)]


def _tidied(doing: Doing, found: Steps) -> list[str]:
    """Spells that are over: what was planned for them goes no more."""
    ended(doing, found.end)
    for care in found.close:
        doing.work.cares.save(replace(care, spell_over_at=doing.now))
    return [f"{care.kind} over" for care in (*found.end, *found.close)]


def _begun(doing: Doing, known: KnownCustomer, found: Steps) -> list[str]:
    for due in found.begin:
        begun(doing, known.id, due, first_state(due.kind, known.lead_id))
    return [f"{due.kind} begun" for due in found.begin]


def _sent(doing: Doing, known: KnownCustomer, found: Steps) -> list[str]:
    """What goes out by itself; while she is away it waits for her, as its answer would."""
    lead = known.lead_id
    if lead is None or not found.send or _is_away(doing, lead):
        return []
    return [f"{care.kind} {sent_in_her_name(doing, care, lead).state}" for care in found.send]


def sent_in_her_name(doing: Doing, care: Care, by: PersonId) -> Care:
    """The message in the chat where it belongs; without any chat it waits as an e-mail of hers."""
    customer = doing.work.customers.get(care.customer_id)
    text = said_about(doing.work, care, customer, by)
    message_id = said_to_customer(doing, customer, by, text)
    if message_id is None:
        return moved_on(doing, care, CareState.OPEN)
    return moved_on(doing, replace(care, message_id=message_id), CareState.SENT)


def _is_away(doing: Doing, person_id: PersonId) -> bool:
    today = local(doing.now).date()
    hers = [one for one in doing.work.absences.holding_from(today) if one.person_id == person_id]
    return away_at(hers, doing.now) is not None
