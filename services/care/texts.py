"""What is said to a customer who is to be heard of, in Du or Sie, worded by the agency (CHAT-2)."""

from datetime import timedelta

from data.reads.templates import own_wordings
from data.work import Work
from domain.assignment import role_held
from domain.care import Care, CareKind
from domain.customer import Address, Customer
from domain.ids import PersonId
from domain.person import AssignmentRole
from domain.template import WITHOUT_TIME, Placeholder, Template, left_open
from services.automatic import Wordings, written
from services.texts.care import SUBJECTS, SUBJECTS_WITHOUT_TIME
from services.texts.forms import german_span, has_nothing_free

_TEMPLATES = {
    CareKind.WELCOME: Template.INTRODUCTION,
    CareKind.NO_TASK: Template.FIRST_TASK,
    CareKind.CHECK_IN: Template.CHECK_IN,
    CareKind.LONG_SILENCE: Template.LONG_SILENCE,
    CareKind.REBOOKING: Template.REBOOKING,
    CareKind.INACTIVE: Template.REACTIVATION,
}


def said_about(work: Work, care: Care, customer: Customer, by: PersonId) -> str:
    """The text of this reminder in her name, filled whole (CHAT-7)."""
    own = own_wordings(work.reader)
    template = _template(work, care, by)
    if has_nothing_free(customer.available_seconds):
        template = _without_time(template, customer.address, own)
    free = timedelta(seconds=max(customer.available_seconds, 0))
    return written(
        template,
        customer.greeted,
        customer.address,
        own,
        assistant=work.people.get(by).name,
        available=german_span(free),
    )


def subject_of(kind: CareKind, customer: Customer) -> str:
    """What an e-mail about it is called; it promises no time where none is free."""
    without = SUBJECTS_WITHOUT_TIME.get(kind)
    if without is not None and has_nothing_free(customer.available_seconds):
        return without
    return SUBJECTS[kind]


def _without_time(template: Template, address: Address, own: Wordings) -> Template:
    """What is said where nothing is free; a wording of the agency without time still holds."""
    instead = WITHOUT_TIME.get(template, template)
    worded = own.get((template, address))
    if worded is None or (instead, address) in own:
        return instead
    return instead if Placeholder.AVAILABLE in left_open(worded) else template


def _template(work: Work, care: Care, by: PersonId) -> Template:
    if care.kind is CareKind.WELCOME:
        serving = work.customers.assignments_of(care.customer_id)
        if role_held(serving, by) is AssignmentRole.TEAM:
            return Template.TEAM_INTRODUCTION
    return _TEMPLATES[care.kind]
