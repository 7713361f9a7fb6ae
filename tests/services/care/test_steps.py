"""What happens to a customer settles her reminders in the same transaction (CUST-3)."""

import pytest

from domain.care import CareKind, CareState
from domain.customer_file import Channel, ContactSought
from services.customer.files import CustomerFiles
from tests.builders import SmallAgency
from tests.services.care.evidence import DAY, cares, inactive, quiet, settle


@pytest.mark.parametrize("reached", [True, False])
def test_a_recorded_contact_is_what_they_ask_for(agency: SmallAgency, reached: bool) -> None:
    quiet(agency, 30, hours=5)
    settle(agency)
    kinds = {one.kind for one in cares(agency)}
    assert CareKind.CHECK_IN in kinds
    log = CustomerFiles(agency.office).log_contact
    log(agency.ada, agency.acme, ContactSought(Channel.PHONE, reached, agency.clock()), "Ruft an")
    expected = CareState.DONE if reached else CareState.OPEN
    assert {one.state for one in cares(agency)} == {expected}
    later = agency.clock() + DAY  # tried again a day after
    assert all((one.due_at == later) is not reached for one in cares(agency))


def test_winning_a_customer_back_takes_more_than_a_contact(agency: SmallAgency) -> None:
    inactive(agency)
    log = CustomerFiles(agency.office).log_contact
    log(agency.ada, agency.acme, ContactSought(Channel.MAIL, True, agency.clock()), "Überlegt")
    assert cares(agency, CareKind.INACTIVE)[0].state is CareState.OPEN
