"""What goes of an ended collaboration, and when: working files first, papers years later (RET-1).

Every table with text is named here or in the test that holds this against the declared tables.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, func, literal, or_, select

from data.erasure_steps import (
    BLANK,
    Plan,
    Step,
    but_papers,
    chats_gone,
    lines_about,
    name_gone,
    rows,
    words,
)
from data.tables.agreements import approvals, contracts, notes, proposals, results
from data.tables.attorneys import attorneys
from data.tables.care import cares
from data.tables.chats import answers, attachments, messages, read_marks, snoozes
from data.tables.customer_files import file_notes
from data.tables.customers import bookings, contacts, credits_booked, customers, wishes
from data.tables.documents import documents
from data.tables.feedback import complaints, ratings
from data.tables.handovers import (
    handover_checks,
    handover_stages,
    handovers,
    leavings,
    notice_periods,
)
from data.tables.imports import imported
from data.tables.money import base_rates, fee_items, invoice_allowances, invoices, parties
from data.tables.office import trail
from data.tables.people import credentials, people, presence
from data.tables.planning import (
    absences,
    auto_replies,
    backups,
    completions,
    held_competences,
    plans,
    stop_notes,
    stops,
)
from data.tables.recording import clocks, phone_calls, time_requests
from data.tables.singles import single_chats, single_read_marks, single_snoozes
from data.tables.staffing import staffing_steps, survey_answers, surveys
from data.tables.tasks import entries, participants, tasks
from domain.ids import CustomerId, PersonId
from domain.person import Role
from domain.retention import Duty, Ending, Kept


def plan_of(duty: Duty) -> Plan:
    """What goes when this duty of ours is done."""
    working = duty.kept is Kept.WORKING_FILES
    if duty.ending is Ending.CUSTOMER and duty.customer_id is not None:
        make = customer_files if working else customer_papers
        return make(duty.customer_id)
    if duty.ending is Ending.ASSISTANT and duty.person_id is not None:
        return (person_files if working else person_papers)(duty.person_id)
    raise ValueError(duty.ending)


def customer_files(customer_id: CustomerId) -> Plan:
    """Chats, notes, files, results, ratings of a customer; contract papers and time stay."""
    theirs = _tasks_of(customer_id)
    signing = select(contacts.c.person_id).where(contacts.c.customer_id == customer_id)
    chats = _chats_with(signing)
    asked = select(surveys.c.id).where(surveys.c.customer_id == customer_id)
    handed = select(handovers.c.id).where(handovers.c.customer_id == customer_id)
    lines = or_(
        but_papers(*_lines_of_customer(customer_id), lines_about("person", signing)),
        lines_about("handover", handed),
        lines_about("single", chats),
        lines_about("survey", asked),
    )
    return Plan(
        lines,
        [
            *_imports_gone(customer_id),
            *chats_gone(chats),
            *_handovers_gone(handed),
            rows(attachments, attachments.c.task_id.in_(theirs)),
            rows(survey_answers, survey_answers.c.survey_id.in_(asked)),
            rows(surveys, surveys.c.customer_id == customer_id),
            *(
                rows(table, table.c.task_id.in_(theirs))
                for table in (
                    *(results, notes, ratings, complaints, answers, read_marks, snoozes),
                    *(phone_calls, staffing_steps, participants, completions, clocks, messages),
                )
            ),
            *(rows(one, one.c.customer_id == customer_id) for one in (wishes, file_notes, cares)),
            *(rows(table, table.c.person_id.in_(signing)) for table in (credentials, presence)),
            *_words_of_files(customer_id, signing),
        ],
    )


def _words_of_files(customer_id: CustomerId, signing: Select[Any]) -> Iterator[Step]:
    """What rows that stay told beside the papers; a task without a contract was never one."""
    yield words(people, people.c.id.in_(signing), email="", external_id=None)
    yield words(customers, customers.c.id == customer_id, email="", phone="")
    gone = {"summary": "", "expected_result": "", **_NOTHING_WAITS}
    yield words(tasks, tasks.c.customer_id == customer_id, **gone)
    yield words(
        tasks,
        and_(tasks.c.customer_id == customer_id, tasks.c.id.not_in(select(contracts.c.task_id))),
        title=BLANK,
        description="",
    )


_NOTHING_WAITS = {
    "unanswered_count": 0,
    **dict.fromkeys(("unanswered_since", "answer_due_at", "response_due_at", "next_due_at")),
    **dict.fromkeys(("rating_step", "rating_due_at", "complaint_step", "complaint_due_at")),
}
"""Without chats, ratings and complaints nobody waits for a word about a task (RESP-6, RES-4)."""

_NAMELESS = {"name": BLANK, "sort_key": BLANK, "contact": "", "external_id": None}
"""What is left of a customer's own row."""


def customer_papers(customer_id: CustomerId) -> Plan:
    """All that is left of a customer: contracts, reasons, names. Figures stay, nobody's."""
    theirs = _tasks_of(customer_id)
    signing = select(contacts.c.person_id).where(contacts.c.customer_id == customer_id)
    held = select(attorneys.c.id).where(attorneys.c.customer_id == customer_id)
    files = customer_files(customer_id)
    return Plan(
        or_(*_lines_of_customer(customer_id), lines_about("person", signing)),
        [
            *files.steps,
            *(
                rows(table, table.c.task_id.in_(theirs))
                for table in (contracts, proposals, approvals, time_requests)
            ),
            _documents_gone("attorney_id", held),
            rows(attorneys, attorneys.c.customer_id == customer_id),
            words(bookings, bookings.c.customer_id == customer_id, external_id=None),
            words(
                credits_booked,
                credits_booked.c.customer_id == customer_id,
                reason="",
                booked_name="",
            ),
            words(entries, entries.c.task_id.in_(theirs), note="", external_id=None),
            words(
                tasks,
                tasks.c.customer_id == customer_id,
                title=BLANK,
                description="",
                external_id=None,
            ),
            words(people, people.c.id.in_(signing), name=BLANK, sort_key=BLANK),
            words(customers, customers.c.id == customer_id, **_NAMELESS),
        ],
        nameless=_of_who_wrote_for(customer_id),
    )


