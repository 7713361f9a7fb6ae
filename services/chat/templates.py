"""Templates: offered where one writes, worded by management (CHAT-3)."""

from collections.abc import Container, Mapping, Sequence
from datetime import datetime, timedelta

from data.reads.facts import FactsReads, TaskFacts
from data.reads.templates import own_wordings
from domain.customer import Address, greeted
from domain.errors import Forbidden, Stale
from domain.ids import PersonId, TaskId
from domain.permission import Act, reach_of, sees_everything
from domain.person import Actor
from domain.template import (
    AMONG_COLLEAGUES,
    BY_THE_PROGRAM,
    OF_HANDOVERS,
    TO_CUSTOMERS,
    WITHOUT_TIME,
    Template,
    TemplateText,
    fill,
    worded,
)
from domain.trail import NOTHING, Facts
from domain.values import dataclass, replace
from services.automatic import TEXTS, Wordings, wording
from services.chat.partners import partner
from services.office import AGENCY, Office
from services.task.facts import figures_of
from services.texts.forms import AREAS, german_factor, german_moment, german_span, has_nothing_free


@dataclass(frozen=True, slots=True)
class Offered:
    """A text for one occasion, filled as far as things are known."""

    template: Template
    text: str
    """What is not known stays open."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A template as management sees it, in one form of address."""

    template: Template
    address: Address
    text: str
    """As it holds now, with its placeholders."""
    own: TemplateText | None
    """The agency's wording; None while the program's own holds."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The use cases of templates."""

    office: Office

    def wordings(self, actor: Actor) -> Wordings:
        """What the agency words in its own way; nothing for a customer."""
        if actor.is_customer:
            return {}
        with self.office.reading() as work:
            return own_wordings(work.reader)

    def offered(self, actor: Actor, task_id: TaskId) -> Sequence[Offered]:
        """Every text she could send in this task's chat, in the customer's form of address.

        `NotFound` for a task she may not read, `Forbidden` for a customer.
        """
        if actor.is_customer:
            raise Forbidden(Act.EDIT_TEMPLATE)
        with self.office.reading() as work:
            reads = FactsReads(work.reader, actor.id, everything=sees_everything(actor))
            facts, own = reads.of(task_id), own_wordings(work.reader)
        known = known_of(facts, actor, self.office.now())
        return offers(facts.address, own, known, fitting_account(facts.available_seconds))

    def for_person(self, actor: Actor, person_id: PersonId) -> Sequence[Offered]:
        """Every text she could send in her single chat with this person.

        To somebody of a customer in that customer's form of address, to a colleague in Du (CHAT-2).
        `Forbidden` for a customer and for a person she may not write to, `NotFound` for nobody.
        """
        if actor.is_customer:
            raise Forbidden(Act.EDIT_TEMPLATE)
        with self.office.reading() as work:
            who = partner(work, actor, person_id, self.office.now()).who
            own = own_wordings(work.reader)
            customer_id = who.customer_id
            customer = None if customer_id is None else work.customers.get(customer_id)
        address = Address.DU if customer is None else customer.address
        known = {"contact": greeted(who.name, "", address), "assistant": actor.name}
        if customer is None:
            return offers(address, own, known, AMONG_COLLEAGUES)
        free = timedelta(seconds=max(customer.available_seconds, 0))
        fitting = TO_CUSTOMERS & fitting_account(customer.available_seconds)
        return offers(address, own, known | {"available": german_span(free)}, fitting)

    def everything(self, actor: Actor) -> Sequence[Worded]:
        """All templates in both forms, for those who word them."""
        reach_of(actor, Act.EDIT_TEMPLATE)
        with self.office.reading() as work:
            own = {(one.template, one.address): one for one in work.templates.everything()}
        return [
            Worded(template, address, own[key].text if key in own else TEXTS[key], own.get(key))
            for template in Template
            for address in (Address.SIE, Address.DU)
            for key in [(template, address)]
        ]

    def reword(self, actor: Actor, seen: Worded, text: str) -> TemplateText:
        """The agency's own wording from now on, in place of the one she has `seen`.

        - `BadInput` or `StrangePlaceholder` for a text that cannot be kept.
        - `Stale` when somebody worded it meanwhile.
        """
        said = worded(seen.template, text)
        with self.office.acting(actor, Act.EDIT_TEMPLATE, AGENCY) as doing:
            known = doing.work.templates.find(seen.template, seen.address)
            if known != seen.own:
                raise _stale(seen, known)
            kept = TemplateText(
                seen.template,
                seen.address,
                said,
                doing.now,
                doing.actor.name if doing.actor else "",
                known.version + 1 if known else 1,
            )
            doing.old, doing.new = _facts(known), _facts(kept)
            return doing.work.templates.save(kept)

    def reset(self, actor: Actor, seen: Worded) -> None:
        """The program's own text holds again; `Stale` when somebody worded it meanwhile."""
        with self.office.acting(actor, Act.EDIT_TEMPLATE, AGENCY) as doing:
            known = doing.work.templates.find(seen.template, seen.address)
            if known != seen.own:
                raise _stale(seen, known)
            doing.work.templates.remove(seen.template, seen.address)
            ours = replace(known, text=TEXTS[seen.template, seen.address]) if known else None
            doing.old, doing.new = _facts(known), _facts(ours)


def fitting_account(seconds: int) -> frozenset[Template]:
    """All texts but those that promise time where none is free, or miss it where there is some."""
    unfit = WITHOUT_TIME.keys() if has_nothing_free(seconds) else WITHOUT_TIME.values()
    return frozenset(Template).difference(unfit)


def offers(
    address: Address,
    own: Wordings,
    known: Mapping[str, str],
    fitting: Container[Template] = frozenset(Template),
) -> Sequence[Offered]:
    """Every fitting text that somebody may pick, filled with what is known."""
    return [
        Offered(template, fill(wording(template, address, own), known))
        for template in Template
        if template in fitting and template not in BY_THE_PROGRAM | OF_HANDOVERS
    ]


def known_of(facts: TaskFacts, actor: Actor, now: datetime) -> Mapping[str, str]:
    """What a task's facts fill in, by placeholder."""
    task = facts.task
    budget, free = task.budget_seconds, max(facts.available_seconds, 0)
    known = {
        "contact": greeted(facts.contact, facts.customer, facts.address),
        "title": task.title,
        "number": str(task.number),
        "assistant": actor.name,
        "budget": german_span(timedelta(seconds=budget)),
        "available": german_span(timedelta(seconds=free)),
    }
    if budget > free:
        known["missing"] = german_span(timedelta(seconds=budget - free))
    if task.deadline_at is not None:
        known["deadline"] = german_moment(task.deadline_at)
    if task.check_due_at is not None:
        known["due"] = german_moment(task.check_due_at)
    if task.area is not None:
        figures = figures_of(facts, task.area, now)
        known |= {
            "area": AREAS[task.area],
            "factor": german_factor(figures.factors.customer),
            "working": german_span(figures.working),
            "needed": german_span(figures.needed),
        }
    return known


def _stale(seen: Worded, known: TemplateText | None) -> Stale:
    if known is None:
        return Stale("template", seen.template)
    return Stale("template", seen.template, known.changed_by, Act.EDIT_TEMPLATE, known.changed_at)


def _facts(text: TemplateText | None) -> Facts:
    if text is None:
        return NOTHING
    return {"template": text.template.value, "address": text.address.value, "text": text.text}
