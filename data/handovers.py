"""Handovers with their steps and closing lists, in and out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from data.rows import columns
from data.tables.handovers import handover_checks, handover_stages, handovers, leavings
from domain.closing import Check, Item
from domain.errors import NotFound, Stale
from domain.handover import Approval, Handover, Stage
from domain.handover_terms import Step
from domain.ids import CustomerId, PersonId, TaskId
from domain.values import replace

_STEPS = {step: place for place, step in enumerate(Step)}
_SIDES = ("assistants", "customers")
_ITEMS = {item: place for place, item in enumerate(Item)}


class HandoverRepository:
    """Handovers. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, handover_id: int) -> Handover:
        """The handover, or `NotFound`."""
        found = self._where(handovers.c.id == handover_id)
        if not found:
            raise NotFound("handover", handover_id)
        return found[0]

    def add(self, handover: Handover) -> Handover:
        """A new one with its steps and its list."""
        self._connection.execute(insert(handovers), _values(handover))
        own = {"handover_id": handover.id}
        self._connection.execute(
            insert(handover_stages),
            [columns(handover_stages, one) | own for one in handover.stages],
        )
        self._connection.execute(
            insert(handover_checks),
            [columns(handover_checks, one) | own for one in handover.checks],
        )
        return handover

    def save(self, handover: Handover, known: Handover) -> Handover:
        """Keep a changed one, unless somebody was quicker: then `Stale`.

        Of steps and list only what differs from the `known` one is written.
        """
        kept = replace(handover, version=known.version + 1)
        changed = update(handovers).where(
            handovers.c.id == kept.id, handovers.c.version == known.version
        )
        if self._connection.execute(changed.values(_values(kept))).rowcount != 1:
            raise Stale("handover", kept.id)
        self._keep_stages(kept, known)
        self._keep_checks(kept, known)
        return kept

    def remove_of(self, leaving_id: int) -> None:
        """Those of a leaving that does not come about are gone."""
        self._remove(handovers.c.leaving_id == leaving_id)

    def remove(self, handover_id: int) -> None:
        """This one is called off."""
        self._remove(handovers.c.id == handover_id)

    def _remove(self, where: ColumnElement[bool]) -> None:
        mine = select(handovers.c.id).where(where)
        for table in (handover_stages, handover_checks):
            self._connection.execute(delete(table).where(table.c.handover_id.in_(mine)))
        self._connection.execute(delete(handovers).where(where))

    def everybodys(self) -> Sequence[Handover]:
        """All there ever were, the oldest first."""
        return self._where()

    def current(self) -> Sequence[Handover]:
        """Those whose leaving is not over, and those about one customer only; the oldest first."""
        over = select(leavings.c.id).where(leavings.c.ended_at.is_not(None))
        return self._where(
            or_(handovers.c.leaving_id.is_(None), handovers.c.leaving_id.not_in(over))
        )

    def of_leaving(self, leaving_id: int) -> Sequence[Handover]:
        """Those of one leaving, in the order in which they were made."""
        return self._where(handovers.c.leaving_id == leaving_id)

    def of_person(self, person_id: PersonId) -> Sequence[Handover]:
        """Those in which she gives a customer away."""
        return self._where(handovers.c.person_id == person_id)

    def of_customer(self, customer_id: CustomerId) -> Sequence[Handover]:
        """Those of one customer."""
        return self._where(handovers.c.customer_id == customer_id)

    def for_successor(self, person_id: PersonId) -> Sequence[Handover]:
        """Those in which she is to take a customer over."""
        return self._where(handovers.c.successor_id == person_id)

    def of_task(self, task_id: TaskId) -> Sequence[Handover]:
        """Those whose handover task it is."""
        return self._where(handovers.c.task_id == task_id)

    def _where(self, *which: ColumnElement[bool]) -> Sequence[Handover]:
        rows = self._connection.execute(select(handovers).where(*which).order_by(handovers.c.id))
        found = [dict(row._mapping) for row in rows]
        ids = [one["id"] for one in found]
        stages, checks = self._stages(ids), self._checks(ids)
        return [_handover(one, stages, checks) for one in found]

    def _stages(self, ids: Iterable[int]) -> Mapping[int, tuple[Stage, ...]]:
        asked = select(handover_stages).where(handover_stages.c.handover_id.in_(list(ids)))
        made: dict[int, list[Stage]] = {}
        for row in self._connection.execute(asked):
            values = dict(row._mapping)
            made.setdefault(values.pop("handover_id"), []).append(Stage(**values))
        return {
            key: tuple(sorted(many, key=lambda one: _STEPS[one.step])) for key, many in made.items()
        }

    def _checks(self, ids: Iterable[int]) -> Mapping[int, tuple[Check, ...]]:
        asked = select(handover_checks).where(handover_checks.c.handover_id.in_(list(ids)))
        made: dict[int, list[Check]] = {}
        for row in self._connection.execute(asked):
            values = dict(row._mapping)
            made.setdefault(values.pop("handover_id"), []).append(Check(**values))
        return {
            key: tuple(sorted(many, key=lambda one: _ITEMS[one.item])) for key, many in made.items()
        }

    def _keep_stages(self, kept: Handover, known: Handover) -> None:
        for one in kept.stages:
            if one not in known.stages:
                changed = update(handover_stages).where(
                    handover_stages.c.handover_id == kept.id, handover_stages.c.step == one.step
                )
                self._connection.execute(changed.values(columns(handover_stages, one)))

    def _keep_checks(self, kept: Handover, known: Handover) -> None:
        for one in kept.checks:
            if one not in known.checks:
                changed = update(handover_checks).where(
                    handover_checks.c.handover_id == kept.id, handover_checks.c.item == one.item
                )
                self._connection.execute(changed.values(columns(handover_checks, one)))


def _values(handover: Handover) -> dict[str, object]:
    made = columns(handovers, handover)
    for side in _SIDES:
        word: Approval | None = getattr(handover, f"by_{side}")
        made |= {
            f"{side}_by": word.by if word else None,
            f"{side}_name": word.name if word else "",
            f"{side}_at": word.at if word else None,
        }
    return made


def _handover(
    values: dict[str, Any],
    stages: Mapping[int, tuple[Stage, ...]],
    checks: Mapping[int, tuple[Check, ...]],
) -> Handover:
    """The only translation of rows into a handover."""
    for side in _SIDES:
        by, name, at = (values.pop(f"{side}_{part}") for part in ("by", "name", "at"))
        values[f"by_{side}"] = None if by is None else Approval(by, name, at)
    for told in ("help_offered", "training"):
        values[told] = None if values[told] is None else bool(values[told])
    return Handover(
        **values,
        stages=stages.get(values["id"], ()),
        checks=checks.get(values["id"], ()),
    )
