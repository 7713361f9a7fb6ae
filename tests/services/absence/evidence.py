"""Absences that several tests need."""

from datetime import timedelta

from domain.absence import AbsenceKind
from domain.person import Actor
from domain.standing_in import Backup
from services.absence.absences import Absences
from tests.builders import SmallAgency

DAY = timedelta(days=1)


def ill(agency: SmallAgency, who: Actor, stands_in: Actor | None = None, days: int = 3) -> int:
    """She is away from now on; the stand-in is named for her customer."""
    absences, today = Absences(agency.office), agency.clock().date()
    made = absences.enter(who, AbsenceKind.SICK, today, today + days * DAY)
    agency.clock.on(minutes=1)
    if stands_in is not None:
        backup = Backup(made.id, agency.acme, is_needed=True, stand_in_id=stands_in.id)
        absences.arrange(who, made.id, [backup])
    return made.id
