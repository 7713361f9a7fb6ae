"""What management is told of stops: set, lifted, overridden (STOP-2, STOP-5)."""

import json
from collections.abc import Sequence
from datetime import date

from data.instants import from_store
from data.reader import Reader, Row
from domain.ids import PersonId
from domain.stop import StopEvent, StopEventKind, StopKind

_SET, _LIFTED, _OVERRIDDEN = (kind.value for kind in StopEventKind)
_SINCE = "(SELECT created_at FROM people WHERE id = :me)"

# Of a stop that is over only its end is news; what one did oneself, or what was before one came,
# is none. Overrides are found by the partial index ix_trail_overrides.
_NEWS = f"""
SELECT '{_SET}', s.id, p.id, p.name, s.set_at, s.set_name, s.reason, s.kind, s.review_on, '{{}}'
FROM stops s JOIN people p ON p.id = s.person_id
WHERE s.lifted_at IS NULL AND (s.set_by IS NULL OR s.set_by <> :me) AND s.set_at >= {_SINCE}
  AND NOT EXISTS (SELECT 1 FROM stop_notes n
    WHERE n.person_id = :me AND n.what = '{_SET}' AND n.number = s.id)
UNION ALL
SELECT '{_LIFTED}', s.id, p.id, p.name, s.lifted_at, s.lifted_name, s.lifted_reason, s.kind,
  s.review_on, '{{}}'
FROM stops s JOIN people p ON p.id = s.person_id
WHERE s.lifted_at IS NOT NULL AND (s.lifted_by IS NULL OR s.lifted_by <> :me)
  AND s.lifted_at >= {_SINCE}
  AND NOT EXISTS (SELECT 1 FROM stop_notes n
    WHERE n.person_id = :me AND n.what = '{_LIFTED}' AND n.number = s.id)
UNION ALL
SELECT '{_OVERRIDDEN}', t.number, p.id, p.name, t.at, t.actor_name, t.reason, NULL, NULL, t.new
FROM trail t JOIN people p ON p.id = t.subject_id
WHERE t.act = 'stop.override' AND (t.actor_id IS NULL OR t.actor_id <> :me) AND t.at >= {_SINCE}
  AND NOT EXISTS (SELECT 1 FROM stop_notes n
    WHERE n.person_id = :me AND n.what = '{_OVERRIDDEN}' AND n.number = t.number)
ORDER BY 5, 2"""

_HISTORY = f"""
SELECT '{_SET}', s.id, p.id, p.name, s.set_at, s.set_name, s.reason, s.kind, s.review_on, '{{}}'
FROM stops s JOIN people p ON p.id = s.person_id WHERE s.person_id = :person
UNION ALL
SELECT '{_LIFTED}', s.id, p.id, p.name, s.lifted_at, s.lifted_name, s.lifted_reason, s.kind,
  s.review_on, '{{}}'
FROM stops s JOIN people p ON p.id = s.person_id
WHERE s.person_id = :person AND s.lifted_at IS NOT NULL
UNION ALL
SELECT '{_OVERRIDDEN}', t.number, p.id, p.name, t.at, t.actor_name, t.reason, NULL, NULL, t.new
FROM trail t JOIN people p ON p.id = t.subject_id
WHERE t.act = 'stop.override' AND t.subject_id = :person
ORDER BY 5 DESC, 2 DESC"""

_TASK = "SELECT number FROM tasks WHERE id = :id"
_CUSTOMER = "SELECT name, number FROM customers WHERE id = :id"


def stop_news(reader: Reader, me: PersonId) -> Sequence[StopEvent]:
    """What others did about stops and she has not taken note of, the oldest first."""
    return [_event(reader, row) for row in reader.rows(_NEWS, me=me)]


def stop_events(reader: Reader, person_id: PersonId) -> Sequence[StopEvent]:
    """Everything about the stops of one assistant, the newest first."""
    return [_event(reader, row) for row in reader.rows(_HISTORY, person=person_id)]


def _event(reader: Reader, row: Row) -> StopEvent:
    about = json.loads(row[9])
    task = reader.row(_TASK, id=about["task_id"]) if about.get("task_id") else None
    customer = reader.row(_CUSTOMER, id=about["customer_id"]) if about.get("customer_id") else None
    return StopEvent(
        kind=StopEventKind(row[0]),
        number=row[1],
        person_id=PersonId(row[2]),
        name=row[3],
        at=from_store(row[4]),
        by=row[5],
        reason=row[6],
        stop=None if row[7] is None else StopKind(row[7]),
        review_on=None if row[8] is None else date.fromisoformat(row[8]),
        task_number=0 if task is None else task[0],
        customer="" if customer is None else customer[0],
        customer_number=0 if customer is None else customer[1],
    )
