"""Every value has a sign of one cell and a word."""

from collections.abc import Callable, Iterable
from enum import StrEnum

import pytest
from rich.cells import cell_len

from domain.absence import AbsenceFlag, AbsenceKind
from domain.area import WorkArea
from domain.competence import Level
from domain.customer import Address
from domain.entry import EntryFlag
from domain.guard import Secret
from domain.message import Side, Tag
from domain.permission import Act, OwnAct
from domain.person import AssignmentRole, Role
from domain.presence import Presence
from domain.response import Reason
from domain.stop import StopCause, StopKind
from domain.task import TaskStatus
from domain.template import Placeholder, Template
from domain.time_request import TimeRequestKind, TimeRequestStatus
from domain.triage import TriageKind
from domain.utilisation import Load
from domain.wish import WishKind
from widgets.labels.act import act
from widgets.labels.guard import secret
from widgets.labels.label import Label
from widgets.labels.message import side, tag
from widgets.labels.people import address, assignment_role, role, roles
from widgets.labels.people import presence as presence_label
from widgets.labels.planning import (
    absence_flag,
    absence_kind,
    level,
    load,
    stop_cause,
    stop_kind,
)
from widgets.labels.recording import entry_flag, time_request_kind, time_request_status
from widgets.labels.task import due_reason, task_status, triage_kind, work_area
from widgets.labels.template import placeholder, template
from widgets.labels.wish import wish_kind

SIGNED: list[tuple[Iterable[StrEnum], Callable[..., Label]]] = [
    (TaskStatus, task_status),
    (Side, side),
    (Tag, tag),
    (Presence, presence_label),
    (TriageKind, triage_kind),
    (TimeRequestStatus, time_request_status),
    (Load, load),
]
SPOKEN: list[tuple[Iterable[StrEnum], Callable[..., str]]] = [
    (Role, role),
    (AssignmentRole, assignment_role),
    (Address, address),
    (WorkArea, work_area),
    (EntryFlag, entry_flag),
    (TimeRequestKind, time_request_kind),
    ((*Act, *OwnAct), act),
    (Reason, due_reason),
    (Template, template),
    (Placeholder, placeholder),
    (Secret, secret),
    (WishKind, wish_kind),
    (AbsenceKind, absence_kind),
    (AbsenceFlag, absence_flag),
    (Level, level),
    (StopKind, stop_kind),
    (StopCause, stop_cause),
]


@pytest.mark.parametrize(("values", "label"), SIGNED)
def test_signs_are_one_cell_wide_and_tell_values_apart(
    values: Iterable[StrEnum], label: Callable[..., Label]
) -> None:
    shown = [label(value) for value in values]
    assert {cell_len(one.symbol) for one in shown} == {1}
    assert len({one.symbol for one in shown}) == len(shown)
    assert len({one.word for one in shown}) == len(shown)


@pytest.mark.parametrize(("values", "word"), SPOKEN)
def test_words_tell_values_apart(values: Iterable[StrEnum], word: Callable[..., str]) -> None:
    told = [word(value) for value in values]
    assert all(told)
    assert len(set(told)) == len(told)


def test_several_roles_stand_in_the_order_of_the_table() -> None:
    assert roles([Role.ADMIN, Role.ASSISTANT]) == "Assistenz, Admin"


def test_what_a_role_may_not_do_is_said_by_its_infinitive() -> None:
    """Behind "Your role does not allow you to …"; a command's help has its own words."""
    told = [act(one) for one in (*Act, *OwnAct)]
    verbs = [{word.strip(",") for word in one.split() if word.islower()} for one in told]
    ends = ("en", "eln", "ern")
    assert [
        one
        for one, words in zip(told, verbs, strict=True)
        if not any(w.endswith(ends) for w in words)
    ] == []
