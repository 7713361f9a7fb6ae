"""Every refusal has a sentence of its own that says what to do."""

import dataclasses
import importlib
import pkgutil
import typing
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

import pytest

import domain
import services
from domain.errors import Forbidden, NotFound, SignInTooSoon, Stale, StoreUnfit, VPAError
from domain.guard import Secret
from domain.handover import Blocker
from domain.handover_terms import Hindrance
from domain.leaving_gates import Lock, Reason
from domain.permission import Act
from domain.task import TaskStatus
from domain.workflow import IllegalMove
from widgets.explain import explain
from widgets.words import use_language

AT = datetime(2026, 11, 23, 8, 5, 7, tzinfo=UTC)
for floor in (domain, services):
    for module in pkgutil.walk_packages(floor.__path__, f"{floor.__name__}."):
        importlib.import_module(module.name)

GENERAL = "Das geht gerade nicht."


def every_refusal(kind: type[VPAError] = VPAError) -> list[type[VPAError]]:
    found = []
    for child in kind.__subclasses__():
        found += [child, *every_refusal(child)]
    return found


def made(kind: type[VPAError]) -> VPAError:
    """One of them, with facts that fit its fields."""
    hints = typing.get_type_hints(kind)
    facts: dict[str, object] = {}
    for field in dataclasses.fields(typing.cast("typing.Any", kind)):
        if field.default is dataclasses.MISSING:
            facts[field.name] = _fact(field.name, hints[field.name])
    return typing.cast("VPAError", typing.cast("typing.Any", kind)(**facts))


def _fact(name: str, hint: object) -> object:
    if name == "act":
        return Act.ACCEPT.value
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if hint == tuple[str, ...]:
        return ("title", "budget_seconds")
    known: dict[object, object] = {
        datetime | None: AT,
        time: AT.time(),
        datetime: AT,
        date: AT.date(),
        timedelta: timedelta(hours=1),
        int: 1,
        str: "[/x]",
        bool: True,
        Sequence[Blocker]: [Blocker(Hindrance.TASKS_OPEN, 1)],
        tuple[Secret, ...]: (Secret.IBAN,),
        Sequence[Reason]: [Reason(Lock.TASKS_OPEN, 1)],
    }
    return known.get(hint, "[/x]")


@pytest.mark.parametrize("kind", every_refusal(), ids=lambda kind: kind.__name__)
def test_a_refusal_has_its_own_sentence(kind: type[VPAError]) -> None:
    said = explain(made(kind))
    assert said.endswith(".")
    assert not said.startswith(GENERAL), f"{kind.__name__} has no words in explain.py"


def test_a_forbidden_act_is_named_in_words() -> None:
    said = explain(Forbidden(Act.ACCEPT.value))
    assert "eine Aufgabe annehmen" in said
    assert "task.accept" not in said


def test_who_was_quicker_is_named() -> None:
    said = explain(Stale("task", 1, by="[/x] & Söhne", at=AT))
    assert "09:05" in said and "[/x] & Söhne" in said
    assert "inzwischen" in explain(Stale("task", 1))


def test_the_wait_after_wrong_tries_is_told_to_the_second() -> None:
    assert "09:05:07" in explain(SignInTooSoon(AT))


def test_an_unknown_kind_is_still_a_sentence() -> None:
    assert explain(NotFound("[/x]", 1)).startswith("Das ist nicht mehr da")
    assert "[/x]" in explain(StoreUnfit("/tmp/[/x]", "is_folder"))


@pytest.mark.parametrize(
    ("status", "to", "way_out"),
    [
        (TaskStatus.REVIEW, TaskStatus.DELIVERED, "Accept it first."),
        (TaskStatus.IN_PROGRESS, TaskStatus.DONE, "Deliver it first."),
        (TaskStatus.DELIVERED, TaskStatus.ACCEPTED, "give it back with a new deadline."),
        (TaskStatus.DONE, TaskStatus.IN_PROGRESS, "create a new task for anything more."),
        (TaskStatus.IN_PROGRESS, TaskStatus.ACCEPTED, "it cannot become “accepted”."),
    ],
)
def test_a_move_that_is_not_on_the_way_names_the_way_out(
    status: TaskStatus, to: TaskStatus, way_out: str
) -> None:
    use_language("en")
    said = explain(IllegalMove(status, to))
    use_language("de")
    assert said.endswith(way_out)
