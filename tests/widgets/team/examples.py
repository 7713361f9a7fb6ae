"""A team with its members, and their calendar."""

from datetime import date, timedelta

from domain.absence import Absence, AbsenceKind
from domain.ids import CustomerId, PersonId
from domain.person import Person, Role
from domain.pool import PoolMember
from domain.standing_in import Backup
from domain.stop import Stop
from domain.utilisation import Utilisation
from domain.values import replace
from services.team.view import AbsenceRow, Member, TeamView
from tests.domain.examples.absence import TRIP
from tests.domain.examples.plan import CONFIRMED, PLAN
from tests.domain.examples.stop import STOP
from tests.widgets.planning.examples import AWAY

HOUR = timedelta(hours=1)
FIGURE = Utilisation(HOUR, HOUR, 40 * HOUR)
MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
CUSTOMER = CustomerId(5)
BACKUP = Backup(1, CUSTOMER, is_needed=True, stand_in_id=PersonId(2))


def member(number: int, stop: Stop | None = None) -> Member:
    who, name = PersonId(number), f"[/x] {number}"
    person = Person(who, number, name, "", frozenset({Role.ASSISTANT}), CONFIRMED)
    pool = PoolMember(who, name, frozenset(), frozenset(), True, False, False, False, FIGURE)
    return Member(person, PLAN, False, FIGURE, stop, None, pool)


TEAM = TeamView(
    read_at=CONFIRMED,
    members=[member(n) for n in range(1, 11)],
    absences=[AbsenceRow(AWAY, "Ada", frozenset(), (), {})],
    known={AWAY.person_id: [AWAY]},
    holidays={date(2026, 12, 25): "1. Weihnachtstag"},
    competences=(),
    waiting=(),
    requests=(),
    demands=(),
    seeking=(),
    trend=(),
)


def away(who: int, first: date, last: date, kind: AbsenceKind = AbsenceKind.VACATION) -> Absence:
    return replace(TRIP, id=who, person_id=PersonId(who), first_day=first, last_day=last, kind=kind)


ADAS = away(1, MONDAY + 2 * DAY, MONDAY + 8 * DAY)
BEAS = away(2, MONDAY + 14 * DAY, MONDAY + 14 * DAY, AbsenceKind.SICK)

CALENDAR = replace(
    TEAM,
    members=[member(1), member(2), member(3, STOP)],
    known={PersonId(1): [ADAS], PersonId(2): [BEAS]},
    absences=[
        AbsenceRow(ADAS, "[/x] 1", frozenset(), (BACKUP,), {CUSTOMER: "[/x] 2"}),
        AbsenceRow(BEAS, "[/x] 2", frozenset(), (), {}),
    ],
    holidays={MONDAY + 11 * DAY: "Feiertag"},
)
