"""Writes the demo agency into the store, in one unit of work."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime

from data.demo import money
from data.demo.asides import Asides
from data.demo.calls import telephone
from data.demo.customer_files import file_away
from data.demo.make import DemoAgency, Portion, ReadMark
from data.demo.planning import arrange
from data.demo.sign_ins import spoken_by
from data.own_things import Credential
from data.work import Work
from domain.ids import PersonId
from domain.trail import Deed

_TOLD = 0.9
"""Which part of the whole is the customers; the rest is the trail and what people have read."""


def keep(
    work: Work, made: DemoAgency, password_hash: str, progress: Callable[[float], None]
) -> None:
    """Everything about the agency; `progress` is told the share that is done, 0 to 1."""
    deeds = made.first_deeds()
    marks: list[ReadMark] = []
    asides = Asides(made.staff, made.now)
    _keep_house(work, made, password_hash)
    for told, portion in enumerate(made.portions(), 1):
        _keep_portion(work, portion, password_hash)
        asides.meet(portion)
        money.reward(work, portion)
        deeds += portion.deeds
        marks += portion.marks
        progress(_TOLD * told / made.customers)
    arrange(work, made.staff, made.now, made.dice("planning"))
    file_away(work, made.staff, made.now, made.dice("files"))
    telephone(work, made.staff, made.now, made.dice("calls"))
    _keep_marks(work, marks)
    deeds += asides.keep(work)
    work.trail.add_many(sorted(deeds, key=_when))
    progress(1.0)


def _keep_house(work: Work, made: DemoAgency, password_hash: str) -> None:
    work.agency.add(made.agency)
    work.agency.keep_factors(made.factors)
    for kind, count in (
        ("person", made.people),
        ("customer", made.customers),
        ("task", made.tasks),
    ):
        work.agency.next_number(kind, count)
    for figure in made.staff:
        work.people.add(figure.person)
        credential = Credential(password_hash, figure.person.created_at)
        work.own(figure.id).keep_credential(credential)
    money.price(work, made.staff)
    for person_id, at in made.seen():
        work.own(person_id).beat(at)


def _keep_portion(work: Work, portion: Portion, password_hash: str) -> None:
    work.customers.add(portion.customer)
    contact = portion.contact
    if contact is not None:
        work.people.add(contact)
        work.customers.add_contact(contact.id, portion.customer.id)
        work.own(contact.id).keep_credential(Credential(password_hash, contact.created_at))
    for assignment in portion.assignments:
        work.customers.assign(assignment)
    work.customers.add_bookings(portion.bookings)
    work.tasks.add_many(portion.tasks())
    work.tasks.add_entries(entry for life in portion.lives for entry in life.entries)
    for task_id, person_id, since, part in portion.participants:
        work.tasks.add_participant(task_id, person_id, since, part)
    said = (message for life in portion.lives for message in life.messages)
    work.messages.add_many(spoken_by(contact, said))
    work.messages.add_answers(answer for life in portion.lives for answer in life.answers)
    work.results.add_many(portion.feedback.results)
    work.feedback.add_many(portion.feedback.ratings, portion.feedback.complaints)
    for credit in portion.feedback.credits:
        work.accounts.add_credit(credit)
    for version in portion.agreed.versions:
        work.agreements.add_contract(version)
    for proposal in portion.agreed.proposals:
        work.agreements.add_proposal(proposal)
    for approval in portion.agreed.approvals:
        work.agreements.add_approval(approval)
    work.customers.keep_account(portion.customer.id)


def _keep_marks(work: Work, marks: list[ReadMark]) -> None:
    by_reader: dict[PersonId, list[ReadMark]] = defaultdict(list)
    for mark in marks:
        by_reader[mark.person_id].append(mark)
    for reader, read in by_reader.items():
        work.own(reader).add_marks((one.task_id, one.message_id, one.read_at) for one in read)


def _when(deed: Deed) -> datetime:
    return deed.at
