"""The next steps of every handover, with what decides whose turn it is; by plain SQL."""

from collections.abc import Sequence
from datetime import date

from data.reader import Reader, Row
from domain.handover_terms import NEEDS, Step, Target
from domain.handover_turns import StepFacts
from domain.ids import PersonId
from domain.values import dataclass

_NEEDS = {step.value: {need.value for need in needs} for step, needs in NEEDS.items()}

_STEPS = """
SELECT h.id, s.step, s.planned_on, h.person_id, h.person_name, h.successor_id, c.name, c.number,
  h.target, h.assistants_by, h.customers_by, h.training,
  (SELECT COUNT(*) FROM tasks t WHERE t.id = h.task_id AND t.status NOT IN ('done', 'deleted')),
  (SELECT COUNT(*) FROM handover_checks k WHERE k.handover_id = h.id
    AND k.item IN ('folders', 'recap', 'call') AND k.way IS NULL),
  (SELECT COUNT(*) FROM handover_checks k WHERE k.handover_id = h.id
    AND k.item IN ('folders', 'recap', 'call') AND k.way IS NOT NULL AND k.accepted_at IS NULL),
  (SELECT COUNT(*) FROM handover_checks k WHERE k.handover_id = h.id
    AND (k.way IS NULL OR k.way IN ('archive_sent', 'archive_confirmed'))),
  (SELECT COUNT(*) FROM tasks t WHERE t.customer_id = h.customer_id AND t.assistant_id = h.person_id
    AND t.status NOT IN ('done', 'deleted'))
FROM handover_stages s JOIN handovers h ON h.id = s.handover_id
JOIN customers c ON c.id = h.customer_id LEFT JOIN leavings l ON l.id = h.leaving_id
WHERE s.done_at IS NULL AND (l.id IS NULL OR l.ended_at IS NULL)
  AND (:everybodys = 1 OR h.person_id = :me OR h.successor_id = :me)
ORDER BY h.id, s.step"""


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step that is not done although everything before it is."""

    handover_id: int
    person_id: PersonId
    """Who hands over."""
    person: str
    successor_id: PersonId | None
    customer: str
    number: int
    """The customer's."""
    facts: StepFacts


def next_steps(reader: Reader, me: PersonId, *, everybodys: bool) -> Sequence[NextStep]:
    """Of everybody's handovers, or of those in which she gives or takes; file and successor go
    side by side.
    """
    rows = reader.rows(_STEPS, me=me, everybodys=int(everybodys))
    left: dict[int, set[str]] = {}
    for row in rows:
        left.setdefault(row[0], set()).add(row[1])
    return [_step(row) for row in rows if not _NEEDS[row[1]] & left[row[0]]]


def _step(row: Row) -> NextStep:
    key, step, planned, person_id, person, successor, customer, number, target, *more = row
    assistants, customers, training, runs, to_prove, to_accept, items, tasks = more
    return NextStep(
        key,
        PersonId(person_id),
        person,
        None if successor is None else PersonId(successor),
        customer,
        number,
        StepFacts(
            Step(step),
            date.fromisoformat(planned),
            None if target is None else Target(target),
            assistants is not None,
            customers is not None,
            training is not None,
            bool(runs),
            to_prove,
            to_accept,
            items,
            tasks,
        ),
    )
