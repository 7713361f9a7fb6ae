"""Which rows a person may read (ROLE-1, ROLE-2), as a condition for a statement's WHERE.

Statements name the person `:me` and the table of tasks `t`, the table of customers `c`.
"""

_MY_CUSTOMERS = "SELECT customer_id FROM assignments WHERE person_id = :me AND until IS NULL"


def tasks_in_reach(*, everything: bool) -> str:
    """The condition on `t`: all tasks, or her own, her customers' and those she takes part in."""
    if everything:
        return "1 = 1"
    return (
        f"(t.assistant_id = :me OR t.customer_id IN ({_MY_CUSTOMERS}) "
        "OR t.id IN (SELECT task_id FROM participants WHERE person_id = :me))"
    )


def customers_in_reach(*, everything: bool) -> str:
    """The condition on `c`: all customers, or those assigned to her."""
    return "1 = 1" if everything else f"c.id IN ({_MY_CUSTOMERS})"
