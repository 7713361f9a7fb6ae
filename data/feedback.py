"""Ratings and complaints, in and out (RES-4, RES-7)."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, insert, select

from data.rows import columns, save_version
from data.tables.feedback import complaints, ratings
from domain.complaint import Complaint
from domain.feedback import Owed
from domain.ids import TaskId
from domain.rating import Rating
from domain.values import replace


class FeedbackRepository:
    """Ratings and complaints. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rating_of(self, task_id: TaskId) -> Rating | None:
        """The task's rating, or None."""
        asked = select(ratings).where(ratings.c.task_id == task_id)
        row = self._connection.execute(asked).one_or_none()
        return Rating(**row._mapping) if row else None

    def add_rating(self, rating: Rating) -> None:
        """A new rating."""
        self._connection.execute(insert(ratings), columns(ratings, rating))

    def save_rating(self, rating: Rating) -> Rating:
        """Keep a changed rating, unless somebody was quicker: then `Stale`."""
        kept = replace(rating, version=rating.version + 1)
        save_version(self._connection, ratings, "rating", kept)
        return kept

    def complaints_of(self, task_id: TaskId) -> Sequence[Complaint]:
        """The complaints about a task, oldest first."""
        asked = select(complaints).where(complaints.c.task_id == task_id)
        rows = self._connection.execute(asked.order_by(complaints.c.id))
        return [Complaint(**row._mapping) for row in rows]

    def open_complaint_of(self, task_id: TaskId) -> Complaint | None:
        """The complaint that is not settled yet, or None."""
        found = [one for one in self.complaints_of(task_id) if one.step is not None]
        return found[-1] if found else None

    def add_complaint(self, complaint: Complaint) -> None:
        """A new complaint."""
        self._connection.execute(insert(complaints), columns(complaints, complaint))

    def save_complaint(self, complaint: Complaint) -> Complaint:
        """Keep a changed complaint, unless somebody was quicker: then `Stale`."""
        kept = replace(complaint, version=complaint.version + 1)
        save_version(self._connection, complaints, "complaint", kept)
        return kept

    def add_many(self, rated: Iterable[Rating], claimed: Iterable[Complaint]) -> None:
        """Many ratings and complaints at once."""
        for table, many in ((ratings, rated), (complaints, claimed)):
            rows = [columns(table, one) for one in many]
            if rows:
                self._connection.execute(insert(table), rows)

    def owed_on(self, task_id: TaskId) -> Sequence[Owed]:
        """Every step that is owed about the task's rating and complaints."""
        owed: list[Owed] = []
        for table in (ratings, complaints):
            asked = select(table.c.step, table.c.due_at)
            here = (table.c.task_id == task_id, table.c.step.is_not(None))
            owed += [(row.step, row.due_at) for row in self._connection.execute(asked.where(*here))]
        return owed
