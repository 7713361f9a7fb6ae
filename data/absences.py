"""Absences, who stands in, and what they promised, in and out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select

from data.rows import columns, save_version
from data.tables.planning import absences, auto_replies, backups, completions
from domain.absence import Absence
from domain.errors import NotFound
from domain.ids import CustomerId, PersonId, TaskId
from domain.standing_in import Backup
from domain.values import replace


class AbsenceRepository:
    """Absences and what belongs to them. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, absence_id: int) -> Absence:
        """The absence, or `NotFound`."""
        asked = select(absences).where(absences.c.id == absence_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("absence", absence_id)
        return Absence(**row._mapping)

    def add(self, absence: Absence) -> Absence:
        """A new absence."""
        self._connection.execute(insert(absences), columns(absences, absence))
        return absence

    def save(self, absence: Absence) -> Absence:
        """Keep a changed one, unless somebody was quicker: then `Stale`."""
        kept = replace(absence, version=absence.version + 1)
        save_version(self._connection, absences, "absence", kept)
        return kept

    def of_person(self, person_id: PersonId) -> Sequence[Absence]:
        """All of hers, those taken back too, the newest first."""
        asked = select(absences).where(absences.c.person_id == person_id)
        rows = self._connection.execute(asked.order_by(absences.c.first_day.desc(), absences.c.id))
        return [Absence(**row._mapping) for row in rows]

    def holding_from(self, day: date) -> Sequence[Absence]:
        """Everybody's that are not over before that day and were not taken back, by their begin."""
        asked = select(absences).where(
            absences.c.cancelled_at.is_(None), absences.c.last_day >= day
        )
        rows = self._connection.execute(asked.order_by(absences.c.first_day, absences.c.id))
        return [Absence(**row._mapping) for row in rows]

    def backups_of(self, absence_ids: Iterable[int]) -> Sequence[Backup]:
        """What is arranged for the customers in these absences, by customer."""
        asked = select(backups).where(backups.c.absence_id.in_(list(absence_ids)))
        rows = self._connection.execute(
            asked.order_by(backups.c.absence_id, backups.c.customer_id)
        ).all()
        return [
            Backup(row.absence_id, row.customer_id, bool(row.is_needed), row.stand_in_id)
            for row in rows
        ]

    def keep_backups(self, absence_id: int, arranged: Iterable[Backup]) -> None:
        """Exactly these are arranged for the absence from now on."""
        self._connection.execute(delete(backups).where(backups.c.absence_id == absence_id))
        rows = [columns(backups, one) for one in arranged]
        if rows:
            self._connection.execute(insert(backups), rows)

    def stands_in(self, person_id: PersonId, customer_id: CustomerId, day: date) -> bool:
        """Whether she stands in for the customer in an absence that is not over before that day."""
        asked = select(func.count()).where(
            backups.c.stand_in_id == person_id,
            backups.c.customer_id == customer_id,
            backups.c.absence_id == absences.c.id,
            absences.c.cancelled_at.is_(None),
            absences.c.last_day >= day,
        )
        return bool(self._connection.execute(asked).scalar_one())

    def completions_of(self, absence_id: int) -> Mapping[TaskId, date]:
        """When she expects to finish her active tasks."""
        asked = select(completions).where(completions.c.absence_id == absence_id)
        return {row.task_id: row.expected_on for row in self._connection.execute(asked)}

    def keep_completions(self, absence_id: int, expected: Mapping[TaskId, date]) -> None:
        """Exactly these are expected from now on."""
        self._connection.execute(delete(completions).where(completions.c.absence_id == absence_id))
        rows = [
            {"absence_id": absence_id, "task_id": task_id, "expected_on": day}
            for task_id, day in expected.items()
        ]
        if rows:
            self._connection.execute(insert(completions), rows)

    def was_replied(self, absence_id: int, writer_id: PersonId, day: date) -> bool:
        """Whether whoever wrote her got the automatic reply of that day (PLAN-5)."""
        asked = select(func.count()).where(
            auto_replies.c.absence_id == absence_id,
            auto_replies.c.writer_id == writer_id,
            auto_replies.c.day == day,
        )
        return bool(self._connection.execute(asked).scalar_one())

    def keep_reply(self, absence_id: int, writer_id: PersonId, day: date) -> None:
        """The reply of that day is given; the key refuses a second one."""
        self._connection.execute(
            insert(auto_replies).values(absence_id=absence_id, writer_id=writer_id, day=day)
        )
