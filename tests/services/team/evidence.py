"""What the trail keeps of work given in spite of a stop."""

from domain.permission import Act
from tests.builders import SmallAgency


def overrides(agency: SmallAgency) -> list[tuple[int, str]]:
    with agency.office.reading() as work:
        deeds = work.trail.everything()
    return [(one.subject.id, one.reason) for one in deeds if one.act == Act.OVERRIDE_STOP]
