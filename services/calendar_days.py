"""The federal holidays beforehand: taken from the store at the start, kept there for years to come.

Working them out loads a package that knows every country; a start from the stored days does not.
"""

import logging
from datetime import datetime

from data.reader import Reader
from data.reads.agency import AgencyReads
from domain.calendar import federal_holidays, local, prime
from domain.permission import Act
from services.office import AGENCY, Office

YEARS_BACK, YEARS_AHEAD = 1, 3
"""So many years before and after this one are kept in the store."""

_log = logging.getLogger(__name__)
_primed: set[int] = set()


def prime_calendar(reader: Reader, now: datetime) -> None:
    """Let the calendar know the stored holidays, unless it knows those around `now` (CAL-2).

    A stored year whose days are not those of the law is left to be worked out anew.
    """
    year = local(now).year
    if {year - 1, year, year + 1} <= _primed:
        return
    for stored, days in AgencyReads(reader).holidays().items():
        try:
            prime(stored, days)
            _primed.add(stored)
        except ValueError:
            _log.warning("the stored holidays of %s are not those of the law", stored)


def keep_calendar(office: Office) -> None:
    """Store the holidays of the years around now that are missing; nothing when none is (CAL-2).

    It loads the calendar package then: call it in the background.
    """
    year = local(office.now()).year
    with office.reading() as work:
        known = AgencyReads(work.reader).holidays()
    missing = [y for y in range(year - YEARS_BACK, year + YEARS_AHEAD + 1) if y not in known]
    if not missing:
        return
    days = {y: federal_holidays(y) for y in missing}
    with office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        for one, holidays in days.items():
            doing.work.agency.keep_holidays(one, holidays)
        doing.new = {"holidays": ", ".join(map(str, missing))}
