"""Which rows a person may read (ROLE-1, ROLE-2), as a condition for a statement's WHERE.

Statements name the person `:me` and the table of tasks `t`, the table of customers `c`.
"""

from data.reader import Reader
from domain.task import OPEN

_MY_CUSTOMERS = (
    "SELECT customer_id FROM assignments WHERE person_id = :me AND until IS NULL "
    "UNION ALL SELECT customer_id FROM contacts WHERE person_id = :me"
)
"""The customers assigned to her, or the one she signs in for."""


def tasks_in_reach(*, everything: bool) -> str:
    """The condition on `t`: all tasks, or her own, her customers' and those she takes part in."""
    if everything:
        return "1 = 1"
    return (
        f"(t.assistant_id = :me OR t.customer_id IN ({_MY_CUSTOMERS}) "
        "OR t.id IN (SELECT task_id FROM participants WHERE person_id = :me))"
    )


def is_in_reach(reader: Reader, person_id: int, task_id: int, *, everything: bool) -> bool:
    """Whether there is such a task and she may read it."""
    reach = tasks_in_reach(everything=everything)
    asked = f"SELECT count(*) FROM tasks t WHERE t.id = :task AND {reach}"
    return bool(reader.number(asked, task=task_id, me=person_id))


WAITS_FOR_CUSTOMER = (
    "(t.status = 'delivered' OR EXISTS (SELECT 1 FROM proposals q WHERE q.task_id = t.id "
    "AND q.customer_id = t.customer_id AND q.status = 'open') "
    "OR (t.status NOT IN ('done', 'deleted') AND EXISTS (SELECT 1 FROM results q "
    "WHERE q.task_id = t.id AND q.kind = 'interim' AND q.answer IS NULL)))"
)
"""The condition on `t` that its customer has to say something: to a result or to a proposal."""


STILL_OPEN = "status NOT IN ('done', 'deleted')"
"""The condition of the partial indexes over tasks that are not over yet, to the letter."""

IS_OPEN = f"status IN ({', '.join(repr(one.value) for one in sorted(OPEN))})"
"""The same one by one: where an index has the status behind the person, each is looked up."""


def open_tasks_in_reach(*, everything: bool) -> str:
    """The same among open tasks, flat however many are over: each way in by its own index."""
    if everything:
        return "1 = 1"
    return (
        f"t.id IN (SELECT o.id FROM tasks o WHERE o.assistant_id = :me AND o.{IS_OPEN} "
        "UNION ALL SELECT o.id FROM assignments a JOIN tasks o ON o.customer_id = a.customer_id "
        f"WHERE a.person_id = :me AND a.until IS NULL AND o.{STILL_OPEN} "
        "UNION ALL SELECT o.id FROM contacts k JOIN tasks o ON o.customer_id = k.customer_id "
        f"WHERE k.person_id = :me AND o.{STILL_OPEN} "
        "UNION ALL SELECT task_id FROM participants WHERE person_id = :me)"
    )


def customers_in_reach(*, everything: bool) -> str:
    """The condition on `c`: all customers, or those assigned to her."""
    return "1 = 1" if everything else f"c.id IN ({_MY_CUSTOMERS})"


_STANDING = f"""
SELECT p.name, r.role,
  (SELECT count(*) FROM tasks t WHERE t.id = :task AND {tasks_in_reach(everything=False)})
  + (SELECT count(*) FROM customers c
     WHERE c.id = :customer AND {customers_in_reach(everything=False)})
FROM people p JOIN person_roles r ON r.person_id = p.id
WHERE p.id = :me AND p.disabled_at IS NULL"""


def standing_of(
    reader: Reader, person_id: int, *, task: int | None = None, customer: int | None = None
) -> tuple[str, frozenset[str], bool] | None:
    """Her name, her roles, and whether that task or customer is hers (ROLE-2).

    None when she is not, or no longer, among those who may sign in.
    """
    rows = reader.rows(_STANDING, me=person_id, task=task, customer=customer)
    if not rows:
        return None
    return rows[0][0], frozenset(row[1] for row in rows), rows[0][2] > 0
