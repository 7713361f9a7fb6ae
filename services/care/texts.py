"""What is said to a customer who is to be heard of, in Du or Sie, worded by the agency (CHAT-2)."""

from datetime import timedelta

from data.reads.templates import own_wordings
from data.work import Work
from domain.assignment import role_held
from domain.customer import Customer
from domain.ids import PersonId
from domain.person import AssignmentRole
from domain.silence import Care, CareKind
from domain.template import Template
from services.automatic import written
from services.texts.care import SUBJECTS
from services.texts.forms import german_span

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
    free = timedelta(seconds=max(customer.available_seconds, 0))
    return written(
        _template(work, care, by),
        customer.greeted,
        customer.address,
        own_wordings(work.reader),
        assistant=work.people.get(by).name,
        available=german_span(free),
    )


def subject_of(kind: CareKind) -> str:
    """What an e-mail about it is called."""
    return SUBJECTS[kind]


def _template(work: Work, care: Care, by: PersonId) -> Template:
    if care.kind is CareKind.WELCOME:
        serving = work.customers.assignments_of(care.customer_id)
        if role_held(serving, by) is AssignmentRole.TEAM:
            return Template.TEAM_INTRODUCTION
    return _TEMPLATES[care.kind]
