"""Holds the lines against each other and against the store: doubles, references, order of dates."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from data.sorting import sort_key
from domain.booking import PACKAGES
from domain.person import AssignmentRole
from services.importing.columns import Kind
from services.importing.dates import refuse_disorder, refuse_future
from services.importing.faults import Why
from services.importing.file_notes import check_files
from services.importing.lines import (
    AssignmentLine,
    AssistantLine,
    CustomerLine,
    Line,
    PackageLine,
)
from services.importing.message_checks import check_messages
from services.importing.reading import Readings
from services.importing.stored import Stored
from services.importing.task_checks import check_tasks

L = TypeVar("L", bound=Line)


def check(readings: Readings, stored: Stored, now: datetime) -> None:
    """Tell the readings everything that only shows when lines are held against others."""
    _check_doubles(readings)
    _check_references(readings, stored)
    for customer in _lines(readings, Kind.CUSTOMERS, CustomerLine):
        refuse_future(readings, customer, now, {"since": customer.since})
    for person in _lines(readings, Kind.ASSISTANTS, AssistantLine):
        refuse_future(readings, person, now, {"since": person.since, "left": person.left})
        refuse_disorder(readings, person, {"since": person.since, "left": person.left})
    _check_names(readings, stored)
    for pair in _lines(readings, Kind.ASSIGNMENTS, AssignmentLine):
        refuse_future(readings, pair, now, {"since": pair.since, "until": pair.until})
        refuse_disorder(readings, pair, {"since": pair.since, "until": pair.until})
    _check_leads(readings, stored)
    for package in _lines(readings, Kind.PACKAGES, PackageLine):
        refuse_future(readings, package, now, {"booked": package.booked})
        if package.hours not in PACKAGES:
            allowed = ", ".join(map(str, PACKAGES))
            readings.refuse(package, "hours", Why.NOT_A_PACKAGE, str(package.hours), allowed)
    check_tasks(readings, stored, now)
    check_messages(readings, stored, now)
    check_files(readings, stored, now)


def _lines(readings: Readings, kind: Kind, of: type[L]) -> Iterable[L]:
    return (line for line in readings.lines[kind] if isinstance(line, of))


def _check_doubles(readings: Readings) -> None:
    for kind in Kind:
        first: dict[str, Line] = {}
        for line in readings.lines[kind]:
            key = str(getattr(line, "id", ""))
            if not key:
                continue
            other = first.setdefault(key, line)
            if other is not line:
                column = "assistant" if kind is Kind.ASSIGNMENTS else "id"
                where = f"{other.at.file}:{other.at.line}"
                readings.refuse(line, column, Why.DUPLICATE, key.replace("\t", " / "), where)


def _check_references(readings: Readings, stored: Stored) -> None:
    known: Mapping[Kind, set[str]] = {
        Kind.CUSTOMERS: readings.ids[Kind.CUSTOMERS] | stored.customers.keys(),
        Kind.ASSISTANTS: readings.ids[Kind.ASSISTANTS] | stored.people.keys(),
        Kind.TASKS: readings.ids[Kind.TASKS] | stored.tasks.keys(),
    }
    columns = (
        ("customer", Kind.CUSTOMERS),
        ("assistant", Kind.ASSISTANTS),
        ("task", Kind.TASKS),
    )
    for kind in (Kind.ASSIGNMENTS, Kind.PACKAGES, Kind.TASKS, Kind.MESSAGES):
        for line in readings.lines[kind]:
            for column, target in columns:
                named = str(getattr(line, column, ""))
                if named and named not in known[target] and target not in readings.unread:
                    readings.refuse(line, column, Why.UNKNOWN_REFERENCE, named, target)


def _check_names(readings: Readings, stored: Stored) -> None:
    """Two active people of one name could not sign in."""
    lines = list(_lines(readings, Kind.ASSISTANTS, AssistantLine))
    changing = {stored.people[line.id].id for line in lines if line.id in stored.people}
    taken: dict[str, str] = {
        name: person.name for name, person in stored.others.items() if person.id not in changing
    }
    for line in lines:
        if line.left is not None:
            continue
        name = sort_key(line.name)
        if name in taken:
            readings.refuse(line, "name", Why.NAME_TAKEN, line.name, taken[name])
        taken.setdefault(name, f"{line.at.file}:{line.at.line}")


def _check_leads(readings: Readings, stored: Stored) -> None:
    """A customer has one lead at a time."""
    lines = list(_lines(readings, Kind.ASSIGNMENTS, AssignmentLine))
    leads = stored.leads = _leads_staying(stored, {line.id for line in lines})
    for line in lines:
        if line.role is not AssignmentRole.LEAD or line.until is not None:
            continue
        lead = leads.setdefault(line.customer, line.assistant)
        if lead != line.assistant:
            readings.refuse(line, "assistant", Why.TWO_LEADS, line.assistant, lead)


def _leads_staying(stored: Stored, changing: set[str]) -> dict[str, str]:
    """Who leads each stored customer, apart from the pairs the files speak of."""
    everyone = (*stored.people.values(), *stored.others.values())
    names = {person.id: person.external_id or person.name for person in everyone}
    keys = {customer.id: key for key, customer in stored.customers.items()}
    leads: dict[str, str] = {}
    for (customer_id, person_id), assignment in stored.assignments.items():
        customer, lead = keys.get(customer_id, ""), names.get(person_id, "")
        running = assignment.until is None and assignment.role is AssignmentRole.LEAD
        if running and customer and f"{customer}\t{lead}" not in changing:
            leads[customer] = lead
    return leads
