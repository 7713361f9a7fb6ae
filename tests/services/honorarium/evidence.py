"""What was booked for somebody."""

from domain.fee import FeeItem
from domain.ids import PersonId
from tests.builders import SmallAgency


def items(agency: SmallAgency, person_id: PersonId) -> list[FeeItem]:
    with agency.office.reading() as work:
        return list(work.fees.items_of(person_id))
