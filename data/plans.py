"""Plans for four weeks, in and out."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, func, insert, select

from data.tables.planning import plans
from domain.ids import PersonId
from domain.plan import Plan

_SECONDS = ("first_seconds", "second_seconds", "third_seconds", "fourth_seconds")


class PlanRepository:
    """Confirmed plans; none is ever changed. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, plan: Plan) -> Plan:
        """A confirmation, in force from now on."""
        hours = {
            name: int(span.total_seconds()) for name, span in zip(_SECONDS, plan.hours, strict=True)
        }
        self._connection.execute(
            insert(plans).values(
                id=plan.id,
                person_id=plan.person_id,
                confirmed_at=plan.confirmed_at,
                first_week=plan.first_week,
                wants_customers=plan.wants_customers,
                wants_tasks=plan.wants_tasks,
                note=plan.note,
                **hours,
            )
        )
        return plan

    def newest_of(self, person_id: PersonId) -> Plan | None:
        """The plan in force; None when she never made one."""
        asked = (
            select(plans)
            .where(plans.c.person_id == person_id)
            .order_by(plans.c.confirmed_at.desc(), plans.c.id.desc())
            .limit(1)
        )
        row = self._connection.execute(asked).one_or_none()
        return None if row is None else _plan(row)

    def in_force(self) -> Sequence[Plan]:
        """The newest plan of everybody who made one."""
        newest = (
            select(plans.c.person_id, func.max(plans.c.confirmed_at).label("at"))
            .group_by(plans.c.person_id)
            .subquery()
        )
        asked = select(plans).where(
            plans.c.person_id == newest.c.person_id, plans.c.confirmed_at == newest.c.at
        )
        return [_plan(row) for row in self._connection.execute(asked.order_by(plans.c.id))]

    def everybodys_since(self, since: datetime) -> Sequence[Plan]:
        """All confirmations from then on, the oldest first, for looking back."""
        asked = select(plans).where(plans.c.confirmed_at >= since)
        rows = self._connection.execute(asked.order_by(plans.c.confirmed_at, plans.c.id))
        return [_plan(row) for row in rows]


def _plan(row: Row[tuple[object, ...]]) -> Plan:
    """The only translation of a row into a plan."""
    values = row._mapping
    return Plan(
        id=values["id"],
        person_id=values["person_id"],
        confirmed_at=values["confirmed_at"],
        first_week=values["first_week"],
        hours=tuple(timedelta(seconds=values[name]) for name in _SECONDS),
        wants_customers=bool(values["wants_customers"]),
        wants_tasks=bool(values["wants_tasks"]),
        note=values["note"],
    )
