"""What tests of reminders are made of: a customer of the small agency who has been quiet."""

from datetime import datetime, timedelta

from domain.care import Care, CareKind
from domain.permission import Act
from domain.task import TaskStatus
from domain.values import replace
from services.care.jobs import CareJobs
from services.office import AGENCY
from tests.builders import SmallAgency

DAY = timedelta(days=1)


def quiet(agency: SmallAgency, days: float, hours: int = 10) -> datetime:
    """Acme has bought a package and has not moved for so many days."""
    since = agency.clock() - days * DAY
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        customer = doing.work.customers.get(agency.acme)
        doing.work.customers.save(replace(customer, last_movement_at=since))
    agency.books(agency.acme, hours)
    return since


def settle(agency: SmallAgency) -> int:
    """Let time bring what it brings."""
    return CareJobs(agency.office).settle()


def cares(agency: SmallAgency, *kinds: CareKind) -> list[Care]:
    """Acme's reminders of these kinds, or all."""
    with agency.office.reading() as work:
        found = work.cares.of_customer(agency.acme)
    return [one for one in found if not kinds or one.kind in kinds]


def planned(agency: SmallAgency) -> int:
    quiet(agency, 19)
    settle(agency)
    return cares(agency)[0].id


def inactive(agency: SmallAgency) -> int:
    done = agency.clock() - 71 * DAY
    agency.task(status=TaskStatus.DONE, done_at=done, created_at=done)
    quiet(agency, 1)
    settle(agency)
    return cares(agency, CareKind.INACTIVE)[0].id
