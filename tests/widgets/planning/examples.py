"""A plan on the board, and an absence in it."""

from datetime import date, datetime, timedelta

from data.reads.load import AheadTask
from domain.absence import Absence, AbsenceKind
from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.competence import Competence, HeldCompetence, Level
from domain.ids import PersonId, TaskId
from domain.utilisation import Utilisation
from services.team.planning import PlanningBoard, StandingIn
from services.team.utilisation import WeekLoad
from tests.domain.examples.plan import PLAN

HOUR = timedelta(hours=1)
NOW = datetime(2026, 12, 21, 9, tzinfo=BERLIN)
WEEKS = [date(2026, 12, 21) + timedelta(weeks=n) for n in range(4)]

AWAY = Absence(
    id=5,
    person_id=PersonId(7),
    kind=AbsenceKind.VACATION,
    first_day=date(2026, 12, 28),
    last_day=date(2027, 1, 6),
    reachable="[/x]",
    entered_at=NOW,
    entered_by=PersonId(7),
    entered_name="Ada",
)

BOARD = PlanningBoard(
    person_id=PersonId(7),
    name="Ada",
    read_at=NOW,
    plan=PLAN,
    is_stale=True,
    offer=[HOUR] * 4,
    weeks=[WeekLoad(week, 10 * HOUR, 3 * HOUR, 8 * HOUR) for week in WEEKS],
    holidays={date(2026, 12, 25): "1. Weihnachtstag"},
    utilisation=Utilisation(12 * HOUR, 32 * HOUR, 40 * HOUR),
    ahead=[AheadTask(PersonId(7), TaskId(3), 4, "[/x]", "Acme", 1, None, HOUR)],
    absences=[AWAY],
    alone={},
    to_say=(),
    to_mail=(),
    standing_in=[StandingIn(9, "[/x] Bea", date(2026, 12, 1), date(2026, 12, 4), 3)],
    competences=[
        (
            Competence("logo", WorkArea.DESIGN, "Logo"),
            HeldCompetence(PersonId(7), "logo", Level.GOOD, NOW),
        )
    ],
    no_additional_work=None,
)
