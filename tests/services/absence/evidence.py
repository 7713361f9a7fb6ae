"""Absences that several tests need."""

from datetime import timedelta

from domain.absence import AbsenceKind
from domain.ids import SingleId
from domain.person import Actor
from domain.standing_in import Backup
from services.absence.absences import Absences
from services.chat.singles import Singles
from services.dashboard.glance import Glance
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


def asks(agency: SmallAgency, kim: Actor) -> SingleId:
    """Kim's question to Ada."""
    singles = Singles(agency.office)
    singles.post(kim, agency.ada.id, "Sind Sie heute da?")
    agency.clock.on(minutes=1)
    chat_id = singles.with_person(kim, agency.ada.id)
    assert chat_id is not None
    return SingleId(chat_id)


def top(agency: SmallAgency, who: Actor) -> int:
    """How many things the top line says wait for her."""
    return Glance(agency.office).look(who).counts.waiting
