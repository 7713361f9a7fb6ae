"""The customer reads that her complaint is ruled on, in her form of address."""

from dataclasses import replace

import pytest

from domain.customer import Address
from services.texts.complaints import ruled
from tests.builders import SmallAgency


@pytest.mark.parametrize(("address", "hers"), [(Address.DU, "deine"), (Address.SIE, "Ihre")])
@pytest.mark.parametrize("refunds", [True, False])
def test_it_says_what_becomes_of_the_time(
    agency: SmallAgency, address: Address, hers: str, refunds: bool
) -> None:
    with agency.office.reading() as work:
        customer = replace(work.customers.get(agency.acme), address=address)
    said = ruled(customer, "[/x] {due}", refunds=refunds)
    assert f"{hers} Reklamation zu „[/x] {{due}}“" in said
    assert ("Zeitkonto gut" in said) is refunds
