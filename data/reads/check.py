"""What the check of a task looks at beside its key facts (TASK-4)."""

from collections.abc import Sequence

from data.reader import Reader
from domain.area import WorkArea
from domain.competence import Competence
from domain.task import Task

_COMPETENCES = "SELECT code, area, name FROM competences ORDER BY area, name, code"
_EARLIER = """
SELECT count(*) FROM tasks t
WHERE t.customer_id = :customer AND t.id <> :task AND t.area = :area
AND t.accepted_at IS NOT NULL"""


class CheckReads:
    """The list of competences, and whether such a task is new."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def competences(self) -> Sequence[Competence]:
        """All of them, by area and name."""
        rows = self._reader.rows(_COMPETENCES)
        return [Competence(code, WorkArea(area), name) for code, area, name in rows]

    def is_first(self, task: Task) -> bool:
        """Whether the customer never had a task of this area accepted before."""
        if task.area is None:
            return False
        asked = {"customer": task.customer_id, "task": task.id, "area": task.area.value}
        return self._reader.number(_EARLIER, **asked) == 0
