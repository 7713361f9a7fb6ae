"""What a new task begins with, told as the order told it."""

from datetime import timedelta

import pytest

from domain.contract import NewTask
from services.office import Doing, on_customer
from services.task.creation import first_messages, task_of_order
from tests.builders import SmallAgency


@pytest.mark.parametrize(
    ("material", "remarks", "description"),
    [
        ("", "", "Text"),
        ("Logo\nListe", "", "Text\n\nMaterial: Logo\nListe"),
        ("", "Eilt", "Text\n\nAußerdem: Eilt"),
    ],
)
def test_material_and_remarks_stand_below_what_is_to_be_done(
    agency: SmallAgency, material: str, remarks: str, description: str
) -> None:
    new = NewTask(
        agency.acme, "Titel", "Text", timedelta(hours=1), material=material, remarks=remarks
    )
    with agency.office.database.write() as work:
        doing = Doing(work, agency.clock(), agency.ada, on_customer(agency.acme))
        customer = work.customers.get(agency.acme)
        task = task_of_order(doing, new, customer)
        assert task.description == description
        (told,) = first_messages(doing, task, customer, agency.ada, [])
        assert str(task.number) in told.text
