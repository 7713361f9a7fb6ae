"""What tells whether customers are to be heard of, and what waits for whom (CUST-3 to CUST-6)."""

from collections.abc import Sequence

from data.instants import from_store
from data.reader import Reader, Row
from data.reads.customer_facts import FACTS, facts_in
from domain.care import Care, CareKind, CareState, KnownCustomer
from domain.ids import CustomerId, PersonId
from domain.values import dataclass

_LEAD = """(SELECT {what} FROM assignments s
  WHERE s.customer_id = c.id AND s.until IS NULL AND s.role = 'lead' ORDER BY s.since LIMIT 1)"""

_KNOWN = f"""
SELECT c.id, {FACTS},
  (SELECT COUNT(*) FROM tasks t WHERE t.customer_id = c.id AND t.status <> 'deleted'),
  (SELECT COUNT(*) FROM tasks t
    WHERE t.customer_id = c.id AND t.status IN ('accepted', 'in_progress', 'delivered')),
  {_LEAD.format(what="s.person_id")}, {_LEAD.format(what="s.since")}
FROM customers c{{which}} ORDER BY c.id"""

_SERVING = """
SELECT s.customer_id, s.person_id FROM assignments s
WHERE s.until IS NULL AND s.role <> 'stand_in'{which}"""

_CARE = """k.id, k.customer_id, k.kind, k.spell, k.state, k.due_at, k.made_at, k.person_id,
k.settled_at, k.settled_name, k.note, k.message_id, k.seen_at, k.spell_over_at, k.version"""

_WAITING = f"""
SELECT {_CARE}, c.name, c.number, COALESCE(p.name, ''),
  c.booked_seconds - c.worked_seconds - c.reserved_seconds,
  CASE WHEN EXISTS (SELECT 1 FROM contacts o JOIN people w ON w.id = o.person_id
    WHERE o.customer_id = k.customer_id AND w.disabled_at IS NULL) THEN 1 ELSE 0 END
FROM cares k JOIN customers c ON c.id = k.customer_id
LEFT JOIN people p ON p.id = COALESCE(k.person_id, {_LEAD.format(what="s.person_id")})
WHERE k.state IN ('planned', 'open', 'taken', 'left') AND ({{whose}})
ORDER BY k.due_at, k.id"""

_HERS = """k.state IN ('planned', 'open') AND (k.person_id = :me OR (k.person_id IS NULL
  AND EXISTS (SELECT 1 FROM assignments s WHERE s.customer_id = k.customer_id
    AND s.person_id = :me AND s.until IS NULL AND s.role = 'lead')))"""
_TEAMS = "k.state = 'left' OR (k.state = 'taken' AND k.seen_at IS NULL)"


@dataclass(frozen=True, slots=True)
class WaitingCare:
    """A reminder with the customer it is about."""

    care: Care
    customer: str
    customer_number: int
    assistant: str
    """Whose it is by name; empty while the customer has no lead."""
    available_seconds: int
    is_reached: bool = True
    """Whether somebody signs in for the customer, so that there is a single chat to write in."""


def known_customers(
    reader: Reader, customer_id: CustomerId | None = None
) -> Sequence[KnownCustomer]:
    """What is known of all customers, or of one."""
    which = "" if customer_id is None else " WHERE c.id = :customer"
    rows = reader.rows(_KNOWN.format(which=which), customer=customer_id)
    only = "" if customer_id is None else " AND s.customer_id = :customer"
    serving: dict[int, set[PersonId]] = {}
    for customer, person in reader.rows(_SERVING.format(which=only), customer=customer_id):
        serving.setdefault(customer, set()).add(person)
    return [_known(row, frozenset(serving.get(row[0], ()))) for row in rows]


def waiting_cares(
    reader: Reader, me: PersonId, *, hers: bool, teams: bool
) -> Sequence[WaitingCare]:
    """What waits for her: of the customers she leads, and what the reactivation team does."""
    asked = " OR ".join(one for one, wanted in ((_HERS, hers), (_TEAMS, teams)) if wanted)
    if not asked:
        return ()
    return [_waiting(row) for row in reader.rows(_WAITING.format(whose=asked), me=me)]


def live_cares(reader: Reader, customer_id: CustomerId) -> Sequence[WaitingCare]:
    """All live ones of a customer, whoever they wait for."""
    rows = reader.rows(_WAITING.format(whose="k.customer_id = :customer"), customer=customer_id)
    return [_waiting(row) for row in rows]


def find_care(reader: Reader, care_id: int) -> WaitingCare | None:
    """A live one; None when there is none of that id."""
    rows = reader.rows(_WAITING.format(whose="k.id = :care"), care=care_id)
    return next(map(_waiting, rows), None)


def _known(row: Row, serving: frozenset[PersonId]) -> KnownCustomer:
    since = from_store(row[15])
    return KnownCustomer(row[0], facts_in(row, 1), row[12], row[13], row[14], since, serving)


def _waiting(row: Row) -> WaitingCare:
    care = Care(
        id=row[0],
        customer_id=row[1],
        kind=CareKind(row[2]),
        spell=row[3],
        state=CareState(row[4]),
        due_at=from_store(row[5]),
        made_at=from_store(row[6]),
        person_id=row[7],
        settled_at=from_store(row[8]),
        settled_name=row[9],
        note=row[10],
        message_id=row[11],
        seen_at=from_store(row[12]),
        spell_over_at=from_store(row[13]),
        version=row[14],
    )
    return WaitingCare(care, row[15], row[16], row[17], row[18], bool(row[19]))