def person_files(person_id: PersonId) -> Plan:
    """Single chats, plans, absences, stops of somebody who left; fees and invoices stay."""
    her = select(people.c.id).where(people.c.id == person_id)
    chats = _chats_with(her)
    away = select(absences.c.id).where(absences.c.person_id == person_id)
    stopped = select(stops.c.id).where(stops.c.person_id == person_id)
    handed = select(handovers.c.id).where(handovers.c.person_id == person_id)
    lines = or_(
        but_papers(lines_about("person", her)),
        lines_about("handover", handed),
        lines_about("single", chats),
        lines_about("absence", away),
        lines_about("stop", stopped),
    )
    of_absences = (completions, backups, auto_replies)
    hers = (
        *(plans, absences, stops, stop_notes, held_competences, credentials, presence, clocks),
        *(snoozes, read_marks, single_snoozes, single_read_marks),
    )
    return Plan(
        lines,
        [
            *chats_gone(chats),
            *_handovers_gone(handed),
            *(rows(table, table.c.absence_id.in_(away)) for table in of_absences),
            *(rows(table, table.c.person_id == person_id) for table in hers),
            words(survey_answers, survey_answers.c.person_id == person_id, text="", reply=""),
            words(participants, participants.c.person_id == person_id, part=""),
            words(people, people.c.id == person_id, email=""),
        ],
    )


def person_papers(person_id: PersonId) -> Plan:
    """All that is left of somebody who left: rates, fees, invoices, her name.

    What she wrote down of her work belongs to the customer, and goes with the customer's papers.
    """
    her = select(people.c.id).where(people.c.id == person_id)
    billed = select(invoices.c.id).where(invoices.c.person_id == person_id)
    left = select(leavings.c.id).where(leavings.c.person_id == person_id)
    papers = (base_rates, fee_items, invoices, invoice_allowances, leavings, notice_periods)
    return Plan(
        or_(
            lines_about("person", her),
            lines_about("invoice", billed),
            lines_about("leaving", left),
        ),
        [
            *person_files(person_id).steps,
            _documents_gone("leaving_id", left),
            *(rows(table, table.c.person_id == person_id) for table in papers),
            rows(parties, parties.c.owner_id == person_id),
            *name_gone(person_id),
        ],
        hers=person_id,
    )


def _tasks_of(customer_id: CustomerId) -> Select[Any]:
    return select(tasks.c.id).where(tasks.c.customer_id == customer_id)


def _chats_with(who: Select[Any]) -> Select[Any]:
    chats = single_chats.c
    return select(chats.id).where(or_(chats.low_id.in_(who), chats.high_id.in_(who)))


def _lines_of_customer(customer_id: CustomerId) -> list[Any]:
    itself = select(customers.c.id).where(customers.c.id == customer_id)
    return [
        lines_about("customer", itself),
        trail.c.customer_id == customer_id,
        trail.c.task_id.in_(_tasks_of(customer_id)),
    ]


def _of_who_wrote_for(customer_id: CustomerId) -> ColumnElement[bool]:
    """The lines of whoever acted for the customer without signing in."""
    lines = or_(*_lines_of_customer(customer_id))
    return and_(lines, trail.c.actor_id.is_(None), trail.c.role == Role.CUSTOMER.value)


def _handovers_gone(handed: Select[Any]) -> Iterator[Step]:
    for table in (handover_checks, handover_stages):
        yield rows(table, table.c.handover_id.in_(handed))
    yield rows(handovers, handovers.c.id.in_(handed))


def _documents_gone(owner: str, owners: Select[Any]) -> Step:
    """Their documents; never unknown, so that it can be turned round: those that stay."""
    column = documents.c[owner]
    return rows(documents, and_(column.is_not(None), column.in_(owners)))


def _keys_of_notes(customer_id: CustomerId) -> Select[tuple[str]]:
    """By which files name the notes of a customer's file, as `data.customer_files.key_of` says."""
    own = literal("#").concat(cast(file_notes.c.id, String))
    key = func.coalesce(file_notes.c.external_id, own).label("external_id")
    return select(key).where(file_notes.c.customer_id == customer_id)


def _imports_gone(customer_id: CustomerId) -> Iterator[Step]:
    """What the agency's files said of tasks, messages and packages is no longer compared."""
    theirs = (
        ("tasks", select(tasks.c.external_id).where(tasks.c.customer_id == customer_id)),
        ("messages", select(messages.c.external_id).where(messages.c.customer_id == customer_id)),
        ("customers", select(customers.c.external_id).where(customers.c.id == customer_id)),
        ("files", _keys_of_notes(customer_id)),
    )
    for kind, keys in theirs:
        known = keys.subquery().c.external_id
        given = select(known).where(known.is_not(None))
        yield rows(imported, and_(imported.c.kind == kind, imported.c.external_id.in_(given)))
